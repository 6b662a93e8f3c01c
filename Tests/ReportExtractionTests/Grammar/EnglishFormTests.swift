import ReportExtraction
import XCTest

/// Spellings, verbs and orders of words in English reports.
final class EnglishFormTests: XCTestCase {
  func testNamesAreKnownInAllSpellings() throws {
    try assertReads(
      "Value added of industries above the designated size grew by 8.6 percent.",
      ["industrial_value_added_above_scale 2021 A +8.6 EQ"])
    try assertReads(
      "The total value of imports and exports of goods was RMB 593.1 billion.",
      ["goods_trade 2021 A 593.1 CNY9 EQ"])
    try assertReads(
      "Foreign direct investment actually used amounted to US$ 189.1 billion.",
      ["foreign_investment 2021 A 189.1 USD9 EQ"])
  }

  func testVerbsInOtherForms() throws {
    try assertReads(
      "Fixed-asset investment was up 4.9 percent, with private investment edging up 0.9 percent and investment in real estate development falling by 10.0 percent.",
      [
        "fixed_asset_investment 2021 A +4.9 EQ", "private_investment 2021 A +0.9 EQ",
        "real_estate_investment 2021 A +-10.0 EQ",
      ])
    try assertReads(
      "Industrial investment was up 27.5 percent, whereas real estate development investment slipped 2.9 percent.",
      ["industrial_investment 2021 A +27.5 EQ", "real_estate_investment 2021 A +-2.9 EQ"])
  }

  func testARateBehindANameGoesOnAsTheOneBefore() throws {
    try assertReads(
      "Exports rose 7.1 percent and imports 12.9 percent.",
      ["exports 2021 A +7.1 EQ", "imports 2021 A +12.9 EQ"])
    try assertReads(
      "Exports fell by 7.1 percent and imports by 2 percent.",
      ["exports 2021 A +-7.1 EQ", "imports 2021 A +-2 EQ"])
  }

  func testAnAmountOfSomethingIsTheFigureOfIt() throws {
    try assertReads(
      "Tax revenue made up RMB 119.8 billion of it, an increase of 7.6 percent.",
      ["tax_revenue 2021 A 119.8 CNY9 EQ", "tax_revenue 2021 A +7.6 EQ"])
    try assertReads(
      "The city used US$950 million of foreign capital.", ["foreign_investment 2021 A 950 USD6 EQ"])
    try assertReads("Trade with ASEAN accounted for RMB 282.1 billion.", [])
  }

  func testIncomesToldApart() throws {
    try assertReads(
      "The per capita disposable income of urban residents was 38,530 yuan, up 7.4 percent; for rural residents the figure was 16,363 yuan, up 10.4 percent.",
      [
        "urban_disposable_income 2021 A 38530 CNY0 EQ", "urban_disposable_income 2021 A +7.4 EQ",
        "rural_disposable_income 2021 A 16363 CNY0 EQ", "rural_disposable_income 2021 A +10.4 EQ",
      ])
  }

  func testSumsOverYearsAreNone() throws {
    try assertReads(
      "Those five years tested us severely. Altogether 56.4 million urban jobs were created, and 43 million farmers found work in towns.",
      [])
  }

  func testTheOwnerMayStandBehindAComma() throws {
    XCTAssertEqual(
      try ReportLines.short(
        "Report of the Municipal Government\nWe are the fourth largest in the province, whose total GDP reached 3.23 trillion yuan.",
        area: nil), [])
  }

  func testHeadingsTellTheYears() throws {
    let text =
      "I. A Review of Our Work in 2021\nGDP grew by 3 percent.\nII. Recommendations for Our Work in 2022\nGDP will grow by 5 percent."
    XCTAssertEqual(
      try ReportLines.short(text, year: nil), ["gdp 2021 A +3 EQ", "gdp 2022 T +5 EQ"])
  }

  func testExpenditureAloneIsThatOfTheBudgetToldOfBefore() throws {
    try assertReads(
      "Revenue in the general public budgets was 18.3 trillion yuan, a decrease of 3.9 percent, and expenditure 24.6 trillion yuan, an increase of 2.8 percent.",
      [
        "general_public_budget_revenue 2021 A 18.3 CNY12 EQ",
        "general_public_budget_revenue 2021 A +-3.9 EQ",
        "general_public_budget_expenditure 2021 A 24.6 CNY12 EQ",
        "general_public_budget_expenditure 2021 A +2.8 EQ",
      ])
    try assertReads("Expenditure on education was 5 trillion yuan, up 3 percent.", [])
    try assertReads("Expenditure was 5 trillion yuan, up 3 percent.", [])
  }

  func testAMarkMayBePassed() throws {
    try assertReads(
      "GDP grew by 2.4 percent over the year, passing the mark of 101 trillion yuan.",
      ["gdp 2021 A +2.4 EQ", "gdp 2021 A 101 CNY12 GT"])
  }

  func testWhatSomethingIsDespiteIsNoFigureOfIt() throws {
    try assertReads(
      "Exports, despite tariffs on orders worth US$ 300 million, stood at US$ 9.1 billion, up 4 percent.",
      ["exports 2021 A 9.1 USD9 EQ", "exports 2021 A +4 EQ"])
  }

  func testRealGrowthMayStandApartFromTheNominal() throws {
    for real in ["; in real terms, it grew by 5.5 percent", ", an actual increase of 5.5 percent"] {
      let report = try ReportLines.report(
        "Per capita disposable income grew by 5.6 percent to 35,870 yuan\(real).")
      let growth = report.observations.filter { $0.measure == .growth }
      XCTAssertEqual(growth.map { $0.value?.description }, ["5.6", "5.5"], real)
      XCTAssertEqual(growth.map(\.priceBasis), [nil, .comparable], real)
    }
  }
}
