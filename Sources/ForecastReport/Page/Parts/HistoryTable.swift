import IndicatorForecast

/// The history of a series as a table: every year with its value, growth and provenance.
struct HistoryTable {
  /// The most rows that stand open on the page.
  private static let openLimit = 12

  private let series: IndicatorSeries

  init(_ series: IndicatorSeries) {
    self.series = series
  }

  var context: PageContext {
    let rows =
      (series.points.map { ($0.year, row($0)) } + series.missingYears.map { ($0, missing($0)) })
      .sorted { $0.0 < $1.0 }
    var context: PageContext = [:]
    context["rows"] = rows.map(\.1)
    context["isOpen"] = rows.count <= Self.openLimit
    context["span"] = span(rows.map(\.0)).context
    return context
  }

  private func span(_ years: [Int]) -> BilingualText {
    guard let first = years.first, let last = years.last else { return PageWord.history.text }
    let text = first == last ? "\(first)" : "\(first)–\(last)"
    return BilingualText(english: "History \(text)", chinese: "历史数据 \(text)")
  }

  private func row(_ point: IndicatorSeries.Point) -> PageContext {
    let growth = series.kind == .growth ? nil : point.growth
    let printed = point.provenance == .reported ? point.printed?.description : nil
    var context: PageContext = [:]
    context["rowYear"] = String(point.year)
    context["rowValue"] = printed ?? series.shown(point.value)
    context["rowGrowth"] = growth.map { "\($0) %" } ?? ""
    context["rowSource"] = ProvenanceText(point, in: series.unit).text.context
    context["rowKind"] = ChartMark.Kind(point.provenance).rawValue
    context["rowOutline"] = ChartMark.Kind(point.provenance).outline
    context["hasMark"] = true
    return context
  }

  private func missing(_ year: Int) -> PageContext {
    let missing = MissingYearText(year, in: series)
    return [
      "rowYear": String(year), "rowValue": "–", "rowGrowth": missing.growth,
      "rowSource": missing.text.context, "hasMark": false,
    ]
  }
}
