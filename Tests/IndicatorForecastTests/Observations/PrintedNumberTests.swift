import IndicatorForecast
import TestSupport
import XCTest

final class PrintedNumberTests: XCTestCase {
  private func error(_ text: String) -> PrintedNumberError? {
    do throws(PrintedNumberError) {
      _ = try PrintedNumber(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Text

  func testDecimalsAreKeptAsPrinted() throws {
    let printed = try PrintedNumber(parsing: "21.90")
    XCTAssertEqual(printed.significand, 2190)
    XCTAssertEqual(printed.decimals, 2)
    XCTAssertEqual(printed.description, "21.90")
  }

  func testTextRoundTrips() throws {
    for text in ["0", "7", "-7", "0.5", "-0.05", "21.90", "100000", "0.00", "123456789.123456789"] {
      XCTAssertEqual(try PrintedNumber(parsing: text).description, text)
    }
  }

  func testMinusZeroIsZero() throws {
    XCTAssertEqual(try PrintedNumber(parsing: "-0").description, "0")
    XCTAssertEqual(try PrintedNumber(parsing: "-0.00"), try PrintedNumber(parsing: "0.00"))
  }

  func testLeadingZerosAreNotKept() throws {
    XCTAssertEqual(try PrintedNumber(parsing: "0123.40").description, "123.40")
  }

  func testEighteenDigitsAreTheLimit() throws {
    let largest = try PrintedNumber(parsing: "-999999999999999999")
    XCTAssertEqual(largest.significand, -999_999_999_999_999_999)
    XCTAssertEqual(error("1000000000000000000"), .tooManyDigits)
    XCTAssertEqual(error("0.1000000000000000000"), .tooManyDigits)
    XCTAssertEqual(error(String(repeating: "9", count: 1_000_000)), .tooManyDigits)
  }

  func testEveryOtherSpellingIsRefusedWithItsReason() {
    let expected: [(PrintedNumberError, [String])] = [
      (.empty, [""]),
      (.leadingPlus, ["+1", "+1.5"]),
      (.exponent, ["1e5", "1E5", "1.5e-3", "-1e309"]),
      (.hexadecimal, ["0x7B", "-0X1", "0x1p10"]),
      (.notFinite, ["nan", "NaN", "nan(0x1)", "inf", "-Inf", "infinity", "INFINITY", "∞"]),
      (.separator, ["1,234", "1 234", "1\u{A0}234", "1’234", "1'234", "3,14", "1_000"]),
      (.percentSign, ["5.2%", "5.2％", "3‰"]),
      (.notASCII, ["１２３", "١٢٣", "−5", "－5", "1．5"]),
      (
        .notDecimal,
        [".5", "5.", "1.2.3", "--5", "-", ".", "(5)", "¥5", "5亿元", "NA", "-.5", "五", " 5"]
      ),
    ]
    for (reason, texts) in expected {
      for text in texts {
        XCTAssertEqual(error(text), reason, text)
      }
    }
  }

  func testRandomFiguresRoundTripThroughText() throws {
    let seed: UInt64 = 42
    var generator = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let digits = Int64.random(
        in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator)
      let shift = Int64.random(in: 1...1_000_000_000_000_000, using: &generator)
      let figure = PrintedNumber(
        significand: digits / shift, decimals: Int.random(in: 0...18, using: &generator))
      XCTAssertEqual(try PrintedNumber(parsing: figure.description), figure, "seed \(seed)")
    }
  }

  // MARK: Values

  func testDoubleIsTheNearest() throws {
    let seed: UInt64 = 43
    var generator = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let digits = Int64.random(
        in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator)
      let shift = Int64.random(in: 1...1_000_000_000_000_000_000, using: &generator)
      let figure = PrintedNumber(
        significand: digits / shift, decimals: Int.random(in: -18...18, using: &generator))
      // The standard library reads decimal text with a single rounding.
      XCTAssertEqual(figure.doubleValue, Double(figure.description), "seed \(seed)")
    }
  }

  func testHalfUnitIsHalfTheLastPrintedDigit() throws {
    XCTAssertEqual(try PrintedNumber(parsing: "21.90").halfUnit, 0.005)
    XCTAssertEqual(try PrintedNumber(parsing: "7").halfUnit, 0.5)
    XCTAssertEqual(PrintedNumber(significand: 59, decimals: -3).halfUnit, 500)
  }

  func testAnotherUnitChangesTheExponentOnly() throws {
    // 5.9 亿元 is 59000 万元, still known to the first decimal of a 亿元 only.
    let yuan = try PrintedNumber(parsing: "5.9").scaled(byPowerOfTen: 4)
    XCTAssertEqual(yuan, PrintedNumber(significand: 59, decimals: -3))
    XCTAssertEqual(yuan?.description, "59000")
    XCTAssertEqual(yuan?.doubleValue, 59000)
    XCTAssertEqual(yuan?.scaled(byPowerOfTen: -4)?.description, "5.9")
    XCTAssertEqual(
      try PrintedNumber(parsing: "74982").scaled(byPowerOfTen: -4)?.description, "7.4982")
  }

  func testScalingBeyondTheRangeHasNoResult() {
    XCTAssertNil(PrintedNumber(significand: 1, decimals: 343).scaled(byPowerOfTen: -1))
    XCTAssertNil(PrintedNumber(significand: 1, decimals: -290).scaled(byPowerOfTen: .max))
    XCTAssertNil(PrintedNumber(significand: 1, decimals: -290).scaled(byPowerOfTen: .min))
  }

  func testPrintedPrecisionIsPartOfTheFigure() throws {
    let two = try PrintedNumber(parsing: "21.90")
    let one = try PrintedNumber(parsing: "21.9")
    XCTAssertNotEqual(two, one)
    XCTAssertTrue(two.hasSameValue(as: one))
    XCTAssertFalse(two.hasSameValue(as: try PrintedNumber(parsing: "21.91")))
    XCTAssertTrue(
      PrintedNumber(significand: 0, decimals: 4).hasSameValue(
        as: PrintedNumber(significand: 0, decimals: -2)))
    XCTAssertTrue(
      PrintedNumber(significand: 59, decimals: -3).hasSameValue(
        as: PrintedNumber(significand: 59000, decimals: 0)))
  }

  func testDecimalsCanBeAddedAndOnlyZerosTakenAway() throws {
    let figure = try PrintedNumber(parsing: "21.9")
    XCTAssertEqual(figure.written(withDecimals: 2)?.description, "21.90")
    XCTAssertEqual(figure.written(withDecimals: 1), figure)
    XCTAssertNil(figure.written(withDecimals: 0))
    XCTAssertEqual(try PrintedNumber(parsing: "21.00").written(withDecimals: 0)?.description, "21")
    XCTAssertNil(figure.written(withDecimals: 18))
    XCTAssertNil(figure.written(withDecimals: 19))
  }

  func testZeroWithNegativeDecimalsIsOneDigit() {
    XCTAssertEqual(PrintedNumber(significand: 0, decimals: -3).description, "0")
    XCTAssertEqual(PrintedNumber(significand: -5, decimals: -1).description, "-50")
  }
}
