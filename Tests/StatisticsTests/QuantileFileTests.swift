import Foundation
import Statistics
import TestSupport
import XCTest

/// Against the figures of `quantiles.json`, computed with mpmath at 60 digits.
final class QuantileFileTests: XCTestCase {
  // Thirteen digits are required; the figures allow a comparison to the last ones of a double. A
  // probability p above ½ is itself rounded, which moves the quantile: the upper tail 1 − p is taken
  // as the decimal that it is.
  private let tolerance = 5e-15

  func testNormalQuantilesAgree() throws {
    let distribution = NormalDistribution()
    for (p, quantile) in try file().normal {
      XCTAssertLessThan(
        relativeError(distribution.upperTailQuantile(try upperTail(p)), try number(quantile)),
        tolerance, p)
    }
  }

  func testStudentTQuantilesAgree() throws {
    for (degrees, quantiles) in try file().t {
      let distribution = StudentTDistribution(degreesOfFreedom: try number(degrees))
      for (p, quantile) in quantiles {
        XCTAssertLessThan(
          relativeError(distribution.upperTailQuantile(try upperTail(p)), try number(quantile)),
          tolerance, "ν = \(degrees), p = \(p)")
      }
    }
  }

  func testTwoSidedStudentTProbabilitiesAgree() throws {
    for sample in try file().twoSidedT {
      let distribution = StudentTDistribution(degreesOfFreedom: sample.df)
      XCTAssertLessThan(
        relativeError(2 * distribution.upperTailProbability(sample.t), try number(sample.p)),
        tolerance, "t = \(sample.t), ν = \(sample.df)")
    }
  }

  func testUpperTailsOfFAgree() throws {
    for sample in try file().upperTailsOfF {
      let distribution = FDistribution(
        numeratorDegreesOfFreedom: sample.df1, denominatorDegreesOfFreedom: sample.df2)
      // The figures are those of the decimal F, whose rounding moves a tail of 5e-84 by d₂/2 ulp.
      XCTAssertLessThan(
        relativeError(distribution.upperTailProbability(sample.F), try number(sample.p)),
        2 * tolerance, "F = \(sample.F)")
    }
  }

  func testUpperTailsOfChiSquaredAgree() throws {
    for sample in try file().upperTailsOfChiSquared {
      let distribution = ChiSquaredDistribution(degreesOfFreedom: sample.df)
      XCTAssertLessThan(
        relativeError(distribution.upperTailProbability(sample.x), try number(sample.p)),
        tolerance, "x = \(sample.x), k = \(sample.df)")
    }
  }

  private func file() throws -> QuantileFile.Values {
    let data = try ReferenceFile.data("quantiles.json")
    return try JSONDecoder().decode(QuantileFile.self, from: data).values
  }

  private func number(_ text: String) throws -> Double { try XCTUnwrap(Double(text)) }

  /// 1 − p of a decimal such as 0.9995, rounded once.
  private func upperTail(_ p: String) throws -> Double {
    NSDecimalNumber(decimal: 1 - (try XCTUnwrap(Decimal(string: p)))).doubleValue
  }
}

/// The layout of `quantiles.json`: figures as text, arguments as numbers.
private struct QuantileFile: Decodable {
  let values: Values

  struct Values: Decodable {
    let normal: [String: String]
    let t: [String: [String: String]]
    let twoSidedT: [TwoSidedT]
    let upperTailsOfF: [UpperTailOfF]
    let upperTailsOfChiSquared: [UpperTailOfChiSquared]

    enum CodingKeys: String, CodingKey {
      case normal, t
      case twoSidedT = "t_two_sided_p_value"
      case upperTailsOfF = "F_upper_tail"
      case upperTailsOfChiSquared = "chi2_upper_tail"
    }
  }

  struct TwoSidedT: Decodable {
    let t: Double
    let df: Double
    let p: String
  }

  struct UpperTailOfF: Decodable {
    let F: Double
    let df1: Double
    let df2: Double
    let p: String
  }

  struct UpperTailOfChiSquared: Decodable {
    let x: Double
    let df: Double
    let p: String
  }
}
