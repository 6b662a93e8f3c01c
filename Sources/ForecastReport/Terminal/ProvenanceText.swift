import IndicatorForecast

/// Where the value of a year comes from, in words.
struct ProvenanceText: Hashable {
  private let point: IndicatorSeries.Point

  init(_ point: IndicatorSeries.Point) {
    self.point = point
  }

  /// Such as `reported`, or `implied by the growth of 2020`.
  var text: BilingualText {
    let source = source
    guard point.isBreak else { return source }
    return BilingualText(
      english: source.english + ", new basis", chinese: source.chinese + "，新口径")
  }

  private var source: BilingualText {
    switch point.provenance {
    case .reported: BilingualText(english: "reported", chinese: "公布")
    case .impliedByGrowth:
      BilingualText(
        english: "implied by the growth of \(growthYears)", chinese: "由 \(growthYears) 年增速推算")
    case .linked:
      BilingualText(
        english: "linked, \(printed) printed", chinese: "衔接换算，公布值 \(printed)")
    case .impliedByTarget:
      BilingualText(english: "base of a later target", chinese: "由目标反推的基数")
    case .indexBase: BilingualText(english: "base of the index", chinese: "指数基期")
    }
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
