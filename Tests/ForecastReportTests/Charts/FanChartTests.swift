import IndicatorForecast
import XCTest

@testable import ForecastReport

/// Marks, bands and labels lie where the numbers put them.
final class FanChartTests: XCTestCase {
  private func chart(_ rows: [Observation]) throws -> FanChart {
    let (outlook, target) = try PageFixture.outlook(rows)
    return try XCTUnwrap(FanChart(outlook, target: target, through: 2016))
  }

  func testPlacesAreProportionalToValuesAndYears() throws {
    let chart = try chart(try PageFixture.plan(of: "gdp"))
    let (frame, axis) = (chart.frame, chart.axis)
    XCTAssertEqual(frame.y(axis.lower), frame.bottom)
    XCTAssertEqual(frame.y(axis.upper), frame.top)
    XCTAssertEqual(
      frame.y((axis.lower + axis.upper) / 2), (frame.top + frame.bottom) / 2, accuracy: 1e-9)
    let steps = (2010..<2016).map { frame.x($0 + 1) - frame.x($0) }
    for step in steps { XCTAssertEqual(step, steps[0], accuracy: 1e-9) }
    for year in 2010...2016 { XCTAssertTrue((frame.left...frame.right).contains(frame.x(year))) }
  }

  func testBandsEndAtTheQuantilesOfTheForecast() throws {
    let rows = try PageFixture.plan(of: "gdp")
    let (outlook, _) = try PageFixture.outlook(rows)
    let chart = try chart(rows)
    let distribution = try XCTUnwrap(outlook.forecast?.distributions.first)
    XCTAssertEqual(chart.bands.map(\.percent), [95, 80, 50])
    for (band, tail) in zip(chart.bands, [0.025, 0.1, 0.25]) {
      XCTAssertEqual(band.years, [2015, 2016])
      XCTAssertEqual(band.lower, [127, distribution.quantile(tail)])
      XCTAssertEqual(band.upper, [127, distribution.quantile(1 - tail)])
    }
    XCTAssertEqual(chart.medians.map(\.value), [127, distribution.median])
    // The path in the page is the same to a tenth of a unit.
    let upper = NumberWords.place(chart.frame.y(distribution.quantile(0.975)))
    XCTAssertTrue(ChartPath.outline(chart.bands[0], in: chart.frame).contains(" \(upper)L"))
  }

  func testTheTargetLiesInsideThePlotAtItsValue() throws {
    let chart = try chart(try PageFixture.plan(of: "gdp"))
    let target = try XCTUnwrap(chart.marks.last)
    XCTAssertEqual(target, ChartMark(kind: .target, year: 2016, value: 135))
    XCTAssertTrue((chart.frame.top...chart.frame.bottom).contains(chart.frame.y(135)))
    XCTAssertTrue((chart.axis.lower...chart.axis.upper).contains(135))
    let stated = try XCTUnwrap(chart.marks.first { $0.kind == .stated })
    XCTAssertEqual(stated.value, 127 * 1.063, accuracy: 1e-9)
  }

  func testATargetFarFromTheForecastIsInsideThePlot() throws {
    var rows = try PageFixture.plan(of: "gdp").filter { $0.stage == .actual }
    rows.append(try PageFixture.row(.target, .level, 2016, "900.0", "gdp"))
    let chart = try chart(rows)
    XCTAssertGreaterThanOrEqual(chart.axis.upper, 900)
    XCTAssertFalse(chart.marks.contains { $0.kind == .stated })
  }

  func testMarksSayWhereAValueComesFrom() throws {
    let rows = [
      try PageFixture.row(.actual, .level, 2012, "100.0", "gdp", vintage: 2013),
      try PageFixture.row(.actual, .growth, 2012, "5.0", "gdp", vintage: 2013),
      try PageFixture.row(.actual, .level, 2013, "110.0", "gdp", vintage: 2014),
      try PageFixture.row(.actual, .level, 2013, "112.0", "gdp", vintage: 2015),
      try PageFixture.row(.actual, .level, 2014, "118.0", "gdp", vintage: 2015),
      try PageFixture.row(.actual, .level, 2015, "121.0", "gdp", vintage: 2016),
      try PageFixture.row(.target, .level, 2016, "125.0", "gdp"),
    ]
    let marks = try chart(rows).marks
    XCTAssertEqual(marks.first?.kind, .implied)
    XCTAssertEqual(marks.first?.year, 2011)
    XCTAssertEqual(marks.filter { $0.kind == .reported }.map(\.year), [2012, 2013, 2014, 2015])
    let restated = try XCTUnwrap(marks.first { $0.kind == .restated })
    XCTAssertEqual(restated.year, 2013)
    XCTAssertEqual(restated.value, 110, accuracy: 1e-9)
  }

