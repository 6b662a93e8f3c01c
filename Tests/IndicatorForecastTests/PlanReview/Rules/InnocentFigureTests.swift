import XCTest

@testable import IndicatorForecast

/// A digit (P19) is never called likely of a figure that is right.
final class InnocentFigureTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  /// A total and three parts, all of them right.
  private let right = [
    "x": Figures(B: "150.0", A: "160.0", g: "6.7", T: "171.2", q: "7.0"),
    "a": Figures(B: "90.0", A: "96.3", g: "7.0", T: "103.5", q: "7.5"),
    "b": Figures(B: "20.0", A: "20.8", g: "4.0", T: "21.4", q: "2.9"),
    "c": Figures(B: "40.0", A: "42.9", g: "7.3", T: "46.3", q: "7.9"),
  ]
  private let sum = FigureFixture.sum("x", "a", "b", "c")

  private func plan(
    _ changes: [String: (inout Figures) -> Void], more: [Observation] = []
  ) throws -> AreaPlan {
    var figures = right
    for (code, change) in changes { change(&figures[code, default: Figures()]) }
    return try FigureFixture.plan(figures, [sum], more: more)
  }

  private func failures(_ plan: AreaPlan) -> [Finding] {
    PlanReview(of: 2021, plans: [plan]).findings.filter { $0.status == .fail }
  }

  func testTheFiguresAreRight() throws {
    XCTAssertEqual(failures(try plan([:])).map(\.message.english), [])
  }

  /// A target of 103 would fit 7.0 % and the sum as well as 103.5 fits 7.5 %, but the growth of the total tells.
  func testARateHalfAPointOffIsNamedAndNotTheLevelBesideIt() throws {
    let found = failures(try plan(["a": { $0.q = "7.0" }]))
    let first = try XCTUnwrap(found.first)
    XCTAssertEqual(first.rule, .digitSlip)
    XCTAssertEqual(
      first.message.english,
      "did you mean 7.5? the 2021 target growth of 7.0 is likely a slip (one digit replaced): with "
        + "7.5 both equations hold that fail now")
    XCTAssertEqual(
      first.message.chinese,
      "是否应为 7.5？2021 年目标增速 7.0 很可能有笔误（一位数字写错）：改为 7.5 后，所涉 2 个关系式全部成立，"
        + "现有 2 个不成立")
    XCTAssertEqual(found.filter { $0.rule == .digitSlip }.count, 1)
  }

  /// Without the growth of the total nothing tells; 103 has other decimals than its neighbours.
  func testWithoutTheTotalsGrowthNothingIsCalledLikely() throws {
    let found = failures(try plan(["a": { $0.q = "7.0" }, "x": { $0.q = nil }]))
    let digit = try XCTUnwrap(found.first { $0.rule == .digitSlip })
    XCTAssertTrue(digit.message.english.contains(" could be a slip "), digit.message.english)
    XCTAssertTrue(
      digit.message.english.hasPrefix("did you mean 7.5? the 2021 target growth of 7.0"),
      digit.message.english)
    XCTAssertTrue(
      digit.message.english.hasSuffix("; so would 103 for the 2021 target level of 103.5"),
      digit.message.english)
    XCTAssertTrue(
      digit.message.chinese.hasSuffix("；2021 年目标值由 103.5 改为 103 亦可"), digit.message.chinese)
  }

  /// 172 to 175 stands in both equations that fail; its ends are no digits to try.
  func testBesideARangeNoDigitIsACause() throws {
    let ends = try [("172", Qualifier.lowerEnd), ("175", .upperEnd)].map {
      try FigureFixture.row("x", 2021, .target, .level, $0, vintage: 2021, $1)
    }
    let found = failures(try plan(["x": { $0.T = nil }], more: ends))
    XCTAssertEqual(found.first?.rule, .sumOfParts)
    let digits = found.filter { $0.rule == .digitSlip }
    XCTAssertFalse(digits.isEmpty)
    for digit in digits {
      XCTAssertTrue(digit.message.english.contains(" could be a slip "), digit.message.english)
      XCTAssertTrue(
        digit.message.english.hasSuffix("level of x, 172–175")
          || digit.message.english.hasSuffix("the 2021 target level, 172–175"),
        digit.message.english)
    }
    for base in found where base.rule == .targetGrowth {
      XCTAssertFalse(base.message.english.contains("P19"), base.message.english)
    }
  }

  /// 7.0 and 7.5 exchanged, of the total and of a part: not two slips, and not one in a level.
  func testExchangedRatesAreNamed() throws {
    let found = failures(try plan(["x": { $0.q = "7.5" }, "a": { $0.q = "7.0" }]))
    let digits = found.filter { $0.rule == .digitSlip }
    XCTAssertEqual(digits.count, 1)
    XCTAssertEqual(found.first?.rule, .digitSlip)
    XCTAssertEqual(
      digits.first?.message.english,
      "the 2021 target growth rates of x (7.5 %) and a (7.0 %) are likely exchanged: the other way "
        + "round all equations hold that they stand in, 3 of which fail now")
    for other in found where [.targetGrowth, .weightedGrowth].contains(other.rule) {
      XCTAssertTrue(
        other.message.english.hasSuffix(
          "Likely cause: the 2021 target growth rates of x and a are exchanged (P19)"),
        other.message.english)
      XCTAssertEqual(other.fix?.english, "exchange the two figures")
    }
  }

  func testExchangedRowsAreNamed() throws {
    let found = failures(
      try plan(["b": { ($0.T, $0.q) = ("46.3", "7.9") }, "c": { ($0.T, $0.q) = ("21.4", "2.9") }]))
    let first = try XCTUnwrap(found.first)
    XCTAssertEqual(
      first.message.english,
      "the 2021 targets of b (46.3, 7.9 %) and c (21.4, 2.9 %) are likely exchanged: the other way "
        + "round all equations hold that they stand in, 3 of which fail now")
    XCTAssertTrue(
      first.message.chinese.hasPrefix("b（46.3、7.9 %）与c（21.4、2.9 %）的 2021 年目标很可能互换"),
      first.message.chinese)
    XCTAssertEqual(first.fix?.english, "exchange the two rows")
    let base = try XCTUnwrap(found.first { $0.rule == .targetGrowth })
    XCTAssertTrue(
      base.message.english.hasSuffix("the 2021 targets of b and c are exchanged (P19)"),
      base.message.english)
  }

  /// All growth rates of the targets as fractions: what P18 mends is no slip of a digit, and no other base.
  func testFractionsAreNoDigits() throws {
    let found = failures(
      try plan([
        "x": { $0.q = "0.070" }, "a": { $0.q = "0.075" }, "b": { $0.q = "0.029" },
        "c": { $0.q = "0.079" },
      ]))
    XCTAssertEqual(found.filter { $0.rule == .digitSlip }, [])
    XCTAssertEqual(found.prefix(3).map(\.rule), [.percentSlip, .percentSlip, .percentSlip])
    let bases = found.filter { $0.rule == .targetGrowth }
    XCTAssertEqual(bases.count, 4)
    for base in bases {
      XCTAssertTrue(base.message.english.hasSuffix("(P18)"), base.message.english)
      XCTAssertTrue(base.message.chinese.hasSuffix("误为小数（见 P18）"), base.message.chinese)
    }
    XCTAssertEqual(
      bases.first { $0.indicator == "a" }?.fix?.english, "write 7.5 % for 0.075")
  }

  func testAnAddedMinusSignIsNamed() throws {
    let found = failures(try plan(["b": { $0.q = "-2.9" }]))
    let first = try XCTUnwrap(found.first)
    XCTAssertEqual(first.rule, .digitSlip)
    XCTAssertTrue(
      first.message.english.hasPrefix(
        "did you mean 2.9? the 2021 target growth of −2.9 is likely a slip (an added minus sign)"),
      first.message.english)
    XCTAssertTrue(first.message.chinese.contains("（多写负号）"), first.message.chinese)
    let weighted = try XCTUnwrap(found.first { $0.rule == .weightedGrowth })
    XCTAssertTrue(
      weighted.message.english.hasSuffix(
        "Likely cause: a slip in the 2021 target growth of b, −2.9 for 2.9 (P19)"),
      weighted.message.english)
    XCTAssertEqual(weighted.fix?.english, "write 2.9 for −2.9, if the source says so")
  }

  /// Rates of the total and of its parts that were set apart accuse no digit.
  func testGrowthSetApartAloneAccusesNobody() throws {
    let found = failures(try plan(["x": { ($0.T, $0.q) = (nil, "8.5") }]))
    XCTAssertEqual(found.filter { $0.rule == .digitSlip }, [])
    let weighted = try XCTUnwrap(found.first { $0.rule == .weightedGrowth })
    XCTAssertTrue(weighted.message.english.hasSuffix("were set apart"), weighted.message.english)
  }

  func testASumWithAPartAboveItsTotalNamesThePart() throws {
    let found = failures(try plan(["a": { ($0.T, $0.q) = ("175.0", "81.7") }]))
    XCTAssertEqual(found.first?.rule, .partOfWhole)
    let broken = try XCTUnwrap(found.first { $0.rule == .sumOfParts })
    XCTAssertTrue(
      broken.message.english.hasSuffix("Likely cause: a exceeds x (P10)"), broken.message.english)
    XCTAssertTrue(
      broken.message.chinese.hasSuffix("可能原因：a大于x（见 P10）"), broken.message.chinese)
    XCTAssertNil(broken.fix)
  }

  func testGrowthAtOtherPricesHasNoFix() throws {
    let found = try FigureFixture.finding(
      TargetGrowthRule(),
      try FigureFixture.plan([
        "x": Figures(A: "160.0", T: "171.2", q: "5.5", ratePrices: .comparable)
      ]))
    XCTAssertEqual(found.status, .fail)
    XCTAssertTrue(found.message.english.hasSuffix("nothing is wrong"), found.message.english)
    XCTAssertNil(found.fix)
  }
}
