import ForecastReport
import IndicatorForecast
import XCTest

final class ObstacleTextTests: XCTestCase {
  private let obstacles: [FitError] = [
    .tooFewObservations(required: 2, actual: 1), .tooFewObservations(required: 4, actual: 3),
    .notFinite(index: 0), .tooLarge(index: 2), .tooSmall(index: 2),
    .coefficientOutOfRange(index: 1), .periodsNotIncreasing(index: 1),
    .notPositive(period: 2011), .notConsecutive(after: 2010),
    .singularDesign(column: 1, rank: 2, conditionNumber: 1.25e17),
    .singularDesign(column: 0, rank: 1, conditionNumber: .infinity),
    .missingRegressorValues(names: ["x1", "x2"], required: 4, available: 3),
  ]

  func testEachObstacleHasAReasonAndARemedyInBothLanguages() {
    for obstacle in obstacles {
      let text = ObstacleText(obstacle)
      for language in Language.allCases {
        XCTAssertFalse(text.reason.text(in: language).isEmpty)
        XCTAssertFalse(text.remedy.text(in: language).isEmpty)
      }
      XCTAssertTrue(text.sentence.english.hasSuffix("."))
      XCTAssertTrue(text.sentence.chinese.hasSuffix("。"))
    }
    XCTAssertEqual(Set(obstacles.map { ObstacleText($0).sentence.english }).count, obstacles.count)
    XCTAssertEqual(Set(obstacles.map { ObstacleText($0).sentence.chinese }).count, obstacles.count)
  }

  func testTheChineseWordingIsChinese() {
    for obstacle in obstacles {
      let sentence = ObstacleText(obstacle).sentence.chinese
      XCTAssertTrue(
        sentence.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, sentence)
    }
  }

  func testFiguresAreNamed() {
    XCTAssertEqual(
      ObstacleText(.tooFewObservations(required: 4, actual: 3)).sentence.english,
      "the model needs 4 observations and the series has 3; "
        + "add earlier years or choose a simpler --model.")
    XCTAssertEqual(
      ObstacleText(.singularDesign(column: 1, rank: 2, conditionNumber: 1.25e17)).reason.english,
      "regressor 2 is a combination of the others (condition number 1.3e17)")
    XCTAssertEqual(
      ObstacleText(.missingRegressorValues(names: ["x1", "x2"], required: 4, available: 3))
        .reason.chinese,
      "x1、x2：只有 3 个值，需要 4 个")
  }

  func testNoSimplerModelIsPromisedWhereThereIsNone() {
    XCTAssertEqual(
      ObstacleText(.tooFewObservations(required: 2, actual: 1)).remedy.english,
      "add earlier years")
  }

  func testNamesOfRegressorsAreEscaped() {
    let text = ObstacleText(
      .missingRegressorValues(names: ["a\u{1B}[2J"], required: 2, available: 1))
    XCTAssertTrue(text.reason.english.hasPrefix("a\\u{001B}[2J"))
  }
}
