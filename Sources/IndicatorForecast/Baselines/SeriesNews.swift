/// What is new about one series that two baselines have.
struct SeriesNews {
  let old: BaselineRow
  let new: BaselineRow
  private let method: [MethodChange]
  private let files: [BilingualText]
  /// The older values in the unit of the newer.
  private let history: [Int: String]

  typealias Reason = (cause: BaselineChange.Cause, detail: BilingualText)

  init(
    _ old: BaselineRow, _ new: BaselineRow, method: [MethodChange], files: [BilingualText]
  ) {
    self.old = old
    self.new = new
    self.method = method
    self.files = files
    history = Self.history(old, in: new)
  }

  /// The values of a row in the power of ten of another: an amount in another unit is not revised.
  private static func history(_ row: BaselineRow, in other: BaselineRow) -> [Int: String] {
    let powers = [row, other].compactMap { Int($0[.unitMultiplier]) }
    let power = powers.count == 2 ? powers[0] - powers[1] : 0
    guard row[.unit] == other[.unit], power != 0, abs(power) <= 15 else { return row.history }
    let factor = PrintedNumber(significand: 1, decimals: -power).doubleValue
    return row.history.mapValues { text in
      Double(text).map { NumberText($0 * factor).significant(9) } ?? text
    }
  }

  /// Every changed figure with its causes.
  func changes(others: [SeriesNews]) -> [BaselineChange] {
    let own = dataReasons
    // Without news of its own an outlook moves by the series that it is connected with, or by the method.
    let inherited = own.isEmpty && horizonReason.isEmpty ? others.flatMap(\.reasonsForOthers) : []
    return BaselineColumn.allCases.compactMap { column in
      guard column.subject != .key || column == .year,
        FigureDifference.isReal(old[column], new[column])
      else { return nil }
      let methods = method.filter { $0.bears(on: column) }.map {
        Reason(.changedMethod, $0.text)
      }
      var reasons: [Reason]
      switch column.subject {
      case .key: reasons = planReason
      case .target: reasons = planReason + targetReasons(column)
      case .data: reasons = own.isEmpty ? planReason + inherited : own
      case .outlook: reasons = own + inherited + horizonReason + methods
      case .judgement:
        reasons = own + inherited + planReason + targetReasons(nil) + methods
      }
      if reasons.isEmpty { reasons = methods.isEmpty ? [remainingReason] : methods }
      return change(column, reasons)
    }
  }

  /// What can be behind a figure when neither the series nor the method changed.
  private var remainingReason: Reason {
    if old[.unit] != new[.unit] || old[.unitMultiplier] != new[.unitMultiplier] {
      return (
        .changedMethod, BilingualText(english: "another unit", chinese: "单位改变")
      )
    }
    guard files.isEmpty else {
      return (
        .otherData,
        BilingualText(
          english: files.map(\.english).joined(separator: ", "),
          chinese: files.map(\.chinese).joined(separator: "、"))
      )
    }
    return (
      .changedMethod,
      BilingualText(
        english: "the same data and options give another figure", chinese: "数据与选项相同而结果不同")
    )
  }

  private func change(_ column: BaselineColumn, _ reasons: [Reason]) -> BaselineChange {
    var details: [BilingualText] = []
    for reason in reasons where !details.contains(reason.detail) { details.append(reason.detail) }
    return BaselineChange(
      area: new[.area], indicator: new[.indicator], column: column.rawValue, old: old[column],
      new: new[column], causes: Set(reasons.map(\.cause)).sorted(), details: details)
  }
}

extension SeriesNews {
  /// What is new of the results.
  fileprivate var dataReasons: [Reason] {
    let found = newResults + changedResults
    guard found.isEmpty, old[.vintage] != new[.vintage], !new[.vintage].isEmpty,
      old[.year] == new[.year]
    else { return found }
    return [
      (
        .newData,
        BilingualText(
          english: "the report of \(new[.vintage])", chinese: "\(new[.vintage]) 年报告")
      )
    ]
  }

  private var newResults: [Reason] {
    let years = new.history.keys.filter { history[$0] == nil }.sorted().map(String.init)
    guard !years.isEmpty else { return [] }
    return [
      (
        .newData,
        BilingualText(
          english: "results of \(years.joined(separator: ", "))",
          chinese: "\(years.joined(separator: "、")) 年实绩")
      )
    ]
  }

  /// Years that both had, or the older alone; an estimate that moved follows from other figures.
  private var changedResults: [Reason] {
    history.keys.sorted().compactMap { year in
      guard let before = history[year] else { return nil }
      guard let after = new.history[year] else {
        return (
          .vanished,
          BilingualText(
            english: "no result of \(year) any more", chinese: "不再有 \(year) 年实绩")
        )
      }
      guard FigureDifference.isReal(before, after) else { return nil }
      let step = "\(before) → \(after)"
      let wasPrinted = !old.estimatedYears.contains(year)
      let isPrinted = !new.estimatedYears.contains(year)
      guard wasPrinted || isPrinted else { return nil }
      guard wasPrinted else {
        return (
          .newData,
          BilingualText(
            english: "\(year): \(step), printed now", chinese: "\(year) 年：\(step)，现已公布")
        )
      }
      return (
        .revisedData,
        isPrinted
          ? BilingualText(english: "\(year): \(step)", chinese: "\(year) 年：\(step)")
          : BilingualText(
            english: "\(year): \(step), implied by later figures",
            chinese: "\(year) 年：\(step)，由后来的数字推算")
      )
    }
  }

