import Foundation
import XCTest

final class RegressTests: CommandTestCase {
  /// y = 1 + 2 x, disturbed.
  private let table = "x,y,z\n1,3.1,2\n2,4.9,1\n3,7.2,5\n4,8.8,3\n5,11.1,4\n6,12.9,6\n"

  private func json(_ arguments: [String], _ text: String? = nil) throws -> RegressJSON {
    let run = try succeeds(
      ["regress", "-", "--response", "y", "--format", "json"] + arguments,
      input: Data((text ?? table).utf8))
    return try JSONDecoder().decode(RegressJSON.self, from: run.outputBytes)
  }

  private func text(_ arguments: [String], _ text: String? = nil) throws -> CommandRun {
    try succeeds(
      ["regress", "-", "--response", "y"] + arguments, input: Data((text ?? table).utf8))
  }

  func testALineByHand() throws {
    // x: mean 3.5, Σ(x − 3.5)² = 17.5; y: mean 8, Σ(y − 8)² = 68.52, Σ(x − 3.5)(y − 8) = 34.6;
    // slope 34.6 / 17.5 = 346/175, intercept 8 − 3.5 × 346/175 = 1.08;
    // residual sum of squares 68.52 − 34.6² / 17.5.
    let found = try json(["--terms", "x"])
    XCTAssertEqual(found.coefficients.map(\.name), ["(Intercept)", "x"])
    // An ulp or two: the solution is refined.
    XCTAssertEqual(found.coefficients[0].estimate ?? 0, 1.08, accuracy: 1e-15)
    XCTAssertEqual(found.coefficients[1].estimate ?? 0, 346.0 / 175, accuracy: 1e-15)
    XCTAssertEqual([found.n, found.p, found.rank, found.degrees_of_freedom], [6, 2, 2, 4])
    let rss = 68.52 - 34.6 * 34.6 / 17.5
    // The subtraction above loses three digits of 16; F is 2,500 and its error as much larger.
    let deviation = (rss / 4).squareRoot()
    XCTAssertEqual(found.residual_standard_error ?? 0, deviation, accuracy: 1e-12)
    XCTAssertEqual(
      found.coefficients[1].standard_error ?? 0, deviation / 17.5.squareRoot(), accuracy: 1e-12)
    XCTAssertEqual(found.r_squared ?? 0, 1 - rss / 68.52, accuracy: 1e-14)
    XCTAssertEqual(found.f ?? 0, (68.52 - rss) / (rss / 4), accuracy: 1e-9)
    let likelihood = -3 * (log(2 * Double.pi) + log(rss / 6) + 1)
    XCTAssertEqual(found.log_likelihood ?? 0, likelihood, accuracy: 1e-11)
    XCTAssertEqual(found.aic ?? 0, 6 - 2 * likelihood, accuracy: 1e-11)
    // k = 3 with σ: AICc adds 2 k (k + 1) / (n − k − 1) = 12.
    XCTAssertEqual(found.aicc ?? 0, 18 - 2 * likelihood, accuracy: 1e-11)
    XCTAssertEqual(found.bic ?? 0, 3 * log(6) - 2 * likelihood, accuracy: 1e-11)
  }

  func testEveryKeyOfTheContractIsThere() throws {
    let run = try text(["--format", "json"])
    let parsed = try JSONSerialization.jsonObject(with: run.outputBytes)
    let object = try XCTUnwrap(parsed as? [String: Any])
    for key in [
      "errors", "lag", "n", "p", "rank", "condition", "coefficients", "residual_standard_error",
      "degrees_of_freedom", "r_squared", "f", "log_likelihood", "aic", "aicc", "bic",
      "durbin_watson",
    ] {
      XCTAssertNotNil(object[key], key)
    }
    for term in object["coefficients"] as? [[String: Any]] ?? [] {
      XCTAssertEqual(Set(term.keys), ["name", "estimate", "standard_error", "t", "p"])
    }
  }

  func testAllOtherColumnsExplainWhereNoneIsNamed() throws {
    XCTAssertEqual(try json([]).coefficients.map(\.name), ["(Intercept)", "x", "z"])
    XCTAssertEqual(
      try json(["--terms", "z, x"]).coefficients.map(\.name), ["(Intercept)", "z", "x"])
    XCTAssertEqual(try json(["--no-intercept"]).coefficients.map(\.name), ["x", "z"])
    XCTAssertEqual(
      try json(["--polynomial", "2", "--of", "x"]).coefficients.map(\.name),
      ["(Intercept)", "x", "x^2"])
    XCTAssertEqual(
      try json(["--terms", "z", "--polynomial", "2", "--of", "x"]).coefficients.map(\.name),
      ["(Intercept)", "z", "x", "x^2"])
  }

  func testTheEstimatorChangesErrorsAndNoEstimate() throws {
    let classical = try json(["--terms", "x"])
    var seen = [classical.coefficients[1].standard_error]
    for errors in ["hc0", "hc1", "hc2", "hc3", "newey-west"] {
      let found = try json(["--terms", "x", "--errors", errors])
      XCTAssertEqual(found.coefficients.map(\.estimate), classical.coefficients.map(\.estimate))
      seen.append(found.coefficients[1].standard_error)
    }
    XCTAssertEqual(Set(seen).count, 6, "\(seen)")
    XCTAssertNil(classical.phi)
    XCTAssertNotNil(try json(["--terms", "x", "--errors", "ar1"]).phi)
  }

