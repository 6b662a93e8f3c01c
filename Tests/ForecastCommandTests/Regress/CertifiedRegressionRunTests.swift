import Foundation
import TestSupport
import XCTest

/// NIST StRD through the command: from the digits of a file to the digits that are printed.
///
/// A certified number has 15 printed digits, the last of them rounded, so that even an exact result
/// agrees with it only to half a unit of the fifteenth: `certain` digits, 14.3 to 15.
final class CertifiedRegressionRunTests: CommandTestCase {
  private func path(_ name: String) -> String {
    ProjectFolder.root.appendingPathComponent("Tests/Reference/nist/\(name).csv").path
  }

  private func regression(_ name: String, _ arguments: [String]) throws -> RegressJSON {
    let run = try CommandRun(
      ["regress", path(name), "--response", "y", "--format", "json"] + arguments)
    XCTAssertEqual(run.exitCode, 0, run.messages)
    // The powers of Filip's set are remarked, and certified all the same.
    XCTAssertEqual(run.messages.isEmpty, name != "Filip", run.messages)
    return try JSONDecoder().decode(RegressJSON.self, from: run.outputBytes)
  }

  /// The digits that the rounding of a certified number to 15 digits leaves certain.
  private func certain(_ certified: Double) -> Double {
    let digits = "\(certified.magnitude)".split(separator: "e")[0]
      .filter(\.isNumber).drop { $0 == "0" }
    // A number that ends in more than two zeros was not rounded.
    guard certified.isFinite, certified != 0, digits.count >= 13 else { return 15 }
    let halfUnit = 0.5 * pow(10, log10(certified.magnitude).rounded(.down) - 14)
    // A double may lie half its own unit away from the decimal, too.
    return min(15, -log10(halfUnit / certified.magnitude + .ulpOfOne / 2))
  }

  private func assertDigits(
    _ value: Double?, _ certified: Double, _ name: String, atMost limit: Double = 15
  ) {
    XCTAssertGreaterThanOrEqual(
      logRelativeError(value ?? .nan, certified), min(limit, certain(certified)),
      "\(name): \(value ?? .nan) for \(certified)")
  }

  // MARK: Linear regression

  private let linearSets = [
    "NoInt1", "NoInt2", "Norris", "Pontius", "Longley", "Filip", "Wampler1", "Wampler2", "Wampler3",
    "Wampler4", "Wampler5", "YearLinear", "YearQuadratic", "YearCubic", "YearQuartic",
  ]

  private func arguments(_ set: CertifiedSet) -> [String] {
    let polynomial =
      set.polynomialDegree > 0 ? ["--polynomial", "\(set.polynomialDegree)", "--of", "x1"] : []
    return polynomial + (set.hasIntercept ? [] : ["--no-intercept"])
  }

  func testLinearSetsKeepEveryCertifiedDigit() throws {
    print("set            coefficients  standard errors  residual sd     R²      F  condition")
    for name in linearSets {
      let set = try CertifiedSet(name)
      let found = try regression(name, arguments(set))
      print(line(name, set, found))
      let coefficients = set.vector("coefficients")
      let errors = set.vector("standard_errors")
      XCTAssertEqual(found.coefficients.count, coefficients.count, name)
      for (term, (estimate, error)) in zip(found.coefficients, zip(coefficients, errors)) {
        assertDigits(term.estimate, estimate, "\(name) \(term.name)")
        // 14: of the triangular factor that errors come from, an ulp times its dimension is lost.
        assertDigits(term.standard_error, error, "\(name) error of \(term.name)", atMost: 14)
      }
      assertDigits(found.residual_standard_error, set.value("residual_sd"), name, atMost: 14)
      assertDigits(found.r_squared, set.value("r_squared"), "\(name) R²", atMost: 14)
      assertRatio(found, set)
    }
  }

  /// F; infinite where the fit is exact, which JSON writes as null.
  private func assertRatio(_ found: RegressJSON, _ set: CertifiedSet) {
    guard set.has("F") else { return }
    guard set.value("F").isFinite else { return XCTAssertNil(found.f, set.name) }
    assertDigits(found.f, set.value("F"), "\(set.name) F", atMost: 14)
  }

  private func line(_ name: String, _ set: CertifiedSet, _ found: RegressJSON) -> String {
    let terms = found.coefficients
    let hasRatio = set.has("F") && set.value("F").isFinite
    let digits = [
      logRelativeError(terms.map { $0.estimate ?? .nan }, set.vector("coefficients")),
      logRelativeError(terms.map { $0.standard_error ?? .nan }, set.vector("standard_errors")),
      logRelativeError(found.residual_standard_error ?? .nan, set.value("residual_sd")),
      logRelativeError(found.r_squared ?? .nan, set.value("r_squared")),
      hasRatio ? logRelativeError(found.f ?? .nan, set.value("F")) : 15,
    ]
    let cells = zip(digits, [12, 15, 11, 5, 5]).map { String(format: "%\($1).1f", $0) }
    return name.padding(toLength: 15, withPad: " ", startingAt: 0)
      + cells.joined(separator: "  ") + String(format: "  %.2g", found.condition ?? .nan)
  }

  // MARK: Univariate summaries

  private let univariateSets = [
    "PiDigits", "Lottery", "Lew", "Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4",
  ]

  func testAnInterceptAloneIsMeanDeviationAndAutocorrelation() throws {
    print("set            mean    sd    r1")
    for name in univariateSets {
      let set = try CertifiedSet(name)
      let found = try regression(name, [])
      XCTAssertEqual(found.coefficients.map(\.name), ["(Intercept)"])
      let values = [
        (found.coefficients[0].estimate, set.value("mean")),
        (found.residual_standard_error, set.value("sd")),
        (found.residual_autocorrelation, set.value("autocorrelation_lag1")),
      ]
      let digits = values.map { logRelativeError($0 ?? .nan, $1) }
      print(
        name.padding(toLength: 15, withPad: " ", startingAt: 0)
          + digits.map { String(format: "%4.1f", $0) }.joined(separator: "  "))
      for (value, certified) in values { assertDigits(value, certified, name) }
    }
  }
}
