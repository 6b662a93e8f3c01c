import Foundation
import XCTest

/// Accounting identities beside the data, and named.
final class IdentityOptionsTests: XCTestCase {
  private let header = "area,indicator,year,value,unit,vintage\n"

  private func run(
    _ identities: String, _ rows: String, _ more: [String] = []
  ) throws -> CommandRun {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let data = try folder.write(Data((header + rows).utf8), to: "data.csv")
    _ = try folder.write(Data(identities.utf8), to: "identities.txt")
    return try CommandRun(["series", "--data", data.path] + more)
  }

  private let parts = """
    town,total,2020,10.0,亿元,2021
    town,a,2020,60000,万元,2021
    town,b,2020,4.0,亿元,2021

    """

  func testASeriesNamedTwiceIsShownOnceWhicheverNamesAreUsed() throws {
    for command in ["outlook", "series"] {
      let once = try CommandRun([command, "--series", "gross_output"])
      let twice = try CommandRun([command, "--series", "gross_output,社会总产值,gross_output"])
      XCTAssertEqual(twice.exitCode, 0)
      XCTAssertEqual(twice.output, once.output)
    }
  }

  func testIdentitiesLieBesideAFileToo() throws {
    let run = try run("total = a + b\n", parts, ["--series", "total"])
    XCTAssertEqual(run.exitCode, 0)
    XCTAssertTrue(run.lines.contains("  total = a + b"), run.output)
    // Half of 0.1, of 1 in ten thousand and of 0.1: 0.05 + 0.00005 + 0.05.
    XCTAssertTrue(run.lines.contains("    2020: holds, residual 0.0 ± 0.1"), run.output)
  }

  func testAResidualIsInTheUnitOfTheSeriesShown() throws {
    let run = try run("total = a + b\n", parts, ["--series", "a", "--format", "json"])
    XCTAssertTrue(run.output.contains("\"tolerance\" : 1000.5"), run.output)
  }

  func testANameThatTheDataDontHaveIsSaid() throws {
    let run = try run("total = a + bb\nvillage: total = a\n", parts, ["--series", "total"])
    XCTAssertEqual(run.exitCode, 0)
    XCTAssertTrue(run.messages.contains("note: the data have nothing of bb"), run.messages)
    XCTAssertTrue(run.messages.contains("whether it holds can't be checked"), run.messages)
    XCTAssertTrue(run.messages.contains("nothing of the area village"), run.messages)
    XCTAssertFalse(run.output.contains("Identities"))
  }

  func testAnIdentityThatStandsTwiceIsCheckedOnce() throws {
    let run = try run("total = a + b\ntotal=a+b\n", parts, ["--series", "total"])
    XCTAssertEqual(run.lines.filter { $0.hasPrefix("    2020: holds") }.count, 1)
  }

  func testNamesOfARegistryReachIdentitiesAndTitles() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let registry = try folder.write(
      Data("code,zh,en,aliases\nretail,社零总额,Retail sales,零售总额\n".utf8), to: "names.csv")
    let run = try run(
      "零售总额 = 酒类零售 + bread\n",
      """
      town,社零总额,2020,10.0,亿元,2021
      town,酒类零售,2020,6.0,亿元,2021
      town,bread,2020,4.0,亿元,2021

      """, ["--series", "零售总额", "--registry", registry.path])
    XCTAssertEqual(run.messages, "")
    XCTAssertTrue(run.lines[0].hasPrefix("Retail sales (retail)"), run.output)
    XCTAssertTrue(run.lines.contains("  retail = 酒类零售 + bread"), run.output)
  }

  func testTheEncodingIsThatOfTheIdentitiesToo() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    // 合计 = a + b in GB18030.
    let bytes: [UInt8] = [0xBA, 0xCF, 0xBC, 0xC6] + Array(" = a + b\n".utf8)
    let identities = try folder.write(Data(bytes), to: "rules.txt")
    let data = try folder.write(
      Data((header + parts).replacing("total", with: "sum").utf8), to: "data.csv")
    let run = try CommandRun([
      "series", "--data", data.path, "--series", "sum", "--encoding", "gb18030", "--identities",
      identities.path,
    ])
    XCTAssertEqual(run.exitCode, 0)
    XCTAssertTrue(run.messages.contains("nothing of 合计"), run.messages)
  }

  func testErrorsOfIdentitiesHaveLineAndColumn() throws {
    let run = try run("total = a + b\na + b = total\n合计 ＝ a ≥ b\n", parts, ["--series", "a"])
    XCTAssertEqual(run.exitCode, 65)
    XCTAssertTrue(run.messages.contains("line 2, column 3"), run.messages)
    XCTAssertTrue(run.messages.contains("line 3, column 8"), run.messages)
  }

  func testResidualsOfDifferentReportsAreMarked() throws {
    let run = try run(
      "total = a + b\n",
      """
      town,total,2020,10.0,亿元,2021
      town,a,2020,6.0,亿元,2021
      town,a,2020,6.5,亿元,2022
      town,b,2020,4.0,亿元,2021

      """, ["--series", "total"])
    XCTAssertTrue(
      run.lines.contains("    2020: does not hold, residual -0.5 ± 0.2 (of different reports)"),
      run.output)
  }
}
