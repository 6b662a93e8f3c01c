import Statistics
import XCTest

/// Against mpmath at 60 digits: tails from 1e-300 to one half on either side.
final class DistributionReferenceTests: XCTestCase {
  // Required are 1e-13 (13 digits). The bounds are twice what is reached here, since another
  // mathematics library may round differently. An error of the tail counts in the quantile divided
  // by the degrees of freedom, so the heaviest tails are the worst.
  func testNormalAgreesWithTheReference() throws {
    try assertAgreement(of: "normal", within: 1e-15)
  }

  func testStudentTAgreesWithTheReference() throws {
    try assertAgreement(of: "t", within: 2e-14)
  }

  func testFAgreesWithTheReference() throws {
    try assertAgreement(of: "F", within: 5e-14)
  }

  func testChiSquaredAgreesWithTheReference() throws {
    try assertAgreement(of: "chi2", within: 2e-14)
  }

  private func assertAgreement(of name: String, within tolerance: Double) throws {
    let cases = try DistributionCase.all(name)
    XCTAssertGreaterThan(cases.count, 10)
    for sample in cases {
      for (quantity, error) in sample.errors where error > tolerance {
        XCTFail(
          "\(quantity) of \(name) \(sample.degrees), tail \(sample.tail), x = \(sample.x), "
            + "upper: \(sample.isUpper): relative error \(error)")
      }
    }
  }
}
