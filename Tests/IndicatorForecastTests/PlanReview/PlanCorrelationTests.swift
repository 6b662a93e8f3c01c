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

  // MARK: Parts with too little history

  func testAPartGoesWithItsWholeAsFarAsItsSpreadReaches() throws {
    let plan = try PlanFixture.taiping(2022)
    let codes = ["industrial_output_above_scale", "industrial_output", "gross_output"]
    let spreads = try codes.map { code in
      try XCTUnwrap(plan.outlook(of: code)?.distribution(in: 2022)).centralSpread
    }
    let matrix = PlanCorrelation(plan).matrix(of: codes)
    // The part is narrower than the whole, both in 亿元: the quotient of the spreads of the coherent forecasts.
    // Those of the plan borrow from the growth of other areas, those of the correlations don't.
    XCTAssertEqual(matrix[0, 1], min(1, spreads[0] / spreads[1]), accuracy: 1e-3)
    XCTAssertGreaterThan(matrix[0, 1], 0.5)
    // With the total it goes through its whole alone.
    XCTAssertEqual(matrix[0, 2], matrix[0, 1] * matrix[1, 2], accuracy: 1e-12)
  }

  func testThePartsCorrelationsAreThoseOfSomeValues() throws {
    let plan = try PlanFixture.taiping(2022)
    let codes = plan.outlooks.map(\.series.indicator)
    let matrix = PlanCorrelation(plan).matrix(of: codes)
    let factor = SemidefiniteFactor(matrix, isPivoted: true)
    for row in codes.indices {
      for column in codes.indices {
        let product = (0..<factor.rank).reduce(0.0) {
          $0 + factor[row, $1] * factor[column, $1]
        }
        // A variance below 10⁻¹⁰ counts as none, a covariance below its root.
        XCTAssertEqual(product, matrix[row, column], accuracy: 2e-5)
      }
    }
  }

  func testAPartInAnotherUnitHasTheSameCorrelation() throws {
    let identity = AccountingIdentity(left: "inner", relation: .atMost, right: ["gross_output"])
    let correlation = { (power: Int) in
      let inner = [(2019, 40), (2020, 44), (2021, 47)].map { year, level in
        Observation(
          area: "taiping", indicator: "inner", year: year, stage: .actual, measure: .level,
          value: PrintedNumber(significand: Int64(level * 10_000), decimals: power == 4 ? 0 : 4),
          unit: .yuan(powerOfTen: power), vintage: year + 1,
          source: ObservationSource(document: "report"))
      }
      let rows = try PlanFixture.levels(["80.0", "90.0", "97.0"], from: 2019)
      let target = try PlanFixture.row(.target, .level, 2022, "105.0")
      let plan = try PlanFixture.plan(
        2022, rows + inner + [target], identities: [identity], outlooks: true)
      return PlanCorrelation(plan).matrix(of: ["inner", "gross_output"])[0, 1]
    }
    let found = try correlation(8)
    XCTAssertGreaterThan(found, 0.1)
    XCTAssertLessThanOrEqual(found, 1)
    XCTAssertEqual(try correlation(4), found, accuracy: 1e-9)
  }
}
