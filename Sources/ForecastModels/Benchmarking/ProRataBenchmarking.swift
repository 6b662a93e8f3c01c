import ExtendedPrecision

/// Benchmarking by one factor a benchmark: x = z a / Σ z in each period.
///
/// Simple, and wrong where it matters: the factor steps from one period to the next, so movements across
/// the boundary are distorted. A yardstick for the other methods. After the last benchmark its factor
/// goes on.
///
/// - SeeAlso: E. B. Dagum, P. A. Cholette, *Benchmarking, Temporal Distribution, and Reconciliation
///   Methods for Time Series* (2006), ch. 1.
public struct ProRataBenchmarking: TemporalBenchmarking, Hashable {
  /// Creates the method; it has no settings.
  public init() {}

  /// Returns the indicator times its benchmark's factor.
  ///
  /// - Parameters:
  ///   - indicator: At least `frequency` values for each benchmark, finite.
  ///   - benchmarks: At least one total, finite.
  ///   - frequency: The number of indicator values in a benchmark's period.
  /// - Returns: One value for each of the indicator's.
  /// - Throws: ``BenchmarkingError``, in particular ``BenchmarkingError/zeroTotal(benchmark:)``.
  /// - Precondition: `frequency` ≥ 1.
  /// - Complexity: O(*n*).
  public func benchmarked(
    _ indicator: [Double], to benchmarks: [Double], frequency: Int
  ) throws(BenchmarkingError) -> BenchmarkedSeries {
    let data = try BenchmarkingData(
      indicator, benchmarks, frequency: frequency, variant: .additive, requiring: 1)
    let totals = data.sums(of: indicator)
    if let index = totals.firstIndex(where: { $0.doubleValue == 0 }) {
      throw .zeroTotal(benchmark: index)
    }
    let values = indicator.enumerated().map { index, value in
      let period = min(index / frequency, benchmarks.count - 1)
      return (DoubleDouble.product(value, benchmarks[period]) / totals[period]).doubleValue
    }
    return BenchmarkedSeries(
      values: values, discrepancies: data.discrepancies(of: values))
  }
}
