import Foundation
import IndicatorForecast
import XCTest

@testable import ForecastReport

/// The page is one well-formed file that can be read by anybody.
final class PageStructureTests: XCTestCase {
  private func page(_ language: Language = .english) throws -> PageElements {
    PageElements(PageFixture.html(try PageFixture.town(), language))
  }

  func testIdsAreUniqueAndEveryReferenceHasOne() throws {
    let page = try page()
    let ids = page.elements.compactMap { $0.attributes["id"] }
    XCTAssertEqual(Set(ids).count, ids.count)
    let references = page.elements.flatMap { element -> [String] in
      let links = [element.attributes["href"]].compactMap(\.self).filter { $0.hasPrefix("#") }
      let named = ["aria-labelledby", "aria-describedby", "for"].compactMap {
        element.attributes[$0]
      }
      return links.map { String($0.dropFirst()) } + named
    }
    XCTAssertGreaterThan(references.count, 10)
    for reference in references { XCTAssertTrue(ids.contains(reference), reference) }
  }

  func testNothingIsLoadedAndNothingRuns() throws {
    let html = PageFixture.html(try PageFixture.town())
    let page = PageElements(html)
    XCTAssertEqual(page.named("script").count, 0)
    XCTAssertEqual(page.named("img").count, 0)
    for element in page.elements {
      for (name, value) in element.attributes {
        XCTAssertFalse(name.hasPrefix("on"), name)
        let isNamespace = name == "xmlns"
        XCTAssertTrue(isNamespace || !value.contains("http"), value)
      }
    }
    XCTAssertFalse(PageStyle.text.contains("url("))
    XCTAssertFalse(PageStyle.text.contains("@import"))
    let policy = page.named("meta").first { $0.attributes["http-equiv"] != nil }
    XCTAssertTrue(policy?.attributes["content"]?.contains("default-src 'none'") ?? false)
  }

  func testEveryChartHasTitleDescriptionAndTables() throws {
    let page = try page()
    let charts = page.ofClass("chart").filter { $0.name == "svg" }
    XCTAssertEqual(charts.count, 3)
    for chart in charts {
      XCTAssertEqual(chart.attributes["role"], "img")
      XCTAssertNotNil(chart.attributes["aria-labelledby"])
      XCTAssertNotNil(chart.attributes["aria-describedby"])
    }
    for name in ["title", "desc"] {
      let own = page.named(name).filter { $0.path.last == "svg" }
      XCTAssertEqual(own.count, 3, name)
      XCTAssertTrue(own.allSatisfy { !$0.text.isEmpty })
    }
    XCTAssertEqual(page.ofClass("step").count, 3)
    XCTAssertEqual(page.ofClass("history").count, 3)
  }

  func testDrawingsWithoutADescriptionAreHiddenFromReadersOfTheScreen() throws {
    for drawing in try page().named("svg") where drawing.attributes["role"] != "img" {
      XCTAssertEqual(drawing.attributes["aria-hidden"], "true")
    }
  }

  func testTheGlanceHasEveryTargetWithItsChanceAsABar() throws {
    let rows = try PageFixture.town()
    let page = PageElements(PageFixture.html(rows))
    let odds = PageFixture.review(rows).plans.map { PlanOdds($0) }
    let chances = odds[0].targets.map { 100 * ($0.outlook.attainmentProbability ?? -1) }
    let bars = page.ofClass("filled").map { Double($0.attributes["width"] ?? "") ?? -1 }
    XCTAssertEqual(bars.count, 2)
    for (bar, chance) in zip(bars, chances) { XCTAssertEqual(bar, chance, accuracy: 0.051) }
  }

  func testTheIdentityShowsPartsTotalAndResidual() throws {
    let page = try page()
    let rows = page.elements.filter { $0.attributes["class"] == "total" }
    // Six years, the forecast and the targets.
    XCTAssertEqual(rows.count, 8)
    let cells = page.named("td").map(\.text)
    // 109.0 − 67.5 − 43.0, the revised part; rounding is half a unit of each.
    XCTAssertTrue(cells.contains("-1.5 ± 0.2"), "\(cells.filter { $0.contains("±") })")
    // 135.0 − 82.0 is left for the part without a target, give or take half a unit of both.
    XCTAssertTrue(cells.contains("53.0 ± 0.1"), "\(cells.filter { $0.contains("±") })")
    XCTAssertTrue(cells.contains("–"))
  }

  func testTheLedgerAndTheSourcesStandOnThePage() throws {
    let page = try page()
    XCTAssertTrue(page.text.contains("2012: first 66.0, then 67.5 (reports of 2013 and 2014)"))
    XCTAssertTrue(page.text.contains(String(repeating: "0a", count: 32)))
    XCTAssertTrue(page.text.contains("plan.csv"))
    XCTAssertTrue(page.text.contains("1.2.3"))
  }

  func testThePageHasTheSameBytesEachTime() throws {
    let rows = try PageFixture.town()
    XCTAssertEqual(PageFixture.html(rows), PageFixture.html(rows.reversed()))
  }

