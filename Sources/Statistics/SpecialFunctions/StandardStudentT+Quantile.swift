import RealModule

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
