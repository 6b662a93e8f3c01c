/// The rows of the regressions of one series, filled anew for each smoothing weight of the grid.
///
/// What the exponents ρ and τ make of a row is kept for each of them: they are the same for all weights of
/// the local trend. The arrays are allocated once a series.
struct LocalGlobalTrendRows {
  typealias Lanes = SIMD4<Double>

  /// The number of rows.
  let count: Int

  /// y(t+1) − ℓ(t).
  var changes: [Double]

  /// b(t), the local trend before each change.
  var trends: [Double]

  /// x(t), the relative level to the power of each lane's ρ: the rows of the first four exponents, then those of
  /// the next.
  var powers: [Lanes]

  /// The precision of each change, σ² being one: the rows of the first exponent τ, then those of the next.
  var precisions: [Double]

  /// ν over the precision of each change, in the same order.
  var spreads: [Double]

  init(count: Int, lanePowers: Int, scaleExponents: Int) {
    self.count = count
    changes = Array(repeating: 0, count: count)
    trends = changes
    powers = Array(repeating: .zero, count: count * lanePowers)
    precisions = Array(repeating: 0, count: count * scaleExponents)
    spreads = precisions
  }
}