  func testBothPagesDifferByTheLanguageShownFirstAlone() throws {
    let english = try page()
    let chinese = try page(.chinese)
    XCTAssertEqual(english.elements.count, chinese.elements.count)
    XCTAssertEqual(english.named("html").first?.attributes["lang"], "en")
    XCTAssertEqual(chinese.named("html").first?.attributes["lang"], "zh")
    let checked = { (page: PageElements) in
      page.named("input").first { $0.attributes["checked"] != nil }?.attributes["id"]
    }
    XCTAssertEqual(checked(english), "show-en")
    XCTAssertEqual(checked(chinese), "show-zh")
  }

  func testEveryTextHasBothLanguages() throws {
    let spans = try page().elements.filter { $0.name == "span" && $0.attributes["lang"] != nil }
    XCTAssertGreaterThan(spans.count, 200)
    XCTAssertEqual(
      spans.count { $0.attributes["lang"] == "en" }, spans.count { $0.attributes["lang"] == "zh" })
    for span in spans { XCTAssertFalse(span.text.isEmpty, "\(span.path)") }
  }

  func testTheForecastIsOneTableOfAtMostSixYears() throws {
    let rows = try PageFixture.plan(of: "gdp").map { row in
      guard row.stage == .actual else { return row }
      return try PageFixture.row(
        .actual, .level, row.year - 12, row.value?.description ?? "", "gdp")
    }
    let page = PageElements(PageFixture.html(rows))
    XCTAssertEqual(page.ofClass("step").count, 1)
    let years = page.named("th").filter { $0.attributes["scope"] == "row" }.map(\.text)
    XCTAssertEqual(years.filter { (2011...2016).map(String.init).contains($0) }.count, 6)
    XCTAssertTrue(
      page.text.contains("The forecast starts in 2004; 2004–2010 are not listed."), page.text)
  }

  func testRowsOfAnIdentityBeforeALinkSaySo() throws {
    let links = try FanChartTests.linked()
    let parts = try [("92.63", 2014), ("121.84", 2015)].map { value, year in
      try PageFixture.row(.actual, .level, year, value, "secondary_value_added")
    }
    let sum = AccountingIdentity(left: "gdp", relation: .equal, right: ["secondary_value_added"])
    let html = PlanPage(
      PageFixture.review(links + parts, identities: [sum]), sources: [], version: "1",
      language: .english
    ).html
    XCTAssertTrue(html.contains("as printed, before linking"))
  }

  func testALimitShowsAWholeAndThePartInIt() throws {
    let limit = AccountingIdentity(
      left: "industrial_output", relation: .atMost, right: ["gross_output"])
    let html = PlanPage(
      PageFixture.review(try PageFixture.town(), identities: [limit]), sources: [], version: "1",
      language: .english
    ).html
    XCTAssertTrue(html.contains("whole and part"))
    XCTAssertTrue(html.contains("The bar shows the whole, Gross output"))
    XCTAssertFalse(html.contains(">parts<"))
  }

  func testAFigurePrintedInAnotherUnitIsShownAsPrinted() throws {
    var rows = try PageFixture.plan(of: "tax_revenue")
    rows[1] = Observation(
      area: "taiping", indicator: "tax_revenue", year: 2011, stage: .actual, measure: .level,
      value: try PrintedNumber(parsing: "1040000"), unit: .yuan(powerOfTen: 4), vintage: 2012,
      source: ObservationSource(document: "report", line: 7))
    XCTAssertTrue(
      PageFixture.html(rows).contains("printed 1040000 (10 thousand CNY)"))
  }

  func testOneFindingIsCountedInTheSingular() {
    let word = { (count: Int) -> [String] in
      let finding = Finding(
        .priceBasis, .info, .fail, area: "taiping", indicator: "gdp", year: 2016,
        message: BilingualText(english: "m", chinese: "m"))
      let counts = FindingCounts(Array(repeating: finding, count: count)).found
      return counts.compactMap { ($0["countWord"] as? PageContext)?["english"] as? String }
    }
    XCTAssertEqual(word(1), ["note"])
    XCTAssertEqual(word(2), ["notes"])
  }

  func testTheDomesticProductOfTheCountryHasItsOwnChineseName() throws {
    let page = PageFixture.html(try PageFixture.plan(of: "gdp", area: "China"), .chinese)
    XCTAssertTrue(page.contains("国内生产总值"))
    XCTAssertFalse(page.contains("地区生产总值"))
    let province = PageFixture.html(try PageFixture.plan(of: "gdp", area: "Beijing"), .chinese)
    XCTAssertTrue(province.contains("地区生产总值"))
  }

  func testSeveralAreasHaveAPartEach() throws {
    let rows = try PageFixture.plan(of: "gdp") + PageFixture.plan(of: "gdp", area: "elsewhere")
    let page = PageElements(PageFixture.html(rows))
    XCTAssertEqual(page.ofClass("area").compactMap { $0.attributes["id"] }, ["a1", "a2"])
  }
}
