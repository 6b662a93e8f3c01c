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
      saying: ["line 3: the row has 1 field, the", "line 4: the row has 3 fields, the header 2"])
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
      saying: ["no regression: one is constant, as the intercept is"])
    try refuses(
      65, doubled, ["--response", "y", "--lang", "zh"], saying: ["无法回归：b 是其他项的线性组合（秩 2，条件数"])
    // The square of a column of two values is a combination of the column and the intercept.
    try refuses(
      65, "y,a\n1,1\n2,2\n4,1\n5,2\n3,1\n", ["--response", "y", "--polynomial", "2", "--of", "a"],
      saying: ["no regression: a", "is a combination", "condition number"])
  }

  func testATermThatSaysNothingIsNamedAsSuch() throws {
    try refuses(
      65, "y,z\n1,7\n2,7\n4,7\n5,7\n", ["--response", "y"],
      saying: ["no regression: z is constant, as the intercept is; leave it out"])
    try refuses(
      65, "y,z\n1,7\n2,7\n4,7\n5,7\n", ["--response", "y", "--lang", "zh"],
      saying: ["无法回归：z 是常数，与截距重复"])
    for arguments in [[], ["--no-intercept"]] {
      try refuses(
        65, "y,z\n1,0\n2,0\n4,0\n5,0\n", ["--response", "y"] + arguments,
        saying: ["no regression: z is zero in every row; leave it out"])
    }
    try refuses(
      65, "y,z\n1,0\n2,0\n", ["--response", "y", "--lang", "zh"], saying: ["z 在每一行都为零"])
  }

  func testAllErrorsOfAFileAreListedInOnePass() throws {
    try refuses(
      65, "y,x,z\n1,NA,3\n2,3\n3,4,oops\n4,5,6,7\n1e400,2,2\n",
      ["--response", "y", "--terms", "x,z,w"],
      saying: [
        "line 1, column w: there is no such column", "line 2, column 2 (x): “NA” is not a number",
        "line 3: the row has 2 fields", "line 4, column 3 (z): “oops” is not a number",
        "line 5: the row has 4 fields", "line 6, column 1 (y): “1e400” is not a number",
      ])
  }

  func testAnotherSeparatorIsNamed() throws {
    try refuses(
      65, "y|x\n1|2\n2|4\n", ["--response", "y"],
      saying: [
        "standard input, line 1: “y|x”: fields seem to be separated by “|”; write commas, "
          + "semicolons or tabs"
      ])
    try refuses(
      65, "y|x\n1|2\n", ["--response", "y", "--lang", "zh"], saying: ["“y|x”：字段似以“|”分隔"])
  }

  func testNumbersThatCannotBeComputedWithAreNamedWithTheirPlaces() throws {
    try refuses(
      65, "y,x\n1,2\n2e160,1e300\n3,4\n5,6\n", ["--response", "y"],
      saying: [
        "line 3, column 1 (y): “2e160” is too large: the limit is about 3.3e150",
        "line 3, column 2 (x): “1e300” is too large: the limit is about 1e292",
      ])
    try refuses(
      65, "y,x\n1,2\n2,1e200\n3,4\n5,6\n", ["--response", "y", "--polynomial", "2", "--of", "x"],
      saying: ["line 3, column 2 (x): “1e200” is too large for its power 2: the limit is about"])
    try refuses(
      65, "z,y\n1e-310,1\n4e-310,2\n3e-310,4\n2e-310,1\n", ["--response", "y"],
      saying: ["line 3, column 1 (z): “4e-310” is the largest magnitude of its column and"])
    try refuses(
      65, "z,y\n1,2e-400\n4,1e-400\n3,0\n2,1e-500\n", ["--response", "y", "--lang", "zh"],
      saying: ["第 2 行第 2 列（y）：“2e-400”为该列绝对值最大的数，仍过小，下限约为 1e-292"])
  }

  func testACoefficientOutOfRangeIsNamed() throws {
    try refuses(
      65, "z,y\n1e-200,1e149\n2e-200,2e149\n3e-200,4e149\n4e-200,1e149\n", ["--response", "y"],
      saying: ["no regression: the coefficient of z is beyond the range of numbers"])
    try refuses(
      65, "z,y\n1e-200,1e149\n2e-200,2e149\n3e-200,4e149\n4e-200,1e149\n",
      ["--response", "y", "--lang", "zh"], saying: ["z 的系数超出可表示的数值范围"])
  }

  func testAutoregressiveErrorsNeedTwoRowsMoreThanCoefficients() throws {
    let table = "y,a,b\n1,2,3\n2,3,5\n4,1,1\n3,3,2\n"
    try refuses(
      65, table, ["--response", "y", "--errors", "ar1"],
      saying: ["AR(1) errors with 3 coefficients need 5 rows and the file has 4 rows"])
    try refuses(
      65, "y\n1\n2\n", ["--response", "y", "--errors", "ar1"],
      saying: ["AR(1) errors with 1 coefficient need 3 rows"])
    try refuses(
      65, table, ["--response", "y", "--errors", "ar1", "--lang", "zh"],
      saying: ["AR(1) 误差模型有 3 个系数，至少需要 5 行，而文件只有 4 行"])
    _ = try succeeds(
      ["regress", "-", "--response", "y", "--errors", "ar1"], input: Data((table + "5,1,7\n").utf8))
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
