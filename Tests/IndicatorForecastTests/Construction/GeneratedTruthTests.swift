import IndicatorForecast
import TestSupport
import XCTest

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

  /// Slips found and slips made.
  private struct Tally {
    var (found, made) = (0, 0)
  }

  /// A misprint of any figure, kind and place counts, also in the last digit, as long as it moves the
  /// figure beyond what rounding allows; one that contradicts nothing can't be found by anybody.
  func testTheLedgerNamesTheMisprintedFigureInNineteenOfTwentyCases() throws {
    var generator = SplitMix64(seed: seed + 2)
    var tallies: [RandomSlip.Kind: Tally] = [:]
    while tallies.values.reduce(0, { $0 + $1.made }) < 1000 {
      let reports = RandomReports(using: &generator)
      guard let slip = RandomSlip(in: reports, using: &generator),
        try !isPossible(slip.observations)
      else { continue }
      let suspects = try series(slip.observations).ledger.map { $0.causes.first?.suspect }
      // Every entry must name it: one that names another figure would be a false lead.
      let isFound = !suspects.isEmpty && suspects.allSatisfy { $0 == slip.observation }
      tallies[slip.kind, default: Tally()].made += 1
      tallies[slip.kind, default: Tally()].found += isFound ? 1 : 0
    }
    for kind in RandomSlip.Kind.allCases {
      let tally = tallies[kind, default: Tally()]
      print("seed \(seed + 2): \(kind.rawValue): \(tally.found) of \(tally.made)")
    }
    XCTAssertGreaterThanOrEqual(
      tallies.values.reduce(0) { $0 + $1.found }, 950, "seed \(seed + 2)")
    XCTAssertEqual(tallies[.unit]?.found, tallies[.unit]?.made, "seed \(seed + 2)")
  }

  /// The price of finding slips: some revisions are taken for one.
  func testFewRevisionsAreTakenForSlips() throws {
    var generator = SplitMix64(seed: seed + 3)
    var (mistaken, seen) = (0, 0)
    while seen < 500 {
      let reports = RandomReports(using: &generator)
      let ledger = try series(reports.revised(using: &generator)).ledger
      guard !ledger.isEmpty else { continue }
      seen += 1
      mistaken += ledger.contains { $0.causes.first?.suspect != nil } ? 1 : 0
    }
    print("seed \(seed + 3): \(mistaken) of \(seen) revisions are taken for slips")
    // 19 % of 3,000 were; the standard error of 500 is 1.8 points, and three of them are 5.
    XCTAssertLessThan(Double(mistaken) / Double(seen), 0.24, "seed \(seed + 3)")
  }
}
