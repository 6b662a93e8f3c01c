import IndicatorDatasets
import IndicatorForecast
import XCTest

/// The data that ships, with its own identities.
final class ShippedCoherenceTests: XCTestCase {
  private struct Check {
    var equations = 0
    var inequalities = 0
  }

  func testTaipingBecomesCoherent() throws {
    let check = try check(.taiping)
    // Two years of output and its parts, and of the industry above scale; of the taxes that the town
    // keeps the years before and after, since theirs ends a year earlier.
    XCTAssertEqual(check.equations, 2)
    XCTAssertEqual(check.inequalities, 4)
  }

  func testThreeYearsAreTooFewToNarrowAnInterval() throws {
    let identities = try IndicatorDataset.taiping.identities()
    let areas = AreaOutlooks(try IndicatorDataset.taiping.observations(), identities)
    let coherent = CoherentOutlook(try XCTUnwrap(areas.outlooks.first), identities: identities)
    let year = try XCTUnwrap(coherent.year(2022))
    for value in year.values {
      let (before, after) = (
        value.base.interval(.percent95), value.coherent.interval(.percent95)
      )
      // Relative widths, of exponentials of two quantiles.
      XCTAssertGreaterThanOrEqual(
        after.upper / after.lower, before.upper / before.lower * (1 - 1e-12), value.indicator)
    }
  }

  func testNationalAccountsBecomeCoherent() throws {
    XCTAssertEqual(try check(.china).equations, 2)
  }

  private func check(_ dataset: IndicatorDataset) throws -> Check {
    let identities = try dataset.identities()
    let areas = AreaOutlooks(try dataset.observations(), identities)
    var check = Check()
    for outlooks in areas.outlooks {
      let coherent = CoherentOutlook(outlooks, identities: identities)
      for year in coherent.years {
        for outcome in year.identities {
          switch outcome.status {
          case .applied, .binding: try count(outcome.identity, year, &check)
          case .notApplied(.missingSeries), .notApplied(.noValue), .notApplied(.allPublished):
            break
          case .notApplied(let obstacle): XCTFail("\(outcome.identity): \(obstacle)")
          }
        }
      }
    }
    return check
  }

  private func count(
    _ identity: AccountingIdentity, _ year: CoherentOutlook.Year, _ check: inout Check
  ) throws {
    let values = try identity.indicators.map { indicator in
      let value = try XCTUnwrap(year.value(of: indicator))
      let unit = (0..<value.unit.powerOfTen).reduce(1.0) { power, _ in power * 10 }
      return value.coherent.median * unit
    }
    let residual = values.dropFirst().reduce(values[0], -)
    // Each median is the exponential of a rounded logarithm.
    let rounding = 1e-12 * abs(values[0])
    switch identity.relation {
    case .equal:
      XCTAssertEqual(residual, 0, accuracy: rounding, "\(identity), \(year.year)")
      check.equations += 1
    case .atMost:
      XCTAssertLessThanOrEqual(residual, rounding, "\(identity), \(year.year)")
      check.inequalities += 1
    }
  }
}

/// The outlooks of each area of some observations.
private struct AreaOutlooks {
  let outlooks: [[Outlook]]

  init(_ observations: [Observation], _ identities: [AccountingIdentity]) {
    let series = SeriesConstruction(identities: identities).series(from: observations)
    let areas = Dictionary(grouping: series, by: \.area).sorted { $0.key < $1.key }
    outlooks = areas.map { _, series in
      series.map { Outlook(from: $0, options: OutlookOptions(horizon: 2)) }
    }
  }
}
