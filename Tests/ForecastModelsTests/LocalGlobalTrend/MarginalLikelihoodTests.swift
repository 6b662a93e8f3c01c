import Foundation
import TestSupport
import XCTest

@testable import ForecastModels

final class MarginalLikelihoodTests: XCTestCase {
  /// Levels that follow the series exactly, no weights that depend on them, and errors all but normal.
  private func prior(
    global: (Double, Double), local: (Double, Double), variance: Double
  ) -> LocalGlobalTrendPrior {
    LocalGlobalTrendPrior(
      levelWeights: [1], trendWeights: [0.3], trendExponents: [0], scaleExponents: [0],
      globalTrend: .init(mean: global.0, deviation: global.1),
      localTrend: .init(mean: local.0, deviation: local.1), variance: variance, varianceWeight: 2,
      degreesOfFreedom: 1e9)
  }

  func testRatiosAreThoseOfTheConjugateRegression() throws {
    let values = [3.0, 5, 4, 7, 8, 7.5, 10, 12, 11, 14, 16, 15]
    let one = ((0.2, 0.5), (0.3, 0.4), 0.6)
    for other in [
      ((0.6, 0.2), (0.3, 0.4), 0.6), ((0.2, 0.5), (0.9, 1.5), 0.6), ((0.2, 0.5), (0.3, 0.4), 2.0),
    ] {
      let evidence = try [one, other].map { arguments in
        let prior = prior(global: arguments.0, local: arguments.1, variance: arguments.2)
        return try XCTUnwrap(prior.evidence(values)).logLikelihood
      }
      let exact = [one, other].map { conjugate(values, $0.0, $0.1, $0.2) }
      // Given the coefficients' mode the variance's Laplace factor is the same for both, so that the
      // ratio is exact but for the tail of 10⁹ degrees of freedom.
      XCTAssertEqual(evidence[1] - evidence[0], exact[1] - exact[0], accuracy: 1e-6)
    }
  }

  /// The marginal likelihood of z = γ + λ b + e in closed form, up to a constant.
  ///
  /// Priors are normal and inverse gamma: C M Bishop, *Pattern Recognition and Machine Learning*, 2006,
  /// exercise 3.23.
  private func conjugate(
    _ values: [Double], _ global: (Double, Double), _ local: (Double, Double), _ variance: Double
  ) -> Double {
    let changes = zip(values.dropFirst(), values).map { $0 - $1 }
    let unit = changes.map { abs($0) }.reduce(0, +) / Double(changes.count)
    let z = changes.map { $0 / unit }
    var trends = [z.prefix(5).sorted()[2]]
    for change in z.dropLast() { trends.append(0.3 * change + 0.7 * trends[trends.count - 1]) }
    // All errors have the precision 1 / 1.01, as the scale has a floor of a hundredth.
    let weight = 1 / 1.01
    let (first, second) = (1 / (global.1 * global.1), 1 / (local.1 * local.1))
    let a11 = first + weight * Double(z.count)
    let a22 = second + weight * trends.map { $0 * $0 }.reduce(0, +)
    let a12 = weight * trends.reduce(0, +)
    let c1 = global.0 * first + weight * z.reduce(0, +)
    let c2 = local.0 * second + weight * zip(z, trends).map { $0 * $1 }.reduce(0, +)
    let determinant = a11 * a22 - a12 * a12
    let fitted = (c1 * (a22 * c1 - a12 * c2) + c2 * (a11 * c2 - a12 * c1)) / determinant
    let squares =
      global.0 * global.0 * first + local.0 * local.0 * second
      + weight * z.map { $0 * $0 }.reduce(0, +) - fitted + 2 * variance
    return 0.5 * log(first * second / determinant) + log(variance)
      - 0.5 * (Double(z.count) + 2) * log(squares)
  }

  func testExponentsWithAWeightOfZeroHaveNoProbability() throws {
    let built = PooledPriors.builtIn.localGlobalTrend
    let prior = LocalGlobalTrendPrior(
      levelWeights: built.levelWeights, trendWeights: built.trendWeights,
      trendExponents: built.trendExponents, scaleExponents: built.scaleExponents,
      globalTrend: built.globalTrend, localTrend: built.localTrend, variance: built.variance,
      varianceWeight: built.varianceWeight, degreesOfFreedom: built.degreesOfFreedom,
      exponentWeights: [0, 1, 3, 0])
    let evidence = try XCTUnwrap(prior.evidence([3, 5, 4, 7, 8, 7.5, 10, 12, 11, 14]))
    XCTAssertEqual(evidence.exponents[0], 0)
    XCTAssertEqual(evidence.exponents[3], 0)
    // A sum of 300 probabilities.
    XCTAssertEqual(evidence.exponents.reduce(0, +), 1, accuracy: 1e-13)
  }

  func testNothingIsLearnedFromConstantOrShortSeries() {
    let prior = PooledPriors.builtIn.localGlobalTrend
    XCTAssertNil(prior.evidence([1, 2]))
    XCTAssertNil(prior.evidence([4, 4, 4, 4]))
    XCTAssertEqual(prior.estimated(from: [[]]), prior)
  }

  func testTheEstimateIsLikelierAndTellsNormalErrorsFromHeavyTails() throws {
    // Two points suffice, and leave the search fast.
    let coarse = LocalGlobalTrendPrior(
      levelWeights: [1], trendWeights: [0.3], trendExponents: [0, 1], scaleExponents: [0],
      globalTrend: .init(mean: 0.35, deviation: 0.4), localTrend: .init(mean: 0.6, deviation: 0.4),
      variance: 0.5, varianceWeight: 1, degreesOfFreedom: 4)
    let normal = try panel(heavy: false)
    let heavy = try panel(heavy: true)
    let estimates = [normal, heavy].map { coarse.estimated(from: [$0]) }
    for (panel, estimate) in zip([normal, heavy], estimates) {
      let before = panel.compactMap { coarse.evidence($0.values)?.logLikelihood }.reduce(0, +)
      let after = panel.compactMap { estimate.evidence($0.values)?.logLikelihood }.reduce(0, +)
      XCTAssertGreaterThan(after, before)
    }
    XCTAssertGreaterThan(estimates[0].degreesOfFreedom, 2 * estimates[1].degreesOfFreedom)
  }

  /// Random walks with drift, of normal errors, or of errors of which one in six is eight times as large.
  private func panel(heavy: Bool) throws -> [TimeSeries] {
    var generator = SplitMix64(seed: 11)
    return try (0..<16).map { _ in
      var value = 100.0
      let values = generator.normals(24).map { error in
        let size = heavy && generator.uniform() < 1.0 / 6 ? 8.0 : 1
        value += 1 + error * size
        return value
      }
      return try TimeSeries(values: values)
    }
  }
}
