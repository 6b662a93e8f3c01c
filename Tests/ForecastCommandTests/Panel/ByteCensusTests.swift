import TestSupport
import XCTest

@testable import ForecastCommand

final class ByteCensusTests: XCTestCase {
  func testIsWhatCountingEachByteGives() {
    var generator = SplitMix64(seed: 5)
    let bytes: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x21, 0x22, 0x23, 0x7F, 0x80, 0x8A, 0xFF,
    ]
    for count in 0..<200 {
      let kinds = bytes.shuffled(using: &generator).prefix(
        Int.random(in: 1...bytes.count, using: &generator))
      let text = (0..<count).map { _ in kinds.randomElement(using: &generator) ?? 0 }
      let census = ByteCensus(text.span)
      XCTAssertEqual(census.lineFeeds, text.count { $0 == 0x0A })
      XCTAssertEqual(census.hasCarriageReturn, text.contains(0x0D))
      XCTAssertEqual(census.hasQuote, text.contains(0x22))
      XCTAssertEqual(census.isASCII, text.allSatisfy { $0 < 0x80 })
    }
  }
}
