import ForecastModels
import Foundation
import TestSupport
import XCTest

final class GrowthPanelTests: XCTestCase {
  func testMeansThatDifferNoMoreThanTheirNoiseAreOne() throws {
    // Three series that grow by 5, 10 and 15 % in turn, each from another year of the cycle: equal means.
    let steps = [1.05, 1.10, 1.15]
    let group = try (0..<3).map { shift in
      try series((0..<9).map { steps[($0 + shift) % 3] })
    }
    let panel = try XCTUnwrap(GrowthPanel(of: group, through: 2009))
    XCTAssertEqual(panel.varianceBetween, 0)
    XCTAssertEqual(panel.seriesCount, 3)
    let logarithms = steps.map { log($0) }
    let mean = logarithms.reduce(0, +) / 3
    // Sums of 27 logarithms: a few units in the last place of numbers near 0.1.
    XCTAssertEqual(panel.meanGrowth, mean, accuracy: 1e-15)
    let squares = logarithms.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    XCTAssertEqual(panel.varianceWithin, 3 * 3 * squares / 24, accuracy: 1e-16)
  }

  func testVariancesAreThoseOfTheClosedFormWhereAllSeriesAreAsLong() throws {
    // With n rates each the likeliest τ² is the variance of the means (divisor k) less σ²/n.
    let means = [0.02, 0.05, 0.07, 0.12]
    let group = try means.map { mean in
      try series((0..<10).map { exp(mean + ($0.isMultiple(of: 2) ? 0.005 : -0.005)) })
    }
    let panel = try XCTUnwrap(GrowthPanel(of: group, through: 2010))
    let center = means.reduce(0, +) / 4
    let between = means.map { ($0 - center) * ($0 - center) }.reduce(0, +) / 4
    // The extreme rates are held to quantiles: one of 40 on either side at most, and that is no change here
    // because each rate stands five times.
    XCTAssertEqual(panel.meanGrowth, center, accuracy: 1e-15)
    let exact = between - panel.varianceWithin / 10
    // Ratios are tried in steps of 9.6 %, so that the likeliest is within half a step.
    XCTAssertEqual(panel.varianceBetween, exact, accuracy: 0.05 * exact)
  }

  func testOneYearOfDoublingDoesNotSetThePace() throws {
    let calm = try (0..<5).map { index in
      try series(Array(repeating: 1.03, count: 8) + [1.03 + 0.002 * Double(index)])
    }
    let wild = try series([1.03, 1.04, 1.03, 9, 1.04, 1.03, 1.04, 1.03, 1.04])
    let panel = try XCTUnwrap(GrowthPanel(of: calm + [wild], through: 2009))
    XCTAssertLessThan(panel.meanGrowth, log(1.045))
  }

  func testOneWildRateOfTwelveIsHeld() throws {
    let calm = try [[1.02, 1.03, 1.05, 1.04], [1.03, 1.02, 1.04, 1.05]].map { try series($0) }
    let wild = try series([1.03, 50, 1.04, 1.02])
    let panel = try XCTUnwrap(GrowthPanel(of: calm + [wild], through: 2004))
    XCTAssertLessThan(panel.meanGrowth, log(1.051))
  }

  func testBeyondSixYearsTheMoveStays() throws {
    let panel = try panel()
    let own = try TimeSeries(start: 2008, values: [100])
    let alone = try PooledGrowth().fitted(to: own).forecast(horizon: 40)
    let pooled = panel.pooled(alone, after: 100, count: 1)
    let moves = (0..<40).map { log(pooled.medians[$0] / alone.medians[$0]) }
    for step in 6..<40 { XCTAssertEqual(moves[step], moves[5], accuracy: 1e-12) }
  }

  func testNothingAfterTheOriginIsLookedAt() throws {
    let early = try waves(4, years: 8)
    let later = try early.map { one in
      try TimeSeries(
        periods: one.periods + [2009, 2010], values: one.values + [1e6, 1e-6])
    }
    XCTAssertEqual(
      GrowthPanel(of: early, through: 2008), GrowthPanel(of: later, through: 2008))
    XCTAssertNotEqual(
      GrowthPanel(of: early, through: 2010), GrowthPanel(of: later, through: 2010))
  }

  func testYearsBeforeTheWindowGapsAndNegativeValuesDoNotCount() throws {
    let group = try waves(3, years: 10)
    let long = try group.map { one in
      try TimeSeries(periods: [1990, 1995, 1999] + one.periods, values: [1e9, -1, 5] + one.values)
    }
    XCTAssertEqual(GrowthPanel(of: group, through: 2010), GrowthPanel(of: long, through: 2010))
  }

