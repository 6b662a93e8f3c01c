import Foundation
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

  func testTheOwnBaseRateOfTheDocumentation() throws {
    // As printed in Documentation/TargetChances.md: better than the forecast, also in real time.
    let figures = [(0.116, 0.064, 0.068), (0.065, 0.057, 0.072)]
    for (realTime, (brier, own, ofCases)) in zip([false, true], figures) {
      let evaluation = try evaluation(realTime: realTime)
      let score = try XCTUnwrap(evaluation.score)
      XCTAssertEqual(score.brier, brier, accuracy: 0.0005)
      XCTAssertEqual(score.ownBaseRateBrier, own, accuracy: 0.0005)
      let squares = evaluation.cases.map { one in
        let earlier = evaluation.cases.filter {
          $0.target.year < one.target.year && $0.target.indicator == one.target.indicator
        }
        let share =
          Double(earlier.count(where: \.target.isReached) + 1) / Double(earlier.count + 2)
        return (share - (one.target.isReached ? 1 : 0)) * (share - (one.target.isReached ? 1 : 0))
      }
      XCTAssertEqual(
        squares.reduce(0, +) / Double(squares.count), ofCases, accuracy: 0.0005)
    }
  }

  func testTheScoresOfAllShippedDataOfTheDocumentation() throws {
    let sets = IndicatorDataset.all
    let evaluation = PlanEvaluation(
      try sets.flatMap { try $0.observations() },
      identities: try sets.flatMap { try $0.identities() })
    let score = try XCTUnwrap(evaluation.score)
    XCTAssertEqual(score.brier, 0.157, accuracy: 0.0005)
    XCTAssertEqual(score.ownBaseRateBrier, 0.082, accuracy: 0.0005)
    XCTAssertEqual(score.baseRateBrier, 0.150, accuracy: 0.0005)
    XCTAssertEqual(score.hindsightBrier, 0.142, accuracy: 0.0005)
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
      XCTAssertEqual(one.ownBaseRate, other.ownBaseRate)
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

  // MARK: By hand

  /// Rates of 5, 6, 6 and 7 %, about 6 % asked for in 2012 and 9 % in 2013.
  private func small() throws -> [Observation] {
    let prices = PriceBasis.comparable
    return try [
      PlanFixture.row(.actual, .growth, 2009, "5", prices: prices),
      PlanFixture.row(.actual, .growth, 2011, "6", prices: prices),
      PlanFixture.row(.actual, .growth, 2012, "6", prices: prices),
      PlanFixture.row(.actual, .growth, 2013, "7", prices: prices),
      PlanFixture.row(.target, .growth, 2012, "6", .approximate, prices: prices),
      PlanFixture.row(.target, .growth, 2013, "9", .atLeast, prices: prices),
    ]
  }

  func testTheChancesOfTwoTargetsWorkedByHand() throws {
    let evaluation = PlanEvaluation(try small())
    XCTAssertEqual(evaluation.cases.map(\.target.year), [2012, 2013])
    XCTAssertEqual(evaluation.cases.map(\.target.isReached), [true, false])
    XCTAssertEqual(evaluation.cases.map(\.target.isInside), [true, nil])
    // One change of 1 over two years: ½ a year, one degree of freedom; atan(½ √2)/π above one half.
    let first = 0.5 + atan(0.5 / 0.5.squareRoot()) / .pi
    XCTAssertEqual(evaluation.cases[0].chance, first, accuracy: 1e-12)
    XCTAssertEqual(try XCTUnwrap(evaluation.cases[0].insideChance), 2 * first - 1, accuracy: 1e-12)
    // Another change of 0: ¼ a year with two degrees; P(T > 3 / ½) = ½ − 6 / (2 √(2 + 36)).
    let second = 0.5 - 6 / (2 * 38.0.squareRoot())
    XCTAssertEqual(evaluation.cases[1].chance, second, accuracy: 1e-12)
    // Nothing was known before the first; it was reached before the second.
    XCTAssertEqual(evaluation.cases.map(\.baseRate), [0.5, 2.0 / 3])
    XCTAssertEqual(evaluation.cases.map(\.ownBaseRate), [0.5, 2.0 / 3])
    let score = try XCTUnwrap(evaluation.score)
    XCTAssertEqual(
      score.brier, ((1 - first) * (1 - first) + second * second) / 2, accuracy: 1e-12)
    XCTAssertEqual(score.baseRateBrier, (0.25 + 4.0 / 9) / 2, accuracy: 1e-15)
    XCTAssertEqual(score.hindsightBrier, 0.25)
    XCTAssertEqual(
      try XCTUnwrap(score.skill), 1 - score.brier / score.baseRateBrier, accuracy: 1e-15)
  }

  func testTheOwnBaseRateIsOfTheSameIndicatorOfTheSameArea() throws {
    // Elsewhere the target of 2012 was missed: of the two targets before 2013 one was reached, the own one.
    let elsewhere = try small().map { row in
      Observation(
        area: "elsewhere", indicator: row.indicator, year: row.year, stage: row.stage,
        measure: row.measure,
        value: row.stage == .target ? try PrintedNumber(parsing: "20") : row.value, unit: row.unit,
        priceBasis: row.priceBasis, qualifier: row.qualifier, vintage: row.vintage,
        source: row.source)
    }
    let cases = PlanEvaluation(try small() + elsewhere).cases.filter { $0.target.year == 2013 }
    let own = try XCTUnwrap(cases.first { $0.target.area != "elsewhere" })
    XCTAssertEqual(own.baseRate, 2.0 / 4)
    XCTAssertEqual(own.ownBaseRate, 2.0 / 3)
    let other = try XCTUnwrap(cases.first { $0.target.area == "elsewhere" })
    XCTAssertEqual(other.ownBaseRate, 1.0 / 3)
  }

  func testATargetWithoutAnyHistoryIsSkippedAndCounted() throws {
    let evaluation = PlanEvaluation(try small().filter { $0.year >= 2012 })
    // Nothing is known before 2012; one rate is before 2013.
    XCTAssertEqual(evaluation.cases.map(\.target.year), [2013])
    XCTAssertEqual(evaluation.skipped, 1)
  }

  func testOnlyWhatIsWantedIsEvaluated() throws {
    XCTAssertNil(PlanEvaluation(try small()) { $1 == "cpi" }.score)
    XCTAssertEqual(PlanEvaluation(try small()) { $1 == "gross_output" }.cases.count, 2)
  }
}
