import ReportExtraction
import XCTest

/// The first stage of the reading of reports: bytes to re-flowed text.
final class ReportTextBenchmarks: XCTestCase {
  private static let sentence = "全镇完成社会总产值158.21亿元，同比增长21.90%，其中工业总产值132.49亿元，增长27.85%；"

  /// A paragraph a line.
  func testParagraphs() throws {
    try measure(String(repeating: Self.sentence, count: 6) + "\n")
  }

  /// Lines of 28 characters with a blank line between every two.
  func testLinesOfAPage() throws {
    let text = Array(String(repeating: Self.sentence, count: 28))
    let lines = stride(from: 0, to: text.count - 28, by: 28).map { String(text[$0..<$0 + 28]) }
    try measure(lines.joined(separator: "\n\n") + "\n\n")
  }

  private func measure(_ piece: String) throws {
    let count = 20_000_000 / piece.utf8.count
    let bytes = Array(String(repeating: piece, count: count).utf8)
    var scalars = 0
    let elapsed = try ContinuousClock().measure {
      scalars = try ReportText(decoding: bytes).scalars.count
    }
    print("\(name): \(Int(Double(bytes.count) / (elapsed / .seconds(1)) / 1e6)) MB/s")
    XCTAssertGreaterThan(scalars, bytes.count / 5)
  }
}
