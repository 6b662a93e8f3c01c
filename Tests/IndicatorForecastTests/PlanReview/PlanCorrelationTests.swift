import IndicatorDatasets
import LinearAlgebra
import XCTest

@testable import IndicatorForecast

/// Correlations of the forecast errors of a plan, and the factor that they are computed with.
final class PlanCorrelationTests: XCTestCase {
  func testIdentitiesTieATotalToItsLargestPart() throws {
    let plan = try PlanFixture.taiping(2022)
    let matrix = PlanCorrelation(plan).matrix(
      of: ["gross_output", "industrial_output", "fixed_asset_investment"])
    XCTAssertGreaterThan(matrix[0, 1], 0.5)
    XCTAssertEqual(matrix[0, 1], matrix[1, 0])
    // Nothing connects investment with them, and it has too few years.
    XCTAssertEqual(matrix[0, 2], 0)
    XCTAssertEqual(matrix[2, 2], 1)
  }

  func testTheCorrelationsOfATotalAndAllItsPartsAreSingular() throws {
    let plan = try PlanFixture.taiping(2022)
    let codes = ["gross_output", "industrial_output", "agricultural_output", "tertiary_output"]
    let factor = SemidefiniteFactor(PlanCorrelation(plan).matrix(of: codes), isPivoted: true)
    XCTAssertEqual(factor.rank, 3)
  }

  func testUnknownIndicatorsAreCorrelatedWithNone() throws {
    let plan = try PlanFixture.taiping(2022)
    XCTAssertEqual(
      PlanCorrelation(plan).matrix(of: ["gross_output", "x/growth"]), .identity(2))
  }

  func testACoherentYearHasTheCorrelationsOfItsErrors() throws {
    let observations = try IndicatorDataset.taiping.observations()
    let identities = try IndicatorDataset.taiping.identities()
    let outlooks = SeriesConstruction(identities: identities).series(from: observations).map {
      Outlook(from: $0)
    }
    let year = try XCTUnwrap(CoherentOutlook(outlooks, identities: identities).year(2022))
    XCTAssertEqual(year.correlation.rows, year.values.count)
    for row in year.values.indices {
      XCTAssertEqual(year.correlation[row, row], 1)
      for column in year.values.indices {
        XCTAssertLessThanOrEqual(abs(year.correlation[row, column]), 1)
        XCTAssertEqual(
          year.correlation[row, column], year.correlation[column, row], accuracy: 1e-12)
      }
    }
  }

  func testTheFactorGivesTheMatrixBack() {
    let matrix = Matrix(rows: [[1, 0.5, 0.2], [0.5, 1, -0.3], [0.2, -0.3, 1]])
    for isPivoted in [true, false] {
      let factor = SemidefiniteFactor(matrix, isPivoted: isPivoted)
      for row in 0..<3 {
        for column in 0..<3 {
          let product = (0..<3).reduce(0.0) { $0 + factor[row, $1] * factor[column, $1] }
          // A few roundings of numbers up to one.
          XCTAssertEqual(product, matrix[row, column], accuracy: 1e-15)
        }
      }
    }
  }

  func testTheSequenceFillsTheCube() {
    // ∫∫ x y = ¼, to the error that it states itself.
    let found = LowDiscrepancySequence(dimension: 2).mean { $0[0] * $0[1] }
    XCTAssertEqual(found.value, 0.25, accuracy: max(found.error, 1e-6))
    XCTAssertLessThan(found.error, 1e-3)
    XCTAssertEqual(LowDiscrepancySequence(dimension: 0).mean { _ in 0.3 }.value, 0.3)
  }
}
