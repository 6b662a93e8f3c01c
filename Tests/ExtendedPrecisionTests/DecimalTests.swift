import ExtendedPrecision
import XCTest

final class DecimalTests: XCTestCase {
  func testDecimalTextIsReadBeyondDoublePrecision() throws {
    let value = try XCTUnwrap(DoubleDouble(decimal: "1000000.2"))
    XCTAssertEqual(value.high, 1_000_000.2)
    // 1000000.2 × 5 is the integer 5000001, which only the low part can show.
    XCTAssertLessThanOrEqual(abs((value * 5 - 5_000_001).doubleValue), 1e-24)
  }

  func testHighPartIsTheCorrectlyRoundedDouble() throws {
    let numerals = [
      "0.334910077722432E-01", "-12.50", "890420.383607373", "9007199254740993", "1e22", "1e-22",
      "0.1", ".5", "5.", "123456789012345678901234567890", "2.2250738585072014e-308",
    ]
    for numeral in numerals {
      XCTAssertEqual(DoubleDouble(decimal: numeral)?.high, Double(numeral), numeral)
    }
  }

  func testSignedZeroAndPlusSignAreRead() throws {
    XCTAssertEqual(DoubleDouble(decimal: "-0")?.high.sign, .minus)
    XCTAssertEqual(DoubleDouble(decimal: "+7")?.high, 7)
  }

  func testDigitsBeyondTheFortiethOnlyMoveThePoint() {
    let long = "0." + String(repeating: "0", count: 4_000) + "1"
    XCTAssertEqual(DoubleDouble(decimal: long)?.high, 0)
    let ones = String(repeating: "1", count: 400)
    XCTAssertNil(DoubleDouble(decimal: ones))
    XCTAssertEqual(DoubleDouble(decimal: ones + "e-400")?.high, 0.1111111111111111)
  }

  func testWhatIsNotAPlainNumeralIsRefused() {
    let refused = [
      "", " 1", "1 ", "0x7B", "nan", "inf", "infinity", "1,000", "1_000", "1e", "e5", "--1",
      "1.2.3", ".", "-", "１２", "1e309", "1e99999999999999999999",
    ]
    for text in refused {
      XCTAssertNil(DoubleDouble(decimal: text), text)
    }
  }

  func testUnderflowGivesZeroAsForDoubles() {
    XCTAssertEqual(DoubleDouble(decimal: "1e-400")?.high, 0)
    XCTAssertEqual(DoubleDouble(decimal: "1e-99999")?.high, 0)
  }
}
