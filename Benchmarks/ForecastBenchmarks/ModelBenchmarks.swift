import Foundation
import IndicatorForecast
import XCTest

/// Forecasts of six years with intervals of 80 and 95 %, by model and by the number of years known.
final class ModelBenchmarks: XCTestCase {
  private static let horizon = 6

  func testSeriesASecondOfEachModel() throws {
    let panel = try MadeUpSeries.panel(count: 60, years: 20)
    print("  model                   µs a series   series a second")
    for model in ModelChoice.allCases {
      let microseconds = microseconds(of: model, on: panel)
      let name = model.rawValue.padding(toLength: 22, withPad: " ", startingAt: 0)
      print(
        "  " + name + String(format: "%13.1f %17.0f", microseconds, 1e6 / microseconds))
    }
  }

  func testCostGrowsWithTheNumberOfYears() throws {
    for model in [ModelChoice.automatic, .drift, .theta] {
      print("  \(model.rawValue): years   µs a series   µs a year")
      for years in [8, 16, 32, 64, 125, 250, 500, 1_000] {
        let panel = try MadeUpSeries.panel(count: max(2, 2_000 / years), years: years)
        let microseconds = microseconds(of: model, on: panel)
        print(
          String(format: "%15d %13.1f %11.3f", years, microseconds, microseconds / Double(years)))
      }
    }
  }

  func testAutomaticChoice() throws {
    let panel = try MadeUpSeries.panel(count: 100, years: 20)
    var sum = 0.0
    measure { sum += bounds(of: .automatic, on: panel) }
    XCTAssertTrue(sum.isFinite)
  }

  /// The shortest of three times: what disturbs a measurement only lengthens it.
  private func microseconds(of model: ModelChoice, on panel: [TimeSeries]) -> Double {
    let clock = ContinuousClock()
    var sum = 0.0
    let times = (0..<3).map { _ in clock.measure { sum += bounds(of: model, on: panel) } }
    XCTAssertTrue(sum.isFinite, model.rawValue)
    return 1e6 * ((times.min() ?? .zero) / .seconds(1)) / Double(panel.count)
  }

  private func bounds(of model: ModelChoice, on panel: [TimeSeries]) -> Double {
    panel.reduce(0) { sum, series in
      let forecast = SeriesForecast(
        of: series, kind: .level, model: model, horizon: Self.horizon
      ).forecast
      return [Coverage.percent80, .percent95].flatMap(forecast.intervals).reduce(sum) {
        $0 + $1.lower + $1.upper
      }
    }
  }
}
