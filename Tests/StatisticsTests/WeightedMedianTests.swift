import TestSupport
import XCTest

@testable import Statistics

final class WeightedMedianTests: XCTestCase {
  /// The definition: the first of the sorted values at which the sum of the weights reaches half of all.
  private func expected(_ values: [Double], _ weights: [Double]) -> Double {
    let sorted = zip(values, weights).sorted { $0.0 < $1.0 }
    let half = weights.reduce(0, +) / 2
    var sum = 0.0
    for (value, weight) in sorted {
      sum += weight
      if sum >= half { return value }
    }
    return sorted[sorted.count - 1].0
  }

  func testOneValueIsItsMedian() {
    var median = WeightedMedian(weights: [3])
    XCTAssertEqual(median.of([-2]), -2)
  }

  func testHalfOfTheWeightIsReached() {
    var median = WeightedMedian(weights: [1, 1, 2])
    XCTAssertEqual(median.of([1, 2, 3]), 2)
    XCTAssertEqual(median.of([3, 2, 1]), 1)
    XCTAssertEqual(median.of([5, 5, 5]), 5)
  }

  func testAHeavyValueWinsWhereverItStands() {
    var median = WeightedMedian(weights: [0, 0, 10, 1, 0])
    XCTAssertEqual(median.of([1, 2, 9, 4, 5]), 9)
    XCTAssertEqual(median.of([1, 2, -9, 4, 5]), -9)
  }

  func testItIsThatOfTheDefinition() {
    var generator = SplitMix64(seed: 20)
    for count in 1...300 {
      // Weights of halves add up exactly in any order; repeated values are among them.
      let weights = (0..<count).map { _ in Double(Int.random(in: 0...8, using: &generator)) / 2 }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      var median = WeightedMedian(weights: weights)
      for _ in 0..<3 {
        let values = (0..<count).map { _ in Double(Int.random(in: -50...50, using: &generator)) }
        XCTAssertEqual(median.of(values), expected(values, weights), "\(values) \(weights)")
      }
    }
  }

  func testSortedAndReversedValuesAreNoTrap() {
    let weights = Array(repeating: 1.0, count: 1001)
    var median = WeightedMedian(weights: weights)
    XCTAssertEqual(median.of((0...1000).map(Double.init)), 500)
    XCTAssertEqual(median.of((0...1000).reversed().map(Double.init)), 500)
  }
}
