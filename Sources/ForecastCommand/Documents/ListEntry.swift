import IndicatorForecast

/// One series in the list of what the data hold.
struct ListEntry: Encodable {
  let area: String
  let area_zh: String
  let indicator: String
  let indicator_zh: String
  let unit: String
  let unit_mult: Int
  let first_year: OrNull<Int>
  let last_year: OrNull<Int>
  let values: Int
  let missing_years: [Int]
  let target_years: [Int]

  private let series: IndicatorSeries

  private enum CodingKeys: String, CodingKey {
    case area, area_zh, indicator, indicator_zh, unit, unit_mult, first_year, last_year, values,
      missing_years, target_years
  }

  init(_ series: IndicatorSeries, _ indicators: IndicatorRegistry) {
    self.series = series
    area = series.area
    area_zh = SeriesCatalogue.areaName(series.area).chinese
    indicator = series.indicator
    indicator_zh = SeriesCatalogue.indicatorName(series.indicator, in: indicators).chinese
    unit = series.unit.code
    unit_mult = series.unit.powerOfTen
    first_year = OrNull(series.points.first?.year)
    last_year = OrNull(series.points.last?.year)
    values = series.points.count
    missing_years = series.missingYears
    target_years = series.targets.map(\.year)
  }

  /// The cells of the text table.
  func cells(_ language: Language) -> [String] {
    let code = EscapedText(indicator).description
    let names = language == .chinese ? [code, EscapedText(indicator_zh).description] : [code]
    let unit = EscapedText(series.unit.name.text(in: language)).description
    return names + [unit, years, String(values), String(target_years.count)]
  }

  private var years: String {
    guard let first = series.points.first?.year, let last = series.points.last?.year else {
      return "–"
    }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  /// A row a series.
  static func csv(_ entries: [ListEntry]) -> String {
    var writer = DelimitedTextWriter()
    writer.write([
      "area", "indicator", "unit", "unit_mult", "first_year", "last_year", "values",
      "missing_years", "target_years",
    ])
    for entry in entries { writer.write(entry.fields) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private var fields: [String] {
    [
      area, indicator, unit, String(unit_mult), series.points.first.map { String($0.year) } ?? "",
      series.points.last.map { String($0.year) } ?? "", String(values),
      missing_years.map(String.init).joined(separator: " "),
      target_years.map(String.init).joined(separator: " "),
    ]
  }
}
