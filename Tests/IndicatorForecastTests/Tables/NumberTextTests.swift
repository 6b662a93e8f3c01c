import Foundation
import IndicatorForecast
import TestSupport
import XCTest

final class NumberTextTests: XCTestCase {
  func testSignificantDigitsDropTrailingZeros() {
    let expected: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (103.63, "103.63"),
      (94.38069216757741, "94.38069217"), (123_456_789_012, "123456789000"), (0.1, "0.1"),
      (0.000123456, "0.000123456"), (1e20, "100000000000000000000"), (1.5e-20, "1.5e-20"),
      (1e300, "1e300"), (9_999_999_999.6, "10000000000"), (2.0 / 3, "0.6666666667"),
    ]
    for (value, text) in expected { XCTAssertEqual(NumberText(value).significant(), text) }
  }

  func testFixedDecimalsRoundAsOnPaper() {
    let expected: [(Double, Int, String)] = [
      (0.145, 2, "0.15"), (2.5, 0, "3"), (-2.5, 0, "-3"), (0.5, 0, "1"), (0.05, 1, "0.1"),
      (0.04, 1, "0.0"), (94.4, 2, "94.40"), (999.995, 2, "1000.00"), (1e-9, 2, "0.00"),
      (-0.001, 2, "0.00"), (132.49, 2, "132.49"), (7, 0, "7"), (0, 2, "0.00"),
    ]
    for (value, decimals, text) in expected {
      XCTAssertEqual(NumberText(value).fixed(decimals), text)
    }
  }

  func testTenSignificantDigitsReadBackWithinHalfAUnitOfTheTenth() throws {
    var value = 1.234567890123e-11
    while value < 1e25 {
      let read = try XCTUnwrap(Double(NumberText(value).significant()))
      XCTAssertEqual(read, value, accuracy: value * 5e-10)
      value *= -7.3
      value = abs(value)
    }
  }

  func testSmallNumbersTakeAnExponentWhereZerosWouldHideThem() {
    XCTAssertEqual(NumberText(0.00356).significant(4, leadingZeros: 3), "0.00356")
    XCTAssertEqual(NumberText(0.000005347).significant(4, leadingZeros: 3), "5.347e-6")
    XCTAssertEqual(NumberText(1e-12).significant(), "0.000000000001")
    XCTAssertEqual(NumberText(1e-13).significant(), "1e-13")
  }

  func testLargeNumbersTakeAnExponentWhereZerosWouldPretendToDigits() {
    XCTAssertEqual(NumberText(1.25e17).significant(2, wholeDigits: 6), "1.3e17")
    XCTAssertEqual(NumberText(123_456).significant(2, wholeDigits: 6), "120000")
    XCTAssertEqual(NumberText(1e21).significant(), "1e21")
    XCTAssertEqual(NumberText(1e20).significant(), "100000000000000000000")
  }

  func testTheSmallestAndTheLargestNumberHaveText() {
    XCTAssertEqual(NumberText(Double.leastNonzeroMagnitude).significant(), "5e-324")
    XCTAssertEqual(NumberText(-Double.greatestFiniteMagnitude).significant(), "-1.797693135e308")
  }

  func testAppendingIsTheSameText() {
    var numbers: [Double] = [
      0, -0.0, 1, -1, 10, 0.1, 1e-9, 9.99e-10, 1e-300, 1e300, 2048, 150.5, 9_999_999_999.4,
      9_999_999_999.5, 99_999_999_995, 123_456_789.05, 0.123_456_789_05, 1e15, 9.999_999_999_99e14,
    ]
    var generator = SplitMix64(seed: 8)
    for exponent in -12...17 {
      let unit = pow(10, Double(exponent))
      for _ in 0..<200 { numbers.append(unit * .random(in: 1..<10, using: &generator)) }
      // Ends in 5 behind the tenth digit: the shortest decimal rounds away, its double lies beside it.
      for _ in 0..<50 {
        let digits = Int64.random(in: 1_000_000_000..<10_000_000_000, using: &generator)
        numbers.append(Double("\(digits)5e\(exponent - 10)") ?? 0)
      }
    }
    for number in numbers + numbers.map({ -$0 }) {
      var text = Array("x,".utf8)
      NumberText.append(number, to: &text)
      XCTAssertEqual(
        String(decoding: text, as: UTF8.self), "x," + NumberText(number).significant())
    }
  }
}
