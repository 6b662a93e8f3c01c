import ReportExtraction
import XCTest

/// English ways to tell a rate, a range and whose figure it is.
final class EnglishComparisonTests: XCTestCase {
  private func reads(_ results: String, plans: String = "") throws -> [String] {
    try ReportLines.short(
      """
      Report on the Work of the Government of Beiwan City 2022

      Review of 2021

      \(results)

      Targets for 2022

      \(plans)
      """, area: nil, year: nil)
  }

  func testTheYearBeforeMayBeTheBaseInAnyWords() throws {
    for base in ["in 2020", "that of 2020", "the year before", "in the previous year", "last year"]
    {
      XCTAssertEqual(
        try reads("GDP amounted to 4.37 trillion yuan, 3.5% more than \(base)."),
        ["gdp 2021 A 4.37 CNY12 EQ", "gdp 2021 A +3.5 EQ"], base)
    }
    XCTAssertEqual(
      try reads("GDP amounted to 4.37 trillion yuan, 3.5% more than in 2012."),
      ["gdp 2021 A 4.37 CNY12 EQ"])
  }

  func testARunOfYearsSaysNothingOfTheFigure() throws {
    XCTAssertEqual(
      try reads("Grain output rose for the twelfth year in a row to 621 million tonnes."),
      ["grain_output 2021 A 621 T6 EQ"])
  }

  func testTheCurrencyMayBeToldBeforeTheFigure() throws {
    XCTAssertEqual(
      try reads("Paid-in foreign investment, in US dollar terms, reached 5.12 billion."),
      ["foreign_investment 2021 A 5.12 USD9 EQ"])
  }

  func testAPlaceWithANameOfItsOwnHasItsOwnFigures() throws {
    XCTAssertEqual(
      try reads("Beigang District, whose GDP grew by 16.2% last year, will build."), [])
    XCTAssertEqual(
      try reads("", plans: "The rate of unemployment in urban areas will be kept within 5.5%."), [])
  }

  func testTargetsMayBeRangesBetweenAndFiguresToStriveFor() throws {
    XCTAssertEqual(
      try reads(
        "",
        plans: """
          GDP growth of between 6.5 percent and 7 percent; an increase in the CPI of around 3 percent.
          We also expect fixed asset investment to grow by around 10.5 percent.
          * Industrial investment growth of 7.5%, with 8% to be striven for in actual work;
          • Total imports and exports to return to positive growth
          • New urban jobs: 8,000
          """),
      [
        "gdp 2022 T +6.5 LO", "gdp 2022 T +7 HI", "cpi 2022 T +3 APPROX",
        "fixed_asset_investment 2022 T +10.5 APPROX", "industrial_investment 2022 T +7.5 EQ",
        "industrial_investment 2022 T +8 STRIVE", "goods_trade 2022 T +- EQ",
        "urban_new_jobs 2022 T 8000 PERSON0 EQ",
      ])
  }

  func testAGoalOfAPeriodIsNoneOfTheYear() throws {
    XCTAssertEqual(
      try reads(
        "",
        plans:
          "The surveyed urban unemployment rate will be kept within 5.5% throughout the period."
      ), [])
  }

  func testAColumnOfUnitsMayScaleThem() throws {
    XCTAssertEqual(
      try reads(
        "",
        plans: """
          Indicator\tUnit\tExpected value\tExpected growth (%)
          Gross regional product\t100 million yuan\t29,500\t7
          Grain output\t10,000 tons\t2,240\t-
          """),
      ["gdp 2022 T 29500 CNY8 EQ", "gdp 2022 T +7 EQ", "grain_output 2022 T 2240 T4 EQ"])
  }

  func testARateMayStandBeforeItsNoun() throws {
    XCTAssertEqual(
      try reads(
        "Fixed asset investment rose 7.2 percent, including a 15.3 percent rise in industrial investment."
      ),
      ["fixed_asset_investment 2021 A +7.2 EQ", "industrial_investment 2021 A +15.3 EQ"])
  }

  func testPricesMayStandBehindTheBase() throws {
    let rows = try ReportLines.report(
      "Review of 2021\n\nGDP was 5 billion yuan, up by 7.1 percent over 2020 at comparable prices.",
      area: "x", year: 2022
    ).observations
    XCTAssertEqual(rows.map(\.priceBasis), [nil, .comparable])
  }

  func testARateMayBeToldInBothPrices() throws {
    let rows = try ReportLines.report(
      """
      Review of 2021

      Fixed asset investment totaled 55.3 trillion yuan, up by 9.9 percent in nominal terms and by 11.8 percent in \
      real terms.
      """, area: "x", year: 2022
    ).observations
    XCTAssertEqual(rows.map(\.priceBasis), [nil, .current, .comparable])
    XCTAssertEqual(rows.map { $0.value?.description }, ["55.3", "9.9", "11.8"])
  }

  func testAYearComparedWithEndsNoTime() throws {
    XCTAssertEqual(
      try reads(
        "Imports and exports were US$5.24 billion, 16.8 percent lower than in 2020; exports dropped 19.3 percent."
      ),
      [
        "goods_trade 2021 A 5.24 USD9 EQ", "goods_trade 2021 A +-16.8 EQ",
        "exports 2021 A +-19.3 EQ",
      ])
  }

  func testAsManyNamesMayFollowAsThereAreRates() throws {
    XCTAssertEqual(
      try reads(
        "",
        plans:
          "Growth of 8% and 9% in the per capita disposable income of urban and rural residents respectively."
      ),
      ["urban_disposable_income 2022 T +8 EQ", "rural_disposable_income 2022 T +9 EQ"])
  }

  func testWhatIsCountedIsNoMoney() throws {
    XCTAssertEqual(
      try reads(
        "Investment in real estate development was 27.45 billion yuan, and 3.86 million square meters were sold."
      ),
      ["real_estate_investment 2021 A 27.45 CNY9 EQ"])
  }
}
