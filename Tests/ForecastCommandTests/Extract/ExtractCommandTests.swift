import Foundation
import TestSupport
import XCTest

/// `forecast extract` from file to table.
final class ExtractCommandTests: CommandTestCase {
  private let report = """
    太平镇2022年政府工作报告
    2021年，全镇完成社会总产值158.21亿元，同比增长21.90%。
    2022年经济社会发展的预期目标
    预计2022年期间完成社会总产值182.3亿元，增长15.23%。

    """

  private let figures = ["158.21", "21.90", "182.3", "15.23"]

  private func run(_ arguments: [String], input: Data = Data()) throws -> CommandRun {
    try CommandRun(["extract", "--area", "taiping", "--year", "2022"] + arguments, input: input)
  }

  private func assertFound(_ run: CommandRun, lines: [Int], line: UInt = #line) {
    XCTAssertEqual(run.exitCode, 0, run.messages, line: line)
    let rows = run.lines.dropFirst().filter { !$0.isEmpty }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    XCTAssertEqual(rows.map { String($0[6]) }, figures, line: line)
    XCTAssertEqual(rows.compactMap { Int($0[15]) }, lines, line: line)
  }

  func testTextGivesATableOfObservations() throws {
    let path = try folder.write(report, to: "report.txt")
    let run = try run([path])
    assertFound(run, lines: [2, 2, 4, 4])
    XCTAssertTrue(run.output.hasPrefix("REF_AREA,INDICATOR,FREQ,TIME_PERIOD,STAGE,MEASURE"))
    XCTAssertTrue(run.lines[1].hasSuffix(",2022,report.txt,2"), run.lines[1])
  }

  func testStandardInputIsRead() throws {
    assertFound(try run(["-"], input: Data(report.utf8)), lines: [2, 2, 4, 4])
  }

  func testTheTableOfAReportThatContradictsItselfIsReadBackWithAWarning() throws {
    // On two lines, and on one.
    for end in ["\n", ""] {
      let path = try folder.write(
        report.replacing("21.90%。\n", with: "21.90%。\(end)去年社会总产值达到160.5亿元。\n"),
        to: "report.txt")
      let table = try folder.write(run([path]).output, to: "observations.csv")
      let check = try CommandRun(["check", "--data", table])
      XCTAssertEqual(check.exitCode, 0, check.messages)
      XCTAssertTrue(check.messages.contains("160.5"), check.messages)
      XCTAssertTrue(check.messages.contains("158.21"), check.messages)
    }
  }

  func testTheTableIsReadBack() throws {
    let path = try folder.write(report, to: "report.txt")
    let table = try folder.write(run([path]).output, to: "observations.csv")
    let listed = try succeeds(["list", "--data", table]).output
    XCTAssertTrue(listed.contains("gross_output"), listed)
  }

  func testJSONHoldsTheSame() throws {
    let path = try folder.write(report, to: "report.txt")
    let output = try run([path, "--format", "json"]).outputBytes
    let rows = try XCTUnwrap(JSONSerialization.jsonObject(with: output) as? [[String: Any]])
    XCTAssertEqual(rows.count, figures.count)
  }

  func testAWordDocumentIsKnownByItsContents() throws {
    var archive = TestArchive()
    archive.add(
      "_rels/.rels", TestArchive.relationships(("rId1", "officeDocument", "word/document.xml")))
    let paragraphs = report.split(separator: "\n").map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }
    archive.add(
      "word/document.xml", "<w:document xmlns:w=\"w\">\(paragraphs.joined())</w:document>")
    let path = try folder.write(Data(archive.bytes), to: "report.txt").path
    assertFound(try run([path]), lines: [2, 2, 4, 4])
  }

  func testWhatCannotBeReadIsToldInChineseToo() throws {
    let file = try folder.write(report, to: "report.txt")
    let place = String(file.dropLast("/report.txt".count))
    for (path, reason) in [("\(place)/none.txt", "文件不存在"), (place, "是文件夹，不是文件")] {
      let run = try run([path, "--lang", "zh"])
      XCTAssertEqual(run.exitCode, 66)
      XCTAssertTrue(run.messages.contains("无法读取 \(path)：\(reason)"), run.messages)
    }
    let twice = try run(["-", "-", "--lang", "zh"])
    XCTAssertTrue(twice.messages.contains("标准输入只能读取一次"), twice.messages)
    let empty = try run(["-", "--lang", "zh"])
    XCTAssertTrue(empty.messages.contains("标准输入：其中没有文字"), empty.messages)
  }

  func testSeveralFilesGiveOneTable() throws {
    let first = try folder.write(report, to: "a.txt")
    let second = try folder.write(
      report.replacingOccurrences(of: "社会总产值", with: "农业总产值"), to: "b.txt")
    let run = try run([first, second])
    XCTAssertEqual(run.lines.count, 1 + 2 * figures.count + 1)
    XCTAssertEqual(run.lines.count { $0.contains("REF_AREA") }, 1)
  }

  func testWarningsNameFileLineAndColumn() throws {
    let broken = report + "税收收入稳步增长，全年共完成12\n5.9亿元，同比增长4.35%。\n"
    let path = try folder.write(broken, to: "report.txt")
    for (language, words) in [("en", "may be one number or two"), ("zh", "可能是一个数")] {
      let run = try run([path, "--lang", language])
      XCTAssertEqual(run.exitCode, 0)
      XCTAssertTrue(run.messages.contains("\(path):5:"), run.messages)
      XCTAssertTrue(run.messages.contains(words), run.messages)
      XCTAssertFalse(run.output.contains("5.9"), run.output)
    }
  }

  func testExplainShowsEachFigureInItsSentence() throws {
    let path = try folder.write(report, to: "report.txt")
    let output = try run([path, "--explain"]).output
    XCTAssertTrue(output.contains("[社会总产值]<158.21亿元>"), output)
    XCTAssertTrue(output.contains("\(path):2:"), output)
    XCTAssertFalse(output.contains("REF_AREA"))
  }

  func testAnEncodingCanBeNamed() throws {
    let units = report.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let path = try folder.write(Data([0xFF, 0xFE] + units), to: "report.txt").path
    assertFound(try run([path, "--encoding", "utf-16"]), lines: [2, 2, 4, 4])
    try fails(65, ["extract", path, "--encoding", "utf-8"], saying: ["not utf-8"])
  }

  func testEveryUnreadableFileIsNamed() throws {
    let path = try folder.write(report, to: "report.txt")
    try fails(66, ["extract", folder.path("none.txt"), path], saying: ["none.txt"])
    let cases: [(Data, String)] = [
      (Data(), "there is no text"), (Data("a\u{0}b".utf8), ":1:2: byte 1 is zero"),
      (Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), "picture"),
      (Data([0x50, 0x4B, 3, 4]), "damaged"),
      (Data([0x61, 0xFF, 0xFE]), "neither UTF-8 nor"), (Data("没有年份。".utf8), "--year"),
    ]
    for (data, words) in cases {
      let bad = try folder.write(data, to: "bad").path
      try fails(65, ["extract", bad], saying: [words, "bad"])
      try fails(65, ["extract", bad, path, bad], saying: [words])
    }
  }

  func testUsageIsChecked() throws {
    try fails(64, ["extract"])
    try fails(64, ["extract", "-", "-"])
    try fails(64, ["extract", "-", "--year", "12"], input: Data(report.utf8), saying: ["--year"])
    try fails(64, ["extract", "-", "--encoding", "latin"], input: Data(report.utf8))
  }
}
