import Foundation
import XCTest

/// PDF files go through `pdftotext`; a script stands for it where it does what the real one seldom does.
final class ExtractPDFTests: CommandTestCase {
  /// Puts a `pdftotext` into a folder of its own and runs `forecast extract` with that folder first in PATH.
  private func run(_ program: String?, on file: String = "report.pdf") throws -> CommandRun {
    let path = try folder.write(Data("%PDF-1.4\n".utf8), to: file).path
    if let program {
      let script = try folder.write("#!/bin/sh\n\(program)\n", to: "bin/pdftotext")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    }
    let search = program == nil ? folder.path("nothing") : folder.path("bin") + ":/usr/bin:/bin"
    return try CommandRun(
      ["extract", path, "--area", "taiping", "--year", "2022"], environment: ["PATH": search])
  }

  func testTheRealProgramReadsAPDF() throws {
    let file = PDFFixture.page(of: "2021年，全镇完成社会总产值158.21亿元，同比增长21.90%。")
    let path = try folder.write(file, to: "-report.pdf").path
    for words in [[path], ["-"]] {
      let run = try CommandRun(
        ["extract", "--area", "taiping", "--year", "2022"] + words,
        input: words == ["-"] ? file : Data())
      XCTAssertEqual(run.exitCode, 0, run.messages)
      let figures = run.output.split(separator: "\n").dropFirst()
      XCTAssertEqual(figures.count, 2, run.output)
      XCTAssertTrue(figures.first?.contains(",158.21,CNY,8,") ?? false, run.output)
    }
  }

  func testTheRealProgramRefusesADamagedPDF() throws {
    let run = try CommandRun(
      ["extract", "-", "--area", "taiping", "--year", "2022"], input: Data("%PDF-1.4\n".utf8))
    XCTAssertEqual(run.exitCode, 65, run.messages)
    XCTAssertTrue(run.messages.contains("pdftotext can't read it"), run.messages)
  }

  func testTheTextOfAPDFIsRead() throws {
    let run = try run("printf '2021年，全镇完成社会总产值158.21亿元，同比增长21.90%%。\\n\\f'")
    XCTAssertEqual(run.exitCode, 0, run.messages)
    XCTAssertTrue(run.output.contains(",158.21,"), run.output)
    XCTAssertTrue(run.output.contains(",report.pdf,1\n"), run.output)
  }

  func testItGetsTheBytesAndIsAskedForTheLayoutInUTF8() throws {
    let path = folder.path("words")
    _ = try run("{ echo \"$@\"; cat; } >'\(path)'; echo 2021年")
    let words = try String(contentsOfFile: path, encoding: .utf8)
    XCTAssertEqual(words, "-q -layout -enc UTF-8 - -\n%PDF-1.4\n")
  }

  #if os(Linux)
    func testNothingIsLeftBehindWhereItIsKilled() throws {
      let links = folder.path("links")
      _ = try run("stat -L -c %h /proc/self/fd/0 >'\(links)'; echo 2021年")
      XCTAssertEqual(try String(contentsOfFile: links, encoding: .utf8), "0\n")
    }
  #endif

  func testWithoutTheProgramItSaysWhatToInstall() throws {
    let run = try run(nil)
    XCTAssertEqual(run.exitCode, 66)
    XCTAssertTrue(run.messages.contains("apt-get install poppler-utils"), run.messages)
    XCTAssertEqual(run.output, "")
  }

  func testAFileThatTheProgramRefusesIsBadData() throws {
    let run = try run("exit 3")
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(run.messages.contains("exit code 3"), run.messages)
  }

  func testAPDFWithoutTextIsBadData() throws {
    let run = try run("printf '\\f\\f'")
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(run.messages.contains("there is no text"), run.messages)
  }

  func testOutputWithoutEndIsCutOff() throws {
    let run = try run("yes")
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(run.messages.contains("more than 256 MB"), run.messages)
  }

  func testTheFileIsNotReadByAShell() throws {
    let run = try run("echo 2021年完成社会总产值158.21亿元。", on: "a;touch b $(touch c).pdf")
    XCTAssertEqual(run.exitCode, 0, run.messages)
    for name in ["b", "c"] {
      XCTAssertFalse(FileManager.default.fileExists(atPath: folder.path(name)))
    }
  }
}
