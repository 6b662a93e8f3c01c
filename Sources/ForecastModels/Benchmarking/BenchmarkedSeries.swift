/// A series that adds up to benchmarks.
public struct BenchmarkedSeries: Hashable, Sendable {
  /// One value for each of the indicator's, in the unit of the benchmarks.
  public let values: [Double]

  /// Each benchmark less the sum of its values: rounding where benchmarks bind.
  public let discrepancies: [Double]
}
