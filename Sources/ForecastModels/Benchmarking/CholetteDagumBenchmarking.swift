import LinearAlgebra

/// Benchmarking by regression: the indicator is the series with autocorrelated errors.
///
/// z = x + e with cov(e(s), e(t)) = c(s) c(t) ρ^|s−t|, and benchmarks a = J x + ε with var(ε) = Vε
/// independent of e. The best linear unbiased series is
///
/// x = z + V Jᵀ (J V Jᵀ + Vε)⁻¹ (a − J z).
///
/// Additive: c = 1, so Vε counts in units of the indicator's error variance. Proportional: c = z, so the
/// indicator's errors have a coefficient of variation of one, and Vε counts in squared units of the
/// benchmarks relative to it. Computed as the shortest vector of independent innovations, by pivoted
/// QR of the root of J V Jᵀ + Vε. After the last benchmark the correction dies out as ρ^h.
///
/// With ρ → 1 and binding benchmarks it approaches ``DentonBenchmarking`` with first differences.
/// Customary values are ρ = 0.9 for months (0.729 for quarters), after Dagum and Cholette.
///
/// - SeeAlso: E. B. Dagum, P. A. Cholette, *Benchmarking, Temporal Distribution, and Reconciliation
///   Methods for Time Series* (2006), ch. 3.
public struct CholetteDagumBenchmarking: TemporalBenchmarking, Hashable {
  /// Whether the errors have constant variance or grow with the indicator.
  public let variant: AdjustmentVariant

  /// ρ, the correlation of successive errors.
  public let autocorrelation: Double

  /// How exactly the benchmarks are known.
  public let reliability: BenchmarkReliability

  /// Creates the method.
  ///
  /// - Parameters:
  ///   - variant: Whether the errors have constant variance or grow with the indicator.
  ///   - autocorrelation: ρ, the correlation of successive errors.
  ///   - reliability: How exactly the benchmarks are known.
  /// - Precondition: −1 < ρ < 1.
  public init(
    _ variant: AdjustmentVariant, autocorrelation: Double,
    reliability: BenchmarkReliability = .binding
  ) {
    precondition(abs(autocorrelation) < 1, "an autocorrelation is between −1 and 1")
    self.variant = variant
    self.autocorrelation = autocorrelation
    self.reliability = reliability
  }

  /// Returns the best linear unbiased series.
  ///
  /// - Parameters:
  ///   - indicator: At least `frequency` values for each benchmark, finite; no zeros for the
  ///     proportional variant.
  ///   - benchmarks: At least one total, finite.
  ///   - frequency: The number of indicator values in a benchmark's period.
  /// - Returns: One value for each of the indicator's.
  /// - Throws: ``BenchmarkingError``.
  /// - Precondition: `frequency` ≥ 1.
  /// - Complexity: O(*n*² + *n m*²) time and O(*n*²) space for *n* values and *m* benchmarks.
  public func benchmarked(
    _ indicator: [Double], to benchmarks: [Double], frequency: Int
  ) throws(BenchmarkingError) -> BenchmarkedSeries {
    let variances = try reliability.variances(count: benchmarks.count)
    let data = try BenchmarkingData(
      indicator, benchmarks, frequency: frequency, variant: variant, requiring: 1)
    let system = BenchmarkSystem(
      data, innovations: innovations(indicator.count),
      free: Matrix(rows: indicator.count, columns: 0),
      deviations: variances.map { $0.squareRoot() })
    return try system.solution()
  }

  /// The root of the correlations: e(t) = ρ e(t−1) + √(1 − ρ²) δ(t), with e(0) = δ(0).
  private func innovations(_ count: Int) -> Matrix {
    var root = Matrix(rows: count, columns: count)
    let size = ((1 - autocorrelation) * (1 + autocorrelation)).squareRoot()
    for origin in 0..<count {
      var effect = origin == 0 ? 1 : size
      for period in origin..<count {
        root[period, origin] = effect
        effect *= autocorrelation
      }
    }
    return root
  }
}
