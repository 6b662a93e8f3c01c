import XCTest

@testable import IndicatorForecast

/// P17 beside bounds, and what other rules say of a figure in a wrong unit.
final class UnitSlipTests: XCTestCase {
  private typealias Figures = FigureFixture.Figures

  private func finding(_ rule: some PlanRule, _ figures: Figures) throws -> Finding {
    try FigureFixture.finding(rule, try FigureFixture.plan(["x": figures]))
  }

  // MARK: Bounds

  func testAGrowthThatOnlyLeavesTheLevelOpenDoesNotConfirmIt() throws {
    var figures = Figures(A: "100.0", T: "1080000", q: "8.0")
    (figures.qualifierOfT, figures.qualifierOfQ) = (.atLeast, .atLeast)
    let found = try finding(UnitSlipRule(), figures)
    XCTAssertEqual(found.status, .fail)
    XCTAssertEqual(found.fix?.english, "read 1080000 in 10 thousand CNY, not in 100 million CNY")
    // "At least 0.0108" beside +8.0 % holds for a level of 108.0, and is hardly meant.
    figures = Figures(A: "100.0", T: "0.0108", q: "8.0")
    figures.qualifierOfT = .atLeast
    XCTAssertEqual(try finding(UnitSlipRule(), figures).status, .fail)
  }

  func testAGrowthOfThatSizeConfirmsALevelAlsoAsABound() throws {
    var figures = Figures(A: "1.0", T: "10.0", q: "900")
    (figures.qualifierOfT, figures.qualifierOfQ) = (.atLeast, .atLeast)
    XCTAssertEqual(try finding(UnitSlipRule(), figures).status, .pass)
  }

  // MARK: A hundredfold

  func testAHundredfoldInAnotherUnitThanItsNeighbourIsAUnit() throws {
    let figures = Figures(A: "115.2", T: "12860", q: "11.6", powers: (8, 8, 8))
    let point = try finding(UnitSlipRule(), figures)
    XCTAssertEqual(point.fix?.english, "write 128.60 for 12860")
    // 115.2 and 128.6 million, the latter in 亿元 by mistake.
    let unit = try finding(
      UnitSlipRule(), Figures(A: "115.2", T: "128.6", q: "11.6", powers: (6, 6, 8)))
    XCTAssertEqual(unit.fix?.english, "read 128.6 in million CNY, not in 100 million CNY")
    XCTAssertFalse(unit.suspects.isEmpty)
  }

  // MARK: A misplaced point

  func testAMisplacedPointBesideUsualDecimalsIsNamed() throws {
    // 81.48 ten times too small or too large, and a hundred times, with two decimals each.
    for target in ["8.15", "814.80", "0.81", "8148.00"] {
      let figures = Figures(B: "74.00", A: "77.60", g: "4.9", T: target, q: "5.0")
      let found = try finding(UnitSlipRule(), figures)
      XCTAssertEqual(found.status, .fail, target)
      XCTAssertFalse(found.suspects.isEmpty, target)
      let plan = try FigureFixture.plan(["x": figures])
      let first = try XCTUnwrap(PlanReview(of: 2021, plans: [plan]).findings.first)
      XCTAssertEqual(first.rule, .unitSlip, target)
      XCTAssertTrue(first.message.english.hasSuffix("in the 2021 target level"), target)
    }
  }

  func testALastDigitLeftOutIsADigit() throws {
    // 7267193 without its last digit: ten figures could be meant, and a digit is as likely as a point.
    let figures = Figures(
      B: "6000000", A: "6523142", g: "8.7", T: "726719", q: "11.4", powers: (4, 4, 4))
    let plan = try FigureFixture.plan(["x": figures])
    XCTAssertEqual(PlanReview(of: 2021, plans: [plan]).findings.first?.rule, .digitSlip)
  }

  func testUnitsThatAreFarApartAreMistakenForEachOther() throws {
    for power in [0, 3, 6] {
      let figures = Figures(A: "1.152", T: "1.286", q: "11.6", powers: (12, 12, power))
      XCTAssertEqual(
        try finding(UnitSlipRule(), figures).fix?.english.hasPrefix("read 1.286 in "), true)
    }
  }

