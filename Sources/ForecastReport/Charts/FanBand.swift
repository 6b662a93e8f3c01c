import IndicatorForecast

/// One interval of a fan: its ends in each year, from the last value on.
struct FanBand: Hashable {
  /// The coverage.
  let coverage: Coverage
  /// The years, the first of them that of the last value.
  let years: [Int]
  /// The lower ends.
  let lower: [Double]
  /// The upper ends.
  let upper: [Double]

  /// The coverage in whole percent.
  var percent: Int { Int((coverage.probability * 100).rounded()) }
}
