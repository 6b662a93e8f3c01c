import IndicatorForecast
import Statistics

/// The forecasts of a panel as text: rows of a table, or a JSON object a series.
///
/// Names stand as they were read, also those that a spreadsheet would take for a formula: they are
/// the keys by which another program joins its rows.
struct PanelForecastTable {
  /// How the forecasts are written.
  enum Format: String, CaseIterable {
    case csv
    case ndjson
  }

  let coverages: [Coverage]
  let format: Format

  /// The header line of the table; nothing for JSON.
  var header: [UInt8] {
    guard format == .csv else { return [] }
    let bounds = coverages.flatMap { coverage in
      ["lo", "hi"].map { $0 + CoverageOption(coverage).percentage }
    }
    var writer = DelimitedTextWriter(for: .programs)
    writer.write(["id", "h", "mean", "median"] + bounds + ["model", "n", "fallback_from"])
    return writer.bytes
  }

  /// Appends the lines of one series.
  ///
  /// - Parameters:
  ///   - forecast: The forecast of the series.
  ///   - text: What they are appended to.
  ///   - quantiles: What other forecasts have asked for before.
  func append(
    _ forecast: PanelForecast, to text: inout [UInt8], using quantiles: inout StudentTQuantiles
  ) {
    switch format {
    case .csv: appendRows(forecast, to: &text, &quantiles)
    case .ndjson: appendObject(forecast, to: &text, &quantiles)
    }
  }

  /// The centre, the median, and the bounds of each interval.
  private func numbers(
    _ distribution: PredictiveDistribution, _ quantiles: inout StudentTQuantiles
  ) -> [Double] {
    var numbers = [distribution.centre, distribution.median]
    for coverage in coverages {
      let interval = distribution.interval(coverage, using: &quantiles)
      numbers.append(interval.lower)
      numbers.append(interval.upper)
    }
    return numbers
  }

  private func appendRows(
    _ forecast: PanelForecast, to text: inout [UInt8], _ quantiles: inout StudentTQuantiles
  ) {
    let end = [
      forecast.model.rawValue, String(forecast.count), forecast.fallbackFrom?.rawValue ?? "",
    ]
    for (index, distribution) in forecast.forecast.distributions.enumerated() {
      DelimitedTextWriter.append(forecast.id, to: &text, for: .programs)
      text.append(ASCIIByte.comma)
      text.append(contentsOf: String(index + 1).utf8)
      for number in numbers(distribution, &quantiles) {
        text.append(ASCIIByte.comma)
        if number.isFinite { NumberText.append(number, to: &text) }
      }
      for field in end {
        text.append(ASCIIByte.comma)
        text.append(contentsOf: field.utf8)
      }
      text.append(ASCIIByte.lineFeed)
    }
  }

  private func appendObject(
    _ forecast: PanelForecast, to text: inout [UInt8], _ quantiles: inout StudentTQuantiles
  ) {
    let steps = forecast.forecast.distributions.enumerated().map { index, distribution in
      let numbers = numbers(distribution, &quantiles).map(Self.number)
      let intervals = coverages.indices.map { place in
        "{\"level\":\(CoverageOption(coverages[place]).percentage),"
          + "\"lower\":\(numbers[2 + 2 * place]),\"upper\":\(numbers[3 + 2 * place])}"
      }
      return "{\"h\":\(index + 1),\"mean\":\(numbers[0]),\"median\":\(numbers[1]),"
        + "\"intervals\":[\(intervals.joined(separator: ","))]}"
    }
    let fallback = forecast.fallbackFrom.map { "\"\($0.rawValue)\"" } ?? "null"
    let object =
      "{\"id\":\(JSONString(forecast.id).text),\"forecasts\":["
      + steps.joined(separator: ",")
      + "],\"model\":\"\(forecast.model.rawValue)\",\"n\":\(forecast.count),"
      + "\"fallback_from\":\(fallback)}\n"
    text.append(contentsOf: object.utf8)
  }

  private static func number(_ number: Double) -> String {
    NumberText.published(number) ?? "null"
  }
}

/// The forecast of one series of a panel.
struct PanelForecast {
  let id: String
  let count: Int
  let forecast: Forecast
  let model: ModelChoice
  let fallbackFrom: ModelChoice?

  /// Forecasts a series; with a model that it can't support, as the automatic choice would.
  init(
    _ panelSeries: PanelSeries, model: ModelChoice, horizon: Int, coverages: [Coverage],
    priors: PooledPriors, using quantiles: inout StudentTQuantiles
  ) {
    id = panelSeries.id
    count = panelSeries.series.count
    let attempt = SeriesForecast(
      of: panelSeries.series, kind: .level, model: model, horizon: horizon,
      coverages: coverages, priors: priors, using: &quantiles)
    forecast = attempt.forecast
    self.model = attempt.model
    fallbackFrom = attempt.fallbackFrom
  }
}
