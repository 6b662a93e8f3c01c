import ExtendedPrecision

/// An indicator and its benchmarks, checked.
struct BenchmarkingData {
  let indicator: [Double]
  let benchmarks: [Double]
  let frequency: Int

  /// c: what an adjustment of one means for each value.
  let scales: [Double]

  init(
    _ indicator: [Double], _ benchmarks: [Double], frequency: Int, variant: AdjustmentVariant,
    requiring benchmarkCount: Int
  ) throws(BenchmarkingError) {
    precondition(frequency >= 1, "a period has at least one value")
    if let index = indicator.firstIndex(where: { !$0.isFinite }) {
      throw .indicatorNotFinite(index: index)
    }
    if let index = benchmarks.firstIndex(where: { !$0.isFinite }) {
      throw .benchmarkNotFinite(index: index)
    }
    guard benchmarks.count >= benchmarkCount else {
      throw .tooFewBenchmarks(required: benchmarkCount, actual: benchmarks.count)
    }
    guard indicator.count >= benchmarks.count * frequency else {
      throw .tooFewIndicatorValues(
        required: benchmarks.count * frequency, actual: indicator.count)
    }
    if variant == .proportional, let index = indicator.firstIndex(of: 0) {
      throw .zeroIndicator(index: index)
    }
    self.indicator = indicator
    self.benchmarks = benchmarks
    self.frequency = frequency
    scales =
      variant == .proportional ? indicator : Array(repeating: 1, count: indicator.count)
  }

  /// The positions of a benchmark's values.
  private func range(_ benchmark: Int) -> Range<Int> {
    benchmark * frequency..<(benchmark + 1) * frequency
  }

  /// J x: the sum over each benchmark's period.
  func sums(of values: [Double]) -> [DoubleDouble] {
    benchmarks.indices.map { values[range($0)].compensatedSum() }
  }

  /// a − J x.
  func discrepancies(of values: [Double]) -> [Double] {
    zip(benchmarks, sums(of: values)).map { (-$1 + $0).doubleValue }
  }

  /// |a| + Σ |z| + Σ |x| of each benchmark: what rounding is relative to.
  func magnitudes(of values: [Double]) -> [Double] {
    benchmarks.indices.map { benchmark in
      range(benchmark).reduce(abs(benchmarks[benchmark])) {
        $0 + abs(indicator[$1]) + abs(values[$1])
      }
    }
  }
}
