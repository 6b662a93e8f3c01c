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
}
