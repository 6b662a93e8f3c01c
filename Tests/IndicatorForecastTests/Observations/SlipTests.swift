import XCTest

@testable import IndicatorForecast

final class SlipTests: XCTestCase {
  private func slips(
    _ text: String, of measure: Measure = .level
  ) throws -> [PrintedNumber.Slip] {
    try PrintedNumber(parsing: text).slips(of: measure)
  }

  private func figures(_ text: String, _ kind: PrintedNumber.Slip.Kind) throws -> [String] {
    try slips(text).filter { $0.kind == kind }.map(\.figure.description)
  }

  func testTheFiguresBehindASmallOneAreAllListed() throws {
    XCTAssertEqual(try figures("12", .exchangedDigits), ["21"])
    // 22 … 92, and 10 … 19 without 12; nobody prints 02.
    XCTAssertEqual(
      Set(try figures("12", .replacedDigit)),
      Set([22, 32, 42, 52, 62, 72, 82, 92, 10, 11, 13, 14, 15, 16, 17, 18, 19].map(String.init)))
    // One of three digits was lost: x12, 1x2 or 12x; 012 is the figure itself.
    let lost = (0...9).flatMap { ["\($0)12", "1\($0)2", "12\($0)"] }.filter { $0 != "012" }
    XCTAssertEqual(Set(try figures("12", .droppedDigit)), Set(lost))
    XCTAssertEqual(try figures("12", .addedDigit), ["2", "1"])
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
    XCTAssertEqual(try figures("13.46", .addedDigit), ["3.46", "1.46", "13.6", "13.4"])
  }

  func testAFigureIsNoSlipOfItself() throws {
    for text in ["0", "7", "11", "21.90", "100", "-3.3", "0.00"] {
      let number = try PrintedNumber(parsing: text)
      XCTAssertFalse(
        number.slips(of: .growth).contains { $0.figure.hasSameValue(as: number) }, text)
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
    let all = try slips("13.46")
    for (kind, ways) in expected {
      // Some are reached in a second way as well, and count more.
      let least = try XCTUnwrap(all.filter { $0.kind == kind }.map(\.probability).min())
      XCTAssertEqual(1 / least, ways, accuracy: 1e-12 * ways)
    }
  }

  func testAFigureReachedInTwoWaysCountsTwice() throws {
    // Of 112 either 1 may have been lost, of 122 either 2; of 512 only the 5. Three digits could have been.
    for (figure, ways) in [("112", 2.0), ("122", 2), ("512", 1)] {
      let slip = try XCTUnwrap(try slips("12").first { $0.figure.description == figure })
      XCTAssertEqual(slip.probability, ways / 15, accuracy: 1e-15, figure)
    }
    // Either 1 of 11 may be one too many: two of 20.
    let shorter = try XCTUnwrap(try slips("11").first { $0.figure.description == "1" })
    XCTAssertEqual(shorter.probability, 2 / 100.0, accuracy: 1e-15)
  }

  func testOnlyAGrowthRateLosesItsSign() throws {
    let lost = { (slips: [PrintedNumber.Slip]) in
      slips.filter { $0.kind == .lostSign }.map(\.figure.description)
    }
    XCTAssertEqual(lost(try slips("10.00", of: .growth)), ["-10.00"])
    XCTAssertEqual(lost(try slips("10.00", of: .level)), [])
    XCTAssertEqual(lost(try slips("-10.00", of: .growth)), [])
  }

  func testOnlyAGrowthRateWinsASign() throws {
    let added = { (slips: [PrintedNumber.Slip]) in
      slips.filter { $0.kind == .addedSign }.map(\.figure.description)
    }
    XCTAssertEqual(added(try slips("-2.90", of: .growth)), ["2.90"])
    XCTAssertEqual(added(try slips("-2.90", of: .level)), [])
    XCTAssertEqual(added(try slips("0.00", of: .growth)), [])
  }

  func testLongFiguresStayInside18Digits() throws {
    for text in ["999999999999999999", "0.999999999999999999", "123456789012345678"] {
      XCTAssertFalse(try slips(text).isEmpty)
    }
    let small = PrintedNumber(significand: 59, decimals: -3)
    XCTAssertTrue(small.slips(of: .level).contains { $0.figure.description == "95000" })
  }
}
