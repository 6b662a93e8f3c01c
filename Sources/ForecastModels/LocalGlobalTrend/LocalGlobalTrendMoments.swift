/// The sums of the normal equations of z = γ x + λ b, four regressions side by side.
struct LocalGlobalTrendMoments {
  typealias Lanes = SIMD4<Double>

  var xx: Lanes
  var xb: Lanes
  var bb: Lanes
  var xz: Lanes
  var bz: Lanes
  var zz: Lanes

  /// No rows.
  init() {
    (xx, xb, bb, xz, bz, zz) = (.zero, .zero, .zero, .zero, .zero, .zero)
  }

  /// The prior as rows that come before those of the series.
  init(_ prior: LocalGlobalTrendPrior) {
    let (first, second) = (prior.globalTrend.precision, prior.localTrend.precision)
    let (mean, share) = (prior.globalTrend.mean, prior.localTrend.mean)
    xx = Lanes(repeating: first)
    xb = .zero
    bb = Lanes(repeating: second)
    xz = Lanes(repeating: mean * first)
    bz = Lanes(repeating: share * second)
    zz = Lanes(repeating: mean * mean * first + share * share * second)
  }

  /// Adds to the sums without b.
  @inline(__always)
  mutating func add(x: Lanes, z: Double, weight: Double) {
    let weightedX = weight * x
    xx += weightedX * x
    xz += weightedX * z
    zz += weight * (z * z)
  }

  /// Adds to the sums with b.
  @inline(__always)
  mutating func add(x: Lanes, b: Double, z: Double, weight: Double) {
    let weightedTrend = weight * b
    xb += weightedTrend * x
    bb += weightedTrend * b
    bz += weightedTrend * z
  }

  /// Adds to all sums, each lane with a weight of its own.
  @inline(__always)
  mutating func add(x: Lanes, b: Double, z: Double, weights: Lanes) {
    let (weightedX, weightedTrend, weightedChange) = (weights * x, weights * b, weights * z)
    xx += weightedX * x
    xb += weightedX * b
    bb += weightedTrend * b
    xz += weightedX * z
    bz += weightedTrend * z
    zz += weightedChange * z
  }

  /// Returns these sums and a multiple of others.
  func adding(_ other: Self, times factor: Double) -> Self {
    var sums = self
    sums.xx += factor * other.xx
    sums.xb += factor * other.xb
    sums.bb += factor * other.bb
    sums.xz += factor * other.xz
    sums.bz += factor * other.bz
    sums.zz += factor * other.zz
    return sums
  }
}
