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

extension StandardStudentT {
  /// Returns the t ≥ 0 with P(T > t) = `tail`.
  ///
  /// - Parameter tail: A probability in 0...0.5.
  /// - Returns: The quantile: ∞ for 0, exactly 0 for 0.5; ∞ also where it is above 1e290.
  func upperQuantile(_ tail: Double) -> Double {
    guard !isNormal else { return StandardNormal.upperQuantile(tail) }
    guard tail > 0 else { return .infinity }
    guard tail < 0.5 else { return 0 }
    return tail < 0.25 ? tailQuantile(tail) : centralQuantile(0.5 - tail)
  }

  private func tailQuantile(_ tail: Double) -> Double {
    var search = QuantileSearch(axis: .logarithmic, in: 0 ... .infinity)
    let root = search.root(from: startingPoint(tail)) { t in
      let value = upperTail(t)
      return .init(logRatio: -.log(value / tail), slope: density(t) / value)
    }
    // There t / √ν may overflow, and the tail with it.
    return root > 1e290 ? .infinity : root
  }

  private func centralQuantile(_ probability: Double) -> Double {
    var search = QuantileSearch(axis: .logarithmic, in: 0 ... .infinity)
    return search.root(from: probability / density(0)) { t in
      let value = central(t)
      return .init(logRatio: .log(value / probability), slope: density(t) / value)
    }
  }

  private func startingPoint(_ tail: Double) -> Double {
    degreesOfFreedom < 1 ? farQuantile(tail) : hillQuantile(2 * tail)
  }

  /// The inverse of the first term of the tail in powers of ν/t².
  private func farQuantile(_ tail: Double) -> Double {
    let coefficient = upperTail(2e8 * degreesOfFreedom.squareRoot())
    let power = Double.exp(.log(coefficient / tail) / degreesOfFreedom)
    return 2e8 * degreesOfFreedom.squareRoot() * power
  }

  /// Hill's approximation for ν ≥ 1, good to some five digits.
  ///
  /// - SeeAlso: G. W. Hill, *Algorithm 396: Student's t-Quantiles*, CACM 13 (1970).
  private func hillQuantile(_ twoTails: Double) -> Double {
    let n = degreesOfFreedom
    let a = 1 / (n - 0.5)
    let b = 48 / (a * a)
    let c = ((20700 * a / b - 98) * a - 16) * a + 96.36
    let d = ((94.5 / (b + c) - 3) / b + 1) * (a * .pi / 2).squareRoot() * n
    let y = Double.pow(d * twoTails, 2 / n)
    return y > 0.05 + a
      ? hillByNormal(twoTails, a: a, b: b, c: c, d: d) : hillBySeries(y, d: d)
  }

  private func hillByNormal(
    _ twoTails: Double, a: Double, b: Double, c: Double, d: Double
  ) -> Double {
    let n = degreesOfFreedom
    let x = -StandardNormal.upperQuantile(twoTails / 2)
    let square = x * x
    let small = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c
    let scale = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + small
    let polynomial = ((0.4 * square + 6.3) * square + 36) * square + 94.5
    let y = ((polynomial / scale - square - 3) / b + 1) * x
    return (n * .expMinusOne(a * y * y)).squareRoot()
  }

  private func hillBySeries(_ y: Double, d: Double) -> Double {
    let n = degreesOfFreedom
    let divisor = ((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3
    let sum = ((1 / divisor + 0.5 / (n + 4)) * y - 1) * (n + 1) / (n + 2) + 1 / y
    return (n * sum).squareRoot()
  }
}
