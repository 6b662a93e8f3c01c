import Foundation
import IndicatorDatasets
import XCTest

/// `forecast series` as a process.
final class SeriesCommandTests: CommandTestCase {
  private func json(_ arguments: [String]) throws -> [SeriesJSON] {
    let run = try succeeds(["series"] + arguments + ["--format", "json"])
    return try JSONDecoder().decode([SeriesJSON].self, from: run.outputBytes)
  }

  /// The names of all shipped indicators.
  private func names() throws -> String {
    let observations = try IndicatorDataset.all.flatMap { try $0.observations() }
    return Set(observations.map(\.indicator)).sorted().joined(separator: ",")
  }

  // MARK: Text

  func testTheSeriesOfTheReportsAsText() throws {
    let expected = """
      Gross output (gross_output) · Taiping · 100 million CNY

        year   value    rounding allows   growth
        2019  119.62  119.056 – 120.183           implied by the growth of 2020
        2020  127.99  127.985 – 127.995      7 %  reported
        2021  158.21  158.205 – 158.215  21.90 %  reported

      Conflicts beyond rounding
        2020: 127.99 printed, 129.79 implied by 158.21 and 21.90 % of 2021 (+1.40 %)
          most likely the base was revised

      Identities
        taiping: gross_output = industrial_output + agricultural_output
            + tertiary_output
          2019: does not hold, residual 1.97 ± 0.62 (values not all printed)
          2020: holds, residual 0.00 ± 0.02
          2021: holds, residual 0.00 ± 0.02

      """
    for name in ["gross_output", "社会总产值", "Gross output"] {
      XCTAssertEqual(try succeeds(["series", "--series", name]).output, expected)
    }
  }

  func testTheSameInChinese() throws {
    let lines = try succeeds(["series", "--series", "农业总产值", "--lang", "zh"]).lines
    XCTAssertEqual(lines[0], "农业总产值 (agricultural_output) · 太平镇 · 单位：亿元")
    XCTAssertTrue(lines.contains("  2021 年：此前年份按该年增速衔接，乘以 0.9307"))
    XCTAssertTrue(lines.contains("  2020 年：公布 12.98，由 2021 年 13.16 与增速 8.94 % 推得 12.08（-6.93 %）"))
    XCTAssertTrue(lines.contains("    最可能是统计范围变化"))
  }

  func testEveryLineOfEveryShippedSeriesFitsATerminal() throws {
    for language in ["en", "zh"] {
      let lines = try succeeds(
        ["series", "--series", try names(), "--lang", language]
      ).lines
      XCTAssertGreaterThan(lines.count, 250)
      for line in lines {
        XCTAssertLessThanOrEqual(line.terminalColumns, 80, line)
        XCTAssertFalse(line.hasSuffix(" "), line)
      }
    }
  }

  func testMissingYearsAreShownInEveryFormat() throws {
    let area = ["--series", "gdp", "--area", "邵东市"]
    let text = try succeeds(["series"] + area).lines
    let csv = try succeeds(["series"] + area + ["--format", "csv"]).lines
    for year in [2008, 2010, 2012] {
      XCTAssertTrue(text.contains { $0.hasPrefix("  \(year)  ") && $0.hasSuffix("missing") })
      XCTAssertTrue(csv.contains("Shaodong,gdp,level,CNY,8,\(year),,,,missing,false,,,,false"))
    }
    XCTAssertEqual(try json(area)[0].missing_years, [2008, 2010, 2012])
    XCTAssertFalse(try json(area)[0].values.contains { $0.value == nil })
  }

  // MARK: CSV

  func testARowAYear() throws {
    XCTAssertEqual(
      try succeeds(["series", "--series", "industrial_output_above_scale", "--format", "csv"])
        .output,
      """
      area,indicator,kind,unit,unit_mult,year,value,lower,upper,provenance,estimated,printed,\
      growth,qualifier,break
      taiping,industrial_output_above_scale,level,CNY,8,2019,88.73826625,88.72941733,88.74711598,\
      implied_by_growth,true,,,EQ,false
      taiping,industrial_output_above_scale,level,CNY,8,2020,96.99092501,96.98568962,96.99616041,\
      linked,true,92.63,9.3,EQ,false
      taiping,industrial_output_above_scale,level,CNY,8,2021,121.84,121.835,121.845,\
      reported,false,121.84,25.62,EQ,true

      """)
  }

  // MARK: JSON

