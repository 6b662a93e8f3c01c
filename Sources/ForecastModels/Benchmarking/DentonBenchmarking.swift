import LinearAlgebra

/// Benchmarking that keeps the movement of the indicator: Denton's method.
///
/// Minimizes Σ (Δᵏ w(t))² over series x whose sums are the benchmarks, where w = x − z (additive) or
/// x / z − 1 (proportional) and k is the order of the difference. The method as modified by Cholette
/// sums from the first difference that the data have; Denton's original adds those that begin
/// before the data with w = 0 there, which bends the series towards the indicator at its start.
///
/// With w = N β + F δ, where F sums up the differences δ and N spans what has none (a constant; for
/// k = 2 also a line), δ is the shortest vector that meets the benchmarks: pivoted QR, nothing
/// inverted. After the last benchmark w goes on constant, or for k = 2 along its line.
///
/// It assumes that benchmarks are exact and that the indicator's errors drift. A proportional method
/// fails on zeros; with values near zero or of both signs its ratios have no meaning.
///
/// - SeeAlso: F. T. Denton, *Adjustment of monthly or quarterly series to annual totals*, JASA 66 (1971);
///   E. B. Dagum, P. A. Cholette, *Benchmarking, Temporal Distribution, and Reconciliation Methods for
///   Time Series* (2006), ch. 6.
public struct DentonBenchmarking: TemporalBenchmarking, Hashable {
  /// Which differences are kept small.
  public enum Order: Int, CaseIterable, Hashable, Sendable {
    /// First differences: the adjustment is as constant as possible.
    case first = 1
    /// Second differences: the adjustment is as straight as possible.
    case second = 2
  }

  /// What is assumed before the first value.
  public enum Start: Hashable, Sendable {
    /// Nothing: Cholette's modification.
    case free
    /// That the series equalled the indicator: Denton's original.
    case atIndicator
  }

  /// Whether differences or ratios are kept smooth.
  public let variant: AdjustmentVariant

  /// Which differences are kept small.
  public let order: Order

  /// What is assumed before the first value.
  public let start: Start

  /// Creates the method.
  ///
  /// - Parameters:
  ///   - variant: Whether differences or ratios are kept smooth.
  ///   - order: Which differences are kept small.
  ///   - start: What is assumed before the first value.
  public init(_ variant: AdjustmentVariant, order: Order = .first, start: Start = .free) {
    self.variant = variant
    self.order = order
    self.start = start
  }

  /// Returns the series nearest to the indicator in its movement that adds up to the benchmarks.
  ///
  /// - Parameters:
  ///   - indicator: At least `frequency` values for each benchmark, finite; no zeros for the
  ///     proportional variant.
  ///   - benchmarks: At least one total; for second differences with a free start at least two.
  ///   - frequency: The number of indicator values in a benchmark's period.
  /// - Returns: One value for each of the indicator's.
  /// - Throws: ``BenchmarkingError``.
  /// - Precondition: `frequency` ≥ 1.
  /// - Complexity: O(*n*² + *n m*²) time and O(*n*²) space for *n* values and *m* benchmarks.
  public func benchmarked(
    _ indicator: [Double], to benchmarks: [Double], frequency: Int
  ) throws(BenchmarkingError) -> BenchmarkedSeries {
    let data = try BenchmarkingData(
      indicator, benchmarks, frequency: frequency, variant: variant,
      requiring: start == .free ? order.rawValue : 1)
    let system = BenchmarkSystem(
      data, innovations: innovations(indicator.count), free: free(indicator.count),
      deviations: Array(repeating: 0, count: benchmarks.count))
    return try system.solution()
  }

  /// F: what one unit of each difference adds to the adjustments from its period on.
  private func innovations(_ count: Int) -> Matrix {
    let first = start == .free ? order.rawValue : 0
    return Matrix(
      rows: count, columns: max(0, count - first),
      storage: (first..<max(first, count)).flatMap { origin in
        (0..<count).map { period in
          guard period >= origin else { return 0 }
          return order == .first ? 1 : Double(period - origin + 1)
        }
      })
  }

  /// N: the adjustments without any difference.
  private func free(_ count: Int) -> Matrix {
    guard start == .free else { return Matrix(rows: count, columns: 0) }
    let constant = [Double](repeating: 1, count: count)
    // About the middle, so that constant and line are nearly orthogonal.
    let line = (0..<count).map { Double($0) - Double(count - 1) / 2 }
    return Matrix(columns: order == .first ? [constant] : [constant, line])
  }
}
