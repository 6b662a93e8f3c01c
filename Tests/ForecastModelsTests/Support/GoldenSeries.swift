import ForecastModels
import Foundation
import TestSupport

/// The fifteen annual series that R's results belong to.
enum GoldenSeries {
  /// Returns the training part of every series by its identifier, its periods the years.
  static func all() throws -> [String: TimeSeries] { try part("train") }

  /// Returns the values after the training part of every series.
  static func holdOut() throws -> [String: TimeSeries] { try part("test") }

  private static func part(_ name: Substring) throws -> [String: TimeSeries] {
    let text = String(decoding: try SharedReference.data("golden/series.csv"), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    let training = Dictionary(grouping: rows.filter { $0[3] == name }) { String($0[0]) }
    return try training.mapValues { rows in
      try TimeSeries(
        periods: rows.map { Int($0[2]) ?? 0 }, values: rows.map { Double($0[4]) ?? .nan })
    }
  }

  /// Calls a function for every series of a golden file, numbered from period 1.
  static func forEach(
    in golden: Figures,
    _ body: (_ id: String, _ series: TimeSeries, _ figures: Figures) throws -> Void
  ) throws {
    let all = try all()
    for id in golden["series"].keys {
      guard let series = all[id] else { throw CocoaError(.fileReadCorruptFile) }
      try body(id, TimeSeries(values: series.values), golden["series", id])
    }
  }
}
