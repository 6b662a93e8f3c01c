import IndicatorDatasets
import IndicatorForecast
import XCTest

/// What the two work reports contradict each other in, worked by hand.
final class TaipingLedgerTests: XCTestCase {
  /// Whether the identities of the data set are used.
  private enum Witnesses {
    case identities, none
  }

  private func series(
    _ indicator: String, _ witnesses: Witnesses = .identities
  ) throws -> IndicatorSeries {
    let dataset = IndicatorDataset.taiping
    let construction = SeriesConstruction(
      identities: witnesses == .identities ? try dataset.identities() : [])
    return try XCTUnwrap(
      construction.series(area: "taiping", indicator: indicator, from: dataset.observations()))
  }

  func testTheReportOf2022ImpliesOtherFiguresFor2020ThanTheOneBefore() throws {
    let expected: [(String, printed: Double, implied: Double, share: Double, tolerance: Double)] = [
      // 158.21 / 1.2190 = 129.786710…, 1.4038 % above 127.99. Roundings: 0.005 of 158.21, 0.005 points of
      // 121.90 % and 0.005 of 127.99 are 3.160e-5, 4.102e-5 and 3.907e-5 of these, together 1.117e-4.
      ("gross_output", 127.99, 129.786_710_418_375_72, 0.014_037_896_854, 1.117e-4),
      // 121.84 / 1.2562 = 96.990925…, 4.7079 % above 92.63; 4.104e-5 + 3.980e-5 + 5.398e-5.
      ("industrial_output_above_scale", 92.63, 96.990_925_011_940_78, 0.047_078_970_225, 1.348e-4),
      // 13.16 / 1.0894 = 12.080044…, 6.9334 % below 12.98; 3.799e-4 + 4.590e-5 + 3.852e-4.
      ("agricultural_output", 12.98, 12.080_044_060_950_98, -0.069_334_047_693, 8.114e-4),
    ]
    for (indicator, printed, implied, share, tolerance) in expected {
      for witnesses in [Witnesses.identities, .none] {
        let ledger = try series(indicator, witnesses).ledger
        XCTAssertEqual(ledger.count, 1, indicator)
        let conflict = try XCTUnwrap(ledger.first)
        XCTAssertEqual(conflict.kind, .impliedBase)
        XCTAssertEqual(conflict.year, 2020)
        XCTAssertEqual(conflict.printed, printed, accuracy: printed * Fixture.logarithmicError)
        XCTAssertEqual(conflict.implied, implied, accuracy: implied * Fixture.logarithmicError)
        // Twelve decimals are written above.
        XCTAssertEqual(conflict.relativeDifference, share, accuracy: 1e-12)
        // Four digits are written above; the exponential adds half the square, 3e-7 at most.
        XCTAssertEqual(conflict.tolerance, tolerance, accuracy: 4e-7)
      }
    }
  }

  func testTheEquationNamesItsFigures() throws {
    let conflict = try XCTUnwrap(try series("gross_output").ledger.first)
    XCTAssertEqual(
      conflict.observations.map { $0.value?.description }, ["158.21", "21.90", "127.99"])
    XCTAssertEqual(conflict.observations.map(\.vintage), [2022, 2022, 2021])
    XCTAssertEqual(conflict.observations.map(\.source.line), [6, 6, 42])
  }

  func testIdentitiesRuleOutThatThePrintedFiguresAreSlips() throws {
    // 103.63 + 12.98 + 11.38 = 127.99 as printed: none of these is a misprint.
    XCTAssertEqual(
      try series("gross_output").ledger[0].causes, [.revisedBase, .priceBasis, .sampleChange])
    XCTAssertEqual(
      try series("agricultural_output").ledger[0].causes,
      [.sampleChange, .revisedBase, .priceBasis])
    XCTAssertEqual(
      try series("industrial_output_above_scale").ledger[0].causes.first, .sampleChange)
  }

  func testWithoutIdentitiesTwoOfThemLookLikeSlips() throws {
    // 127.99 for 129.79: 7 and 9 exchanged. 12.98 for 12.08: one digit.
    for (indicator, printed, correction) in [
      ("gross_output", "127.99", "129.79"), ("agricultural_output", "12.98", "12.08"),
    ] {
      let conflict = try series(indicator, .none).ledger[0]
      guard case .digitSlip(let suspect, let figure) = conflict.causes[0] else {
        XCTFail("\(conflict.causes)")
        continue
      }
      XCTAssertEqual(suspect.value?.description, printed)
      XCTAssertEqual(figure.description, correction)
      // A slip is no break: nothing is linked to a misprint.
      XCTAssertEqual(try series(indicator, .none).breaks, [])
    }
    // No single digit makes 96.99 of 92.63.
    XCTAssertEqual(
      try series("industrial_output_above_scale", .none).ledger[0].causes.first, .sampleChange)
  }

  func testALargeDifferenceStartsANewBasisThatIsLinkedByTheGrowthRate() throws {
    for (indicator, factor) in [
      // 121.84 / 1.2562 / 92.63 and 13.16 / 1.0894 / 12.98.
      ("industrial_output_above_scale", 1.047_078_970_224_989),
      ("agricultural_output", 0.930_665_952_307_471_7),
    ] {
      let breaks = try series(indicator).breaks
      XCTAssertEqual(breaks.map(\.year), [2021], indicator)
      XCTAssertEqual(breaks.map(\.link), [.growthRate], indicator)
      XCTAssertEqual(breaks[0].factor, factor, accuracy: Fixture.logarithmicError)
    }
  }

  func testIndustryAndServicesReconcile() throws {
    // 132.49 / 1.2785 = 103.6293, between 103.625 and 103.635; 12.56 / 1.1034 = 11.3830, between 11.375
    // and 11.385. Tax: 74982 / 1.2695 = 59064, between 58500 and 59500.
    for indicator in ["industrial_output", "tertiary_output", "tax_revenue"] {
      let series = try series(indicator)
      XCTAssertEqual(series.ledger, [], indicator)
      XCTAssertEqual(series.breaks, [], indicator)
    }
  }

  func testThePrintedTotalsAddUpAndWhatIsImpliedFor2019DoesNot() throws {
    let dataset = IndicatorDataset.taiping
    let identities = try dataset.identities()
    let all = SeriesConstruction(identities: identities).series(from: try dataset.observations())
    let total = try XCTUnwrap(identities.first { $0.left == "gross_output" })
    let residuals = total.residuals(in: all)
    XCTAssertEqual(residuals.map(\.year), [2019, 2020, 2021])
    // 127.99 − 103.63 − 12.98 − 11.38 and 158.21 − 132.49 − 13.16 − 12.56, to the rounding of sums of
    // numbers below 256 (an ulp of 2.8e-14 each).
    for residual in residuals.dropFirst() {
      XCTAssertEqual(residual.residual, 0, accuracy: 1e-13)
      // Half a hundredth for each of four figures.
      XCTAssertEqual(residual.tolerance, 0.02, accuracy: 1e-9)
      XCTAssertTrue(residual.isOfPrintedValues && residual.isSatisfied)
    }
    // 119.6168… − 94.3807… − 11.5576… − 10.8515… = 2.8270: growth rates on different bases.
    XCTAssertEqual(residuals[0].residual, 2.826_961_008_293, accuracy: 1e-11)
    XCTAssertFalse(residuals[0].isOfPrintedValues || residuals[0].isSatisfied)
  }
}
