import IndicatorDatasets
import IndicatorForecast
import XCTest

/// The review of the two plans of Taiping, every number worked by hand.
///
/// 2021: 134.63 / 127.99 = 1.05188, 112.27 / 103.63 = 1.08337, 100.93 / 92.63 = 1.08960;
/// 134.63 / 1.1197 = 120.238, 112.27 / 1.1138 = 100.799, 100.93 / 1.1255 = 89.676;
/// (134.63 − 112.27) / (127.99 − 103.63) = 22.36 / 24.36 = 0.91790.
/// 2022: (182.3 − 148.85) / (158.21 − 132.49) = 33.45 / 25.72 = 1.30054; 158.21 / 1.2190 = 129.787,
/// 121.84 / 1.2562 = 96.991, 13.16 / 1.0894 = 12.080.
final class TaipingReviewTests: XCTestCase {
  private func review(_ year: Int) throws -> PlanReview {
    let dataset = IndicatorDataset.taiping
    let plans = AreaPlan.plans(
      for: year, from: try dataset.observations(), identities: try dataset.identities(),
      priors: nil)
    return PlanReview(of: year, plans: plans)
  }

  private func failures(
    _ rule: PlanRuleCode, _ review: PlanReview
  ) -> [String: Finding] {
    Dictionary(
      review.findings.filter { $0.rule == rule && $0.status == .fail }.map { ($0.indicator, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The last digit of a number given to two decimals.
  private let hundredth = 0.005

  func testTheThreeTargetsOf2021ContradictTheirGrowth() throws {
    let found = failures(.targetGrowth, try review(2021))
    let expected: [(String, Double, Double, String)] = [
      ("gross_output", 5.19, 11.97, "120.24"), ("industrial_output", 8.34, 11.38, "100.80"),
      ("industrial_output_above_scale", 8.96, 12.55, "89.68"),
    ]
    XCTAssertEqual(found.count, expected.count)
    for (indicator, implied, stated, base) in expected {
      let finding = try XCTUnwrap(found[indicator])
      XCTAssertEqual(try XCTUnwrap(finding.observed), implied, accuracy: hundredth)
      XCTAssertEqual(finding.expected, stated)
      for text in [finding.message.english, finding.message.chinese] {
        XCTAssertTrue(text.contains(" = \(base)"), text)
      }
      XCTAssertTrue(finding.message.english.contains("lower base"), finding.message.english)
      XCTAssertTrue(finding.message.chinese.contains("较低的基数"), finding.message.chinese)
      XCTAssertEqual(finding.severity, .warning, "prices are not declared")
      XCTAssertNotNil(finding.fix)
      XCTAssertEqual(finding.inputs.count, 3)
    }
  }

  func testTheResidualSectorOf2021WouldHaveToShrink() throws {
    let finding = try XCTUnwrap(failures(.residualSector, try review(2021))["gross_output"])
    XCTAssertEqual(try XCTUnwrap(finding.observed), -8.21, accuracy: hundredth)
    XCTAssertTrue(finding.message.english.contains("must shrink by 8.21 %"))
    XCTAssertTrue(finding.message.english.contains("134.63 − 112.27 = 22.36"))
    XCTAssertTrue(finding.message.chinese.contains("须下降 8.21 %"))
    XCTAssertEqual(finding.severity, .warning)
  }

  func testThePlanOf2021GivesOneSectorMoreThanTheWholeIncrement() throws {
    let finding = try XCTUnwrap(failures(.incrementShare, try review(2021))["industrial_output"])
    // (112.27 − 103.63) / (134.63 − 127.99) = 8.64 / 6.64.
    XCTAssertEqual(try XCTUnwrap(finding.observed), 130.1, accuracy: 0.05)
  }

  func testTheContradictionIsLookedAtFirst() throws {
    let first = try XCTUnwrap(try review(2021).findings.first)
    XCTAssertEqual(first.rule, .targetGrowth)
    XCTAssertEqual(first.indicator, "gross_output")
  }

  func testTheTargetsOf2022AgreeWithTheirGrowth() throws {
    let findings = try review(2022).findings.filter { $0.rule == .targetGrowth }
    let judged = findings.filter { $0.status != .notEvaluable }
    XCTAssertEqual(judged.count, 3)
    XCTAssertTrue(judged.allSatisfy { $0.status == .pass })
  }

  func testTheResidualSectorOf2022IsAWarning() throws {
    let finding = try XCTUnwrap(failures(.residualSector, try review(2022))["gross_output"])
    XCTAssertEqual(finding.severity, .warning)
    XCTAssertEqual(try XCTUnwrap(finding.observed), 30.05, accuracy: hundredth)
    XCTAssertTrue(finding.message.english.contains("must grow by +30.05 %"))
    XCTAssertTrue(finding.message.english.contains("after +5.58 % the year before"))
    // 5.58 + 17.5, with the roundings of 182.3, 148.85 and the four results.
    XCTAssertTrue(
      finding.message.english.contains("usual is −5.40 % to +23.08 %"), finding.message.english)
    XCTAssertEqual(try XCTUnwrap(finding.expected), 23.08, accuracy: hundredth)
    XCTAssertGreaterThan(try XCTUnwrap(finding.tolerance), 0.2644)
  }

  func testNothingIn2022IsAnError() throws {
    let review = try review(2022)
    XCTAssertEqual(review.gravest, .warning)
    XCTAssertTrue(failures(.digitSlip, review).isEmpty)
  }

  func testTheVintagesDisagreeOn2020OnceEach() throws {
    let review = try review(2022)
    let found = review.findings.filter { $0.rule == .impliedBase && $0.status == .fail }
    let expected: [String: (Double, Double, FindingSeverity, String)] = [
      "gross_output": (129.79, 127.99, .info, "+1.40 %"),
      "industrial_output_above_scale": (96.99, 92.63, .warning, "+4.71 %"),
      "agricultural_output": (12.08, 12.98, .warning, "−6.93 %"),
    ]
    XCTAssertEqual(found.map(\.indicator).sorted(), expected.keys.sorted())
    for finding in found {
      let (implied, published, severity, share) = try XCTUnwrap(expected[finding.indicator])
      XCTAssertEqual(try XCTUnwrap(finding.observed), implied, accuracy: hundredth)
      XCTAssertEqual(finding.expected, published)
      XCTAssertEqual(finding.severity, severity)
      XCTAssertEqual(finding.year, 2020)
      XCTAssertTrue(finding.message.english.contains(share), finding.message.english)
    }
    // Not a second time by the rules on levels of one report and on prices, which aren't declared.
    XCTAssertTrue(failures(.resultGrowth, review).isEmpty)
    XCTAssertTrue(failures(.impliedDeflator, review).isEmpty)
  }

  func testTheResultsOfBothYearsAddUp() throws {
    for year in [2021, 2022] {
      let sums = try review(year).findings.filter { $0.rule == .sumOfParts }
      let results = try XCTUnwrap(sums.first { $0.year == year - 1 })
      XCTAssertEqual(results.status, .pass)
      XCTAssertEqual(sums.first { $0.year == year }?.status, .notEvaluable)
    }
  }

  func testNothingOfALaterReportIsSeen() throws {
    let review = try review(2021)
    XCTAssertEqual(review.plans.map(\.vintage), [2021])
    XCTAssertTrue(review.findings.flatMap(\.inputs).allSatisfy { $0.vintage <= 2021 })
    XCTAssertEqual(
      review.plans[0].indicator("gross_output")?.series.points.map(\.year), [2019, 2020])
  }
}