  /// That the plan is for another year.
  fileprivate var planReason: [Reason] {
    guard old[.year] != new[.year] else { return [] }
    return [
      (
        .newData,
        BilingualText(english: "the plan for \(new[.year])", chinese: "\(new[.year]) 年计划")
      )
    ]
  }

  /// A plan for another year is looked ahead to from elsewhere, also without a new result.
  ///
  /// Nothing is new of the data then: the year alone moved.
  fileprivate var horizonReason: [Reason] {
    newResults.isEmpty ? planReason.map { Reason(.planYear, $0.detail) } : []
  }

  /// What is new of the targets for the same plan year; of all of them, or of the one that a column belongs to.
  fileprivate func targetReasons(_ column: BaselineColumn?) -> [Reason] {
    guard old[.year] == new[.year] else { return [] }
    return [BaselineColumn.targetLevel, .targetGrowth].compactMap { target in
      let isLevel = target == .targetLevel
      if let column, Self.isOfLevel(column) != isLevel { return nil }
      return targetReason(target, isLevel: isLevel)
    }
  }

  private static func isOfLevel(_ column: BaselineColumn) -> Bool {
    ![.targetGrowth, .targetGrowthTo, .targetGrowthQualifier].contains(column)
  }

  private func targetReason(_ column: BaselineColumn, isLevel: Bool) -> Reason? {
    let (before, after) = (printed(old, isLevel), printed(new, isLevel))
    guard before != after else { return nil }
    let kind =
      isLevel
      ? BilingualText(english: "the target level", chinese: "目标值")
      : BilingualText(english: "the target growth", chinese: "目标增速")
    if old[column].isEmpty {
      return (
        .newData,
        BilingualText(
          english: "\(kind.english) \(after), not there before",
          chinese: "新的\(kind.chinese) \(after)")
      )
    }
    if new[column].isEmpty {
      return (
        .vanished,
        BilingualText(
          english: "no \(kind.english.dropFirst(4)) any more", chinese: "不再有\(kind.chinese)")
      )
    }
    let isSame = isSameAmount(column)
    return (
      isSame ? .changedMethod : .revisedData,
      BilingualText(
        english: "\(kind.english) \(before) → \(after)\(isSame ? ", in another unit" : "")",
        chinese: "\(kind.chinese) \(before) → \(after)\(isSame ? "，单位改变" : "")")
    )
  }

  /// A target with its range, qualifier and unit.
  private func printed(_ row: BaselineRow, _ isLevel: Bool) -> String {
    let columns: [BaselineColumn] =
      isLevel
      ? [.targetLevel, .targetLevelTo, .targetLevelQualifier]
      : [.targetGrowth, .targetGrowthTo, .targetGrowthQualifier]
    let unit =
      isLevel
        && old[.targetUnitMultiplier] + old[.targetUnit] != new[.targetUnitMultiplier]
          + new[.targetUnit]
        && !row[.targetUnit].isEmpty
      ? " (10^\(row[.targetUnitMultiplier]) \(row[.targetUnit]))" : ""
    let range = columns.prefix(2).map { row[$0] }.filter { !$0.isEmpty }.joined(separator: "–")
    let qualifier = row[columns[2]]
    let isExact = qualifier == Qualifier.exact.rawValue || qualifier.isEmpty
    return (isExact ? range : "\(range) \(qualifier)") + unit
  }

  /// Whether a level is the same amount in another unit.
  private func isSameAmount(_ column: BaselineColumn) -> Bool {
    guard column == .targetLevel, old[.targetUnit] == new[.targetUnit],
      old[.targetLevelQualifier] == new[.targetLevelQualifier]
    else { return false }
    return [BaselineColumn.targetLevel, .targetLevelTo].allSatisfy { column in
      guard !old[column].isEmpty || !new[column].isEmpty else { return true }
      guard let one = amount(old, column), let other = amount(new, column) else { return false }
      return one == other
    }
  }

  private func amount(_ row: BaselineRow, _ column: BaselineColumn) -> Double? {
    guard let number = try? PrintedNumber(parsing: row[column]),
      let power = Int(row[.targetUnitMultiplier])
    else { return nil }
    return number.scaled(byPowerOfTen: power)?.doubleValue
  }

  fileprivate var reasonsForOthers: [Reason] {
    dataReasons.map { reason in
      let code = new[.indicator]
      return (
        reason.cause,
        BilingualText(
          english: "\(code) of the same area: \(reason.detail.english)",
          chinese: "同一地区的 \(code)：\(reason.detail.chinese)")
      )
    }
  }
}
