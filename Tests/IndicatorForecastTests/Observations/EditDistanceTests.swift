import TestSupport
import XCTest

@testable import IndicatorForecast

final class EditDistanceTests: XCTestCase {
  private func distance(_ first: String, _ second: String) -> Int {
    EditDistance.between(Array(first), Array(second))
  }

  func testKnownDistances() {
    // kitten to sitting is the textbook example; ca to abc is 3 in the restricted form (2 in the full one).
    XCTAssertEqual(distance("kitten", "sitting"), 3)
    XCTAssertEqual(distance("ca", "abc"), 3)
    XCTAssertEqual(distance("output", "outptu"), 1)
    XCTAssertEqual(distance("工业总产值", "农业总产值"), 1)
    XCTAssertEqual(distance("", "abc"), 3)
    XCTAssertEqual(distance("abc", ""), 3)
    XCTAssertEqual(distance("", ""), 0)
  }

  func testDistanceIsSymmetricAndZeroOnlyForEqual() {
    let seed: UInt64 = 5
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          Int.random(in: 0...2, using: &generator)
        }
      }
      let there = EditDistance.between(words[0], words[1])
      XCTAssertEqual(there, EditDistance.between(words[1], words[0]), "seed \(seed)")
      XCTAssertEqual(there == 0, words[0] == words[1], "seed \(seed)")
      XCTAssertLessThanOrEqual(there, max(words[0].count, words[1].count), "seed \(seed)")
      XCTAssertGreaterThanOrEqual(there, abs(words[0].count - words[1].count), "seed \(seed)")
    }
  }
}
