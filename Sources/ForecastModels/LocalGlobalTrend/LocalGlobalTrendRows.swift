/// The rows of the regressions of one series, filled anew for each point of the grid.
///
/// Four exponents of the global trend lie side by side in the lanes of a vector. The arrays are
/// allocated once a series.
struct LocalGlobalTrendRows {
  typealias Lanes = SIMD4<Double>

  /// x(t), the relative level to the power of each lane's ρ.
  var powers: [Lanes]

  /// b(t), the local trend before each change.
  var trends: [Double]

  /// y(t+1) − ℓ(t).
  var changes: [Double]

  /// The precision of each change, σ² being one.
  var precisions: [Double]

  /// The weight of each change against outliers, one for an error of usual size.
  var robustness: [Lanes]

  init(count: Int) {
    powers = Array(repeating: .zero, count: count)
    trends = Array(repeating: 0, count: count)
    changes = trends
    precisions = trends
    robustness = powers
  }

  var count: Int { changes.count }
}
