/// The errors of four regressions, and what is summed over them.
struct LocalGlobalTrendErrors {
  typealias Lanes = SIMD4<Double>

  /// The number of rows after which a product of factors is looked at.
  ///
  /// From 2⁴⁰⁰ on, as many factors of 2⁷⁵ don't overflow. A factor is one plus the square of an error over its variance,
  /// and the variance is no smaller than the prior's share of it.
  private static let factorsAtOnce = 8

  let globalTrend: Lanes
  let localTrend: Lanes

  /// One over the variance of the errors.
  let inverse: Lanes

  @inline(__always)
  private func square(_ power: Lanes, _ trend: Double, _ change: Double) -> Lanes {
    let error = change - globalTrend * power - localTrend * trend
    return error * error
  }

  /// Returns the sums over the rows, each with the weight 1 / (ν / w + e² / σ²).
  @inline(__always)
  func moments(
    _ powers: Span<Lanes>, _ spreads: Span<Double>, _ trends: Span<Double>, _ changes: Span<Double>
  ) -> LocalGlobalTrendMoments {
    var moments = LocalGlobalTrendMoments()
    for row in powers.indices {
      let x = powers[unchecked: row]
      let (b, z) = (trends[unchecked: row], changes[unchecked: row])
      moments.add(
        x: x, b: b, z: z, weights: 1 / (spreads[unchecked: row] + square(x, b, z) * inverse))
    }
    return moments
  }

  /// Returns the sum of the logarithms of 1 + w e² / (ν σ²) over the rows.
  @inline(__always)
  func logSum(
    _ powers: Span<Lanes>, _ precisions: Span<Double>, _ trends: Span<Double>,
    _ changes: Span<Double>, degreesOfFreedom: Double
  ) -> Lanes {
    let share = inverse / degreesOfFreedom
    var (product, sum) = (Lanes.one, Lanes.zero)
    for row in powers.indices {
      let square = square(powers[unchecked: row], trends[unchecked: row], changes[unchecked: row])
      product *= 1 + square * share * precisions[unchecked: row]
      if row % Self.factorsAtOnce == 0, product.max() > 0x1p400 {
        sum += product.logarithm()
        product = .one
      }
    }
    return sum + product.logarithm()
  }
}
