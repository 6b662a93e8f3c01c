import ForecastReport
import IndicatorForecast
import XCTest

final class IdentityEffectTextTests: XCTestCase {
  private typealias F = ReportFixture

  private func levels(_ indicator: String, _ figures: [String]) throws -> [Observation] {
    try figures.enumerated().map { index, figure in
      try F.observation(.actual, .level, 2010 + index, figure, indicator: indicator)
    }
  }

  /// What becomes of identities of a total and two parts, the second of them shorter.
  private func effects(
    _ identities: [AccountingIdentity]
  ) throws -> [Outlook.IdentityEffect] {
    let observations =
      try levels("total", ["10", "11", "12", "13", "14"])
      + levels("a", ["6", "7", "7", "8", "8"]) + levels("b", ["4", "4", "5", "5"])
    let all = SeriesConstruction().series(from: observations)
    return Outlook.coherent(
      from: all.filter { $0.indicator == "total" }, among: all, identities: identities,
      options: OutlookOptions(horizon: 2)
    ).flatMap(\.identities)
  }

  private let sum = AccountingIdentity(
    area: "taiping", left: "total", relation: .equal, right: ["a", "b"])

  func testWhatHoldsIsNamedWithoutItsArea() throws {
    let effect = try effects([sum])[0]
    XCTAssertEqual(
      IdentityEffectText(effect).lines(in: .english), ["Adds up: total = a + b"])
    XCTAssertEqual(IdentityEffectText(effect).lines(in: .chinese), ["加总一致：total = a + b"])
    XCTAssertNil(IdentityEffectText(effect).reason)
  }

  func testYearsThatFollowEachOtherAreOneSpan() throws {
    let text = IdentityEffectText(try effects([sum])[0], years: [2015, 2016, 2018])
    XCTAssertEqual(text.lines(in: .english), ["Adds up in 2015–2016, 2018: total = a + b"])
    XCTAssertEqual(text.lines(in: .chinese), ["2015–2016、2018 年加总一致：total = a + b"])
  }

  func testAnInequalityHoldsOrIsHeldAtItsLimit() throws {
    let slack = AccountingIdentity(left: "a", relation: .atMost, right: ["total"])
    let tight = AccountingIdentity(left: "total", relation: .atMost, right: ["a"])
    XCTAssertEqual(
      IdentityEffectText(try effects([slack])[0]).lines(in: .english), ["Holds: a ≤ total"])
    XCTAssertEqual(
      IdentityEffectText(try effects([tight])[0]).lines(in: .english),
      ["Held at the limit: total ≤ a"])
  }

  func testWhatIsLeftOutHasAReason() throws {
    let left = try XCTUnwrap(try effects([sum]).last)
    XCTAssertEqual(left.years, [2016])
    XCTAssertEqual(
      IdentityEffectText(left, years: left.years).lines(in: .english),
      ["Not applied in 2016: total = a + b", "  no forecast of b"])
    XCTAssertEqual(
      IdentityEffectText(left, years: left.years).lines(in: .chinese),
      ["2016 年未采用：total = a + b", "  无法预测：b"])
    let unknown = AccountingIdentity(left: "total", relation: .equal, right: ["a", "x"])
    XCTAssertEqual(
      IdentityEffectText(try effects([unknown])[0]).reason?.english, "the data have nothing of x")
  }

  func testIndicatorsAreNamedInTheLanguageOfTheWords() throws {
    let named = IndicatorRegistry([
      Indicator(code: "total", chinese: "总量", english: "The total"),
      Indicator(code: "b", chinese: "乙", english: "Part two"),
    ])
    let left = IdentityEffectText(try XCTUnwrap(try effects([sum]).last), names: named)
    XCTAssertEqual(
      left.lines(in: .english),
      ["Not applied: The total = a + Part two", "  no forecast of Part two"])
    XCTAssertEqual(left.lines(in: .chinese), ["未采用：总量 = a + 乙", "  无法预测：乙"])
  }

  func testLongListsAreBrokenAndHostileNamesEscaped() throws {
    let names = (1...9).map { "an_indicator_of_the_town_\($0)" } + ["red\u{1B}[31m"]
    let long = AccountingIdentity(left: "total", relation: .equal, right: ["a"] + names)
    let text = IdentityEffectText(try effects([long])[0])
    for language in Language.allCases {
      let lines = text.lines(in: language)
      XCTAssertGreaterThan(lines.count, 4)
      for line in lines {
        XCTAssertLessThanOrEqual(line.count, 80)
        XCTAssertEqual(line, String(line.reversed().drop { $0 == " " }.reversed()))
        XCTAssertFalse(line.unicodeScalars.contains("\u{1B}"))
      }
    }
  }
}
