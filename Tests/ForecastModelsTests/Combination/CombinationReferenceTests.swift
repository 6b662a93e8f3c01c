import Foundation
import TestSupport
import XCTest

@testable import ForecastModels

/// Member for member against the reference implementation.
///
/// Its figures have ten significant digits. Two of its choices are not followed: theta is this
/// package's own, and the trend of the logarithms does not depend on the unit.
final class CombinationReferenceTests: XCTestCase {
  private let horizon = 6

  func testTheMembersAreThoseOfTheReference() throws {
    let reference = try CombinationReference()
    var worst = WorstDeviation("combination")
    for name in reference.names {
      let history = ScaledHistory(reference.values(name))
      let priors = reference.priors
      let members = CombinationMembers(
        history, .init(autoregression: 1, growth: 1), priors, horizon: horizon)
      let named: [(String, PooledCombination.Member)] = [
        ("A", .localGlobalTrend), ("C", .autoregression), ("R", .growth),
      ]
      let expected = reference.figures["series", name, "members"]
      for (letter, member) in named where expected.keys.contains(letter) {
        let path = (members.paths[member] ?? []).map(history.unscaled)
        worst.check(path, expected[letter].vector, letter, name, within: 1e-9)
      }
      let sigma = reference.figures["series", name, "sigma"].number
      worst.check([history.unscaled(members.errorScale)], [sigma], "sigma", name, within: 1e-9)
    }
    worst.report()
  }

  func testTheTrendOfPlainLogarithmsIsThatOfTheReference() throws {
    let reference = try CombinationReference()
    var worst = WorstDeviation("combination")
    for name in ["six", "nine_falling"] {
      let logarithms = reference.values(name).map { log($0) }
      let trend = try XCTUnwrap(
        LocalGlobalTrendPosterior(logarithms, prior: reference.localGlobalTrend))
      // Neither is held by its cap at the first step.
      let expected = reference.figures["series", name, "members", "G"].vector
      worst.check(
        [exp(trend.medians(horizon: horizon)[0])], [expected[0]], "G", name, within: 1e-9)
    }
    worst.report()
  }

  func testDistributionsOfOneToThreeAndOfEitherSignAreThoseOfTheReference() throws {
    let reference = try CombinationReference()
    var worst = WorstDeviation("combination")
    for name in ["one", "two", "three", "signed_ten", "constant_five"] {
      let series = try TimeSeries(values: reference.values(name))
      let forecast = try PooledCombination(priors: reference.priors).fitted(to: series)
        .forecast(horizon: horizon)
      let quantiles = reference.figures["series", name, "quantiles"]
      for text in quantiles.keys {
        let found = forecast.distributions.map { $0.quantile(Double(text) ?? .nan) }
        worst.check(found, quantiles[text].vector, text, name, within: 1e-9)
      }
    }
    worst.report()
  }

  func testOtherDistributionsAreNearThoseOfTheReference() throws {
    let reference = try CombinationReference()
    for name in ["six", "fourteen", "nine_falling"] {
      let series = try TimeSeries(values: reference.values(name))
      let medians = try PooledCombination(priors: reference.priors).fitted(to: series)
        .forecast(horizon: horizon).medians
      let expected = reference.figures["series", name, "median"].vector
      for (median, expected) in zip(medians, expected) {
        // A fifteenth of the weight is on another theta, a fifth on a trend of other logarithms.
        XCTAssertEqual(median, expected, accuracy: 0.03 * expected, name)
      }
    }
  }
}
