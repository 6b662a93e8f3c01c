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

  /// Such as `Industrial output (industrial_output) · Taiping · 100 million CNY`: one line, or two where
  /// one would be wider than 80 columns.
  func lines(in language: Language) -> [String] {
    let code = EscapedText(series.indicator).description
    let name = EscapedText(indicator.text(in: language)).description
    let named = name == code ? name : "\(name) (\(code))"
    let area = EscapedText(area.text(in: language)).description
    let unit = EscapedText(series.unit.name.text(in: language)).description
    let place = language == .english ? "\(area) · \(unit)" : "\(area) · 单位：\(unit)"
    let line = "\(named) · \(place)"
    return line.displayWidth <= 80 ? [line] : [named, place]
  }
}

extension IndicatorSeries {
  /// The decimals of the most exact figure printed, two where none was; what isn't printed is shown with
  /// as many.
  public var decimalsShown: Int {
    max(0, points.compactMap { $0.printed?.decimals }.max() ?? 2)
  }

  /// Returns a value with the decimals of what is printed, as long as these are not more than ten digits; a dash
  /// for what is no number.
  func shown(_ value: Double) -> String {
    FigureWords.fixed(value, decimals: decimalsShown)
  }

  /// Returns the value of a target: as it was printed where that is in the unit of the series; nil without one.
  func shown(_ target: TargetOutlook) -> String? {
    let figure = kind == .growth ? target.target.growth : target.target.level
    if let printed = figure?.value, figure?.unit == unit, !target.isImpliedByGrowth {
      return printed.description
    }
    return target.value.map(shown)
  }
}
