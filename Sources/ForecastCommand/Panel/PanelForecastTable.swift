import IndicatorForecast

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
  var header: String {
    guard format == .csv else { return "" }
    let bounds = coverages.flatMap { coverage in
      ["lo", "hi"].map { $0 + CoverageOption(coverage).percentage }
    }
    return Self.text([["id", "h", "mean", "median"] + bounds + ["model", "n", "fallback_from"]])
  }

  /// Returns the lines of one series.
  func lines(_ forecast: PanelForecast) -> String {
    switch format {
    case .csv: Self.text(rows(forecast))
    case .ndjson: object(forecast) + "\n"
    }
  }

  private static func text(_ rows: [[String]]) -> String {
    var writer = DelimitedTextWriter(for: .programs)
    for row in rows { writer.write(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func numbers(_ distribution: PredictiveDistribution) -> [String] {
    let intervals = coverages.map { distribution.interval($0) }
    return
      ([distribution.centre, distribution.median] + intervals.flatMap { [$0.lower, $0.upper] })
      .map { $0.isFinite ? NumberText($0).significant() : "" }
  }

  private func rows(_ forecast: PanelForecast) -> [[String]] {
    forecast.forecast.distributions.enumerated().map { index, distribution in
      [forecast.id, String(index + 1)] + numbers(distribution) + [
        forecast.model.rawValue, String(forecast.count), forecast.fallbackFrom?.rawValue ?? "",
      ]
    }
  }

  private func object(_ forecast: PanelForecast) -> String {
    let steps = forecast.forecast.distributions.enumerated().map { index, distribution in
      let numbers = numbers(distribution).map { $0.isEmpty ? "null" : $0 }
      let intervals = coverages.indices.map { place in
        "{\"level\":\(CoverageOption(coverages[place]).percentage),"
          + "\"lower\":\(numbers[2 + 2 * place]),\"upper\":\(numbers[3 + 2 * place])}"
      }
      return "{\"h\":\(index + 1),\"mean\":\(numbers[0]),\"median\":\(numbers[1]),"
        + "\"intervals\":[\(intervals.joined(separator: ","))]}"
    }
    let fallback = forecast.fallbackFrom.map { "\"\($0.rawValue)\"" } ?? "null"
    return "{\"id\":\(JSONString(forecast.id).text),\"forecasts\":["
      + steps.joined(separator: ",")
      + "],\"model\":\"\(forecast.model.rawValue)\",\"n\":\(forecast.count),"
      + "\"fallback_from\":\(fallback)}"
  }
}
