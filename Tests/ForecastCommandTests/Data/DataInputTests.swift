import Foundation
import XCTest

/// Where `--data` takes observations from.
final class DataInputTests: CommandTestCase {
  private let text = ObservationText.levels(["10", "11", "12.5"])

  private func forecast(_ paths: String..., input: String = "") throws -> CommandRun {
    try succeeds(
      ["--series", "output", "--format", "csv"] + paths.flatMap { ["--data", $0] },
      input: Data(input.utf8))
  }

  func testAFileAFolderAndStandardInputAreTheSame() throws {
    let path = try folder.write(text, to: "observations.csv")
    let expected = try forecast(path).output
    XCTAssertTrue(expected.contains("town,output,CNY,8,2013,2013,"), expected)
    XCTAssertEqual(try forecast(folder.path).output, expected)
    XCTAssertEqual(try forecast(folder.path + "/").output, expected)
    XCTAssertEqual(try forecast("-", input: text).output, expected)
  }

  func testSeveralFilesAreReadTogether() throws {
    let first = try folder.write(text, to: "a.csv")
    let second = try folder.write(ObservationText.levels(["5", "6"], area: "city"), to: "b.csv")
    XCTAssertEqual(
      try forecast(first, second).lines.map { $0.prefix(5) }, ["area,", "city,", "town,", ""])
    XCTAssertEqual(try forecast(first, second).output, try forecast(second, first).output)
    XCTAssertEqual(
      try forecast(first, "-", input: ObservationText.levels(["5", "6"], area: "city")).output,
      try forecast(first, second).output)
  }

  func testWithDataTheShippedSetsAreNotRead() throws {
    let path = try folder.write(text, to: "a.csv")
    let list = try succeeds(["list", "--data", path, "--format", "csv"])
    XCTAssertEqual(list.lines.count, 3)
    try fails(64, ["--series", "gdp", "--data", path], saying: ["no indicator “gdp”"])
  }

  func testAFigureInTwoFilesIsRefused() throws {
    let first = try folder.write(text, to: "a.csv")
    let second = try folder.write(text, to: "b.csv")
    let messages = try fails(
      65, ["--series", "output", "--data", first, "--data", second],
      saying: ["b.csv, line 2: “town output 2010 ACTUAL LEVEL of vintage 2011” is in", "a.csv too"])
    XCTAssertEqual(messages.split(separator: "\n").count, 3)
    try fails(65, ["list", "--data", first, "--data", first], saying: ["name each figure's file"])
  }

  func testDataMayCallAnIndicatorAndAnAreaByAnyOfTheirNames() throws {
    let path = try folder.write(
      ObservationText.levels(["10", "11", "12"], area: "北京市", indicator: "工业总产值"), to: "a.csv")
    let expected = try succeeds(["--series", "工业总产值", "--data", path]).output
    XCTAssertEqual(
      try succeeds(["--series", "industrial_output", "--data", path]).output, expected)
    for area in ["北京市", "Beijing"] {
      XCTAssertEqual(
        try succeeds(["--series", "工业产值", "--data", path, "--area", area]).output, expected)
    }
  }

  func testAllErrorsOfAllFilesComeInOnePassTheFirstTwentyThenACount() throws {
    let bad = ObservationText.levels((0..<15).map { "x\($0)" })
    let paths = try ["a.csv", "b.csv"].map { try folder.write(bad, to: $0) }
    let messages = try fails(
      65, ["list"] + paths.flatMap { ["--data", $0] },
      saying: [
        "a.csv, line 2, column 6 (OBS_VALUE): “x0” is not a decimal number",
        "a.csv, line 16, column 6 (OBS_VALUE): “x14”", "b.csv, line 2, column 6 (OBS_VALUE): “x0”",
        "b.csv, line 6, column 6 (OBS_VALUE): “x4”", "… and 10 more errors",
      ])
    XCTAssertEqual(messages.split(separator: "\n").count, 21)
    XCTAssertFalse(messages.contains("b.csv, line 7"))
  }

  func testErrorsOfStandardInputAreNamedSo() throws {
    try fails(
      65, ["list", "--data", "-"], input: Data("A,B\n1,2\n".utf8),
      saying: ["standard input, line 1", "the header is not one of observations: it has A, B"])
    try fails(65, ["list", "--data", "-"], saying: ["standard input: the file is empty"])
  }

  func testTheTextOfAReportIsSentToExtraction() throws {
    let texts = [
      "政府工作报告\n各位代表，去年全镇工农业总产值完成 120.5 亿元，同比增长 5.2%，各项任务圆满完成。\n",
      "Report\nOutput came to 120.5 hundred million yuan in the year, and we expect it to grow.\n",
    ]
    for text in texts {
      let path = try folder.write(text, to: "report.txt")
      let messages = try fails(
        65, ["check", "--data", path], saying: ["running text, not a table", "forecast extract"])
      XCTAssertEqual(messages.split(separator: "\n").count, 1, messages)
    }
  }

  func testDataErrorsAreInTheLanguageChosen() throws {
    let path = try folder.write(ObservationText.levels(["x"]), to: "a.csv")
    try fails(
      65, ["list", "--data", path, "--lang", "zh"], saying: ["第 2 行第 6 列（OBS_VALUE）：“x”不是十进制数"])
    try fails(64, ["--series", "gdpp", "--lang", "zh"], saying: ["数据中没有指标“gdpp”", "是否指 gdp"])
  }

  func testValuesInMessagesAreCutToEightyCharacters() throws {
    let long = String(repeating: "x", count: 500)
    let path = try folder.write(ObservationText.levels([long]), to: "a.csv")
    let messages = try fails(65, ["list", "--data", path])
    XCTAssertTrue(messages.contains(String(repeating: "x", count: 79) + "…"))
    XCTAssertFalse(messages.contains(String(repeating: "x", count: 80)))
  }
}
