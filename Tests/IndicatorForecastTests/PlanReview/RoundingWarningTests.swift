import TestSupport
import XCTest

@testable import IndicatorForecast

/// Rounding alone never triggers a warning of P04, P12, P20 or P22: what is true lies within their limits, often
/// exactly on them, and is printed with few digits.
final class RoundingWarningTests: XCTestCase {
  private static let count = 400

  /// The share of a limit that the truth goes to: the limit itself in half of the cases.
  private func share(_ generator: inout SplitMix64) -> Double {
    let share = Double.random(in: -1...1, using: &generator)
    return Bool.random(using: &generator) ? share : share < 0 ? -1 : 1
  }

  private func text(_ value: Double, _ generator: inout SplitMix64, upTo most: Int = 2) -> String {
    NumberText(value).fixed(Int.random(in: 0...most, using: &generator))
  }

  /// Looks at the findings for many seeds: none fails, though so many at least lie beyond their limit as printed,
  /// or the test would prove nothing.
  private func assertNoWarning(
    beyondAsPrinted least: Int, _ isBeyond: (Finding) -> Bool,
    _ findings: (inout SplitMix64) throws -> [Finding],
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    var (evaluated, beyond) = (0, 0)
    for seed in 0..<UInt64(Self.count) {
      var generator = SplitMix64(seed: seed)
      for finding in try findings(&generator) where finding.status != .notEvaluable {
        evaluated += 1
        beyond += isBeyond(finding) ? 1 : 0
        XCTAssertEqual(
          finding.status, .pass, "seed \(seed): \(finding.message.english)", file: file, line: line)
      }
    }
    XCTAssertGreaterThanOrEqual(evaluated, Self.count, file: file, line: line)
    XCTAssertGreaterThanOrEqual(beyond, least, file: file, line: line)
  }

  // MARK: P04

  func testRoundingNeverMakesPricesOdd() throws {
    let limits = ReviewThresholds().impliedDeflator
    let band = limits.bandPoints
    try assertNoWarning(
      beyondAsPrinted: 100, { abs(($0.observed ?? 0) - ($0.expected ?? 0)) > band }
    ) { generator in
      // Of three the middle one is the median, and the others lie within the band about it.
      let isMedian = Bool.random(using: &generator)
      let centre =
        isMedian ? Double.random(in: -3...8, using: &generator) : limits.usualPercent
      let offsets = [
        -abs(share(&generator)), isMedian ? 0 : share(&generator), abs(share(&generator)),
      ]
      let changes = (isMedian ? offsets : Array(offsets.prefix(2))).map { centre + band * $0 }
      var figures: [String: FigureFixture.Figures] = [:]
      for (index, change) in changes.enumerated() {
        let base = Double.random(in: 10...300, using: &generator)
        let growth = Double.random(in: -5...15, using: &generator)
        figures["x\(index)"] = FigureFixture.Figures(
          B: text(base, &generator),
          A: text(base * (1 + growth / 100) * (1 + change / 100), &generator),
          g: text(growth, &generator), levelPrices: .current, ratePrices: .comparable)
      }
      return ImpliedDeflatorRule().findings(for: try FigureFixture.plan(figures))
    }
  }

  // MARK: P12

  func testRoundingNeverMakesAnElasticityOdd() throws {
    var usual = 0.0...0.0
    try assertNoWarning(beyondAsPrinted: 40, { !usual.contains($0.observed ?? 0) }) { generator in
      var (outputs, taxes, past) = ([String](), [String](), [Double]())
      var (output, revenue) = (400.0, 60.0)
      for _ in 2008...2018 {
        outputs.append(text(output, &generator))
        taxes.append(text(revenue, &generator))
        let growth = Double.random(in: 4...9, using: &generator)
        let elasticity = Double.random(in: 0.8...1.8, using: &generator)
        output *= 1 + growth / 100
        revenue *= 1 + growth * elasticity / 100
        past.append(elasticity)
      }
      outputs.append(text(output, &generator))
      taxes.append(text(revenue, &generator))
      let printed = zip(Self.growth(taxes), Self.growth(outputs)).map(/)
      usual = printed.quantile(0.05)...printed.quantile(0.95)
      let (low, high) = (past.quantile(0.05), past.quantile(0.95))
      let elasticity = low + (1 + share(&generator)) / 2 * (high - low)
      let growth = Double.random(in: 3...9, using: &generator)
      let plan = try FigureFixture.plan([
        "gdp": Self.figures(outputs, text(growth, &generator)),
        "tax_revenue": Self.figures(taxes, text(growth * elasticity, &generator)),
      ])
      return TaxElasticityRule().findings(for: plan).filter { $0.indicator == "tax_revenue" }
    }
  }

  private static func growth(_ levels: [String]) -> [Double] {
    let values = levels.compactMap(Double.init)
    return zip(values, values.dropFirst()).map { $1 / $0 - 1 }
  }

  /// Levels from 2008 on, and a target for growth.
  private static func figures(_ levels: [String], _ growth: String) -> FigureFixture.Figures {
    let past = Dictionary(uniqueKeysWithValues: levels.enumerated().map { (2008 + $0, $1) })
    return FigureFixture.Figures(q: growth, pastLevels: past)
  }

  // MARK: P20

  func testRoundingNeverMakesARevisionLarge() throws {
    let limit = ReviewThresholds().revision.percent
    try assertNoWarning(
      beyondAsPrinted: 60,
      { finding in
        let (first, second) = (finding.expected ?? 0, finding.observed ?? 0)
        return abs(
          finding.inputs[0].measure == .growth ? second - first : (second / first - 1) * 100)
          > limit + 1e-9
      }
    ) { generator in
      let isGrowth = Bool.random(using: &generator)
      let first = Double.random(in: isGrowth ? 3...15 : 20...300, using: &generator)
      let revision = limit * share(&generator)
      let second = isGrowth ? first + revision : first * (1 + revision / 100)
      let measure: Measure = isGrowth ? .growth : .level
      let rows = try [(first, 2020), (second, 2021)].map { value, vintage in
        try FigureFixture.row(
          "x", 2019, .actual, measure, text(value, &generator), vintage: vintage)
      }
      let plan = try FigureFixture.plan(["x": FigureFixture.Figures(q: "5.0")], more: rows)
      return RevisionRule().findings(for: plan).filter { $0.indicator == "x" && $0.year == 2019 }
    }
  }

  // MARK: P22

  func testRoundingNeverMakesAGoalTooFast() throws {
    try assertNoWarning(
      beyondAsPrinted: 60, { ($0.observed ?? 0) > ($0.expected ?? 0) + 1e-9 }
    ) { generator in
      var level = Double.random(in: 20...300, using: &generator)
      var levels = [level]
      var best = -100.0
      for _ in 0..<5 {
        let growth = Double.random(in: 1...12, using: &generator)
        level *= 1 + growth / 100
        best = max(best, growth)
        levels.append(level)
      }
      let pace = Bool.random(using: &generator) ? best : best * abs(share(&generator))
      for _ in 0..<3 { level *= 1 + pace / 100 }
      let history = levels.map { text($0, &generator) }
      let rows =
        try PlanFixture.levels(history, from: 2014)
        + [
          PlanFixture.row(.target, .growth, 2020, "5"),
          PlanFixture.row(.target, .level, 2022, text(level, &generator), vintage: 2020),
        ]
      return RequiredGrowthRule().findings(for: try PlanFixture.plan(2020, rows))
    }
  }
}
