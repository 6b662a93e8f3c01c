/// The errors of two of four regressions: two, as their sums then fit into the registers of any processor.
struct LocalGlobalTrendErrors {
  typealias Half = SIMD2<Double>
  typealias Lanes = SIMD4<Double>

  /// The number of rows after which a product of factors is looked at.
  ///
  /// From 2⁴⁰⁰ on, as many factors of 2⁷⁵ don't overflow; nor do as many of 2⁻⁵ underflow from 2⁻⁴⁰⁰ on. A factor is
  /// the spread of a row, which is no smaller than a hundredth of ν, and the square of an error over its variance,
  /// which is no smaller than the prior's share of it.
  private static let factorsAtOnce = 8

  let globalTrend: Half
  let localTrend: Half

  /// One over the variance of the errors.
  let inverse: Half

  /// Which two of the four.
  let isHigh: Bool

  /// e² / σ².
  @inline(__always)
  private func square(_ power: Lanes, _ trend: Double, _ change: Double) -> Half {
    let error = change - globalTrend * half(power) - localTrend * trend
    return error * error * inverse
  }

  @inline(__always)
  private func half(_ lanes: Lanes) -> Half { isHigh ? lanes.highHalf : lanes.lowHalf }

  /// Returns the sums over the rows, each with the weight 1 / (ν / w + e² / σ²).
  @inline(__always)
  func moments(
    _ powers: Span<Lanes>, _ spreads: Span<Double>, _ trends: Span<Double>, _ changes: Span<Double>
  ) -> (xx: Half, xb: Half, bb: Half, xz: Half, bz: Half, zz: Half) {
    var (xx, xb, bb, xz, bz, zz) = (Half(), Half(), Half(), Half(), Half(), Half())
    for row in powers.indices {
      let (power, b) = (powers[unchecked: row], trends[unchecked: row])
      let (x, z) = (half(power), changes[unchecked: row])
      let weight = 1 / (spreads[unchecked: row] + square(power, b, z))
      let (weightedX, weightedTrend) = (weight * x, weight * b)
      xx += weightedX * x
      xb += weightedX * b
      bb += weightedTrend * b
      xz += weightedX * z
      bz += weightedTrend * z
      zz += weight * z * z
    }
    return (xx, xb, bb, xz, bz, zz)
  }

  /// Returns the sum of the logarithms of ν / w + e² / σ² over the rows.
  @inline(__always)
  func logSum(
    _ powers: Span<Lanes>, _ spreads: Span<Double>, _ trends: Span<Double>, _ changes: Span<Double>
  ) -> Half {
    var (product, sum) = (Half.one, Half.zero)
    for row in powers.indices {
      product *=
        spreads[unchecked: row]
        + square(powers[unchecked: row], trends[unchecked: row], changes[unchecked: row])
      if row % Self.factorsAtOnce == 0, product.max() > 0x1p400 || product.min() < 0x1p-400 {
        sum += product.logarithm()
        product = .one
      }
    }
    return sum + product.logarithm()
  }
}