  func testTooFewSeriesOrRatesAreNoGroup() throws {
    let one = try series([1.02, 1.05, 1.01, 1.03, 1.04, 1.02])
    XCTAssertNil(GrowthPanel(of: [], through: 2010))
    XCTAssertNil(GrowthPanel(of: [one, one], through: 2010))
    let short = try series([1.02, 1.05, 1.01])
    XCTAssertNil(GrowthPanel(of: [short, short, short], through: 2010))
    let constant = try series(Array(repeating: 1, count: 9))
    XCTAssertNil(GrowthPanel(of: [constant, constant, constant], through: 2010))
  }

  func testTheShareFallsWithTheObservationsAndEndsAtSix() throws {
    let panel = try panel()
    XCTAssertEqual(panel.share(forCount: 1), 0.4)
    let ratio = panel.varianceBetween / panel.varianceWithin
    // Divided in another order: two units in the last place.
    XCTAssertEqual(panel.share(forCount: 4), 0.1 / (1 + 3 * ratio), accuracy: 3e-17)
    let shares = (1...6).map(panel.share(forCount:))
    XCTAssertEqual(shares, shares.sorted(by: >))
    XCTAssertEqual(shares[5], 0)
  }

  func testAForecastMovesTowardsTheGroupAndKeepsItsWidth() throws {
    let panel = try panel()
    let own = try TimeSeries(start: 2008, values: [100, 130, 180])
    let alone = try PooledCombination().fitted(to: own).forecast(horizon: 3)
    let pooled = panel.pooled(alone, after: own.lastValue, count: own.count)
    let share = panel.share(forCount: 3)
    for step in 0..<3 {
      let growth = log(alone.medians[step] / 180)
      let expected = 180 * exp((1 - share) * growth + share * Double(step + 1) * panel.meanGrowth)
      // Logarithm and exponential of numbers near 200: a few units in the last place.
      XCTAssertEqual(pooled.medians[step], expected, accuracy: 1e-12 * expected)
      let widths = [alone, pooled].map { forecast in
        let interval = forecast.distributions[step].interval(.percent95)
        return log(interval.upper / interval.lower)
      }
      XCTAssertEqual(widths[0], widths[1], accuracy: 1e-12)
    }
  }

  func testALongSeriesAndOneOfEitherSignAreLeftAlone() throws {
    let panel = try panel()
    let long = try TimeSeries(start: 2003, values: [100, 104, 103, 108, 112, 115, 119, 125])
    let forecast = try PooledCombination().fitted(to: long).forecast(horizon: 2)
    XCTAssertEqual(panel.pooled(forecast, after: long.lastValue, count: long.count), forecast)
    let signs = try TimeSeries(start: 2008, values: [-3, 2, 4])
    let either = try PooledCombination().fitted(to: signs).forecast(horizon: 2)
    XCTAssertEqual(panel.pooled(either, after: signs.lastValue, count: signs.count), either)
  }

  func testUnitsDoNotMatter() throws {
    let group = try waves(4, years: 8)
    let scaled = try group.map { one in
      try TimeSeries(periods: one.periods, values: one.values.map { $0 * 1024 })
    }
    XCTAssertEqual(GrowthPanel(of: group, through: 2008), GrowthPanel(of: scaled, through: 2008))
  }

  private func panel() throws -> GrowthPanel {
    let group = try (0..<5).map { index in
      let pace = 1.04 + 0.004 * Double(index)
      return try series((0..<9).map { year in pace + 0.01 * Double((year + index) % 4) })
    }
    return try XCTUnwrap(GrowthPanel(of: group, through: 2009))
  }

  /// Series that grow by 2, 3 and 4 % in turn.
  private func waves(_ count: Int, years: Int) throws -> [TimeSeries] {
    let factors = (0..<years).map { 1.02 + 0.01 * Double($0 % 3) }
    return try (0..<count).map { try series(factors, seed: $0) }
  }

  /// A series from 2000 on that grows by factors.
  private func series(_ factors: [Double], seed: Int = 0) throws -> TimeSeries {
    var values = [100.0 + Double(seed)]
    for factor in factors { values.append(values[values.count - 1] * factor) }
    return try TimeSeries(start: 2000, values: values)
  }
}
