/// A way to make a series of short periods add up to benchmarks of long ones.
///
/// An indicator has `frequency` values in each long period; a benchmark is that period's known total. The
/// first value belongs to the first benchmark. Values after the last benchmark's period, if any, are
/// carried on by the method's own assumption.
public protocol TemporalBenchmarking: Sendable {
  /// Returns the series nearest to the indicator that adds up to the benchmarks.
  ///
  /// - Parameters:
  ///   - indicator: At least `frequency` values for each benchmark, finite.
  ///   - benchmarks: At least one total, finite.
  ///   - frequency: The number of indicator values in a benchmark's period.
  /// - Returns: One value for each of the indicator's, in the unit of the benchmarks.
  /// - Throws: ``BenchmarkingError``.
  /// - Precondition: `frequency` ≥ 1.
  func benchmarked(
    _ indicator: [Double], to benchmarks: [Double], frequency: Int
  ) throws(BenchmarkingError) -> BenchmarkedSeries
}
