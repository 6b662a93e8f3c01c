import Foundation
import XCTest

/// Forecasts that satisfy the identities of their area.
final class CoherenceTests: CommandTestCase {
  private let parts = "industrial_output,agricultural_output,tertiary_output"
  private let equation = "gross_output = industrial_output + agricultural_output + tertiary_output"

  private func outlooks(_ arguments: [String]) throws -> [OutlookJSON] {
    let run = try succeeds(arguments + ["--format", "json"])
    return try JSONDecoder().decode([OutlookJSON].self, from: run.outputBytes)
  }

  /// Outlooks of a table with identities beside it.
  private func outlooks(
    _ identities: String, _ rows: String, _ arguments: [String]
  ) throws -> [OutlookJSON] {
    let data = try folder.write("area,indicator,year,value,unit,vintage\n" + rows, to: "data.csv")
    try folder.write(Data(identities.utf8), to: "identities.txt")
    return try outlooks(["--data", data] + arguments)
  }

  private func rows(
    _ indicator: String, _ values: [Double], from year: Int = 2015, unit: String = "亿元"
  ) -> String {
    values.enumerated().map { "town,\(indicator),\(year + $0),\($1),\(unit),2030\n" }.joined()
  }

  // MARK: The shipped data

  func testTheGrossOutputOfTaipingIsTheSumOfItsParts() throws {
    let found = try outlooks(["--series", "gross_output," + parts, "--horizon", "3"])
    XCTAssertEqual(found.count, 4)
    for step in 0..<3 {
      let medians = found.map { $0.forecasts[step].median }
      // Half a unit of the tenth significant digit of each.
      XCTAssertEqual(
        medians[0], medians[1] + medians[2] + medians[3], accuracy: 1.2e-7, "step \(step)")
    }
  }

  func testIndustryAboveScaleStaysWithinIndustry() throws {
    let found = try outlooks(
      ["--series", "industrial_output_above_scale,industrial_output", "--horizon", "5"])
    for (part, whole) in zip(found[0].forecasts, found[1].forecasts) {
      XCTAssertLessThanOrEqual(part.median, whole.median)
    }
  }

  func testWhatIsShownDoesNotDependOnWhatElseIsAskedFor() throws {
    let alone = try succeeds(["--series", "gross_output", "--format", "csv"]).lines[1]
    for names in ["gross_output," + parts, parts + ",gross_output", "gdp,gross_output"] {
      let lines = try succeeds(["--series", names, "--format", "csv"]).lines
      XCTAssertTrue(lines.contains(alone), names)
    }
  }

  func testWithoutCoherenceEachSeriesStandsByItself() throws {
    let arguments = ["--series", "gross_output," + parts]
    let alone = try outlooks(arguments + ["--no-coherence"])
    let medians = alone.map { $0.forecasts[0].median }
    XCTAssertGreaterThan(abs(medians[0] - medians[1] - medians[2] - medians[3]), 0.1)
    XCTAssertEqual(alone.flatMap(\.coherence), [])
    let text = try succeeds(arguments + ["--no-coherence"]).output
    XCTAssertFalse(text.contains("Adds up"))
    XCTAssertEqual(
      try succeeds(arguments + ["--coherence"]).output, try succeeds(arguments).output)
  }

  func testTheChanceOfATargetIsThatOfTheDistributionShown() throws {
    let arguments = ["--series", "gross_output"]
    let coherent = try XCTUnwrap(try outlooks(arguments)[0].target?.attainment_probability)
    let alone = try outlooks(arguments + ["--no-coherence"])[0].target?.attainment_probability
    XCTAssertNotEqual(coherent, alone)
    // The interval whose upper end is the target leaves that chance above it.
    let level = String((1 - 2 * coherent) * 100)
    let step = try outlooks(arguments + ["--level", level])[0].forecasts[0]
    XCTAssertEqual(step.intervals[0].upper, 182.3, accuracy: 1e-6)
  }

  func testASeriesWithoutIdentitiesIsShownAsBefore() throws {
    for names in ["fixed_asset_investment,cpi,urban_new_jobs", "general_public_budget_revenue"] {
      for format in ["text", "csv", "json"] {
        let arguments = ["--series", names, "--format", format, "--horizon", "2"]
        XCTAssertEqual(
          try succeeds(arguments).output, try succeeds(arguments + ["--no-coherence"]).output)
      }
    }
    let guangdong = ["--series", "gdp", "--area", "Guangdong"]
    XCTAssertEqual(
      try succeeds(guangdong).output, try succeeds(guangdong + ["--no-coherence"]).output,
      "an identity of which the area has only one series")
  }

  // MARK: What is said

  func testTheTextSaysWhatAddsUp() throws {
    let english = try succeeds(["--series", "industrial_output"]).lines
    XCTAssertTrue(
      english.contains("Adds up: Gross output = Industrial output + Agricultural output"))
    XCTAssertTrue(english.contains("    + Tertiary output"))
    XCTAssertTrue(
      english.contains("Holds: Industrial output of firms above scale ≤ Industrial output"))
    let chinese = try succeeds(["--series", "industrial_output", "--lang", "zh"]).output
    XCTAssertTrue(chinese.contains("\n加总一致：社会总产值 = 工业总产值"), chinese)
    XCTAssertTrue(chinese.contains("\n满足：规模以上工业总产值 ≤"), chinese)
  }

