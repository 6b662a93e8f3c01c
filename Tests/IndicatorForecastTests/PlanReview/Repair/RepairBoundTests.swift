import IndicatorForecast
import TestSupport
import XCTest

/// Targets that are bounds: at least may be exceeded, at most undercut.
final class RepairBoundTests: XCTestCase {
  private typealias Line = RepairFixture.Line

  private static let sum = [
    AccountingIdentity(
      left: "gross_output", relation: .equal, right: ["industrial_output", "agricultural_output"])
  ]

  private func line(
    _ indicator: String, _ result: String, level: String? = nil, growth: String? = nil,
    _ qualifier: Qualifier
  ) -> Line {
    Line(
      indicator: indicator, result: result, level: level, growth: growth, qualifier: qualifier)
  }

  private func moves(
    _ lines: [Line], _ identities: [AccountingIdentity] = []
  ) throws -> [String] {
    try PlanRepair(of: RepairFixture.plan(lines, identities)).moves.map(\.indicator)
  }

  func testALevelAndGrowthOfAtLeastCanBothHold() throws {
    for level in ["112.0", "104.0"] {
      for qualifier in [Qualifier.atLeast, .greaterThan, .atMost] {
        let bound = line("gross_output", "100.0", level: level, growth: "8.0", qualifier)
        XCTAssertEqual(try moves([bound]), [], "\(qualifier) \(level)")
      }
      for qualifier in [Qualifier.exact, .striven, .approximate] {
        let figure = line("gross_output", "100.0", level: level, growth: "8.0", qualifier)
        XCTAssertEqual(try moves([figure]), ["gross_output"], "\(qualifier) \(level)")
      }
    }
  }

  func testPartsThatMayBeExceededReachTheirTotal() throws {
    let parts = { (qualifier: Qualifier) in
      [
        self.line("industrial_output", "60.0", level: "64.0", qualifier),
        self.line("agricultural_output", "40.0", level: "42.0", qualifier),
      ]
    }
    let total = { (level: String, qualifier: Qualifier) in
      [self.line("gross_output", "100.0", level: level, qualifier)]
    }
    // 64.0 + 42.0 = 106.0.
    XCTAssertEqual(try moves(total("112", .exact) + parts(.atLeast), Self.sum), [])
    XCTAssertEqual(try moves(total("103", .atLeast) + parts(.exact), Self.sum), [])
    XCTAssertEqual(try moves(total("112", .atMost) + parts(.exact), Self.sum), [])
    XCTAssertEqual(try moves(total("103", .exact) + parts(.atMost), Self.sum), [])
    XCTAssertEqual(try moves(total("112", .atLeast) + parts(.atLeast), Self.sum), [])
    for (level, whole, part) in [
      ("103", Qualifier.exact, Qualifier.atLeast), ("112", .atLeast, .exact),
      ("103", .atMost, .exact), ("112", .exact, .atMost), ("103", .atMost, .atLeast),
      ("112", .atLeast, .atMost), ("112", .exact, .exact),
    ] {
      let lines = total(level, whole) + parts(part)
      XCTAssertFalse(try moves(lines, Self.sum).isEmpty, "\(whole) \(level), \(part)")
    }
  }

  func testGrowthRatesThatAreBoundsMoveNothing() throws {
    // At least 108.0 = at most 99.0 × 1.09 + at least 1.07: more growth of the small part fills it.
    let lines = [
      line("gross_output", "100.0", growth: "8.0", .atLeast),
      line("industrial_output", "99.0", growth: "3.0", .atMost),
      line("agricultural_output", "1.0", growth: "7.0", .atLeast),
    ]
    XCTAssertEqual(try moves(lines, Self.sum), [])
  }

  func testATotalThatMayBeExceededLeavesRoomForTheOtherParts() throws {
    let lines = { (qualifier: Qualifier) in
      [
        self.line("gross_output", "100.0", level: "105.0", qualifier),
        self.line("industrial_output", "60.0", level: "107.0", .exact),
      ]
    }
    let plan = try RepairFixture.plan(lines(.atLeast), Self.sum)
    let repair = try PlanRepair(of: plan)
    XCTAssertEqual(repair.moves, [])
    XCTAssertEqual(repair.unlisted, [], "what is left is unknown, not −2.0")
    XCTAssertFalse(try moves(lines(.atMost), Self.sum).isEmpty)
  }

  func testBoundsNeverMakeARepairDearer() throws {
    var generator = SplitMix64(seed: 51)
    let qualifiers = [Qualifier.atLeast, .greaterThan, .atMost, .exact, .striven]
    var cheaper = 0
    for round in 0..<150 {
      let figure = { (range: ClosedRange<Double>) in
        NumberText(Double.random(in: range, using: &generator)).fixed(1)
      }
      var lines = [
        line("gross_output", "100.0", level: figure(100...115), growth: figure(0...15), .exact),
        line("industrial_output", "60.0", level: figure(60...70), growth: figure(0...15), .exact),
        line("agricultural_output", "40.0", level: figure(38...46), .exact),
      ]
      let plain = try PlanRepair(of: RepairFixture.plan(lines, Self.sum))
      for index in lines.indices {
        lines[index].qualifier = qualifiers.randomElement(using: &generator) ?? .exact
      }
      let bounded = try PlanRepair(of: RepairFixture.plan(lines, Self.sum))
      // The costs are sums of five ratios: their rounding is below 1e-12.
      XCTAssertLessThanOrEqual(
        bounded.totalChange, plain.totalChange + 1e-12, "seed 51, round \(round)")
      cheaper += bounded.totalChange < plain.totalChange - 1e-9 ? 1 : 0
    }
    XCTAssertGreaterThan(cheaper, 50)
  }
}