  // MARK: Other rules

  private func assertPointsToTheUnit(
    _ found: Finding, _ role: (english: String, chinese: String), fix: String,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertEqual(found.status, .fail, file: file, line: line)
    let (english, chinese) = (found.message.english, found.message.chinese)
    XCTAssertTrue(
      english.hasSuffix("Likely cause: a wrong unit or decimal point in \(role.english) (P17)"),
      english, file: file, line: line)
    XCTAssertTrue(
      chinese.hasSuffix("可能原因：\(role.chinese)的单位或小数点有误（见 P17）"), chinese, file: file,
      line: line)
    XCTAssertEqual(found.fix?.english, fix, file: file, line: line)
  }

  func testTheTargetsGrowthPointsToTheUnit() throws {
    assertPointsToTheUnit(
      try finding(TargetGrowthRule(), Figures(A: "115.2", T: "1286000", q: "11.6")),
      ("the 2021 target level", "2021 年目标值"),
      fix: "read 1286000 in 10 thousand CNY, not in 100 million CNY")
  }

  func testTheGrowthOfTheResultsAndTheirPricesPointToTheUnit() throws {
    let role = ("the 2020 level", "2020 年数值")
    let fix = "read 1152000 in 10 thousand CNY, not in 100 million CNY"
    var figures = Figures(B: "100.0", A: "1152000", g: "15.2", T: "128.6", q: "11.6")
    assertPointsToTheUnit(try finding(ImpliedBaseRule(), figures), role, fix: fix)
    figures.vintageOfB = 2021
    assertPointsToTheUnit(try finding(ResultGrowthRule(), figures), role, fix: fix)
    (figures.levelPrices, figures.ratePrices) = (.current, .comparable)
    assertPointsToTheUnit(try finding(ImpliedDeflatorRule(), figures), role, fix: fix)
  }

  func testTheShareOfAPartPointsToTheUnitOfTheWhole() throws {
    let plan = try FigureFixture.plan(
      ["x": Figures(A: "100.0", T: "1080000", q: "8.0"), "a": Figures(A: "60.0", T: "65.0")],
      [FigureFixture.part("a", of: "x")])
    let found = try FigureFixture.finding(ShareDriftRule(), plan, "a")
    XCTAssertEqual(found.status, .fail)
    XCTAssertTrue(
      found.message.english.hasSuffix("decimal point in the 2021 target level of x (P17)"),
      found.message.english)
  }

  func testWithoutAWrongUnitTheCauseIsTheBase() throws {
    let found = try finding(TargetGrowthRule(), Figures(A: "115.2", T: "137.3", q: "11.6"))
    XCTAssertTrue(found.message.english.contains("higher base"), found.message.english)
  }

  func testTheChanceOfALevelInAWrongUnitMeansNothing() throws {
    let history = ["100.0", "104.0", "109.0", "113.0", "119.0", "124.0", "128.0", "134.0"]
    for target in ["1400000", "0.0140"] {
      let rows =
        try PlanFixture.levels(history, from: 2012)
        + [PlanFixture.row(.target, .level, 2020, target)]
      let found = try PlanFixture.finding(
        TargetChanceRule(), try PlanFixture.plan(2020, rows, outlooks: true))
      XCTAssertTrue(
        found.message.english.hasSuffix(
          "; with a wrong unit or decimal point in the 2020 target level (P17) it means nothing"),
        found.message.english)
      XCTAssertTrue(
        found.message.chinese.hasSuffix("；因 2020 年目标值的单位或小数点有误（见 P17），该概率没有意义"),
        found.message.chinese)
      XCTAssertFalse(found.message.english.contains("asks for nothing"), found.message.english)
    }
  }

