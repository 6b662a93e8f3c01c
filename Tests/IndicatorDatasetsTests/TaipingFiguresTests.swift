import IndicatorDatasets
import IndicatorForecast
import TestSupport
import XCTest

/// Every figure of the two work reports, written out by hand and compared with the data set.
final class TaipingFiguresTests: XCTestCase {
  /// Indicator, level with its line, growth with its line.
  private typealias Row = (
    indicator: String, level: String?, line: Int, growth: String?, growthLine: Int
  )

  private let actuals2019: [Row] = [("above_scale_enterprises", "41", 90, nil, 0)]

  private let actuals2020: [Row] = [
    ("gross_output", "127.99", 42, "7", 43),
    ("industrial_output", "103.63", 43, "9.8", 43),
    ("industrial_output_above_scale", "92.63", 45, "9.30", 47),
    ("above_scale_firms", "45", 47, nil, 0),
    ("above_scale_enterprises", "52", 90, "26.8", 92),
    ("agricultural_output", "12.98", 47, "4.52", 49),
    ("tertiary_output", "11.38", 49, "4.87", 49),
    ("fixed_asset_investment", nil, 0, "50.8", 51),
    ("tax_revenue", "5.9", 53, "4.35", 53),
    ("tax_revenue_own_level", "1.86", 53, nil, 0),
  ]

  private let targets2021: [Row] = [
    ("gross_output", "134.63", 306, "11.97", 306),
    ("industrial_output", "112.27", 308, "11.38", 308),
    ("industrial_output_above_scale", "100.93", 308, "12.55", 310),
    ("fixed_asset_investment", "30.79", 310, "13.04", 310),
  ]

  private let actuals2021: [Row] = [
    ("gross_output", "158.21", 6, "21.90", 6),
    ("industrial_output", "132.49", 6, "27.85", 6),
    ("industrial_output_above_scale", "121.84", 6, "25.62", 6),
    ("agricultural_output", "13.16", 6, "8.94", 6),
    ("tertiary_output", "12.56", 6, "10.34", 6),
    ("fixed_asset_investment", nil, 0, "171.92", 6),
    ("tax_revenue", "74982", 6, "26.95", 6),
  ]

  private let targets2022: [Row] = [
    ("gross_output", "182.3", 20, "15.23", 20),
    ("industrial_output", "148.85", 20, "12.35", 20),
    ("industrial_output_above_scale", "135.07", 20, "10.86", 20),
    ("fixed_asset_investment", nil, 0, "56.83", 20),
  ]

  private func unit(of indicator: String, vintage: Int) -> MeasurementUnit {
    switch indicator {
    case "above_scale_firms", "above_scale_enterprises": MeasurementUnit(code: "FIRM")
    case "tax_revenue" where vintage == 2022: .yuan(powerOfTen: 4)
    default: .yuan(powerOfTen: 8)
    }
  }

  private func observations(
    _ rows: [Row], _ stage: Stage, _ year: Int, vintage: Int
  ) throws -> [Observation] {
    try rows.flatMap { row in
      let level = try row.level.map {
        try observation(row.indicator, stage, year, .level, $0, row.line, vintage)
      }
      let growth = try row.growth.map {
        try observation(row.indicator, stage, year, .growth, $0, row.growthLine, vintage)
      }
      return [level, growth].compactMap(\.self)
    }
  }

  private func observation(
    _ indicator: String, _ stage: Stage, _ year: Int, _ measure: Measure, _ figure: String,
    _ line: Int, _ vintage: Int
  ) throws -> Observation {
    Observation(
      area: "taiping", indicator: indicator, year: year, stage: stage, measure: measure,
      value: try PrintedNumber(parsing: figure),
      unit: measure == .growth ? .percent : unit(of: indicator, vintage: vintage),
      status: indicator == "above_scale_enterprises" && year == 2020 ? .provisional : .normal,
      vintage: vintage,
      source: ObservationSource(document: "taiping-work-report-\(vintage)", line: line))
  }

  func testDataSetIsExactlyTheFiguresOfTheReports() throws {
    let expected =
      try observations(actuals2019, .actual, 2019, vintage: 2021)
      + observations(actuals2020, .actual, 2020, vintage: 2021)
      + observations(targets2021, .target, 2021, vintage: 2021)
      + observations(actuals2021, .actual, 2021, vintage: 2022)
      + observations(targets2022, .target, 2022, vintage: 2022)
    XCTAssertEqual(try IndicatorDataset.taiping.observations(), expected)
  }

  // MARK: Against the files beside the checkout

  private func shared(_ path: String) throws -> [UInt8] {
    let url = ProjectFolder.root.deletingLastPathComponent().appendingPathComponent(
      "shared/\(path)")
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw XCTSkip("the reports are not beside this checkout, so \(path) is not compared")
    }
    return [UInt8](try Data(contentsOf: url))
  }

  func testEveryGoldRowIsInTheDataSet() throws {
    let observations = try IndicatorDataset.taiping.observations()
    for vintage in [2021, 2022] {
      let path = "reports/gold/report-\(vintage).csv"
      let table = DelimitedText(try shared(path), file: path)
      XCTAssertTrue(table.errors.isEmpty)
      let names = try XCTUnwrap(table.header).fields.map(\.text)
      for row in table.rows {
        let gold = Dictionary(uniqueKeysWithValues: zip(names, row.fields.map(\.text)))
        for (column, measure) in [("level", Measure.level), ("growth_pct", .growth)] {
          guard let figure = gold[column], !figure.isEmpty else { continue }
          let found = observations.filter {
            $0.vintage == vintage && $0.indicator == gold["indicator"]
              && String($0.year) == gold["year"] && $0.measure == measure
              && $0.stage.rawValue.lowercased() == gold["kind"]
          }
          XCTAssertEqual(found.map { $0.value?.description }, [figure], "\(gold)")
          let unit = measure == .growth ? "%" : gold["unit"]
          XCTAssertEqual(found.first?.unit.name.chinese, unit, "\(gold)")
        }
      }
    }
  }

  func testEveryFigureStandsOnItsLine() throws {
    for observation in try IndicatorDataset.taiping.observations() {
      let report = try shared("reports/report-\(observation.vintage).txt")
      let lines = String(decoding: report, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines[try XCTUnwrap(observation.source.line) - 1].replacing(",", with: "")
      let figure = try XCTUnwrap(observation.value).description
      XCTAssertEqual(
        numbers(in: String(line)).filter { $0 == figure }.count, 1, "\(figure): \(line)")
    }
  }

  private func numbers(in line: String) -> [String] {
    line.split { !($0.isASCII && $0.isNumber) && $0 != "." }.map(String.init)
  }
}
