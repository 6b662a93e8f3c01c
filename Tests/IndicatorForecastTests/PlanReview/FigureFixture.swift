import XCTest

@testable import IndicatorForecast

/// Plans for 2021 written down figure by figure: *B* of 2019, *A* and *g* of 2020, *T* and *q* of 2021.
struct FigureFixture {
  /// The figures of one indicator as printed; what is nil isn't printed.
  struct Figures {
    var B: String?
    var A: String?
    var g: String?
    var T: String?
    var q: String?
    /// The powers of ten of the units of *B*, *A* and *T*.
    var powers = (8, 8, 8)
    var code = "CNY"
    var levelPrices: PriceBasis? = .current
    var ratePrices: PriceBasis? = .current
    var status: ObservationStatus?
    /// The report that *B* stands in.
    var vintageOfB = 2020
    /// Growth rates of years before 2020, by year.
    var pastGrowth: [Int: String] = [:]
    /// Levels of years before 2019, by year.
    var pastLevels: [Int: String] = [:]
    /// Whether *T* and *q* are bounds.
    var qualifierOfT = Qualifier.exact
    var qualifierOfQ = Qualifier.exact
  }

  /// Puts a plan together.
  static func plan(
    _ figures: [String: Figures], _ identities: [AccountingIdentity] = [],
    more: [Observation] = [], thresholds: ReviewThresholds = ReviewThresholds()
  ) throws -> AreaPlan {
    // The year is a plan year only where something is planned.
    let filler = try row("filler", 2021, .target, .growth, "1", 8, nil, Figures(), vintage: 2021)
    let rows = try figures.sorted { $0.key < $1.key }.flatMap { try observations($0, $1) }
    let plans = AreaPlan.plans(
      for: 2021, from: rows + more + [filler], identities: identities, thresholds: thresholds,
      priors: nil)
    return try XCTUnwrap(plans.first)
  }

  /// The finding of a rule about an indicator in a plan of one year.
  static func finding(
    _ rule: some PlanRule, _ plan: AreaPlan, _ indicator: String = "x", year: Int? = nil,
    file: StaticString = #filePath, line: UInt = #line
  ) throws -> Finding {
    let found = rule.findings(for: plan).filter { finding in
      finding.indicator == indicator && (year.map { $0 == finding.year } ?? true)
    }
    XCTAssertEqual(found.count, 1, file: file, line: line)
    let finding = try XCTUnwrap(found.first, file: file, line: line)
    XCTAssertEqual(finding.rule, rule.code, file: file, line: line)
    XCTAssertFalse(finding.message.english.isEmpty, file: file, line: line)
    XCTAssertFalse(finding.message.chinese.isEmpty, file: file, line: line)
    XCTAssertEqual(finding.suspicion > 0, finding.status == .fail, file: file, line: line)
    if finding.status == .notEvaluable {
      XCTAssertTrue(finding.message.english.hasPrefix("not evaluable: "), file: file, line: line)
      XCTAssertTrue(finding.message.chinese.hasPrefix("无法评价："), file: file, line: line)
    }
    return finding
  }

  static func sum(_ total: String, _ parts: String...) -> AccountingIdentity {
    AccountingIdentity(left: total, relation: .equal, right: parts)
  }

  static func part(_ part: String, of whole: String) -> AccountingIdentity {
    AccountingIdentity(left: part, relation: .atMost, right: [whole])
  }

  private static func observations(_ name: String, _ it: Figures) throws -> [Observation] {
    let (past, last, next) = it.powers
    var rows = [
      try row(name, 2019, .actual, .level, it.B, past, nil, it, vintage: it.vintageOfB),
      try row(name, 2020, .actual, .level, it.A, last, it.status, it, vintage: 2021),
      try row(name, 2020, .actual, .growth, it.g, last, nil, it, vintage: 2021),
      try row(
        name, 2021, .target, .level, it.T, next, nil, it, vintage: 2021, it.qualifierOfT),
      try row(
        name, 2021, .target, .growth, it.q, next, nil, it, vintage: 2021, it.qualifierOfQ),
    ]
    for (year, rate) in it.pastGrowth.sorted(by: { $0.key < $1.key }) {
      rows.append(try row(name, year, .actual, .growth, rate, past, nil, it, vintage: year + 1))
    }
    for (year, level) in it.pastLevels.sorted(by: { $0.key < $1.key }) {
      rows.append(try row(name, year, .actual, .level, level, past, nil, it, vintage: year + 1))
    }
    return rows.filter { $0.value != nil }
  }

  static func row(
    _ name: String, _ year: Int, _ stage: Stage, _ measure: Measure, _ figure: String?,
    _ power: Int = 8, _ status: ObservationStatus? = nil, _ it: Figures = Figures(),
    vintage: Int, _ qualifier: Qualifier = .exact
  ) throws -> Observation {
    Observation(
      area: "town", indicator: name, year: year, stage: stage, measure: measure,
      value: try figure.map { try PrintedNumber(parsing: $0) },
      unit: measure == .growth
        ? .percent : MeasurementUnit(code: it.code, powerOfTen: power),
      priceBasis: measure == .growth ? it.ratePrices : it.levelPrices,
      status: figure == nil ? nil : status, qualifier: qualifier, vintage: vintage,
      source: ObservationSource(document: "report"))
  }
}
