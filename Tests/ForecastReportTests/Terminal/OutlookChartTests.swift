import IndicatorForecast
import XCTest

@testable import ForecastReport

/// What stands where in a chart for a terminal.
final class OutlookChartTests: XCTestCase {
  private typealias F = ReportFixture

  private func outlook(
    _ values: [String], horizon: Int = 3, target: String? = nil
  ) throws -> Outlook {
    var rows = try F.levels(values)
    if let target {
      rows.append(try F.observation(.target, .level, 2010 + values.count, target))
    }
    return Outlook(from: try F.series(rows), options: OutlookOptions(horizon: horizon))
  }

  private func lines(
    _ outlook: Outlook, width: Int = 80, _ language: Language = .english, isColored: Bool = false
  ) -> [String] {
    OutlookChart(outlook, width: width, language: language, isColored: isColored).lines
  }

  /// The places of a character, row and column.
  private func places(_ character: Character, _ lines: [String]) -> [(row: Int, column: Int)] {
    lines.enumerated().flatMap { row, line in
      line.enumerated().filter { $0.element == character }.map { (row, $0.offset) }
    }
  }

  private func holds(_ interval: PredictionInterval, _ value: Double) -> Bool {
    interval.lower <= value && value <= interval.upper
  }

  private static let growing = ["100", "104", "109", "113", "119", "124", "130", "137"]

  func testTheSeriesStandsInOneLineAbove() throws {
    let lines = lines(try outlook(Self.growing))
    XCTAssertEqual(lines[0], "  2010 ▁▁▂▃▅▆▇█ 2017")
    XCTAssertEqual(lines[1], "")
  }

  func testEveryYearHasItsMarkAndGreaterValuesStandHigher() throws {
    let plot = Array(lines(try outlook(Self.growing)).dropFirst(2).prefix { !$0.contains("└") })
    let marks = places("●", plot).sorted { $0.column < $1.column }
    XCTAssertEqual(marks.count, 8)
    for (one, next) in zip(marks, marks.dropFirst()) {
      XCTAssertEqual(next.column - one.column, 6)
      XCTAssertLessThanOrEqual(next.row, one.row)
    }
  }

  func testTheFanHoldsWhatItsIntervalsHold() throws {
    let outlook = try outlook(Self.growing)
    let plot = Array(lines(outlook).dropFirst(2).prefix { !$0.contains("└") })
    let chart = try XCTUnwrap(FanChart(outlook, target: nil, through: 2020))
    let column = try XCTUnwrap(places("━", plot).map(\.column).max())
    let distribution = try XCTUnwrap(outlook.forecast?.distributions.last)
    for (row, line) in plot.enumerated() {
      let share = Double(row) / Double(plot.count - 1)
      let value = chart.axis.upper - share * (chart.axis.upper - chart.axis.lower)
      let characters = Array(line)
      let character = column < characters.count ? characters[column] : " "
      guard character != "━" else { continue }
      let expected: Character =
        holds(distribution.interval(.percent50), value)
        ? "▓"
        : holds(distribution.interval(.percent80), value)
          ? "▒" : holds(distribution.interval(.percent95), value) ? "░" : " "
      XCTAssertEqual(character, expected, "row \(row)")
    }
  }

  func testTheTargetStandsInItsYearAtItsValue() throws {
    let lines = lines(try outlook(Self.growing, horizon: 1, target: "150"))
    let plot = Array(lines.dropFirst(2).prefix { !$0.contains("└") })
    let target = try XCTUnwrap(places("◆", plot).first)
    let last = try XCTUnwrap(places("●", plot).max { $0.column < $1.column })
    XCTAssertEqual(target.column, last.column + 6)
    XCTAssertLessThan(target.row, last.row)
    XCTAssertTrue(lines[lines.count - 1].contains("◆ target"), "\(lines)")
  }

  func testNoLineIsWiderThanTheTerminal() throws {
    let long = (0..<60).map { String(100 + 7 * $0 % 31) }
    for values in [Self.growing, ["1"], long, ["123456789.25", "987654321.75"]] {
      for (horizon, width) in [(1, 40), (10, 80), (100, 80), (100, 120), (3, 500)] {
        let outlook = try outlook(values, horizon: horizon, target: "200")
        for language in Language.allCases {
          for line in lines(outlook, width: width, language) {
            XCTAssertLessThanOrEqual(line.displayWidth, min(width, 120), line)
          }
        }
      }
    }
  }

  func testColoursChangeNothingElse() throws {
    let outlook = try outlook(Self.growing, horizon: 2, target: "150")
    let plain = lines(outlook)
    let colored = lines(outlook, isColored: true)
    XCTAssertNotEqual(plain, colored)
    XCTAssertFalse(plain.joined().contains("\u{1B}"))
    let stripped = colored.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
    XCTAssertEqual(stripped, plain)
  }

  func testTheLegendNamesWhatIsThereAndNothingElse() throws {
    let lines = lines(try outlook(Self.growing), .chinese)
    XCTAssertEqual(lines[lines.count - 1], "  ● 公布   ━ 中位数   ▓ 50 %   ▒ 80 %   ░ 95 %")
  }

  func testWhatLiesUnderAnotherMarkIsNotInTheLegend() throws {
    let rows =
      try F.levels(["100", "104", "109"])
      + [
        F.observation(.target, .level, 2013, "120"), F.observation(.target, .growth, 2013, "10.1"),
      ]
    let lines = lines(Outlook(from: try F.series(rows), options: OutlookOptions(horizon: 1)))
    XCTAssertEqual(places("◆", lines).count, 2)
    XCTAssertEqual(places("◇", lines).count, 0)
  }

  func testAnotherFigureNeverHidesTheValueOfItsYear() throws {
    let rows =
      try F.levels(["100", "104", "109", "500"])
      + [F.observation(.actual, .level, 2012, "111", vintage: 2014)]
    let series = try F.series(rows)
    XCTAssertEqual(series.ledger.map(\.year), [2012])
    let lines = lines(Outlook(from: series, options: OutlookOptions(horizon: 1)))
    let plot = Array(lines.dropFirst(2).prefix { !$0.contains("└") })
    XCTAssertEqual(places("●", plot).count, 4, plot.joined(separator: "\n"))
    XCTAssertEqual(places("×", lines).count, 0)
  }

  func testYearsStandFurtherApartOnWideTerminals() throws {
    let plot = lines(try outlook(Self.growing), width: 120).filter { !$0.contains("2010") }
    let columns = places("●", Array(plot.dropLast(2))).map(\.column).sorted()
    XCTAssertEqual(columns[1] - columns[0], 9)
  }

  func testAnOutlookWithoutAValueIsNotDrawn() throws {
    let rows = [try F.observation(.target, .growth, 2013, "8")]
    XCTAssertEqual(lines(Outlook(from: try F.series(rows))), [])
  }
}
