import Foundation
import TestSupport
import XCTest

@testable import IndicatorForecast

/// Random reports about a truth that is known, constructed back.
final class GeneratedTruthTests: XCTestCase {
  private let seed: UInt64 = 20_260_301

  private func series(_ observations: [Observation]) throws -> IndicatorSeries {
    try XCTUnwrap(SeriesConstruction().series(from: observations).first)
  }

  // MARK: Without slips

  func testTheTruthIsInsideEveryRoundingIntervalAndNothingConflicts() throws {
    var generator = SplitMix64(seed: seed)
    var implied = 0
    for _ in 0..<1000 {
      let reports = RandomReports(using: &generator)
      let series = try series(reports.observations)
      XCTAssertEqual(series.ledger, [], "seed \(seed)")
      XCTAssertEqual(series.breaks, [], "seed \(seed)")
      // Growth rates are always printed, so every year has a value: also the one before the first report.
      XCTAssertEqual(series.points.map(\.year), reports.truth.keys.sorted(), "seed \(seed)")
      let scale = series.unit.powerOfTen == 8 ? 1.0 : 10_000
      for point in series.points {
        let truth = reports.truth[point.year, default: 0] * scale
        // A truth on the edge of its interval is off by the rounding of the interval itself.
        let slack = truth * Fixture.logarithmicError
        XCTAssertLessThanOrEqual(point.roundingInterval.lowerBound, truth + slack, "seed \(seed)")
        XCTAssertGreaterThanOrEqual(
          point.roundingInterval.upperBound, truth - slack, "seed \(seed)")
        implied += point.provenance == .impliedByGrowth ? 1 : 0
      }
    }
    // One year before each first report, and years with growth only.
    XCTAssertGreaterThan(implied, 1200)
  }

  func testTheOrderOfTheRowsDoesNotMatter() throws {
    var generator = SplitMix64(seed: seed + 1)
    for _ in 0..<200 {
      let reports = RandomReports(using: &generator)
      let observations =
        RandomSlip(in: reports, using: &generator)?.observations ?? reports.observations
      let expected = try series(observations)
      XCTAssertEqual(
        try series(observations.shuffled(using: &generator)), expected, "seed \(seed + 1)")
      XCTAssertEqual(try series(observations.reversed()), expected, "seed \(seed + 1)")
    }
  }

  // MARK: With one slip

  /// Whether some series of true levels would be printed like this: asked year by year with intervals
  /// of levels, apart from the logarithms and equations of the construction.
  private func isPossible(_ observations: [Observation]) throws -> Bool {
    let unit = MeasurementUnit.yuan(powerOfTen: 8)
    var (low, high) = (0.0, Double.infinity)
    let years = Dictionary(grouping: observations, by: \.year).sorted { $0.key < $1.key }
    for (_, printed) in years {
      for rate in printed.filter({ $0.measure == .growth }).compactMap(\.value) {
        low *= 1 + (rate.doubleValue - rate.halfUnit) / 100
        high *= 1 + (rate.doubleValue + rate.halfUnit) / 100
      }
      for level in printed where level.measure == .level {
        let figure = try XCTUnwrap(level.value.flatMap { unit.converted($0, from: level.unit) })
        low = max(low, figure.doubleValue - figure.halfUnit)
        high = min(high, figure.doubleValue + figure.halfUnit)
      }
      // A billionth of a hundred million: what the arithmetic leaves of intervals that touch.
      if low > high + 1e-9 { return false }
    }
    return true
  }

  /// Slips found and slips made, by kind.
  private struct Tally {
    private(set) var found: [RandomSlip.Kind: Int] = [:]
    private(set) var made: [RandomSlip.Kind: Int] = [:]

    var count: Int { made.values.reduce(0, +) }
    var share: Double { Double(found.values.reduce(0, +)) / Double(count) }

    mutating func add(_ kind: RandomSlip.Kind, isFound: Bool) {
      made[kind, default: 0] += 1
      found[kind, default: 0] += isFound ? 1 : 0
    }

