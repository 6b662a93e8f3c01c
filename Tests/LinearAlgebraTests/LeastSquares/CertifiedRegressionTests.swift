import ExtendedPrecision
import LinearAlgebra
import TestSupport
import XCTest

/// NIST StRD linear regression and polynomials on raw calendar years, through the library.
///
/// The digits asked for are 15 less what NIST's own rounding to 15 printed digits can cost, and
/// what a condition number leaves: refinement with residuals in double-double returns the solution
/// of the printed decimals, so nothing else is lost.
final class CertifiedRegressionTests: XCTestCase {
  private struct Digits {
    let coefficients: Double
    let standardErrors: Double
  }

  /// NIST prints 15 digits, the last of them rounded: 14 are certain.
  private let asked: [String: Digits] = [
    "NoInt1": Digits(coefficients: 14, standardErrors: 14),
    "NoInt2": Digits(coefficients: 14, standardErrors: 14),
    "Norris": Digits(coefficients: 14, standardErrors: 14),
    "Pontius": Digits(coefficients: 14, standardErrors: 14),
    "Longley": Digits(coefficients: 14, standardErrors: 14),
    "Filip": Digits(coefficients: 14, standardErrors: 14),
    "Wampler1": Digits(coefficients: 14, standardErrors: 14),
    "Wampler2": Digits(coefficients: 14, standardErrors: 14),
    "Wampler3": Digits(coefficients: 14, standardErrors: 14),
    "Wampler4": Digits(coefficients: 14, standardErrors: 14),
    "Wampler5": Digits(coefficients: 14, standardErrors: 14),
    "YearLinear": Digits(coefficients: 14, standardErrors: 14),
    "YearQuadratic": Digits(coefficients: 14, standardErrors: 14),
    "YearCubic": Digits(coefficients: 14, standardErrors: 14),
    "YearQuartic": Digits(coefficients: 14, standardErrors: 14),
  ]

  func testCertifiedCoefficientsAndStandardErrorsAreReached() throws {
    print("set            coefficients  standard errors  residual sd     R²      F  condition")
    for (name, digits) in asked.sorted(by: { $0.key < $1.key }) {
      let set = try CertifiedSet(name)
      let fit = try fit(set)
      let reached = Reached(set, fit)
      print(reached.line(name, condition: fit.system.conditionNumber))
      XCTAssertGreaterThanOrEqual(reached.coefficients, digits.coefficients, name)
      XCTAssertGreaterThanOrEqual(reached.standardErrors, digits.standardErrors, name)
      // A scalar of the whole fit has at least the digits of the standard errors, less half a one.
      XCTAssertGreaterThanOrEqual(reached.deviation, digits.standardErrors - 0.5, name)
      XCTAssertGreaterThanOrEqual(reached.ratio, digits.standardErrors - 0.5, name)
      XCTAssertGreaterThanOrEqual(reached.rSquared, name == "Filip" ? 9.5 : 13, name)
    }
  }

  func testForecastOnRawYearsKeepsItsDigits() throws {
    for name in asked.keys.sorted() where name.hasPrefix("Year") {
      let set = try CertifiedSet(name)
      let fit = try fit(set)
      let last = set.regressors[0].max() ?? DoubleDouble(0)
      let year = last + 3
      var row = [year]
      for _ in 1..<set.polynomialDegree { row.append(row[row.count - 1] * year) }
      let value = fit.solution.predictedValue(at: row)
      // 14 digits where the reference has 30: one is lost to the rounding of the double itself.
      XCTAssertGreaterThanOrEqual(
        logRelativeError(value, set.value("forecast_3_years_ahead")), 14, name)
      let error = fit.sigma * fit.system.predictionVariance(at: row).squareRoot()
      // The triangular solve is in working precision: its condition number costs the rest.
      XCTAssertGreaterThanOrEqual(logRelativeError(error, set.value("forecast_se_fit")), 9, name)
    }
  }

  func testDoubleInputKeepsTheDigitsOfDoubles() throws {
    let set = try CertifiedSet("Longley")
    let columns = set.regressors.map { $0.map(\.doubleValue) }
    let solution = try LeastSquares(Design(columns: columns))
      .solution(for: set.response.map(\.doubleValue))
    // What is left when Longley's decimals are first rounded to doubles.
    XCTAssertGreaterThanOrEqual(
      logRelativeError(solution.coefficients, set.vector("coefficients")), 12)
  }

  private struct Fit {
    let system: LeastSquares
    let solution: LeastSquaresSolution
    let sigma: Double
    let standardErrors: [Double]
  }

  private func fit(_ set: CertifiedSet) throws -> Fit {
    let design =
      set.polynomialDegree > 0
      ? Design.polynomial(
        degree: set.polynomialDegree, of: set.regressors[0], hasIntercept: set.hasIntercept)
      : Design(columns: set.regressors, hasIntercept: set.hasIntercept)
    let system = try LeastSquares(design)
    let solution = system.solution(for: set.response)
    let freedom = Double(design.rows - design.parameterCount)
    let sigma = solution.residualNorm / freedom.squareRoot()
    let errors = system.unscaledCovariance().diagonal.map { sigma * $0.squareRoot() }
    return Fit(system: system, solution: solution, sigma: sigma, standardErrors: errors)
  }

  private struct Reached {
    let coefficients: Double
    let standardErrors: Double
    let deviation: Double
    let rSquared: Double
    let ratio: Double

    init(_ set: CertifiedSet, _ fit: Fit) {
      coefficients = logRelativeError(fit.solution.coefficients, set.vector("coefficients"))
      standardErrors = logRelativeError(fit.standardErrors, set.vector("standard_errors"))
      deviation = logRelativeError(fit.sigma, set.value("residual_sd"))
      rSquared = logRelativeError(fit.solution.rSquared ?? .nan, set.value("r_squared"))
      let parameters = fit.system.parameterCount
      let model = Double(parameters - (fit.system.design.hasIntercept ? 1 : 0))
      let freedom = Double(fit.system.design.rows - parameters)
      let ratio = (fit.solution.explainedRatio ?? .nan) * freedom / model
      self.ratio = set.has("F") ? logRelativeError(ratio, set.value("F")) : 15
    }

    func line(_ name: String, condition: Double) -> String {
      let digits = [coefficients, standardErrors, deviation, rSquared, ratio]
      let columns = zip(digits, [12, 15, 11, 7, 6]).map { value, width in
        String(format: "%\(width).1f", value)
      }
      return name.padding(toLength: 15, withPad: " ", startingAt: 0)
        + columns.joined(separator: "  ") + String(format: "  %.2g", condition)
    }
  }
}
