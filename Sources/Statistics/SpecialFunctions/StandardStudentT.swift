import RealModule

/// Student's t distribution of location 0 and scale 1.
///
/// It is symmetric, so everything is said for t ≥ 0: the upper tail P(T > t) and the central
/// probability P(0 < T < t), each with relative accuracy where it is the smaller one.
struct StandardStudentT: Hashable, Sendable {
  let degreesOfFreedom: Double

  /// 1 / B(ν/2, ½), formed once.
  private let normalization: Double
  private let rootOfDegrees: Double

  /// Creates the distribution.
  ///
  /// - Parameter degreesOfFreedom: ν > 0; may be infinite.
  init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    rootOfDegrees = degreesOfFreedom.squareRoot()
    normalization = StandardStudentT.normalization(degreesOfFreedom / 2)
  }

  /// Beyond 1e25 degrees of freedom even a tail of 1e-300 is the normal one to 19 digits.
  var isNormal: Bool { degreesOfFreedom > 1e25 }

  /// 1 / B(a, ½) = √(a / π) exp(δ(a + ½) − δ(a) + a log(1 + 1/2a) − ½).
  static func normalization(_ a: Double) -> Double {
    guard a < 1e25 else { return 0 }
    let errors = StirlingError.value(a + 0.5) - StirlingError.value(a)
    return (a / .pi).squareRoot() * .exp(errors + (a * .log(onePlus: 0.5 / a) - 0.5))
  }

  /// Returns the density at t ≥ 0.
  func density(_ t: Double) -> Double {
    guard !isNormal else { return StandardNormal.density(t) }
    // Not as a power −ν − 1: rounding that sum costs digits at large t.
    guard !isFar(t) else { return normalization / t * .pow(t / rootOfDegrees, -degreesOfFreedom) }
    let point = Point(t, degreesOfFreedom)
    return normalization * point.power / rootOfDegrees / point.total.squareRoot()
  }

  /// Returns P(T > t) for t ≥ 0.
  func upperTail(_ t: Double) -> Double {
    guard !isNormal else { return StandardNormal.upperTail(t) }
    guard !isFar(t) else { return farTail(t) }
    return isCentral(t) ? 0.5 - centralByFraction(t) : tailByFraction(t)
  }

  /// Returns P(0 < T < t) for t ≥ 0.
  func central(_ t: Double) -> Double {
    guard !isNormal else { return StandardNormal.central(t) }
    guard !isFar(t) else { return 0.5 - farTail(t) }
    return isCentral(t) ? centralByFraction(t) : 0.5 - tailByFraction(t)
  }

  /// Both fractions are accurate over a wide middle; this is where the central one is shorter.
  private func isCentral(_ t: Double) -> Bool { t * t <= 3 * min(1, degreesOfFreedom) }

  /// Where 1 + t²/ν is t²/ν to a double, and t² may overflow.
  private func isFar(_ t: Double) -> Bool { t > 1e8 * rootOfDegrees }

  /// The first term of the tail in powers of ν/t²; for ν > 40 it underflows before it is needed.
  private func farTail(_ t: Double) -> Double {
    normalization / degreesOfFreedom * .pow(t / rootOfDegrees, -degreesOfFreedom)
  }

  /// ½ Iₓ(ν/2, ½) at x = ν / (ν + t²).
  private func tailByFraction(_ t: Double) -> Double {
    let point = Point(t, degreesOfFreedom)
    let fraction = IncompleteBeta.fraction(
      a: degreesOfFreedom / 2, b: 0.5, x: 1 / point.total, y: point.ratio / point.total,
      excess: excess(t, point))
    return 0.5 * prefactor(t, point) * fraction
  }

  /// ½ I(½, ν/2) at 1 − x = t² / (ν + t²).
  private func centralByFraction(_ t: Double) -> Double {
    let point = Point(t, degreesOfFreedom)
    let fraction = IncompleteBeta.fraction(
      a: 0.5, b: degreesOfFreedom / 2, x: point.ratio / point.total, y: 1 / point.total,
      excess: -excess(t, point))
    return 0.5 * prefactor(t, point) * fraction
  }

  /// xᵃ (1 − x)^½ / B(a, ½), without forming t², which may underflow.
  private func prefactor(_ t: Double, _ point: Point) -> Double {
    normalization * point.power * (t / rootOfDegrees) / point.total.squareRoot()
  }

  /// a (1 − x) − x/2 = ½ (t² − 1) / (1 + t²/ν).
  private func excess(_ t: Double, _ point: Point) -> Double {
    0.5 * (t - 1) * (t + 1) / point.total
  }
}

/// What tail and density share at one point.
private struct Point {
  /// t²/ν.
  let ratio: Double
  /// 1 + t²/ν.
  let total: Double
  /// (1 + t²/ν)^(−ν/2).
  let power: Double

  init(_ t: Double, _ degreesOfFreedom: Double) {
    let square = t * t
    let squareRest = (-square).addingProduct(t, t)
    ratio = square / degreesOfFreedom
    let remainder = square.addingProduct(-ratio, degreesOfFreedom) + squareRest
    total = 1 + ratio
    // What 1 + t²/ν lost to rounding, times ν/2, would be the relative error of the power.
    let rounding = ratio < 1 ? (1 - total) + ratio : (ratio - total) + 1
    let correction = (rounding + remainder / degreesOfFreedom) / total
    let exponent = -degreesOfFreedom / 2
    power = .pow(total, exponent) * .exp(exponent * .log(onePlus: correction))
  }
}
