import IndicatorForecast

/// Outlooks as CSV: a row a series and year ahead; a series without a forecast has one row without
/// numbers, so that it isn't lost.
struct OutlookTable {
  private let outlooks: [Outlook]
  private let coverages: [Coverage]
  private let asOf: Int?

  init(_ outlooks: [Outlook], coverages: [Coverage], asOf: Int?) {
    self.outlooks = outlooks
    self.coverages = coverages
    self.asOf = asOf
  }

  /// The header and the rows.
  var text: String {
    var writer = DelimitedTextWriter()
    writer.write(header)
    for outlook in outlooks {
      for row in rows(outlook) { writer.write(row) }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private var header: [String] {
    ["area", "indicator", "unit", "unit_mult", "as_of", "year", "mean", "median"]
      + coverages.flatMap { coverage in
        let percentage = CoverageOption(coverage).percentage
        return ["lo\(percentage)", "hi\(percentage)"]
      } + ["model", "n", "fallback_from"]
  }

  private func rows(_ outlook: Outlook) -> [[String]] {
    let series = outlook.series
    let leading = [
      series.area, series.indicator, series.unit.code, String(series.unit.powerOfTen),
      String(asOf ?? series.vintage),
    ]
    let trailing = [
      outlook.model.rawValue, String(outlook.observationCount),
      outlook.fallbackFrom?.rawValue ?? "",
    ]
    return figures(outlook).map { leading + $0 + trailing }
  }

  private func figures(_ outlook: Outlook) -> [[String]] {
    guard let forecast = outlook.forecast else {
      return [Array(repeating: "", count: 3 + 2 * coverages.count)]
    }
    return zip(forecast.periods, forecast.distributions).map { period, distribution in
      let intervals = coverages.map { distribution.interval($0) }
      return [String(period), number(distribution.mean), number(distribution.median)]
        + intervals.flatMap { [number($0.lower), number($0.upper)] }
    }
  }

  private func number(_ value: Double) -> String {
    NumberText.published(value) ?? ""
  }
}
