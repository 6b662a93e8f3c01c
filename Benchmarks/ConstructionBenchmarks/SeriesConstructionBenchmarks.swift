import Foundation
import IndicatorForecast
import XCTest

/// Series built from levels and growth rates of fifty years, by the number of indicators.
final class SeriesConstructionBenchmarks: XCTestCase {
  private static let years = 1970..<2020

  func testCostGrowsWithTheNumberOfIndicators() {
    print("  indicators   observations      seconds   us an observation")
    for count in [10, 100, 1_000] {
      let observations = (0..<count).flatMap(observations(ofIndicator:))
      let clock = ContinuousClock()
      var series: [IndicatorSeries] = []
      let time = clock.measure { series = SeriesConstruction().series(from: observations) }
      XCTAssertEqual(series.count, count)
      let seconds = time / .seconds(1)
      print(
        String(
          format: "%12d %14d %12.3f %19.2f", count, observations.count, seconds,
          1e6 * seconds / Double(observations.count)))
    }
  }

  /// One rate in ten contradicts its levels.
  private func observations(ofIndicator indicator: Int) -> [Observation] {
    Self.years.flatMap { year -> [Observation] in
      let phase = (indicator * 7 + year * 3) % 20
      let level = 100 * pow(1.08, Double(year - 1970)) * (1 + Double(phase) / 500)
      let slip = (indicator + year).isMultiple(of: 10) ? 1.7 : 0
      let rows: [(Measure, Double, MeasurementUnit)] = [
        (.level, level, .yuan(powerOfTen: 8)), (.growth, 8 + slip, .percent),
      ]
      return rows.map { measure, value, unit in
        Observation(
          area: "area", indicator: "i\(indicator)", year: year, stage: .actual, measure: measure,
          value: PrintedNumber(significand: Int64((value * 100).rounded()), decimals: 2),
          unit: unit, vintage: year + 1, source: ObservationSource(document: "r\(year)"))
      }
    }
  }
}
