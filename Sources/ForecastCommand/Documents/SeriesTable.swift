import IndicatorForecast

/// Constructed series as CSV: a row a year, the missing years with an empty value.
struct SeriesTable {
  private let series: [IndicatorSeries]

  init(_ series: [IndicatorSeries]) {
    self.series = series
  }

  /// The header and the rows.
  var text: String {
    var writer = DelimitedTextWriter()
    writer.write([
      "area", "indicator", "kind", "unit", "unit_mult", "year", "value", "lower", "upper",
      "provenance", "estimated", "printed", "growth", "qualifier", "break",
    ])
    for one in series {
      for row in rows(one) { writer.write(row.1) }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func rows(_ series: IndicatorSeries) -> [(Int, [String])] {
    let leading = [
      series.area, series.indicator, series.kind.rawValue, series.unit.code,
      String(series.unit.powerOfTen),
    ]
    let points = series.points.map { ($0.year, leading + cells($0)) }
    let gaps = series.missingYears.map { year in
      let growth = series.growthRates.first { $0.year == year }.map { number($0.rate) } ?? ""
      return (
        year, leading + [String(year), "", "", "", "missing", "false", "", growth, "", "false"]
      )
    }
    return (points + gaps).sorted { $0.0 < $1.0 }
  }

  private func cells(_ point: IndicatorSeries.Point) -> [String] {
    let bounds = point.roundingInterval
    return [
      String(point.year), number(point.value), number(bounds.lowerBound),
      number(bounds.upperBound), point.provenance.rawValue,
      point.provenance.isEstimated ? "true" : "false", point.printed.map(number) ?? "",
      point.growth.map(number) ?? "", point.qualifier.rawValue,
      point.isBreak ? "true" : "false",
    ]
  }

  private func number(_ value: Double) -> String { NumberText.published(value) ?? "" }

  private func number(_ figure: PrintedNumber) -> String { number(figure.doubleValue) }
}
