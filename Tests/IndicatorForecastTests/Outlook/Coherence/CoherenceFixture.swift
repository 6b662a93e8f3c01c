import IndicatorForecast
import XCTest

/// Outlooks of one town's output and its parts.
enum CoherenceFixture {
  static let total = AccountingIdentity(left: "total", relation: .equal, right: ["a", "b"])
  static let share = AccountingIdentity(left: "a", relation: .atMost, right: ["total"])

  static func level(
    _ indicator: String, _ year: Int, _ figure: String, power: Int = 8, code: String = "CNY",
    measure: Measure = .level
  ) throws -> Observation {
    Observation(
      area: "town", indicator: indicator, year: year, stage: .actual, measure: measure,
      value: try PrintedNumber(parsing: figure),
      unit: measure == .growth ? .percent : MeasurementUnit(code: code, powerOfTen: power),
      vintage: year + 1, source: ObservationSource(document: "report"))
  }

  /// Levels from 2010 on.
  static func levels(
    _ indicator: String, _ figures: [String], power: Int = 8, code: String = "CNY"
  ) throws -> [Observation] {
    try figures.enumerated().map { index, figure in
      try level(indicator, 2010 + index, figure, power: power, code: code)
    }
  }

  static func outlooks(
    _ observations: [Observation], horizon: Int = 1, model: ModelChoice = .automatic
  ) -> [Outlook] {
    SeriesConstruction().series(from: observations).map {
      Outlook(from: $0, options: OutlookOptions(horizon: horizon, model: model))
    }
  }

  /// Parts that add up in every year, and a total that was forecast apart from them.
  static func town(powerOfA: Int = 8) throws -> [Observation] {
    let a = ["60.0", "66.5", "71.0", "80.5", "84.0", "93.5", "99.0"]
    let b = ["40.0", "41.5", "44.0", "43.5", "47.0", "48.5", "49.0"]
    let sums = ["100.0", "108.0", "115.0", "124.0", "131.0", "142.0", "148.0"]
    let inWan = a.map { String($0.filter { $0 != "." }) + "000" }
    return try levels("total", sums)
      + levels("a", powerOfA == 4 ? inWan : a, power: powerOfA) + levels("b", b)
  }
}