  /// Two reports of the town of Taiping: growth over the break links 92.63 to 96.99.
  static func linked() throws -> [Observation] {
    [
      try PageFixture.row(.actual, .level, 2014, "92.63", "gdp", vintage: 2015),
      try PageFixture.row(.actual, .growth, 2014, "5.00", "gdp", vintage: 2015),
      try PageFixture.row(.actual, .level, 2015, "121.84", "gdp", vintage: 2016),
      try PageFixture.row(.actual, .growth, 2015, "25.62", "gdp", vintage: 2016),
      try PageFixture.row(.target, .level, 2016, "125.00", "gdp"),
    ]
  }

  func testWhatWasPrintedBeforeABreakStandsAtThePrintedFigure() throws {
    let marks = try chart(try Self.linked()).marks
    let linked = try XCTUnwrap(marks.first { $0.kind == .linked && $0.year == 2014 })
    XCTAssertEqual(linked.value, 96.99, accuracy: 0.01)
    let restated = marks.filter { $0.kind == .restated }
    XCTAssertEqual(restated.map(\.year), [2014])
    XCTAssertEqual(restated[0].value, 92.63, accuracy: 1e-9)
  }

  func testARangeIsALineBetweenItsEnds() throws {
    var rows = try PageFixture.plan(of: "gdp").filter { $0.stage == .actual }
    rows += [
      try PageFixture.row(.target, .level, 2016, "130.0", "gdp", qualifier: .lowerEnd),
      try PageFixture.row(.target, .level, 2016, "136.0", "gdp", qualifier: .upperEnd),
    ]
    let range = try XCTUnwrap(try chart(rows).targetRange)
    XCTAssertEqual([range.lower, range.upper], [130, 136])
  }

  func testLabelsNeverTouch() throws {
    for figure in ["126.0", "131.0", "132.0", "133.0", "140.0", "20.0", "500.0"] {
      var rows = try PageFixture.plan(of: "gdp").filter { $0.stage == .actual }
      rows.append(try PageFixture.row(.target, .level, 2016, figure, "gdp"))
      let chart = try chart(rows)
      let places = chart.labels.map(\.y).sorted()
      XCTAssertEqual(places.count, 2)
      XCTAssertGreaterThanOrEqual(places[1] - places[0], ChartLabel.height - 1e-9, figure)
      XCTAssertGreaterThanOrEqual(places[0], chart.frame.top - 1e-9)
      XCTAssertLessThanOrEqual(places[1], chart.frame.bottom)
      let width = ChartLabel.width(of: chart.labels.map(\.text.number))
      XCTAssertLessThanOrEqual(chart.frame.right + 10 + width, chart.frame.width)
    }
  }

  func testLabelsOfYearsNeverTouch() throws {
    let axis = try XCTUnwrap(ChartAxis(covering: 0...1))
    for count in 1...40 {
      let frame = ChartFrame(years: 2000...(2000 + count), axis: axis, margin: 60)
      let places = frame.labelledYears.map(frame.x)
      XCTAssertEqual(frame.labelledYears.last, 2000 + count)
      for (one, other) in zip(places, places.dropFirst()) {
        XCTAssertGreaterThanOrEqual(other - one, 38 - 1e-9, "\(count)")
      }
    }
  }

  func testAGapBreaksTheLine() throws {
    let rows = try PageFixture.plan(of: "gdp").filter { $0.year != 2012 }
    let runs = try chart(rows).runs
    XCTAssertEqual(runs.map { $0.map(\.year) }, [[2010, 2011], [2013, 2014, 2015]])
  }

  func testLongHistoriesAreDrawnFromTheirLastYears() throws {
    let rows =
      try (1950...2015).map {
        try PageFixture.row(.actual, .level, $0, "\($0 - 1900).0", "gdp", vintage: 2016)
      } + [try PageFixture.row(.target, .level, 2016, "120.0", "gdp")]
    let chart = try chart(rows)
    XCTAssertEqual(chart.firstYear, 2015 - FanChart.historyLimit + 1)
  }

  func testNothingIsDrawnOfNothing() throws {
    let (outlook, target) = try PageFixture.outlook([
      try PageFixture.row(.target, .level, 2016, "135.0", "gdp")
    ])
    XCTAssertNil(FanChart(outlook, target: target, through: 2016))
  }
}
