import IndicatorForecast
import XCTest

final class NixtlaLayoutTests: XCTestCase {
  func testAnIdentifierIsAnAreaAndAnIndicatorOrANameAlone() throws {
    let text = """
      unique_id,ds,y,price
      太平镇/工业总产值,2019-12-31,94.38,1
      Beijing/a/b,2020,5,1
      gdp,2020-01-01 00:00:00,1e3,1
      """
    XCTAssertEqual(
      try TableFixture.observations(text).map(\.summary),
      [
        "taiping industrial_output 2019: 94.38 unit not stated",
        "Beijing a/b 2020: 5 unit not stated", "unspecified gdp 2020: 1000 unit not stated",
      ])
  }

  func testDatesWithinAYearAreRefused() {
    let errors = TableFixture.errors(
      "unique_id,ds,y\na,2020-06-30,1\na,2020Q1,2\n/x,2020,1\nx/,2020,1\n")
    XCTAssertEqual(
      errors.map(\.problem), [.notAYear, .notAYear, .emptyField, .emptyField])
    XCTAssertEqual(errors.first?.columnName, "ds")
  }

  func testAMissingColumnHasNixtlasName() {
    XCTAssertEqual(TableFixture.errors("unique_id,ds\na,2020\n").map(\.columnName), ["y"])
    XCTAssertEqual(TableFixture.errors("ds,y\n2020,1\n").map(\.columnName), ["unique_id"])
  }

  func testOnlyTheLatestLevelsOfResultsAreWritten() throws {
    let observations = try [
      Fixture.actual(.level, 2020, "127.99", vintage: 2021),
      Fixture.actual(.level, 2020, "1297900", vintage: 2022, unit: .yuan(powerOfTen: 4)),
      Fixture.actual(.level, 2019, "120"), Fixture.actual(.growth, 2020, "7"),
      Fixture.target(.level, 2021, "134.63"),
    ]
    let document = ObservationDocument(observations, layout: .nixtla)
    XCTAssertEqual(
      String(decoding: document.bytes, as: UTF8.self),
      "unique_id,ds,y\ntaiping/gross_output,2019,120\ntaiping/gross_output,2020,129.7900\n")
    XCTAssertEqual(document.omitted, 3)
  }
}
