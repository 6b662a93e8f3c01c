import ExtendedPrecision
import RealModule
import TestSupport
import XCTest

@testable import Statistics

/// The parts that the distributions are made of, at their known values.
final class SpecialFunctionTests: XCTestCase {
  func testStirlingErrorHasItsClosedValues() {
    // From the definition: Γ(2) = 1, Γ(3/2) = √π / 2, Γ(11) = 3628800.
    let halfLogTwoPi = 0.918938533204672742
    XCTAssertEqual(StirlingError.value(1), 1 - halfLogTwoPi, accuracy: 2e-16)
    XCTAssertEqual(StirlingError.value(0.5), 0.5 - 0.5 * .log(2), accuracy: 2e-16)
    let ten = .log(3_628_800) - 10.5 * .log(10) + 10 - halfLogTwoPi
    // The definition cancels: four terms of about 24 and 10, each rounded.
    XCTAssertEqual(StirlingError.value(10), ten, accuracy: 1e-14)
  }

  func testStirlingErrorApproachesOneTwelfthOfTheInverse() {
    for n in [1e3, 1e8, 1e300] {
      // The next term is −1 / 360n³.
      XCTAssertLessThan(
        relativeError(StirlingError.value(n), 1 / (12 * n)), 1 / (29 * n * n) + 3e-16)
    }
  }

  func testStirlingErrorObeysTheRecurrenceAcrossItsMethods() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let n = Double.exp(.random(in: -20...5, using: &generator))
      let step = (n + 0.5) * .log(onePlus: 1 / n) - 1
      let difference = StirlingError.value(n) - StirlingError.value(n + 1)
      // Where it is large, so are the logarithms; elsewhere 1 is taken from a number near it.
      XCTAssertEqual(difference, step, accuracy: 1e-15 * (1 + step), "n = \(n), seed 5")
    }
  }

  func testExtendedLogarithmHasTwentyNineDigits() throws {
    // Values with 40 digits from mpmath.
    let cases = [
      ("2", "0.6931471805599453094172321214581765680755"),
      ("10", "2.302585092994045684017991454684364207601"),
      ("1.4142", "0.3465640001880033787262608716599159214111"),
      ("0.001", "-6.907755278982137052053974364053092622803"),
      ("1.00001", "0.000009999950000333330833353333166668095225595"),
      ("3.5e200", "461.7697815673045047992864115588578446818"),
    ]
    for (argument, expected) in cases {
      let value = try XCTUnwrap(DoubleDouble(decimal: argument)).logarithm()
      let reference = try XCTUnwrap(DoubleDouble(decimal: expected))
      XCTAssertLessThan(
        ((value - reference).magnitude / (reference.magnitude + 1)).doubleValue, 1e-29, argument)
    }
  }

  func testExtendedLogarithmOfAProductIsTheSum() {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<200 {
      let (a, b) = (
        DoubleDouble(.exp(.random(in: -300...300, using: &generator))),
        DoubleDouble(.exp(.random(in: -300...300, using: &generator)))
      )
      let difference = (a * b).logarithm() - (a.logarithm() + b.logarithm())
      // The product is rounded at 2⁻¹⁰², and each logarithm is below 300.
      XCTAssertLessThan(difference.magnitude.doubleValue, 1e-27, "seed 6")
    }
  }

  func testIncompleteBetaTailsSwapWithTheParameters() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let a = Double.exp(.random(in: -3...8, using: &generator))
      let b = Double.exp(.random(in: -3...8, using: &generator))
      // A power of two, so that its inverse is exact.
      let odds = Double.exp2(.random(in: -8...8, using: &generator).rounded())
      let function = IncompleteBeta(a: a, b: b, odds: DoubleDouble(odds))
      let swapped = IncompleteBeta(a: b, b: a, odds: DoubleDouble(1 / odds))
      XCTAssertLessThan(relativeError(function.lower, swapped.upper), 1e-13, "seed 7")
      XCTAssertLessThan(relativeError(function.upper, swapped.lower), 1e-13, "seed 7")
    }
  }

  func testIncompleteGammaObeysItsRecurrence() {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let a = Double.exp(.random(in: -2...6, using: &generator))
      let z = a * Double.exp(.random(in: -1...1, using: &generator))
      // Q(a + 1, z) = Q(a, z) + zᵃ e⁻ᶻ / Γ(a + 1): both terms are positive.
      let function = IncompleteGamma(a: a, z: z)
      let next = IncompleteGamma(a: a + 1, z: z)
      // a + 1 is rounded, which moves the result by up to a few units of log z.
      XCTAssertLessThan(
        relativeError(next.upper, function.upper + function.power), 1e-13, "a = \(a), z = \(z)")
    }
  }
}
