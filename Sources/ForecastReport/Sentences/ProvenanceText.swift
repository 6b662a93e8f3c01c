import IndicatorForecast

/// Where the value of a year comes from, in words.
struct ProvenanceText: Hashable {
  private let point: IndicatorSeries.Point
  private let unit: MeasurementUnit

  /// Takes a value, and the unit of its series: a figure printed in another one is shown as it was printed.
  init(_ point: IndicatorSeries.Point, in unit: MeasurementUnit) {
    self.point = point
    self.unit = unit
  }

  /// Such as `reported`, or `implied by the growth of 2020`.
  var text: BilingualText {
    let source = qualified
    guard point.isBreak else { return source }
    return BilingualText(
      english: source.english + ", new basis", chinese: source.chinese + "，新口径")
  }

  private var qualified: BilingualText {
    guard let qualifier else { return source }
    return BilingualText(
      english: "\(source.english), \(qualifier.english)",
      chinese: "\(source.chinese)，\(qualifier.chinese)")
  }

  /// How the text qualifies the figure; nil where it doesn't.
  private var qualifier: BilingualText? {
    switch point.qualifier {
    case .exact: nil
    case .atLeast, .lowerEnd: BilingualText(english: "at least", chinese: "以上")
    case .greaterThan: BilingualText(english: "over", chinese: "超过")
    case .atMost, .upperEnd: BilingualText(english: "at most", chinese: "以内")
    case .approximate: BilingualText(english: "about", chinese: "左右")
    case .striven: BilingualText(english: "striven for", chinese: "力争")
    }
  }

  private var source: BilingualText {
    switch point.provenance {
    case .reported:
      otherUnit.map { figure in
        BilingualText(
          english: "printed \(figure.english)", chinese: "公布值 \(figure.chinese)")
      } ?? BilingualText(english: "reported", chinese: "公布")
    case .impliedByGrowth:
      BilingualText(
        english: "implied by the growth of \(growthYears)", chinese: "由 \(growthYears) 年增速推算")
    case .linked:
      BilingualText(
        english: "linked, \(otherUnit?.english ?? printed) printed",
        chinese: "衔接换算，公布值 \(otherUnit?.chinese ?? printed)")
    case .impliedByTarget:
      BilingualText(english: "base of a later target", chinese: "由目标反推的基数")
    case .indexBase: BilingualText(english: "base of the index", chinese: "指数基期")
    }
  }

  /// The figure with the unit that it was printed in; nil where that is the unit of the series.
  private var otherUnit: BilingualText? {
    let level = point.inputs.first { $0.measure == .level && $0.stage == .actual }
    guard let level, let value = level.value, point.printed != nil, level.unit != unit,
      level.year == point.year
    else { return nil }
    let name = level.unit.name
    return BilingualText(
      english: "\(value) (\(EscapedText(name.english)))",
      chinese: "\(value) \(EscapedText(name.chinese))")
  }

  private var printed: String { point.printed?.description ?? "" }

  /// The years whose growth rates were used, the first and last of them; that of a target, which an
  /// anchor comes from, led to no year.
  private var growthYears: String {
    let years = point.inputs.filter { $0.measure == .growth && $0.stage == .actual }
      .map(\.year).sorted()
    guard let first = years.first, let last = years.last else { return "–" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
