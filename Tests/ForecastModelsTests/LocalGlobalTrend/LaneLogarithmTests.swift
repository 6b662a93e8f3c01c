import Foundation
import TestSupport
import XCTest

@testable import ForecastModels

final class LaneLogarithmTests: XCTestCase {
  func testPowersOfTwoAndOne() {
    let logarithms = SIMD4<Double>(1, 2, 0.5, 0x1p1000).logarithm()
    XCTAssertEqual(logarithms, SIMD4(0, log(2.0), log(0.5), log(0x1p1000)))
  }

  /// Within one unit in the last place of the logarithm of the C library, which is itself within one.
  func testIsThatOfTheLibraryButForTheLastPlace() {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<20_000 {
      let exponents = SIMD4<Double>.random(in: -300...300, using: &generator)
      let near = SIMD4<Double>.random(in: 0.5...2, using: &generator)
      var numbers = near
      for lane in 0..<3 { numbers[lane] *= exp2(exponents[lane]) }
      let logarithms = numbers.logarithm()
      for lane in numbers.indices {
        let expected = log(numbers[lane])
        XCTAssertEqual(logarithms[lane], expected, accuracy: 2 * expected.ulp, "\(numbers[lane])")
      }
    }
  }
}
