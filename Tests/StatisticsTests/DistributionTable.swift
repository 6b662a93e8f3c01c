import Foundation
import Statistics
import TestSupport
import XCTest

/// One line of `distributions.csv`: a quantile, and the tails and density at it rounded to a double.
struct DistributionCase {
  let name: String
  let degrees: [Double]
  let isUpper: Bool
  let tail: Double
  let quantile: Double
  let x: Double
  let lower: Double
  let upper: Double
  let density: Double

  init(line: Substring) throws {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let numbers = try fields[4...].map { try XCTUnwrap(Double($0), "in \(line)") }
    name = fields[0]
    degrees = fields[1...2].compactMap(Double.init)
    isUpper = fields[3] == "upper"
    (tail, quantile, x) = (numbers[0], numbers[1], numbers[2])
    (lower, upper, density) = (numbers[3], numbers[4], numbers[5])
  }

  var distribution: any ContinuousDistribution {
    switch name {
    case "normal": NormalDistribution()
    case "t": StudentTDistribution(degreesOfFreedom: degrees[0])
    case "F":
      FDistribution(
        numeratorDegreesOfFreedom: degrees[0], denominatorDegreesOfFreedom: degrees[1])
    default: ChiSquaredDistribution(degreesOfFreedom: degrees[0])
    }
  }

  /// The relative errors of the quantities, by name.
  var errors: [(quantity: String, error: Double)] {
    let distribution = distribution
    let found = isUpper ? distribution.upperTailQuantile(tail) : distribution.quantile(tail)
    return [
      ("quantile", relativeError(found, quantile)),
      ("lower", relativeError(distribution.cumulativeProbability(x), lower)),
      ("upper", relativeError(distribution.upperTailProbability(x), upper)),
      ("density", relativeError(distribution.density(x), density)),
    ]
  }

  /// The cases of one distribution.
  static func all(_ name: String) throws -> [DistributionCase] {
    let text = String(decoding: try ReferenceFile.data("distributions.csv"), as: UTF8.self)
    let lines = text.split(separator: "\n").dropFirst()
    return try lines.filter { $0.hasPrefix(name + ",") }.map(DistributionCase.init)
  }
}

/// |a − b| / |b|, and |a| where b is zero.
func relativeError(_ value: Double, _ reference: Double) -> Double {
  guard value != reference else { return 0 }
  return abs(value - reference) / (reference == 0 ? 1 : abs(reference))
}
