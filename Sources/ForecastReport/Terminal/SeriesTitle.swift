import IndicatorForecast

/// The first line of every text about a series: its names, its area and its unit.
struct SeriesTitle {
  private let series: IndicatorSeries
  private let indicator: BilingualText
  private let area: BilingualText

  init(_ series: IndicatorSeries, indicator: BilingualText, area: BilingualText) {
    self.series = series
    self.indicator = indicator
    self.area = area
  }

  /// Such as `Industrial output (industrial_output) · Taiping · 100 million CNY`.
  func text(in language: Language) -> String {
    let code = EscapedText(series.indicator).description
    let name = EscapedText(indicator.text(in: language)).description
    let named = name == code ? name : "\(name) (\(code))"
    let place = EscapedText(area.text(in: language)).description
    let unit = EscapedText(series.unit.name.text(in: language)).description
    switch language {
    case .english: return "\(named) · \(place) · \(unit)"
    case .chinese: return "\(named) · \(place) · 单位：\(unit)"
    }
  }
}

extension IndicatorSeries {
  /// The decimals that values are shown with: those of the last value printed, two where none is.
  var decimalsShown: Int {
    max(0, points.last { $0.printed != nil }?.printed?.decimals ?? 2)
  }
}
