import Foundation
import XCTest

final class RegressErrorTests: CommandTestCase {
  private func refuses(
    _ code: Int32, _ table: String, _ arguments: [String], saying words: [String],
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    for format in ["text", "json"] {
      try fails(
        code, ["regress", "-", "--format", format] + arguments, input: Data(table.utf8),
        saying: words, file: file, line: line)
    }
  }

  func testAnUnknownColumnIsNamedWithItsLikeness() throws {
    let table = "income,year\n1,2\n2,3\n3,5\n"
    try refuses(
      65, table, ["--response", "Income"],
      saying: [
        "standard input, line 1, column Income: there is no such column",
        "the header has income, year; did you mean income?",
      ])
    try refuses(
      65, table, ["--response", "income", "--terms", "yeer,month"],
      saying: ["column yeer", "did you mean year?", "column month"])
    try refuses(
      65, table, ["--response", "income", "--polynomial", "2", "--of", "yaer"],
      saying: ["column yaer", "did you mean year?"])
  }

  func testAFieldThatIsNoNumberIsNamedWithItsPlace() throws {
    try refuses(
      65, "y,x\n1,2\n2,NA\n3,\n4,\"1,5\"\n", ["--response", "y"],
      saying: [
        "standard input, line 3, column 2 (x): “NA” is not a number",
        "line 4, column 2 (x)", "line 5, column 2 (x): “1,5” is not a number",
      ])
  }

  func testARaggedFileIsRefused() throws {
    try refuses(
      65, "y,x\n1,2\n2\n3,4,5\n", ["--response", "y"],
      saying: ["line 3: the row has 1 field", "line 4: the row has 3 fields, the header 2"])
  }

  func testASingularDesignNamesTheColumnAndTheConditionNumber() throws {
    let doubled = "y,a,b\n1,1,2\n2,2,4\n4,3,6\n5,4,8\n"
    try refuses(
      65, doubled, ["--response", "y"],
      saying: [
        "no regression: b is a combination of the other terms", "rank 2", "condition number",
      ])
    // With an intercept a constant column is one too many.
    try refuses(
      65, "y,a,one\n1,1,1\n2,2,1\n4,3,1\n5,5,1\n", ["--response", "y"],
      saying: ["no regression: one is a combination"])
    try refuses(
      65, doubled, ["--response", "y", "--lang", "zh"], saying: ["无法回归：b 是其他项的线性组合（秩 2，条件数"])
    // The square of a column of two values is a combination of the column and the intercept.
    try refuses(
      65, "y,a\n1,1\n2,2\n4,1\n5,2\n3,1\n", ["--response", "y", "--polynomial", "2", "--of", "a"],
      saying: ["no regression: a", "is a combination", "condition number"])
  }

  func testTheResponseCannotExplainItself() throws {
    let table = "y,x\n1,2\n2,3\n3,5\n"
    try refuses(
      64, table, ["--response", "y", "--terms", "x,y"], saying: ["the response y cannot explain"])
    try refuses(
      64, table, ["--response", "y", "--polynomial", "2", "--of", "y"],
      saying: ["the response y cannot explain"])
  }

  func testPowersNeedAColumnAndAColumnOfPowersADegree() throws {
    let table = "y,x\n1,2\n2,3\n3,5\n"
    for arguments in [["--polynomial", "2"], ["--of", "x"]] {
      try refuses(
        64, table, ["--response", "y"] + arguments, saying: ["--polynomial K and --of COLUMN"])
    }
    for degree in ["0", "21", "-1"] {
      try refuses(
        64, table, ["--response", "y", "--polynomial", degree, "--of", "x"],
        saying: ["1 to 20", degree])
    }
  }

  func testMoreCoefficientsThanRowsAreRefused() throws {
    let table = "y,a,b\n1,2,3\n2,3,5\n"
    try refuses(
      65, table, ["--response", "y"],
      saying: ["3 coefficients", "the file has 2", "add rows or leave terms out"])
    try refuses(65, table, ["--response", "y", "--lang", "zh"], saying: ["3 个系数", "2 行"])
  }

  func testAnEmptyTableIsRefused() throws {
    try refuses(65, "", ["--response", "y"], saying: ["standard input: the file is empty"])
    try refuses(65, "y,x\n", ["--response", "y"], saying: ["there is a header but no row"])
  }

  func testNothingToFitIsRefused() throws {
    try refuses(
      64, "y\n1\n2\n", ["--response", "y", "--no-intercept"],
      saying: ["without terms and without an intercept"])
  }

  func testATypoOfAnEstimatorNamesThemAll() throws {
    try refuses(
      64, "y,x\n1,2\n", ["--response", "y", "--errors", "hc9"], saying: ["hc9", "newey-west"])
  }

  func testARegressionNeedsItsFileAndItsResponse() throws {
    try fails(64, ["regress"], saying: ["<file>"])
    try fails(64, ["regress", "-"], saying: ["--response"])
  }
}
