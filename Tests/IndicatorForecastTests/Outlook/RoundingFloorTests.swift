import IndicatorForecast
import XCTest

/// Figures without a spread of their own are not forecast with certainty.
final class RoundingFloorTests: XCTestCase {
  private func outlook(_ figures: [String], _ model: ModelChoice = .automatic) throws -> Outlook {
    Outlook(
      from: try OutlookFixture.levels(figures), options: OutlookOptions(horizon: 4, model: model))
  }

  func testAStraightLineIsAsUncertainAsItsRounding() throws {
    let forecast = try XCTUnwrap(try outlook(["1.50", "1.60", "1.70"], .linearTrend).forecast)
    for (step, distribution) in forecast.distributions.enumerated() {
      let component = distribution.mixture.components[0].distribution
      // Half a unit of the second decimal, growing with the square root of the steps; rounding only.
      XCTAssertEqual(
        component.scale, 0.005 * Double(step + 1).squareRoot(), accuracy: 1e-17)
    }
  }

  func testAConstantSeriesIsAsUncertainAsItsRounding() throws {
    let forecast = try XCTUnwrap(try outlook(["5", "5", "5"]).forecast)
    let component = forecast.distributions[0].mixture.components[0].distribution
    // On the logarithmic scale: 0.5 of 5.
    XCTAssertEqual(component.scale, 0.1, accuracy: 1e-16)
    XCTAssertLessThan(forecast.intervals(.percent80)[0].lower, 5)
  }

  func testASpreadBeyondTheRoundingIsLeftAlone() throws {
    let series = try OutlookFixture.levels(["10.0", "12.0", "11.0", "14.0"])
    let outlook = Outlook(from: series, options: OutlookOptions(horizon: 2, model: .drift))
    let plain = try DriftModel().fitted(to: series.timeSeries()).forecast(horizon: 2)
    XCTAssertEqual(outlook.forecast, plain)
  }

  func testAFigureNoLargerThanItsRoundingHasNoRelativeFloor() throws {
    let forecast = try XCTUnwrap(try outlook(["0.3", "0.2", "0.05"], .logNaive).forecast)
    XCTAssertTrue(forecast.medians.allSatisfy { $0 > 0 })
  }
}
