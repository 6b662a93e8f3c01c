import Foundation
import IndicatorDatasets
import IndicatorForecast
import XCTest

final class OutlookJSONTests: CommandTestCase {
  private func outlooks(_ arguments: [String]) throws -> [OutlookJSON] {
    let run = try CommandRun(arguments + ["--format", "json"])
    XCTAssertEqual(run.exitCode, 0, run.messages)
    return try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes)
  }

  private func outlook(_ arguments: [String]) throws -> OutlookJSON {
    try XCTUnwrap(try outlooks(arguments).first)
  }

  /// The names of all shipped indicators.
  private func names() throws -> String {
    let observations = try IndicatorDataset.all.flatMap { try $0.observations() }
    return Set(observations.map(\.indicator)).sorted().joined(separator: ",")
  }

  func testTheMainJobAsJSON() throws {
    let outlook = try outlook(
      ["--series", "工业总产值", "--model", "log-drift", "--no-coherence"])
    XCTAssertEqual(outlook.area, "taiping")
    XCTAssertEqual(outlook.area_zh, "太平镇")
    XCTAssertEqual(outlook.indicator, "industrial_output")
    XCTAssertEqual(outlook.indicator_zh, "工业总产值")
    XCTAssertEqual(outlook.unit, "CNY")
    XCTAssertEqual(outlook.unit_mult, 8)
    XCTAssertEqual(outlook.as_of, 2022)
    XCTAssertEqual(outlook.history.map(\.year), [2019, 2020, 2021])
    XCTAssertEqual(outlook.history.map(\.value), [94.38069217, 103.63, 132.49])
    XCTAssertEqual(
      outlook.history.map(\.provenance), ["implied_by_growth", "reported", "reported"])
    XCTAssertEqual(outlook.history.map(\.growth), [nil, 9.8, 27.85])
    XCTAssertEqual(outlook.findings, ["P05", "P25"])
    let step = try XCTUnwrap(outlook.forecasts.first)
    XCTAssertEqual(outlook.forecasts.count, 1)
    XCTAssertEqual(step.year, 2022)
    XCTAssertEqual(step.model, "log-drift")
    XCTAssertEqual(step.n, 3)
    XCTAssertNil(step.fallback_from)
    // By hand, in the tests of the library; here to the ten digits published.
    XCTAssertEqual(step.median, 156.9759323)
    XCTAssertEqual(step.mean, 158.3453118)
    XCTAssertEqual(step.intervals.map(\.level), [80, 95])
    XCTAssertEqual(step.intervals.map(\.lower), [104.6323367, 29.41221136])
    XCTAssertEqual(step.intervals.map(\.upper), [235.5050465, 837.7963503])
    let target = try XCTUnwrap(outlook.target)
    XCTAssertEqual(target.year, 2022)
    XCTAssertEqual(target.value, 148.85)
    XCTAssertEqual(target.growth, 12.35)
    XCTAssertEqual(target.qualifier, "EQ")
    XCTAssertEqual(target.attainment_probability, 0.6220199514)
  }

  func testEveryKeyOfTheContractIsThereAlsoWhereItIsNull() throws {
    let run = try CommandRun(["--series", try names(), "--horizon", "2", "--format", "json"])
    let parsed = try JSONSerialization.jsonObject(with: run.outputBytes)
    let outlooks = try XCTUnwrap(parsed as? [[String: Any]])
    XCTAssertGreaterThan(outlooks.count, 15)
    for outlook in outlooks {
      assertKeys(
        outlook,
        "area area_zh indicator indicator_zh unit unit_mult as_of history forecasts target "
          + "findings coherence borrowing")
      for year in outlook["history"] as? [[String: Any]] ?? [] {
        assertKeys(year, "year value provenance growth")
      }
      for step in outlook["forecasts"] as? [[String: Any]] ?? [] {
        assertKeys(step, "year mean median intervals model n fallback_from")
        for interval in step["intervals"] as? [[String: Any]] ?? [] {
          assertKeys(interval, "level lower upper")
        }
      }
      for identity in outlook["coherence"] as? [[String: Any]] ?? [] {
        assertKeys(identity, "identity status reason years")
      }
      if let target = outlook["target"] as? [String: Any] {
        assertKeys(
          target,
          "year value growth qualifier attainment_probability growth_attainment_probability "
            + "inside_probability upper_end_probability contradiction past")
      } else {
        XCTAssertTrue(outlook["target"] is NSNull)
      }
    }
  }

  private func assertKeys(_ object: [String: Any], _ keys: String) {
    XCTAssertEqual(Set(object.keys), Set(keys.split(separator: " ").map(String.init)))
  }

  func testNumbersHaveAtMostTenSignificantDigits() throws {
    let run = try CommandRun(
      ["--series", try names(), "--horizon", "3", "--level", "33.3", "--format", "json"])
    let numbers = run.output.matches(of: /: (-?[0-9][0-9.eE+-]*)/).map { String($0.1) }
    XCTAssertGreaterThan(numbers.count, 300)
    for number in numbers {
      let mantissa = number.split(whereSeparator: { "eE".contains($0) })[0]
      let digits = mantissa.filter(\.isNumber).drop { $0 == "0" }
      let significant = digits.reversed().drop { $0 == "0" }
      XCTAssertLessThanOrEqual(significant.count, 10, number)
    }
  }

  func testIntervalsAreNestedAndHoldTheMedian() throws {
    let levels = ["50", "80", "95", "99"].flatMap { ["--level", $0] }
    let outlooks = try outlooks(["--series", try names(), "--horizon", "3"] + levels)
    let steps = outlooks.flatMap(\.forecasts)
    XCTAssertGreaterThan(steps.count, 40)
    for step in steps {
      XCTAssertEqual(step.intervals.map(\.level), [50, 80, 95, 99])
      XCTAssertEqual(step.intervals.map(\.lower), step.intervals.map(\.lower).sorted(by: >))
      XCTAssertEqual(step.intervals.map(\.upper), step.intervals.map(\.upper).sorted())
      XCTAssertLessThanOrEqual(step.intervals[0].lower, step.median)
      XCTAssertLessThanOrEqual(step.median, step.intervals[0].upper)
    }
  }

  func testProbabilitiesAreThoseOfTheLibrary() throws {
    let observations = try IndicatorDataset.all.flatMap { try $0.observations() }
    let outlooks = try outlooks(["--series", try names(), "--as-of", "2021"])
    var compared = 0
    let identities = try IndicatorDataset.all.flatMap { try $0.identities() }
    let all = SeriesConstruction(asOf: 2021, identities: identities).series(from: observations)
    for outlook in Outlook.coherent(from: all, among: all, identities: identities) {
      let series = outlook.series
      let expected = outlook.target?.attainmentProbability
      let found = outlooks.first { $0.area == series.area && $0.indicator == series.indicator }
      guard let printed = found?.target?.attainment_probability else {
        XCTAssertNil(expected, series.indicator)
        continue
      }
      compared += 1
      // Half a unit of the tenth significant digit.
      XCTAssertEqual(printed, try XCTUnwrap(expected), accuracy: printed * 5e-10)
    }
    XCTAssertGreaterThanOrEqual(compared, 3)
  }

  func testMissingYearsAndObstaclesAreNullsAndEmptyLists() throws {
    let shaodong = try outlook(["--series", "gdp", "--area", "邵东市"])
    let gap = try XCTUnwrap(shaodong.history.first { $0.year == 2010 })
    XCTAssertEqual(gap.provenance, "missing")
    XCTAssertNil(gap.value)
    XCTAssertEqual(shaodong.history.map(\.year), Array(2007...2024))
    let run = try CommandRun(
      ["--series", "tax_revenue_own_level,tax_revenue", "--model", "naive", "--format", "json"])
    XCTAssertEqual(run.exitCode, 0)
    XCTAssertTrue(run.messages.contains("no forecast of tax_revenue_own_level in taiping"))
    let both = try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes)
    XCTAssertEqual(both[0].forecasts.count, 0)
    XCTAssertEqual(both[1].forecasts.count, 1)
    XCTAssertEqual(both[1].history.last?.value, 74982)
    XCTAssertEqual(both[1].unit_mult, 4)
  }

  func testARangeOfGrowthIsItsLowerEnd() throws {
    let outlook = try outlook(["--series", "gdp", "--area", "China", "--as-of", "2019"])
    let target = try XCTUnwrap(outlook.target)
    XCTAssertEqual(target.year, 2019)
    // The report of 2019 says 6 to 6.5 %; only growth rates had been printed by then.
    XCTAssertEqual(outlook.unit, "PC")
    XCTAssertEqual(target.growth, 6)
    XCTAssertEqual(target.value, 6)
    XCTAssertEqual(target.qualifier, "LO")
    XCTAssertNotNil(target.attainment_probability)
  }

  func testAGrowthTargetAtOtherPricesHasNeitherValueNorProbability() throws {
    // GDP is at current prices, its growth target of 2025 at comparable ones; and its result is known.
    let outlook = try outlook(["--series", "gdp", "--area", "China", "--horizon", "2"])
    let target = try XCTUnwrap(outlook.target)
    XCTAssertEqual(target.year, 2025)
    XCTAssertEqual(target.growth, 5)
    XCTAssertEqual(target.qualifier, "APPROX")
    XCTAssertNil(target.value)
    XCTAssertNil(target.attainment_probability)
  }

  func testTheFallbackIsNamed() throws {
    let outlook = try outlook(["--series", "industrial_output", "--as-of", "2021"])
    XCTAssertEqual(outlook.forecasts[0].model, "pooled-growth")
    XCTAssertEqual(outlook.forecasts[0].fallback_from, "combination")
    XCTAssertEqual(outlook.forecasts[0].n, 2)
  }
}