  func testEveryKeyIsThereAlsoWhereItIsNull() throws {
    let run = try succeeds(["series", "--series", try names(), "--format", "json"])
    let parsed = try JSONSerialization.jsonObject(with: run.outputBytes)
    let all = try XCTUnwrap(parsed as? [[String: Any]])
    XCTAssertGreaterThan(all.count, 15)
    for series in all {
      assertKeys(
        series,
        "area area_zh indicator indicator_zh kind unit unit_mult price_basis as_of values "
          + "missing_years growth_rates breaks conflicts deflators identities set_aside")
      assertEach(
        series["values"], "year value lower upper provenance estimated printed growth qualifier")
      assertEach(series["growth_rates"], "year rate price_basis vintage")
      assertEach(series["breaks"], "year link factor")
      assertEach(series["deflators"], "year rate")
      assertEach(series["set_aside"], "reason figure")
      assertEach(
        series["identities"], "identity year residual tolerance satisfied all_printed same_vintage")
      assertEach(
        series["conflicts"],
        "kind year printed implied relative_difference tolerance cause causes suspect correction "
          + "message inputs")
      for conflict in series["conflicts"] as? [[String: Any]] ?? [] {
        assertEach(
          conflict["inputs"], "year measure value unit unit_mult vintage source source_line")
      }
    }
  }

  private func assertEach(_ objects: Any?, _ keys: String) {
    XCTAssertNotNil(objects as? [[String: Any]], keys)
    for object in objects as? [[String: Any]] ?? [] { assertKeys(object, keys) }
  }

  private func assertKeys(_ object: [String: Any], _ keys: String) {
    XCTAssertEqual(Set(object.keys), Set(keys.split(separator: " ").map(String.init)))
  }

  func testNumbersHaveAtMostTenSignificantDigits() throws {
    for (format, pattern) in [("json", /: (-?[0-9][0-9.eE+-]*)/), ("csv", /,(-?[0-9][0-9.eE+-]*)/)]
    {
      let run = try succeeds(["series", "--series", try names(), "--format", format])
      let numbers = run.output.matches(of: pattern).map { String($0.1) }
      XCTAssertGreaterThan(numbers.count, 1000)
      for number in numbers {
        let mantissa = number.split(whereSeparator: { "eE".contains($0) })[0]
        let digits = mantissa.filter(\.isNumber).drop { $0 == "0" }
        XCTAssertLessThanOrEqual(
          digits.reversed().drop { $0 == "0" }.count, 10, "\(format): \(number)")
      }
    }
  }

  func testWhatIsSetAsideHasItsReasonAndFigure() throws {
    let header = ObservationText.header + ",QUALIFIER"
    let rows = [
      "town,output,2018,ACTUAL,LEVEL,10.0,CNY,8,2019,GE",
      "town,output,2019,ACTUAL,LEVEL,10.5,CNY,8,2020,LO",
    ]
    let path = try folder.write(([header] + rows).joined(separator: "\n"), to: "range.csv")
    let series = try XCTUnwrap(try json(["--data", path, "--series", "output"]).first)
    XCTAssertEqual(series.set_aside.map(\.reason), ["range"])
    XCTAssertEqual(series.set_aside.map(\.figure.value), ["10.5"])
    XCTAssertEqual(series.values.map(\.qualifier), ["GE"])
    XCTAssertEqual(series.missing_years, [2019])
  }

  func testAConflictHasItsCauseFiguresAndWords() throws {
    let series = try XCTUnwrap(try json(["--series", "gross_output"]).first)
    let conflict = try XCTUnwrap(series.conflicts.first)
    XCTAssertEqual(series.conflicts.count, 1)
    XCTAssertEqual(conflict.kind, "implied_base")
    XCTAssertEqual(conflict.year, 2020)
    XCTAssertEqual(conflict.printed, 127.99)
    XCTAssertEqual(conflict.implied, 129.7867104)
    XCTAssertEqual(conflict.relative_difference, 0.01403789685)
    XCTAssertEqual(conflict.cause, "revised_base")
    XCTAssertNil(conflict.suspect)
    XCTAssertNil(conflict.correction)
    XCTAssertEqual(
      conflict.message.en,
      "2020: 127.99 printed, 129.79 implied by 158.21 and 21.90 % of 2021 (+1.40 %); "
        + "most likely the base was revised")
    XCTAssertEqual(
      conflict.message.zh,
      "2020 年：公布 127.99，由 2021 年 158.21 与增速 21.90 % 推得 129.79（+1.40 %）；"
        + "最可能是基数修订")
    XCTAssertEqual(conflict.inputs.map(\.value), ["158.21", "21.90", "127.99"])
    XCTAssertEqual(conflict.inputs.map(\.measure), ["LEVEL", "GROWTH", "LEVEL"])
    XCTAssertEqual(conflict.inputs.map(\.source_line), [6, 6, 42])
    XCTAssertEqual(series.identities.map(\.satisfied), [false, true, true])
    XCTAssertEqual(series.identities.map(\.all_printed), [false, true, true])
  }

  func testBreaksAndDeflatorsAreNumbers() throws {
    let beijing = try XCTUnwrap(try json(["--series", "gdp", "--area", "Beijing"]).first)
    XCTAssertEqual(beijing.kind, "level")
    XCTAssertEqual(beijing.breaks.map(\.year), [2019, 2024])
    XCTAssertEqual(beijing.breaks.map(\.link), ["estimated_deflator", "estimated_deflator"])
    XCTAssertEqual(beijing.breaks.map(\.factor), [1.076867283, 1.055126966])
    XCTAssertFalse(beijing.deflators.contains { [2019, 2024].contains($0.year) })
    XCTAssertEqual(beijing.values.last?.provenance, "reported")
    XCTAssertEqual(beijing.values.last?.estimated, false)
    XCTAssertEqual(beijing.values.first?.estimated, true)
  }

