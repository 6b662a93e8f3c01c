import XCTest

@testable import IndicatorForecast

final class SlipTests: XCTestCase {
  private func slips(_ text: String) throws -> [PrintedNumber.Slip] {
    try PrintedNumber(parsing: text).slips
  }

  private func figures(_ text: String, _ kind: PrintedNumber.Slip.Kind) throws -> [String] {
    try slips(text).filter { $0.kind == kind }.map(\.figure.description)
  }

  func testTheFiguresBehindASmallOneAreAllListed() throws {
    XCTAssertEqual(try figures("12", .exchangedDigits), ["21"])
    // 02 … 92 without 12, and 10 … 19 without 12; 21 is not among them.
    XCTAssertEqual(
      Set(try figures("12", .replacedDigit)),
      Set([2, 22, 32, 42, 52, 62, 72, 82, 92, 10, 11, 13, 14, 15, 16, 17, 18, 19].map(String.init)))
    // One of three digits was lost: x12, 1x2 or 12x; 012 is the figure itself.
    let lost = (0...9).flatMap { ["\($0)12", "1\($0)2", "12\($0)"] }.filter { $0 != "012" }
    XCTAssertEqual(Set(try figures("12", .droppedDigit)), Set(lost))
    // One digit too many: 1; the other, 2, is listed as 02, a digit replaced.
    XCTAssertEqual(try figures("12", .addedDigit), ["1"])
    XCTAssertEqual(
      try figures("12", .wrongUnit),
      [
        "0.00000012", "0.0012", "0.012", "0.12", "1.2", "120", "1200", "12000", "120000",
        "1200000000",
      ])
  }

  func testZerosAroundThePointAreDigitsToo() throws {
    let replaced = try figures("0.05", .replacedDigit)
    for figure in ["1.05", "0.15", "0.09", "0.00"] { XCTAssertTrue(replaced.contains(figure)) }
    XCTAssertEqual(try figures("0.05", .exchangedDigits), ["0.50"])
  }

  func testADigitLostOrWonBehindThePointChangesTheDecimals() throws {
    let dropped = try figures("13.4", .droppedDigit)
    for figure in ["13.64", "13.46", "113.4", "134.4"] { XCTAssertTrue(dropped.contains(figure)) }
    XCTAssertFalse(dropped.contains("13.40"))
    // 3.46 is listed as 03.46, a digit replaced.
    XCTAssertEqual(try figures("13.46", .addedDigit), ["1.46", "13.6", "13.4"])
  }

  func testAFigureIsNoSlipOfItself() throws {
    for text in ["0", "7", "11", "21.90", "100", "-3.3", "0.00"] {
      let number = try PrintedNumber(parsing: text)
      XCTAssertFalse(number.slips.contains { $0.figure.hasSameValue(as: number) }, text)
    }
  }

  func testEveryFigureIsListedOnce() throws {
    for text in ["7", "1221", "158.21", "-9.99"] {
      let figures = try slips(text).map(\.figure)
      XCTAssertEqual(Set(figures).count, figures.count, text)
    }
  }

  func testTheSignIsKept() throws {
    let values = try slips("-3.25").map(\.figure.doubleValue)
    XCTAssertTrue(values.allSatisfy { $0 <= 0 })
  }

  func testTheKindsAreEquallyLikely() throws {
    // 13.46: 3 exchanges, 36 replacements, 5 places to drop from, 10 × 4 ways to add, 10 units.
    let expected: [PrintedNumber.Slip.Kind: Double] = [
      .exchangedDigits: 15, .replacedDigit: 180, .droppedDigit: 25, .addedDigit: 200,
      .wrongUnit: 50,
    ]
    for slip in try slips("13.46") {
      XCTAssertEqual(1 / slip.probability, expected[slip.kind, default: 0], accuracy: 1e-12)
    }
  }

  func testLongFiguresStayInside18Digits() throws {
    for text in ["999999999999999999", "0.999999999999999999", "123456789012345678"] {
      XCTAssertFalse(try slips(text).isEmpty)
    }
    let small = PrintedNumber(significand: 59, decimals: -3)
    XCTAssertTrue(small.slips.contains { $0.figure.description == "95000" })
  }
}
