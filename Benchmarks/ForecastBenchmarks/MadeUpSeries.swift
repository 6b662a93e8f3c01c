import Foundation
import IndicatorForecast

/// Annual series that grow by some percent a year, the same in every run.
enum MadeUpSeries {
  /// Returns series of one length.
  static func panel(count: Int, years: Int) throws -> [TimeSeries] {
    var state: UInt64 = 7
    return try (0..<count).map { _ in
      // Thousands of years of growth would leave the numbers: long series grow less.
      let growth = min(0.06, 12 / Double(years))
      var logarithm = 3 + uniform(&state)
      let values = (0..<years).map { _ in
        logarithm += growth * (4 * uniform(&state) - 1)
        return (100 * exp(logarithm)).rounded() / 100
      }
      return try TimeSeries(start: 2025 - years, values: values)
    }
  }

  /// A linear congruential generator (Lewis, Goodman and Miller, IBM Systems Journal 8, 1969).
  private static func uniform(_ state: inout UInt64) -> Double {
    state = state * 16_807 % 2_147_483_647
    return Double(state) / 2_147_483_647
  }
}
