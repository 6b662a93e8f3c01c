import IndicatorForecast
import TestSupport
import XCTest

@testable import ForecastCommand

/// Where a panel is cut, and that nothing is lost by it.
final class PanelChunksTests: XCTestCase {
  private let header = "id,period,value\n"

  private func chunks(_ rows: String, length: Int = 1) throws -> [PanelChunk] {
    let bytes = Array((header + rows).utf8)
    let format = try PanelFormat(startingWith: bytes, file: "panel.csv")
    var chunks = PanelChunks(ByteSource(bytes), length: length)
    XCTAssertTrue(try bytes.starts(with: chunks.start()))
    chunks.skip(format.headerLength, boundary: format.boundary)
    var found: [PanelChunk] = []
    while let chunk = try chunks.next() { found.append(chunk) }
    XCTAssertEqual(found.flatMap(\.bytes), Array(rows.utf8))
    return found
  }

  private func text(_ chunk: PanelChunk) -> String { String(decoding: chunk.bytes, as: UTF8.self) }

  /// A file that comes a few bytes at a time.
  private func piecewise(_ text: String, length: Int) throws -> [PanelChunk] {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var chunks = PanelChunks(try ByteSource(url.path), length: length)
    let format = try PanelFormat(startingWith: chunks.start(), file: "panel.csv")
    chunks.skip(format.headerLength, boundary: format.boundary)
    var found: [PanelChunk] = []
    while let chunk = try chunks.next() { found.append(chunk) }
    return found
  }

  func testAChunkEndsBetweenTwoSeries() throws {
    let rows = (0..<20_000).map { "s\($0 / 7),\(2000 + $0 % 7),\($0)\n" }.joined()
    let chunks = try piecewise(header + rows, length: 1000)
    XCTAssertGreaterThan(chunks.count, 2)
    XCTAssertEqual(chunks.flatMap(\.bytes), Array(rows.utf8))
    var line = 2
    for chunk in chunks {
      XCTAssertEqual(chunk.line, line)
      let lines = text(chunk).split(separator: "\n")
      line += lines.count
      XCTAssertEqual(lines.first?.split(separator: ",")[1], "2000")
    }
  }

  func testQuotesHideLineEndsAndAreNoPartOfAName() throws {
    let series = "\"a\nb\",2000,1\n\"a\nb\",2001,1\n"
    let plain = "c,2000,1\n\"c\",2001,2\n"
    let boundary = PanelBoundary(separator: 0x2C, id: 0)
    XCTAssertEqual(
      boundary.last(in: Array((series + plain).utf8)), Array(series.utf8).count)
    XCTAssertNil(boundary.last(in: Array(plain.utf8)))
    XCTAssertNil(boundary.last(in: Array(series.utf8)))
  }

  func testASeriesIsNotCutAtBlankLinesOrAtItsLastRows() {
    let boundary = PanelBoundary(separator: 0x2C, id: 0)
    XCTAssertNil(boundary.last(in: Array("a,1,1\n\n  \na,2,1\n".utf8)))
    XCTAssertEqual(boundary.last(in: Array("a,1,1\r\n\r\nb,1,1\r\n\r\nb,2".utf8)), 9)
    XCTAssertNil(boundary.last(in: Array("a,1,1\nb,1,1".utf8)), "b may be longer than one row")
  }

  func testTheNameMayStandInAnyColumn() {
    let boundary = PanelBoundary(separator: 0x3B, id: 2)
    XCTAssertEqual(boundary.last(in: Array("1;1; a \n2;1;a\n1;1;b\n".utf8)), 14)
  }

  func testLinesOfJSONAreCutAtEveryLine() {
    let lines = Array("{\"id\":1}\n{\"id\":2}\n{".utf8)
    XCTAssertEqual(PanelBoundary().last(in: lines), lines.count - 1)
  }

  func testALongSeriesIsHeldWhole() throws {
    let rows = (0..<9000).map { "a,\($0),1\n" }.joined()
    XCTAssertEqual(try chunks(rows + "b,1,1\n").map(text), [rows, "b,1,1\n"])
    XCTAssertEqual(
      try piecewise(header + rows + "b,1,1\n", length: 1).map(text), [rows, "b,1,1\n"])
  }

  func testEveryKindOfLineEndCountsOnce() {
    for (text, count) in [
      ("a\nb\n", 2), ("a\r\nb\r\n", 2), ("a\rb\r", 2), ("a\r\r\n\n", 3), ("", 0),
    ] {
      XCTAssertEqual(
        PanelBoundary.lineEnds(in: Array(text.utf8)[...]), count, text.debugDescription)
    }
  }
}