    func show(_ title: String) {
      for (kind, count) in made.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        print("\(title): \(kind.rawValue): \(found[kind, default: 0]) of \(count)")
      }
    }
  }

  /// Whether every entry of the ledger names the misprinted figure, and there is one: an entry that names
  /// another figure would be a false lead.
  private func isNamed(_ slip: RandomSlip, in series: IndicatorSeries) -> Bool {
    let suspects = series.ledger.map { $0.causes.first?.suspect }
    return !suspects.isEmpty && suspects.allSatisfy { $0 == slip.observation }
  }

  /// Misprints that contradict something, constructed.
  private func tally(
    _ count: Int, seed: UInt64, kinds: [RandomSlip.Kind] = RandomSlip.Kind.usual,
    construction: SeriesConstruction = SeriesConstruction(),
    reports draw: (inout SplitMix64) -> RandomReports = { RandomReports(using: &$0) }
  ) throws -> Tally {
    var generator = SplitMix64(seed: seed)
    var tally = Tally()
    while tally.count < count {
      let reports = draw(&generator)
      guard let slip = RandomSlip(in: reports, kinds: kinds, using: &generator),
        try reports.observations[0].priceBasis != nil || !isPossible(slip.observations)
      else { continue }
      let series = try XCTUnwrap(construction.series(from: slip.observations).first)
      tally.add(slip.kind, isFound: isNamed(slip, in: series))
    }
    tally.show("seed \(seed)")
    return tally
  }

  /// A misprint of any figure, kind and place counts, also in the last digit, as long as it moves the
  /// figure beyond what rounding allows; one that contradicts nothing can't be found by anybody.
  func testTheLedgerNamesTheMisprintedFigureInNineteenOfTwentyCases() throws {
    let tally = try tally(1000, seed: seed + 2)
    XCTAssertGreaterThanOrEqual(tally.share, 0.95, "seed \(seed + 2)")
    XCTAssertEqual(tally.found[.unit], tally.made[.unit], "seed \(seed + 2)")
  }

  /// Growth rates of one decimal tell levels of two decimals apart less well.
  func testGrowthRatesOfOneDecimalNameFewer() throws {
    let tally = try tally(1000, seed: seed + 4) {
      RandomReports(using: &$0, rateDecimals: 1, levelDecimals: 2)
    }
    print("seed \(seed + 4): \(tally.share) with rates of one decimal")
    // 95.6 % here, and 94.8 % of 5,000 with other seeds: 95 % is just out of reach. The standard error
    // of 1,000 is 0.7 points.
    XCTAssertGreaterThanOrEqual(tally.share, 0.942, "seed \(seed + 4)")
  }

  func testALostSignIsNamed() throws {
    let tally = try tally(200, seed: seed + 5, kinds: [.sign])
    XCTAssertGreaterThanOrEqual(tally.share, 0.95, "seed \(seed + 5)")
  }

  /// Against growth at comparable prices a level is known to some 15 % only: every misprint counts here,
  /// also where it leaves prices that may be believed.
  func testMisprintsOfLevelsShowInPricesToo() throws {
    let draw = { (generator: inout SplitMix64) in
      RandomReports(using: &generator, prices: .comparable)
    }
    let units = try tally(500, seed: seed + 6, kinds: [.unit], reports: draw)
    let digits = try tally(500, seed: seed + 7, kinds: [.leading], reports: draw)
    print("comparable prices: units \(units.share), leading digits \(digits.share)")
    // All 500 units and 92.8 % of the digits, with a standard error of 1.2 points. A first digit of 9 for 8
    // is 12 %, and prices may change by that.
    XCTAssertEqual(units.share, 1, "seed \(seed + 6)")
    XCTAssertGreaterThanOrEqual(digits.share, 0.9, "seed \(seed + 7)")
  }

  func testPricesThatChangeAsUsualContradictNothing() throws {
    var generator = SplitMix64(seed: seed + 8)
    for _ in 0..<500 {
      let reports = RandomReports(using: &generator, prices: .comparable)
      let series = try series(reports.observations)
      XCTAssertTrue(series.ledger.isEmpty && series.breaks.isEmpty, "seed \(seed + 8)")
    }
  }

  // MARK: Revisions

  /// How many of so many revisions that contradict something are taken for a slip.
  private func mistaken(
    of count: Int, seed: UInt64, construction: SeriesConstruction = SeriesConstruction()
  ) throws -> Int {
    var generator = SplitMix64(seed: seed)
    var (mistaken, seen) = (0, 0)
    while seen < count {
      let observations = RandomReports(using: &generator).revised(using: &generator)
      let ledger = try XCTUnwrap(construction.series(from: observations).first).ledger
      guard !ledger.isEmpty else { continue }
      seen += 1
      mistaken += ledger.contains { $0.causes.first?.suspect != nil } ? 1 : 0
    }
    print("seed \(seed): \(mistaken) of \(seen) revisions are taken for slips")
    return mistaken
  }

  /// The price of finding slips: some revisions are taken for one.
  func testFewRevisionsAreTakenForSlips() throws {
    // 60 of 500 are, 12 %; the standard error is 1.5 points, and three of them are 22.
    XCTAssertLessThan(try mistaken(of: 500, seed: seed + 3), 83, "seed \(seed + 3)")
  }

  /// The table of decision 0005: takes minutes, so only where it is asked for.
  func testTheWeightOfRevisionsTradesSlipsForRevisions() throws {
    try XCTSkipUnless(
      ProcessInfo.processInfo.environment["FORECAST_DECISION_TABLES"] != nil,
      "FORECAST_DECISION_TABLES prints the table of decision 0005")
    for weight in [0.1, 0.25, 0.5, 1, 2] {
      let construction = SeriesConstruction(revisionsPerSlip: weight)
      let share = try tally(1000, seed: seed + 2, construction: construction).share
      let mistaken = try mistaken(of: 500, seed: seed + 3, construction: construction)
      print("| \(weight) | \(Int((share * 1000).rounded())) | \(mistaken) |")
    }
    let shares = try (10..<15).map { offset in
      try tally(1000, seed: seed + offset) {
        RandomReports(using: &$0, rateDecimals: 1, levelDecimals: 2)
      }.share
    }
    print("rates of one decimal: \(shares)")
  }
}