  func testAsOfIsAVintageOfTheWholeSeries() throws {
    let known = try XCTUnwrap(try json(["--series", "gross_output", "--as-of", "2021"]).first)
    XCTAssertEqual(known.values.map(\.year), [2019, 2020])
    XCTAssertEqual(known.conflicts.count, 0)
    XCTAssertEqual(known.as_of, 2021)
  }

  // MARK: Identities

  private func taiping() throws -> String {
    let bytes = Data(IndicatorDataset.taiping.bytes)
    return try folder.write(bytes, to: "town/observations.csv").deletingLastPathComponent().path
  }

  func testWithoutIdentitiesAFigureLooksLikeASlip() throws {
    let path = try taiping()
    for data in [path, path + "/observations.csv"] {
      let series = try json(["--series", "gross_output", "--data", data])
      let conflict = try XCTUnwrap(series.first?.conflicts.first)
      XCTAssertEqual(conflict.cause, "digit_slip")
      XCTAssertEqual(conflict.correction, "129.79")
      XCTAssertEqual(conflict.suspect?.value, "127.99")
      XCTAssertEqual(conflict.suspect?.source, "taiping-work-report-2021")
      XCTAssertEqual(conflict.suspect?.source_line, 42)
      XCTAssertEqual(series.first?.identities.count, 0)
    }
  }

  func testIdentitiesBesideTheObservationsAreUsed() throws {
    let path = try taiping()
    try folder.write(Data(IndicatorDataset.taiping.identityBytes), to: "town/identities.txt")
    XCTAssertEqual(
      try succeeds(["series", "--series", "gross_output", "--data", path]).output,
      try succeeds(["series", "--series", "gross_output"]).output)
  }

  func testAFileOfIdentitiesIsUsedInsteadOfThoseBeside() throws {
    let path = try taiping()
    try folder.write("gross_output = nothing", to: "town/identities.txt")
    let file = try folder.write("社会总产值 ＝ 工业总产值 ＋ 农业总产值 ＋ 第三产业总产值\n", to: "own.txt")
    let series = try json(["--series", "gross_output", "--data", path, "--identities", file])
    XCTAssertEqual(series[0].identities.map(\.satisfied), [false, true, true])
    XCTAssertEqual(series[0].conflicts[0].cause, "revised_base")
    let piped = try CommandRun(
      ["series", "--series", "gross_output", "--identities", "-", "--format", "json"],
      input: Data("industrial_output <= gross_output".utf8))
    XCTAssertEqual(piped.exitCode, 0, piped.messages)
    let decoded = try JSONDecoder().decode([SeriesJSON].self, from: piped.outputBytes)
    XCTAssertEqual(
      decoded[0].identities.map(\.identity),
      Array(repeating: "industrial_output <= gross_output", count: 3))
  }

  func testAllErrorsOfAllFilesComeTogether() throws {
    let first = try folder.write("a = b\na b\n社会总产值 >= x\n", to: "one.txt")
    let second = try folder.write("gross_output = 工业总产值 + industrial_output\n", to: "two.txt")
    let data = try folder.write(ObservationText.levels(["x"]), to: "data.csv")
    let messages = try fails(
      65,
      [
        "series", "--series", "output", "--data", data, "--identities", first, "--identities",
        second,
      ],
      saying: [
        "data.csv, line 2", "one.txt, line 2, column 4: “a b” is no identity",
        "one.txt, line 3, column 7: “社会总产值 >= x”", "two.txt, line 1",
        "has industrial_output twice",
      ])
    XCTAssertEqual(messages.split(separator: "\n").count, 4)
    try fails(
      65, ["series", "--series", "gdp", "--identities", first, "--lang", "zh"],
      saying: ["“a b”不是恒等式"])
  }

  func testAMissingFileOfIdentitiesIsNamed() throws {
    try fails(
      66, ["series", "--series", "gdp", "--identities", folder.path("none.txt")],
      saying: ["none.txt", "No such file"])
  }

  // MARK: Names

  func testNamesAreCheckedAsForAnOutlook() throws {
    try fails(64, ["series"], saying: ["--series"])
    try fails(64, ["series", "--series", " , "], saying: ["--series takes a name such as"])
    try fails(
      64, ["series", "--series", "gros_output"], saying: ["Did you mean gross_output?"])
    let lines = try succeeds(
      ["series", "--series", "tax_revenue,社会总产值", "--area", "taiping"]
    ).lines
    XCTAssertTrue(lines[0].hasPrefix("Tax revenue"))
    XCTAssertTrue(lines.contains { $0.hasPrefix("Gross output") })
  }
}
