import IndicatorDatasets
import XCTest

@testable import IndicatorForecast

/// The chances of China's national targets, each from data before its year.
final class PlanEvaluationTests: XCTestCase {
  private static let evaluations = [false, true].map { isRealTime in
    Result {
      PlanEvaluation(
        try IndicatorDataset.china.observations().filter { $0.area == "China" },
        identities: try IndicatorDataset.china.identities(), isRealTime: isRealTime)
    }
  }

  private func evaluation(realTime: Bool = false) throws -> PlanEvaluation {
    try Self.evaluations[realTime ? 1 : 0].get()
  }

  func testTheBrierScoreIsBetterThanAlwaysSayingTheBaseRate() throws {
    for realTime in [false, true] {
      let score = try XCTUnwrap(try evaluation(realTime: realTime).score)
      XCTAssertGreaterThanOrEqual(score.count, 35)
      // Better than the share known then, and than the share that only hindsight knows.
      XCTAssertLessThan(score.brier, score.baseRateBrier)
      XCTAssertLessThan(score.brier, score.hindsightBrier)
      XCTAssertLessThan(score.pooledBrier, score.baseRateBrier)
    }
  }

  func testTheScoresOfTheDocumentation() throws {
    let score = try XCTUnwrap(try evaluation().score)
    // As printed in Documentation/TargetChances.md.
    XCTAssertEqual(score.count, 37)
    XCTAssertEqual(score.reached, 30)
    XCTAssertEqual(score.brier, 0.116, accuracy: 0.0005)
    XCTAssertEqual(score.baseRateBrier, 0.162, accuracy: 0.0005)
    XCTAssertEqual(score.hindsightBrier, 0.153, accuracy: 0.0005)
  }

  func testChancesThatWereHighCameTrueMoreOften() throws {
    let bins = try evaluation().reliability(2)
    XCTAssertEqual(bins.count, 2)
    XCTAssertLessThan(bins[0].reachedShare, bins[1].reachedShare)
    XCTAssertEqual(bins.reduce(0) { $0 + $1.count }, 37)
  }

  func testALaterYearNeverChangesAnEarlierChance() throws {
    let all = try IndicatorDataset.china.observations().filter { $0.area == "China" }
    let before = PlanEvaluation(all.filter { $0.year <= 2015 })
    let later = try evaluation().cases.filter { $0.target.year <= 2015 }
    XCTAssertEqual(before.cases.map(\.target.year), later.map(\.target.year))
    for (one, other) in zip(before.cases, later) {
      XCTAssertEqual(one.chance, other.chance)
      XCTAssertEqual(one.pastChance, other.pastChance)
      XCTAssertEqual(one.baseRate, other.baseRate)
    }
  }

  func testInRealTimeALaterVintageNeverChangesAnEarlierChance() throws {
    let all = try IndicatorDataset.china.observations().filter { $0.area == "China" }
    let then = PlanEvaluation(all.filter { $0.vintage <= 2016 }, isRealTime: true)
    let now = try evaluation(realTime: true).cases.filter { $0.target.year <= 2015 }
    XCTAssertEqual(then.cases.filter { $0.target.year <= 2015 }.map(\.chance), now.map(\.chance))
  }

  func testTheScoreIsTheMeanSquaredErrorOfTheChance() throws {
    let evaluation = try evaluation()
    let squares = evaluation.cases.map { one in
      (one.chance - (one.target.isReached ? 1 : 0)) * (one.chance - (one.target.isReached ? 1 : 0))
    }
    XCTAssertEqual(
      try XCTUnwrap(evaluation.score).brier, squares.reduce(0, +) / Double(squares.count),
      accuracy: 1e-15)
  }

  func testWithoutTargetsThereIsNoScore() throws {
    let results = try IndicatorDataset.china.observations().filter { $0.stage == .actual }
    XCTAssertNil(PlanEvaluation(results).score)
    XCTAssertTrue(PlanEvaluation(results).reliability().isEmpty)
  }
}