  func testTheOutputNamesTheAssumedErrors() throws {
    let titles = [
      "classical": ("classical errors", "经典误差"), "hc0": ("HC0 errors", "HC0 误差"),
      "hc1": ("HC1 errors", "HC1 误差"), "hc2": ("HC2 errors", "HC2 误差"),
      "hc3": ("HC3 errors", "HC3 误差"),
      // ⌊4 (6/100)^(2/9)⌋ is 2.
      "newey-west": ("Newey–West errors, lag 2", "Newey–West 误差，滞后 2 期"),
      "ar1": ("AR(1) errors", "AR(1) 误差"),
    ]
    for (errors, (english, chinese)) in titles {
      let arguments = ["--terms", "x", "--errors", errors]
      XCTAssertEqual(
        try text(arguments).lines.first, "Regression of y on 6 observations, \(english)")
      XCTAssertEqual(
        try text(arguments + ["--lang", "zh"]).lines.first, "y 的回归，6 个观测值，\(chinese)")
      let found = try json(arguments)
      XCTAssertEqual(found.errors, errors)
      XCTAssertEqual(found.lag, errors == "newey-west" ? 2 : nil)
    }
  }

  func testTheStandardDeviationOfAutoregressiveErrorsNamesItsDivisor() throws {
    let arguments = ["--terms", "x", "--errors", "ar1"]
    let english = try text(arguments).output
    XCTAssertTrue(english.contains("standard deviation of errors"), english)
    XCTAssertTrue(english.contains("by maximum likelihood (divisor n = 6)"), english)
    XCTAssertFalse(english.contains("degrees of freedom"), english)
    let chinese = try text(arguments + ["--lang", "zh"]).output
    XCTAssertTrue(chinese.contains("（最大似然估计，除数 n = 6）"), chinese)
  }

  func testFBesideRobustErrorsIsThatOfTheirCovariance() throws {
    // Of one regressor, the square of its t.
    let found = try json(["--terms", "x", "--errors", "hc3"])
    let t = try XCTUnwrap(found.coefficients[1].t)
    XCTAssertEqual(try XCTUnwrap(found.f), t * t, accuracy: 1e-14 * t * t)
    XCTAssertEqual(
      try XCTUnwrap(found.f_p), try XCTUnwrap(found.coefficients[1].p), accuracy: 1e-14)
  }

  func testTheConditionNumberHasTheDigitsThatItHas() throws {
    let condition = try XCTUnwrap(try json([]).condition)
    XCTAssertEqual(condition, (condition * 100).rounded() / 100)
  }

  func testCoefficientsThatAreZeroArePrintedAsZero() throws {
    let rows = (1...9).map { "\($0),\($0 * $0)" }.joined(separator: "\n")
    let found = try json(["--polynomial", "3", "--of", "x"], "x,y\n\(rows)\n")
    XCTAssertEqual(found.coefficients.map(\.estimate), [0, 0, 1, 0])
  }

  func testTheTextNamesEveryTermInBothLanguages() throws {
    let english = try text([])
    for words in [
      "Regression of y on 6 observations", "estimate", "std. error", "(Intercept)",
      "residual standard error", "on 3 degrees of freedom", "R²", "F(2, 3)", "log-likelihood",
      "AIC, AICc, BIC", "Durbin–Watson", "condition number",
    ] {
      XCTAssertTrue(english.output.contains(words), "“\(words)” is not in\n\(english.output)")
    }
    let chinese = try text(["--lang", "zh"])
    for words in ["y 的回归，6 个观测值", "估计值", "标准误", "残差标准误", "（自由度 3）", "对数似然", "条件数"] {
      XCTAssertTrue(chinese.output.contains(words), "“\(words)” is not in\n\(chinese.output)")
    }
    let numbers = { (text: String) in
      Set(text.matches(of: /[0-9]+\.[0-9]+/).map { String($0.output) })
    }
    XCTAssertEqual(numbers(english.output), numbers(chinese.output))
    for line in english.lines + chinese.lines {
      XCTAssertLessThanOrEqual(line.terminalColumns, 80, line)
    }
  }

  func testAPerfectFitHasNoFiniteF() throws {
    let table = "y,x\n2,1\n4,2\n6,3\n8,4\n"
    let found = try json([], table)
    XCTAssertNil(found.f)
    XCTAssertEqual(found.residual_standard_error, 0)
    XCTAssertEqual(found.r_squared, 1)
    XCTAssertNil(found.log_likelihood)
    XCTAssertNil(found.durbin_watson)
    let text = try text([], table).output
    XCTAssertTrue(text.contains("∞"), text)
    XCTAssertFalse(text.contains("inf"), text)
    XCTAssertFalse(text.contains("nan"), text)
  }

  func testAConstantResponseHasNothingToExplain() throws {
    let found = try json([], "y,x\n5,1\n5,2\n5,4\n5,8\n")
    XCTAssertNil(found.r_squared)
    XCTAssertNil(found.f)
    XCTAssertEqual(found.coefficients.map(\.estimate), [5, 0])
    XCTAssertEqual(found.residual_standard_error, 0)
  }
}
