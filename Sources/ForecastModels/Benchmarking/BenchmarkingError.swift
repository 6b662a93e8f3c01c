/// Why a series can't be benchmarked.
///
/// Values and benchmarks are counted from 0.
public enum BenchmarkingError: Error, Hashable, Sendable {
  /// This value of the indicator is infinite or not a number.
  case indicatorNotFinite(index: Int)

  /// This benchmark is infinite or not a number.
  case benchmarkNotFinite(index: Int)

  /// The benchmarks' periods have more values than the indicator.
  case tooFewIndicatorValues(required: Int, actual: Int)

  /// The method needs more benchmarks.
  case tooFewBenchmarks(required: Int, actual: Int)

  /// This value of the indicator is zero, and a proportional method divides by it.
  case zeroIndicator(index: Int)

  /// The indicator's values in this benchmark's period add up to zero, so no factor makes them add
  /// up to the benchmark.
  case zeroTotal(benchmark: Int)

  /// There must be one variance a benchmark.
  case varianceCount(required: Int, actual: Int)

  /// This benchmark's variance is negative, infinite or not a number.
  case invalidVariance(benchmark: Int)

  /// The benchmarks do not determine the series, or could not be met to working precision.
  case illConditioned
}
