import ReportExtraction
import XCTest

/// Reports in English.
final class EnglishTests: XCTestCase {
  func testGrowthAndLevel() throws {
    try assertReads(
      "GDP grew by 5.2 percent to US$ 2.56 trillion.",
      ["gdp 2021 A +5.2 EQ", "gdp 2021 A 2.56 USD12 EQ"])
  }

  func testTargetsInARow() throws {
    let text =
      "The targets for 2022: GDP growth of around 5 percent; over 12 million new urban jobs; surveyed urban "
      + "unemployment rate of around 5.5 percent; CPI increase of around 2 percent; growth of personal income "
      + "in step with economic growth."
    XCTAssertEqual(
      try ReportLines.short(text),
      [
        "gdp 2022 T +5 APPROX", "urban_new_jobs 2022 T 12 PERSON6 GT",
        "urban_unemployment_rate 2022 T 5.5 PC0 APPROX", "cpi 2022 T +2 APPROX",
        "disposable_income 2022 T +- EQ",
      ])
  }

  func testFiguresAreDistributedRespectively() throws {
    try assertReads(
      "The value added of the primary, secondary and tertiary industries rose by 3.8, 6.6 and 5.5 percent respectively.",
      [
        "primary_value_added 2021 A +3.8 EQ", "secondary_value_added 2021 A +6.6 EQ",
        "tertiary_value_added 2021 A +5.5 EQ",
      ])
  }

  func testWhatIsNoFigureOfTheNameIsLeft() throws {
    try assertReads(
      "Energy consumption per unit of GDP fell by 3.2 percent. The output of new-energy vehicles grew by 35 percent.",
      [])
    try assertReads("The service sector accounted for 52.9 percent of GDP.", [])
  }

  func testARelativeClauseTellsOfTheNameBeforeIt() throws {
    try assertReads(
      "Investment was dragged down by real estate development investment, which fell 16.3 percent to 8.4 trillion yuan.",
      ["real_estate_investment 2021 A +-16.3 EQ", "real_estate_investment 2021 A 8.4 CNY12 EQ"])
  }

  func testAVerbHoldsForTheNextNameAsWell() throws {
    try assertReads(
      "Exports grew by 6.1 percent and imports by 0.3 percent.",
      ["exports 2021 A +6.1 EQ", "imports 2021 A +0.3 EQ"])
  }

  func testAShareOfThePlanIsNoCount() throws {
    try assertReads(
      "A total of 11.52 million urban jobs were created, or 128 percent of the plan.",
      ["urban_new_jobs 2021 A 11.52 PERSON6 EQ"])
  }

  func testAnAverageEndsWithTheLevelReached() throws {
    try assertReads(
      "GDP grew at an average annual rate of 10.9 percent and reached 38.7 trillion yuan in 2021.",
      ["gdp 2021 A 38.7 CNY12 EQ"])
  }
}
