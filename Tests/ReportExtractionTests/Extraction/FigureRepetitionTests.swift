import IndicatorForecast
import ReportExtraction
import XCTest

/// Figures that are told more than once.
final class FigureRepetitionTests: XCTestCase {
  private func outcomes(_ text: String) throws -> [ExtractedFigure.Outcome] {
    try ReportLines.report(text).figures.map(\.outcome)
  }

  private func conflicts(_ text: String) throws -> Int {
    try ReportLines.report(text).warnings.count { warning in
      if case .conflictingFigures = warning.problem { true } else { false }
    }
  }

  func testTheSameValueInAnotherUnitIsTheSameFigure() throws {
    let text = "2021年地区生产总值1.50亿元。地区生产总值15000万元。"
    XCTAssertEqual(try outcomes(text), [.observation(0), .observation(0)])
    XCTAssertEqual(try conflicts(text), 0)
  }

  func testTheSameDigitsInAnotherCurrencyAreAnotherFigure() throws {
    let text = "2021年出口总额5亿元。出口总额5亿美元。"
    XCTAssertEqual(try outcomes(text), [.observation(0), .observation(1)])
    XCTAssertEqual(try conflicts(text), 0)
  }

  func testLevelGrowthYearAndStageAreToldApart() throws {
    let text = "2021年地区生产总值6亿元，增长6%。2020年地区生产总值6亿元，增长6%。\n二、2022年目标\n地区生产总值6亿元，增长6%。"
    XCTAssertEqual(try outcomes(text), (0..<6).map { .observation($0) })
    XCTAssertEqual(try conflicts(text), 0)
  }

  func testTheEndsOfARangeAreTwoFigures() throws {
    let text = "2022年地区生产总值增长6%-6%。地区生产总值增长6%。"
    XCTAssertEqual(try outcomes(text), [.observation(0), .observation(1), .observation(2)])
  }

  func testAThirdValueContradictsTheFirst() throws {
    let text = "2021年地区生产总值6亿元。\n2021年地区生产总值7亿元。\n2021年地区生产总值8亿元。"
    let lines = try ReportLines.report(text).warnings.map { warning in
      guard
        case .conflictingFigures(let indicator, let text, let firstText, let first) =
          warning.problem
      else { return "" }
      return "\(indicator) \(firstText) \(first.line) \(text) \(warning.place?.line ?? 0)"
    }
    XCTAssertEqual(lines, ["gdp 6亿元 1 7亿元 2", "gdp 6亿元 1 8亿元 3"])
  }

  func testAFigureKnowsItsWords() throws {
    let text = "2021年地区生产总值增长约6.5%。工业增加值与上年持平。"
    let scalars = Array(text.unicodeScalars)
    let figures = try ReportLines.report(text).figures
    func words(_ range: Range<Int>?) -> String? {
      range.map { String(String.UnicodeScalarView(scalars[$0])) }
    }
    XCTAssertEqual(figures.map { words($0.name) }, ["地区生产总值", "工业增加值"])
    XCTAssertEqual(figures.map { words($0.number) }, ["6.5", "持平"])
    XCTAssertEqual(figures.map { words($0.unit) }, ["%", nil])
    XCTAssertEqual(figures.map { words($0.growthWord) }, ["增长", nil])
    XCTAssertEqual(figures.map { words($0.qualifier) }, ["约", nil])
  }
}
