import IndicatorForecast

/// An entry of the ledger of conflicts in words: what is printed, what is implied, what likely happened.
public struct ConflictText: Hashable, Sendable {
  private let conflict: Conflict
  private let decimals: Int

  /// Creates the text of a conflict.
  ///
  /// - Parameters:
  ///   - conflict: The entry.
  ///   - decimals: The decimals that values of the series are shown with.
  /// - Precondition: `decimals` is not negative.
  public init(_ conflict: Conflict, decimals: Int) {
    precondition(decimals >= 0, "decimals are counted from zero")
    self.conflict = conflict
    self.decimals = decimals
  }

  /// The figures that contradict each other, with the documents that print them.
  public var statement: BilingualText {
    let printed = figure(conflict.observations.last, conflict.printed)
    let difference = FigureWords.signedPercent(100 * conflict.relativeDifference)
    let year = conflict.year
    let later = conflict.observations[0].year
    let implied = NumberText(conflict.implied).fixed(decimals)
    switch conflict.kind {
    case .impliedPrices:
      return BilingualText(
        english: "\(year): \(printed) printed, \(implied) implied by \(later) at usual prices "
          + "(\(difference))",
        chinese: "\(year) 年：公布 \(printed)，由 \(later) 年及通常的价格变动推得 \(implied)（\(difference)）")
    case .impliedTarget:
      return BilingualText(
        english: "\(year): target \(printed), \(implied) implied by the target of \(later) "
          + "(\(difference))",
        chinese: "\(year) 年：目标 \(printed)，由 \(later) 年目标推得 \(implied)（\(difference)）")
    case .impliedBase:
      return BilingualText(
        english: "\(year): \(printed) printed, \(implied) implied by \(origin.english) "
          + "(\(difference))",
        chinese: "\(year) 年：公布 \(printed)，由\(origin.chinese)推得 \(implied)（\(difference)）")
    case .restatedLevel, .restatedGrowth:
      let implied = figure(conflict.observations.first, conflict.implied)
      let unit = conflict.kind == .restatedGrowth ? " %" : ""
      return BilingualText(
        english: "\(year): first \(printed)\(unit), then \(implied)\(unit)\(vintages.english)",
        chinese: "\(year) 年：先为 \(printed)\(unit)，后为 \(implied)\(unit)\(vintages.chinese)")
    }
  }

  /// The figures that imply another one: a level with its growth rate, or with those of several years.
  private var origin: BilingualText {
    let level = conflict.observations.first
    let rates = conflict.observations.filter { $0.measure == .growth }.compactMap(\.value)
    let (first, last) = (conflict.year + 1, level?.year ?? conflict.year + 1)
    let figure = level.flatMap(\.value)?.description ?? ""
    return rates.count == 1
      ? BilingualText(
        english: "\(figure) and \(rates[0]) % of \(last)",
        chinese: " \(last) 年 \(figure) 与增速 \(rates[0]) % ")
      : BilingualText(
        english: "\(figure) of \(last) and the growth of \(first)–\(last)",
        chinese: " \(last) 年 \(figure) 与 \(first)–\(last) 年增速")
  }

  /// What most likely happened.
  public var cause: BilingualText {
    switch conflict.causes.first {
    case .sampleChange?:
      BilingualText(
        english: "most likely other units are counted", chinese: "最可能是统计范围变化")
    case .priceBasis?:
      BilingualText(
        english: "most likely the rate is at other prices", chinese: "最可能是价格口径不同")
    case .digitSlip(let observation, let correction)?:
      slip(of: observation, correction, english: "a digit", chinese: "数字")
    case .unitSlip(let observation, let correction)?:
      slip(of: observation, correction, english: "the unit", chinese: "单位")
    case .signSlip(let observation, let correction)?:
      slip(of: observation, correction, english: "the sign", chinese: "正负号")
    case .revisedBase?, nil:
      [.impliedBase, .impliedPrices, .impliedTarget].contains(conflict.kind)
        ? BilingualText(english: "most likely the base was revised", chinese: "最可能是基数修订")
        : BilingualText(english: "most likely a revision", chinese: "最可能是数据修订")
    }
  }

  private func slip(
    of observation: Observation, _ correction: PrintedNumber, english: String, chinese: String
  ) -> BilingualText {
    let figure = observation.value?.description ?? ""
    let place = EscapedText(observation.source.document, limit: 28).description
    return BilingualText(
      english: "most likely a slip of \(english) in \(place): \(figure) for \(correction)",
      chinese: "最可能是\(chinese)笔误（\(place)）：\(figure) 应为 \(correction)")
  }

  private var vintages: BilingualText {
    let years = conflict.observations.map(\.vintage).sorted()
    guard let first = years.first, let last = years.last else {
      return BilingualText(english: "", chinese: "")
    }
    return BilingualText(
      english: " (reports of \(first) and \(last))", chinese: "（\(first) 年与 \(last) 年报告）")
  }

  /// A figure as it was printed where it was printed in the unit of the series, else its value.
  private func figure(_ observation: Observation?, _ value: Double) -> String {
    guard let printed = observation?.value, printed.doubleValue == rounded(value) else {
      return NumberText(value).fixed(conflict.kind == .restatedGrowth ? 2 : decimals)
    }
    return printed.description
  }

  /// Values went through logarithms: ten digits of them are what was printed.
  private func rounded(_ value: Double) -> Double {
    Double(NumberText(value).significant()) ?? value
  }
}
