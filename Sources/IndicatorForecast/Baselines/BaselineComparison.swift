/// What changed between two baselines, of the same year or of two, with the cause of each change.
///
/// Series are matched by area and indicator. A series has *new data* where its history reaches years that the
/// older one did not have, or its plan is for another year; *revised data* where a year's value or, for the
/// same plan year, the target is another; and the *method* changed where the manifests say so, or where the same
/// data give something else. Identities make outlooks of an area depend on each other, so a series
/// without news of its own takes the causes of the others of its area, which are then named.
public struct BaselineComparison: Hashable, Sendable {
  /// The changes, by area and indicator, then in the order of the columns.
  public let changes: [BaselineChange]

  /// How many series both have.
  public let matchedCount: Int

  /// Compares two baselines.
  ///
  /// - Parameters:
  ///   - old: The older baseline.
  ///   - new: The newer one.
  ///   - method: What changed of the method: a text for each part.
  public init(from old: Baseline, to new: Baseline, method: [BilingualText]) {
    let olds = Dictionary(old.rows.map { ($0.key, $0) }) { first, _ in first }
    let news = Dictionary(new.rows.map { ($0.key, $0) }) { first, _ in first }
    let keys = Set(olds.keys).union(news.keys).sorted()
    let states = keys.compactMap { key -> SeriesNews? in
      guard let old = olds[key], let new = news[key] else { return nil }
      return SeriesNews(old, new)
    }
    matchedCount = states.count
    let byKey = Dictionary(uniqueKeysWithValues: states.map { ($0.new.key, $0) })
    changes = keys.flatMap { key -> [BaselineChange] in
      if let state = byKey[key] {
        let others = states.filter { $0.new[.area] == state.new[.area] && $0.new.key != key }
        return state.changes(others: others, method: method)
      }
      guard let row = news[key] ?? olds[key] else { return [] }
      return [Self.wholeRow(row, isNew: news[key] != nil)]
    }
  }

  private static func wholeRow(_ row: BaselineRow, isNew: Bool) -> BaselineChange {
    BaselineChange(
      area: row[.area], indicator: row[.indicator], column: "row",
      old: isNew ? "absent" : "present", new: isNew ? "present" : "absent",
      causes: [isNew ? .newData : .revisedData],
      details: [
        isNew
          ? BilingualText(english: "a series that was not there", chinese: "新增的序列")
          : BilingualText(english: "a series that is there no more", chinese: "不再有的序列")
      ])
  }
}

/// What is new about one series.
struct SeriesNews {
  let old: BaselineRow
  let new: BaselineRow
  /// The older values in the unit of the newer.
  private let history: [Int: String]
  private let newYears: [Int]
  private let revisedYears: [Int]

  init(_ old: BaselineRow, _ new: BaselineRow) {
    self.old = old
    self.new = new
    let (before, after) = (Self.history(old, in: new), new.history)
    history = before
    newYears = after.keys.filter { before[$0] == nil }.sorted()
    revisedYears = before.keys.filter { year in
      FigureDifference.isReal(before[year] ?? "", after[year] ?? "")
    }.sorted()
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

  private typealias Reason = (cause: BaselineChange.Cause, detail: BilingualText)

  private var dataReasons: [Reason] {
    var reasons: [Reason] = []
    if !newYears.isEmpty {
      let years = newYears.map(String.init)
      reasons.append(
        (
          .newData,
          BilingualText(
            english: "results of \(years.joined(separator: ", "))",
            chinese: "\(years.joined(separator: "、")) 年实绩")
        ))
    }
    for year in revisedYears {
      let step = "\(history[year] ?? "–") → \(new.history[year] ?? "–")"
      reasons.append(
        (
          .revisedData,
          BilingualText(english: "\(year): \(step)", chinese: "\(year) 年：\(step)")
        ))
    }
    return reasons
  }

  private var targetReason: Reason? {
    let columns = BaselineColumn.allCases.filter { $0.subject == .target }
    guard columns.contains(where: { old[$0] != new[$0] }) || old[.year] != new[.year] else {
      return nil
    }
    guard old[.year] == new[.year] else {
      return (
        .newData,
        BilingualText(
          english: "the plan for \(new[.year])", chinese: "\(new[.year]) 年计划")
      )
    }
    return (.revisedData, BilingualText(english: "another target", chinese: "目标改变"))
  }

  /// Every changed figure with its causes.
  func changes(others: [SeriesNews], method: [BilingualText]) -> [BaselineChange] {
    let methods = method.map { Reason(.changedMethod, $0) }
    let own = dataReasons
    // Without news of its own and without another year to look ahead to, an outlook moves by the identities
    // alone, or by the method.
    let inherited =
      own.isEmpty && horizonReason.isEmpty ? others.flatMap(\.reasonsForOthers) : []
    return BaselineColumn.allCases.compactMap { column in
      guard column.subject != .key || column == .year,
        FigureDifference.isReal(old[column], new[column])
      else { return nil }
      let target = targetReason.map { [$0] } ?? []
      var reasons: [Reason]
      switch column.subject {
      case .key, .target: reasons = target
      case .data: reasons = own.isEmpty ? target : own
      case .outlook: reasons = own + inherited + horizonReason + methods
      case .judgement: reasons = own + inherited + target + methods
      }
      if reasons.isEmpty {
        let same = BilingualText(
          english: "the same data and options give another figure",
          chinese: "数据与选项相同而结果不同")
        reasons = methods.isEmpty ? [(.changedMethod, same)] : methods
      }
      return change(column, reasons)
    }
  }

  /// A plan for another year is looked ahead to from elsewhere, also without a new result.
  private var horizonReason: [Reason] {
    guard old[.year] != new[.year], newYears.isEmpty else { return [] }
    return targetReason.map { [$0] } ?? []
  }

  private var reasonsForOthers: [Reason] {
    dataReasons.map { reason in
      let code = new[.indicator]
      return (
        reason.cause,
        BilingualText(
          english: "\(code), which identities connect: \(reason.detail.english)",
          chinese: "恒等式相连的 \(code)：\(reason.detail.chinese)")
      )
    }
  }

  private func change(_ column: BaselineColumn, _ reasons: [Reason]) -> BaselineChange {
    var details: [BilingualText] = []
    for reason in reasons where !details.contains(reason.detail) { details.append(reason.detail) }
    return BaselineChange(
      area: new[.area], indicator: new[.indicator], column: column.rawValue, old: old[column],
      new: new[column], causes: Set(reasons.map(\.cause)).sorted(), details: details)
  }
}
