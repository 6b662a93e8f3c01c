import IndicatorForecast
import XCTest

@testable import ReportExtraction

/// Words, numbers and signs of a text.
final class TokenizerTests: XCTestCase {
  private static let lexicon = Lexicon(.standard)

  /// The kinds of the tokens, each with its text.
  private func tokens(_ text: String, uncertain: [Int] = []) -> [String] {
    Array(text.unicodeScalars).withUnsafeBufferPointer { scalars in
      var tokenizer = Tokenizer(Self.lexicon, scalars, uncertainBlanks: uncertain)
      tokenizer.read(0..<scalars.count)
      return tokenizer.tokens.map { token in
        "\(token.kind) \(String(String.UnicodeScalarView(scalars[token.range])))"
      }
    }
  }

  private func numbers(_ text: String) -> [String] {
    Array(text.unicodeScalars).withUnsafeBufferPointer { scalars in
      var tokenizer = Tokenizer(Self.lexicon, scalars, uncertainBlanks: [])
      tokenizer.read(0..<scalars.count)
      return tokenizer.numbers.map(\.description)
    }
  }

  func testTheLongestWordCounts() {
    XCTAssertEqual(tokens("地区生产总值"), ["name 地区生产总值"])
    XCTAssertEqual(tokens("人均地区生产总值"), ["text 人均地区生产总值"])
    XCTAssertEqual(tokens("粮食产量"), ["name 粮食产量"])
    XCTAssertEqual(tokens("粮食与产量"), ["stem 粮食", "conjunction 与", "attribute 产量"])
  }

  func testUnitsCountOnlyBehindNumbers() {
    XCTAssertEqual(tokens("5亿元"), ["number 5", "unit 亿元"])
    XCTAssertEqual(tokens("天亿元"), ["text 天亿元"])
    XCTAssertEqual(tokens("500多万元"), ["number 500", "qualifierAfter 多", "unit 万元"])
  }

  func testNumbersKeepTheirDecimalsAndGroups() {
    XCTAssertEqual(numbers("74,982万元，26.950%，-3.5%"), ["74982", "26.950", "-3.5"])
    XCTAssertEqual(tokens("12,34亿元"), ["brokenNumber 12,34", "unit 亿元"])
    XCTAssertEqual(tokens("1.2.3")[0], "brokenNumber 1.2.3")
  }

  func testANumberBesideAnUncertainBlankIsBroken() {
    XCTAssertEqual(tokens("12 4亿元", uncertain: [2]).first, "brokenNumber 12")
    XCTAssertEqual(tokens("12 4亿元").first, "number 12")
  }

  func testADashIsARangeASignOrNeither() {
    XCTAssertEqual(tokens("5%—6%"), ["number 5", "unit %", "rangeDash —", "number 6", "unit %"])
    XCTAssertEqual(tokens("增长-3%"), ["growth 增长", "number -3", "unit %"])
    XCTAssertEqual(tokens("——山水"), ["filler ——", "text 山水"])
  }

  func testDatesAndPeriodsAreNoNumbers() {
    XCTAssertEqual(tokens("2021年"), ["year 2021年"])
    XCTAssertEqual(tokens("二〇一二年"), ["year 二〇一二年"])
    XCTAssertEqual(tokens("3月29日"), ["day 3月29日"])
    XCTAssertEqual(tokens("1-12月"), ["fullYear 1-12月"])
    XCTAssertEqual(tokens("1—11月"), ["partOfYear 1—11月"])
    XCTAssertEqual(tokens("第3位"), ["text 第", "filler 3"])
  }

  func testPercentagesInWordsAreNumbersWithAUnit() {
    XCTAssertEqual(tokens("百分之八点五"), ["number 百分之八点五", "unit "])
    XCTAssertEqual(numbers("百分之八点五，百分之一百零五"), ["8.5", "105"])
    XCTAssertEqual(numbers("百分之七八，百分之八至百分之九，百分之几"), [])
    XCTAssertEqual(tokens("百分之八至九"), ["brokenNumber 百分之八至九", "unit "])
    XCTAssertEqual(tokens("百分之八至百分之九"), ["brokenNumber 百分之八至百分之九", "unit "])
  }

  func testAmountsInWordsAreNumbers() {
    XCTAssertEqual(tokens("一千二百亿元"), ["number 一千二百", "unit 亿元"])
    XCTAssertEqual(tokens("三百多亿元"), ["number 三百", "qualifierAfter 多", "unit 亿元"])
    XCTAssertEqual(
      numbers("二十亿元，十五亿元，一百零五亿元，两千三百零四万吨，五千六百人"), ["20", "15", "105", "2304", "5600"])
    XCTAssertEqual(numbers("一万二千亿元，一亿五千万元，一万亿元，三点二五亿元"), ["12000", "15000", "1", "3.25"])
  }

  func testAmountsInWordsThatAreNotClearAreBroken() {
    XCTAssertEqual(tokens("八九百亿元"), ["brokenNumber 八九百", "unit 亿元"])
    XCTAssertEqual(tokens("三十至四十亿元"), ["brokenNumber 三十至四十", "unit 亿元"])
    XCTAssertEqual(tokens("三十亿至四十亿元"), ["brokenNumber 三十亿至四十", "unit 亿元"])
  }

  func testOtherNumeralsAreNoAmounts() {
    XCTAssertEqual(numbers("二元结构，三万里河山，第三百亿元，十四五，一百个村，三家企业，一元一次，几十亿元"), [])
  }

  func testLatinWordsAreWhole() {
    XCTAssertEqual(tokens("GDP"), ["name GDP"])
    XCTAssertEqual(tokens("GDPs"), ["text GDPs"])
    XCTAssertEqual(tokens("gdp grew"), ["name gdp", "growth grew"])
  }
  func testALongDashBetweenEnglishWordsIsAPause() {
    XCTAssertEqual(tokens("GDP—grew"), ["name GDP", "comma —", "growth grew"])
    XCTAssertEqual(tokens("GDP--grew"), ["name GDP", "comma --", "growth grew"])
    XCTAssertEqual(tokens("Lisha–Jinchong"), ["text Lisha–Jinchong"])
  }
}
