import Foundation
import IndicatorDatasets
import IndicatorForecast
import XCTest

/// The job that the command is for: history, forecast and target of one indicator.
final class MainJobTests: CommandTestCase {
  func testOneNamePrintsHistoryForecastAndTarget() throws {
    // Its figures are worked by hand in the tests of the library.
    let run = try succeeds(
      ["--series", "industrial_output", "--model", "log-drift", "--no-coherence"])
    for words in [
      "2019   94.38           implied by the growth of 2020", "2020  103.63    9.8 %  reported",
      "2021  132.49  27.85 %  reported", "Forecast from 3 observations",
      "80 % interval", "95 % interval", "2022  156.98  104.63 – 235.51  29.41 – 837.80",
      "Target for 2022: 148.85, growth 12.35 %", "Chance of reaching it: 62 %",
    ] {
      XCTAssertTrue(run.output.contains(words), "“\(words)” is not in:\n\(run.output)")
    }
    XCTAssertFalse(run.output.contains("\u{1B}"), "a pipe gets no styling")
    XCTAssertTrue(run.output.hasSuffix("\n"))
  }

  func testAnyNameOfTheIndicatorDoes() throws {
    let expected = try succeeds(["--series", "industrial_output"]).output
    for name in ["工业总产值", "全部工业总产值", "Industrial output", "INDUSTRIAL_OUTPUT", " 工业产值 "] {
      XCTAssertEqual(try succeeds(["--series", name]).output, expected, name)
    }
  }

  func testTheSubcommandIsTheDefault() throws {
    XCTAssertEqual(
      try succeeds(["outlook", "--series", "industrial_output"]).output,
      try succeeds(["--series", "industrial_output"]).output)
  }

  func testChineseChangesWordsAndNoNumbers() throws {
    let chinese = try succeeds(["--series", "industrial_output", "--lang", "zh"]).output
    let english = try succeeds(["--series", "industrial_output", "--lang", "en"]).output
    for words in [
      "工业总产值", "太平镇", "单位：亿元", "由 2020 年增速推算", "公布", "依据 3 个观测值预测", "中位数",
      "2022 年目标：148.85，增长 12.35 %", "实现概率：",
    ] {
      XCTAssertTrue(chinese.contains(words), "“\(words)” is not in:\n\(chinese)")
    }
    let numbers = { (text: String) in
      text.matches(of: /[0-9]+\.[0-9]+/).map { String($0.output) }
    }
    XCTAssertEqual(numbers(chinese), numbers(english))
  }

  func testTheLocaleChoosesTheLanguageAndAnOptionOverrulesIt() throws {
    let arguments = ["--series", "industrial_output"]
    let chinese = try succeeds(arguments + ["--lang", "zh"]).output
    let english = try succeeds(arguments + ["--lang", "en"]).output
    for (environment, expected) in [
      (["LANG": "zh_CN.UTF-8"], chinese), (["LANG": "zh_TW"], chinese),
      (["LANG": "de_DE.UTF-8"], english), (["LANG": ""], english),
      (["LC_ALL": "zh_CN.UTF-8"], chinese),
      (["LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8"], chinese),
      (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], english),
    ] {
      let run = try succeeds(arguments, environment: environment)
      XCTAssertEqual(run.output, expected, "\(environment)")
    }
    XCTAssertEqual(
      try succeeds(arguments + ["--lang", "en"], environment: ["LC_ALL": "zh_CN.UTF-8"]).output,
      english)
  }

  func testSeveralNamesAreSeparatedByAComma() throws {
    let both = try succeeds(["--series", "tertiary_output, 工业总产值,"]).output
    let first = try succeeds(["--series", "tertiary_output"]).output
    let second = try succeeds(["--series", "industrial_output"]).output
    XCTAssertEqual(both, first + "\n" + second)
  }

  func testNoTextLineOfTheShippedDataIsWiderThanEightyColumns() throws {
    let observations = try IndicatorDataset.all.flatMap { try $0.observations() }
    let names = Set(observations.map(\.indicator)).sorted().joined(separator: ",")
    for language in ["en", "zh"] {
      for options in [[], ["--horizon", "5", "--all-years"], ["--as-of", "2021"]] {
        let arguments = ["--series", names, "--lang", language] + options
        try assertNarrow(try CommandRun(arguments))
      }
      try assertNarrow(try CommandRun(["list", "--lang", language]))
    }
  }

  private func assertNarrow(_ run: CommandRun) throws {
    XCTAssertEqual(run.exitCode, 0, run.messages)
    XCTAssertGreaterThan(run.lines.count, 20)
    for line in run.lines { XCTAssertLessThanOrEqual(line.terminalColumns, 80, line) }
  }
}
