import IndicatorForecast
import XCTest

final class TableNumberTests: XCTestCase {
  private func number(_ text: String, commas: Bool = false) throws -> PrintedNumber {
    try PrintedNumber(table: Array(text.utf8)[...], allowsThousandsCommas: commas)
  }

  private func error(_ text: String, commas: Bool = false) -> PrintedNumberError? {
    do throws(PrintedNumberError) {
      _ = try PrintedNumber(table: Array(text.utf8)[...], allowsThousandsCommas: commas)
      return nil
    } catch {
      return error
    }
  }

  func testWhatObservationsHoldIsReadAlike() throws {
    for text in ["0", "-0", "21.90", "007", "-0.5", "999999999999999999", "0.000001"] {
      XCTAssertEqual(try number(text), try PrintedNumber(parsing: text), text)
    }
  }

  func testSignsPointsAndExponents() throws {
    let figures: [(String, Int64, Int)] = [
      ("+123", 123, 0), (".5", 5, 1), ("-.25", -25, 2), ("1e5", 1, -5), ("1.2E+05", 12, -4),
      ("5e-3", 5, 3), ("1.50e-1", 150, 3), ("0e99999999999", 0, -290), ("1e0000000000001", 1, -1),
    ]
    for (text, significand, decimals) in figures {
      XCTAssertEqual(
        try number(text), PrintedNumber(significand: significand, decimals: decimals), text)
    }
  }

  func testDecimalsWithoutEndAreRoundedToEighteenDigits() throws {
    let third = "0." + String(repeating: "3", count: 5000)
    XCTAssertEqual(try number(third).description, "0.333333333333333333")
    XCTAssertEqual(
      try number("0.1234567890123456785").description, "0.123456789012345679")
    XCTAssertEqual(try number("-12.34567890123456785").description, "-12.3456789012345679")
    XCTAssertEqual(try number("0.9999999999999999999").description, "1.00000000000000000")
    XCTAssertEqual(
      try number("0.00000123456789012345678").description, "0.00000123456789012345678")
  }

  func testTheRangeIsThatOfDoubles() throws {
    XCTAssertEqual(try number("1e290").doubleValue, 1e290)
    XCTAssertEqual(try number("4.94e-324").doubleValue, .leastNonzeroMagnitude)
    XCTAssertEqual(error("1e400"), .outOfRange)
    XCTAssertEqual(error("1e-400"), .outOfRange)
    XCTAssertEqual(try number("999999999999999999e290").doubleValue, 1e308)
    XCTAssertEqual(try number("1.02e300").doubleValue, 1.02e300)
    XCTAssertEqual(try number("-9.99e307").doubleValue, -9.99e307)
    XCTAssertEqual(error("1e308"), .outOfRange)
    XCTAssertEqual(error("1234567890123456789"), .tooManyDigits)
  }

  func testWhatCanBeReadInTwoWaysIsRefused() {
    for text in [
      "", "-", "+", ".", "5.", "e5", "1e", "1e+", "1.2.3", "--5", "1 2", "0x7B", "1,234", "12%",
      "1e5.5",
    ] {
      XCTAssertNotNil(error(text), text)
    }
  }

  func testCommasStandBetweenGroupsOfThreeOnly() throws {
    XCTAssertEqual(try number("74,982", commas: true).description, "74982")
    XCTAssertEqual(try number("-1,234,567.80", commas: true).description, "-1234567.80")
    XCTAssertEqual(error(",123", commas: true), .notDecimal)
    for text in ["1,23", "1234,567", "1,,234", "1,234,56", "1.5,000", "12,3456"] {
      XCTAssertEqual(error(text, commas: true), .separator, text)
    }
  }
}