  func testTheTextSaysWhyAnIdentityIsLeftOut() throws {
    let english = try succeeds(["--series", "gdp", "--area", "China"]).output
    XCTAssertTrue(
      english.contains(
        """
        Not applied in 2024: Gross domestic product = Value added, primary
            + Value added, secondary + Value added, tertiary
          no forecast of Value added, primary; Value added, secondary; Value added,
            tertiary
        """), english)
    let chinese = try succeeds(["--series", "gdp", "--area", "China", "--lang", "zh"]).output
    XCTAssertTrue(chinese.contains("\n2024 年未采用：国内生产总值 = 第一产业增加值"), chinese)
    XCTAssertTrue(chinese.contains("\n  无法预测：第一产业增加值、"), chinese)
  }

  func testTheJSONNamesIdentityStatusReasonAndYears() throws {
    let gross = try outlooks(["--series", "gross_output", "--horizon", "2"])[0].coherence
    XCTAssertEqual(gross.map(\.identity), ["taiping: " + equation])
    XCTAssertEqual(gross.map(\.status), ["applied"])
    XCTAssertNil(gross[0].reason)
    XCTAssertEqual(gross[0].years, [2022, 2023])
    let china = try outlooks(["--series", "gdp", "--area", "China"])[0].coherence
    XCTAssertEqual(china.map(\.status), ["not_applied"])
    XCTAssertEqual(
      china[0].reason?.en,
      "no forecast of Value added, primary; Value added, secondary; Value added, tertiary")
    XCTAssertEqual(china[0].reason?.zh.hasPrefix("无法预测：第一产业增加值、"), true)
  }

  // MARK: Data of one's own

  func testAnIdentityIsAppliedInTheYearsThatAllItsSeriesHave() throws {
    let data =
      rows("total", [10, 11, 12.5, 13, 14.5, 15]) + rows("a", [6, 7, 7.5, 8, 8.5, 9])
      + rows("b", [4, 4, 5, 5, 6], from: 2015)
    let found = try outlooks(
      "total = a + b\n", data, ["--series", "total,a,b", "--horizon", "2"])
    XCTAssertEqual(found[0].coherence.map(\.status), ["applied", "not_applied"])
    XCTAssertEqual(found[0].coherence.map(\.years), [[2021], [2022]])
    XCTAssertEqual(found[0].coherence.last?.reason?.en, "no forecast of b")
    // In 2020 only b is not known yet: it is what the others leave.
    XCTAssertEqual(found[2].forecasts[0].year, 2020)
    XCTAssertEqual(found[2].forecasts[0].median, 6, accuracy: 1e-9)
    XCTAssertEqual(found[2].coherence.map(\.years), [[2020, 2021]])
  }

  func testUnitsAreConverted() throws {
    let found = try outlooks(
      "total = a + b\n",
      rows("total", [10, 11, 12.5, 13, 14.5]) + rows("b", [4, 4, 5, 5, 6])
        + rows("a", [60100, 70200, 74900, 80500, 84400], unit: "万元"),
      ["--series", "total,a,b"])
    let medians = found.map { $0.forecasts[0].median }
    XCTAssertEqual(found.map(\.unit_mult), [8, 4, 8])
    XCTAssertEqual(medians[0], medians[1] / 10_000 + medians[2], accuracy: 1e-7)
  }

  func testWhatCannotBeMadeCoherentIsShownAloneWithTheReason() throws {
    // The last total is published far below a part that is published, too.
    let data =
      rows("total", [10, 11, 12, 13, 5, 5]) + rows("a", [6, 7, 8, 8, 9, 9])
      + rows("b", [4, 4.2, 4.1, 4.4, 4.6])
    let found = try outlooks("total = a + b\n", data, ["--series", "b"])
    let alone = try outlooks(
      "total = a + b\n", data, ["--series", "b", "--no-coherence"])
    XCTAssertEqual(found[0].forecasts[0].median, alone[0].forecasts[0].median)
    XCTAssertEqual(found[0].coherence.map(\.status), ["not_applied"])
    XCTAssertEqual(found[0].coherence[0].reason?.en, "it would make b zero or negative")
  }

  func testAContradictionIsExplained() throws {
    let data =
      rows("a", [1, 2, 3, 4, 9, 9]) + rows("c", [1, 2, 3, 4, 5, 5]) + rows("b", [2, 3, 4, 5, 6])
    let found = try outlooks("a <= b\nb <= c\n", data, ["--series", "b"])
    XCTAssertEqual(found[0].coherence.map(\.status), ["not_applied", "not_applied"])
    XCTAssertEqual(
      found[0].coherence[0].reason?.en, "it contradicts “b ≤ c” with the published values of a, c")
  }
}
