import Foundation
import IndicatorDatasets
import IndicatorForecast
import TestSupport
import XCTest

/// `forecast convert`, and the options that say what files are like.
final class ConvertTests: CommandTestCase {
  private func convert(
    _ arguments: [String], input: String = "", note: String? = nil
  ) throws -> CommandRun {
    let run = try CommandRun(["convert"] + arguments, input: Data(input.utf8))
    XCTAssertEqual(run.exitCode, 0, run.messages)
    if let note { XCTAssertTrue(run.messages.contains(note), run.messages) }
    return run
  }

  func testTheShippedDataComeOutAsTheyAre() throws {
    let run = try succeeds(["convert", "--area", "太平镇"])
    XCTAssertEqual(run.outputBytes, Data(IndicatorDataset.taiping.bytes))
  }

  func testEveryLayoutThatHoldsEverythingLeadsBack() throws {
    let expected = try succeeds(["convert"]).outputBytes
    for layout in ["observations", "sdmx-csv", "tidy", "json"] {
      let text = try succeeds(["convert", "--to", layout]).output
      let path = try folder.write(text, to: layout)
      XCTAssertEqual(try succeeds(["convert", "--data", path]).outputBytes, expected, layout)
      XCTAssertEqual(
        try succeeds(["convert", "--data", "-", "--layout", layout], input: Data(text.utf8))
          .outputBytes, expected, layout)
    }
  }

  func testTheForecastIsTheSameWhateverTheLayout() throws {
    // Identities lie beside a file, not in it.
    let arguments = [
      "--series", "industrial_output", "--area", "taiping", "--format", "json", "--no-coherence",
    ]
    let observations = try folder.write(
      try convert(["--to", "observations"]).output, to: "observations")
    let expected = try succeeds(arguments + ["--data", observations]).output
    for layout in ["sdmx-csv", "tidy", "wide", "wide-transposed", "json"] {
      let text = try convert(["--to", layout]).output
      let path = try folder.write(text, to: layout)
      XCTAssertEqual(try succeeds(arguments + ["--data", path]).output, expected, layout)
    }
  }

  func testAVintageLimitsWhatIsWritten() throws {
    let run = try succeeds(["convert", "--area", "taiping", "--as-of", "2021"])
    XCTAssertTrue(run.lines.dropFirst().dropLast().allSatisfy { $0.contains(",2021,taiping") })
  }

  func testAMarkForExcelIsReadAgain() throws {
    let run = try succeeds(["convert", "--bom", "--to", "tidy"])
    XCTAssertEqual(Array(run.outputBytes.prefix(3)), [0xEF, 0xBB, 0xBF])
    let path = try folder.write(run.outputBytes, to: "t.csv").path
    XCTAssertEqual(
      try succeeds(["convert", "--data", path]).output, try succeeds(["convert"]).output)
  }

  func testWhatALayoutHasNoPlaceForIsCounted() throws {
    _ = try convert(
      ["--to", "nixtla", "--area", "taiping"], note: "have no place in the layout nixtla")
  }

  func testAWorkbookIsReadWhateverItsName() throws {
    let book = try ReferenceFile.data("workbooks/yearbook.xlsx")
    let path = try folder.write(book, to: "data.csv").path
    let run = try convert(["--data", path, "--to", "wide"], note: "published in 2022")
    XCTAssertEqual(
      run.lines[1],
      "unspecified,industrial_output_above_scale,100 million CNY,LEVEL,2022,84.75,92.63,121.68")
    let tidy = try convert(["--data", path, "--sheet", "tidy", "--vintage", "2023"])
    XCTAssertEqual(tidy.messages, "")
    try fails(
      65, ["list", "--data", path, "--sheet", "broken"],
      saying: ["sheet broken, cell C2: “#DIV/0!”", "cell C3 (value): “TRUE”", "cell B4 (year)"])
    try fails(65, ["list", "--data", path, "--sheet", "no"], saying: ["no such sheet", "产值"])
    let text = try folder.write("indicator,year,value\na,2020,1\n", to: "t.csv")
    try fails(
      64, ["list", "--data", text, "--sheet", "a"], saying: ["--sheet a", "t.csv is none"])
  }

  func testEncodingsAreNamedAndFalseNamesRefused() throws {
    let bytes: [UInt8] = Array("year,".utf8) + [0xB5, 0xD8, 0xC7, 0xF8] + Array("\n2020,5\n".utf8)
    let path = try folder.write(Data(bytes), to: "t.csv").path
    let run = try convert(
      ["--data", path, "--encoding", "gb18030", "--vintage", "2021", "--to", "tidy"])
    XCTAssertEqual(run.lines[1], "unspecified,地区,2020,5,unit not stated,2021")
    try fails(
      65, ["convert", "--data", path], saying: ["line 1", "byte 5 is not UTF-8", "gb18030"])
    try fails(
      65, ["convert", "--data", path, "--encoding", "utf-16"], saying: ["byte 0 is not utf-16"])
    try fails(64, ["convert", "--encoding", "big5"], saying: ["big5", "gb18030"])
  }

  func testARegistryNamesIndicatorsOfItsOwn() throws {
    let names = try folder.write(
      "code,zh,en,aliases\nhoney_output,蜂蜜产量,Honey,蜂蜜\n", to: "names.csv")
    let data = try folder.write(
      "指标,年份,数值,单位\n蜂蜜,2019,5,吨\n蜂蜜产量,2020,6,吨\n", to: "t.csv")
    let arguments = ["--data", data, "--registry", names, "--vintage", "2021"]
    let list = try succeeds(["list", "--format", "csv"] + arguments)
    XCTAssertEqual(list.lines[1], "unspecified,honey_output,吨,0,2019,2020,2,,")
    let outlook = try succeeds(["--series", "蜂蜜", "--lang", "zh"] + arguments)
    XCTAssertTrue(outlook.lines[0].contains("蜂蜜产量"), outlook.lines[0])
    let broken = try folder.write("code,zh\na,名\nb,名\n", to: "broken.csv")
    try fails(
      65, ["list", "--data", data, "--registry", broken], saying: ["broken.csv, line 3: “名”"])
    try fails(66, ["list", "--registry", folder.path("none.csv")], saying: ["none.csv"])
  }

  func testThousandsCommasAreReadOnRequest() throws {
    let path = try folder.write("indicator,year,value\na,2020,\"74,982\"\n", to: "t.csv")
    try fails(65, ["convert", "--data", path], saying: ["“74,982” has a thousands separator"])
    let run = try convert(["--data", path, "--thousands-commas", "--vintage", "2021"])
    XCTAssertTrue(run.lines[1].contains(",74982,_X,0,"), run.lines[1])
  }

  func testAVintageIsAYear() throws {
    try fails(
      64, ["convert", "--vintage", "20210"], saying: ["--vintage takes the year", "20210"])
  }

  func testHelpEndsWithAnExample() throws {
    let help = try succeeds(["convert", "--help"]).lines.filter { !$0.isEmpty }
    XCTAssertTrue(help.last?.hasPrefix("  forecast convert --data") ?? false)
  }
}