  func testTheChanceOfAFractionMeansNothing() throws {
    let history = ["100.0", "104.0", "109.0", "113.0", "119.0", "124.0", "128.0", "134.0"]
    let rows =
      try PlanFixture.levels(history, from: 2012)
      + [
        PlanFixture.row(.target, .level, 2020, "155.0"),
        PlanFixture.row(.target, .growth, 2020, "0.157"),
      ]
    let found = try PlanFixture.finding(
      TargetChanceRule(), try PlanFixture.plan(2020, rows, outlooks: true))
    XCTAssertTrue(
      found.message.english.hasSuffix(
        "; with a fraction for percent in the 2020 target growth, 0.157 (P18) it means nothing"),
      found.message.english)
    XCTAssertTrue(
      found.message.chinese.hasSuffix("；因 2020 年目标增速 0.157 误为小数（见 P18），该概率没有意义"),
      found.message.chinese)
  }

  func testTheChanceOfWhatNothingCanBeMeansNothing() throws {
    let history = ["100.0", "104.0", "109.0", "113.0", "119.0", "124.0", "128.0", "134.0"]
    let rows =
      try PlanFixture.levels(history, from: 2012)
      + [PlanFixture.row(.target, .growth, 2020, "-150")]
    let found = try PlanFixture.finding(
      TargetChanceRule(), try PlanFixture.plan(2020, rows, outlooks: true))
    XCTAssertTrue(
      found.message.english.hasSuffix(
        "; with a slip in the 2020 target growth (P18) it means nothing"), found.message.english)
    XCTAssertTrue(
      found.message.chinese.hasSuffix("；因 2020 年目标增速有误（见 P18），该概率没有意义"),
      found.message.chinese)
  }

  // MARK: Columns

  private let column = [
    "x": Figures(B: "91.0", A: "100.0", g: "9.9", T: "110.0", q: "10.0"),
    "a": Figures(B: "36.4", A: "40.0", g: "9.9", T: "44.0", q: "10.0"),
    "b": Figures(B: "54.6", A: "60.0", g: "9.9", T: "66.0", q: "10.0"),
  ]

  /// Reviews a plan with some figures in 万元 that are said to be in 亿元: those are named, each with the right unit, and
  /// what follows from them names the unit, too.
  private func assertUnits(
    of figures: [String: Figures], wrong: [String: String],
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let plan = try FigureFixture.plan(figures, [FigureFixture.sum("x", "a", "b")])
    let found = PlanReview(of: 2021, plans: [plan]).findings.filter { $0.status == .fail }
    let units = found.prefix(wrong.count)
    XCTAssertEqual(Set(units.map(\.rule)), [.unitSlip], file: file, line: line)
    XCTAssertEqual(
      Dictionary(units.map { ($0.indicator, $0.fix?.english) }) { $1 },
      wrong.mapValues { "read \($0) in 10 thousand CNY, not in 100 million CNY" },
      file: file, line: line)
    let others = found.dropFirst(wrong.count).filter { $0.severity == .error }
    XCTAssertFalse(others.isEmpty, file: file, line: line)
    for other in others {
      XCTAssertTrue(
        other.message.english.contains("Likely cause: a wrong unit"), other.message.english,
        file: file, line: line)
      XCTAssertTrue(
        other.message.english.hasSuffix("(P17)"), other.message.english, file: file, line: line)
    }
    XCTAssertEqual(found.filter { $0.rule == .digitSlip }, [], file: file, line: line)
  }

  func testAColumnOfTargetsInAWrongUnitIsCorrectedTogether() throws {
    var figures = column
    let wrong = ["x": "1100000", "a": "440000", "b": "660000"]
    for (code, target) in wrong { figures[code]?.T = target }
    try assertUnits(of: figures, wrong: wrong)
  }

  func testAColumnOfResultsInAWrongUnitIsCorrectedTogether() throws {
    var figures = column
    let wrong = ["x": "1000000", "a": "400000", "b": "600000"]
    for (code, result) in wrong { figures[code]?.A = result }
    try assertUnits(of: figures, wrong: wrong)
  }

  func testTwoOfSeveralTargetsInAWrongUnitAreCorrectedTogether() throws {
    var figures = column
    let wrong = ["x": "1100000", "a": "440000"]
    for (code, target) in wrong { figures[code]?.T = target }
    try assertUnits(of: figures, wrong: wrong)
  }
}
