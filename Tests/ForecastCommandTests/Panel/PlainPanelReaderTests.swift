import IndicatorForecast
import TestSupport
import XCTest

@testable import ForecastCommand

/// The quick reader of plain rows reads what the reader of all forms reads, or leaves it to that.
final class PlainPanelReaderTests: XCTestCase {
  private func panels(_ rows: String, header: String = "id,period,value") throws -> (
    plain: [PanelSeries]?, all: Panel
  ) {
    let file = try PanelFormat(startingWith: Array((header + "\n").utf8), file: "p.csv")
    let table = try XCTUnwrap(file.table)
    let bytes = Array(rows.utf8)
    let plain = PlainPanelReader(
      layout: file.layout, separator: table.separator, fieldCount: table.fieldCount)
    let text = DelimitedText(
      rows: bytes, file: "p.csv", separator: table.separator, line: 2, fieldCount: table.fieldCount)
    return (
      plain.series(in: PanelChunk(bytes: bytes, line: 2)),
      PanelReader.panel(
        of: text.rows, file.layout, text.errors, file: "p.csv", order: .sorted)
    )
  }

  func testPlainRowsAreRead() throws {
    let rows = "a,2000,1.5\n a ,2001-12-31,-2\r\n\n中,-5,0.25\n中,0003,1e2"
    let (plain, all) = try panels(rows)
    XCTAssertEqual(plain, all.series)
    XCTAssertEqual(all.errors, [])
    XCTAssertEqual(all.series.map(\.id), ["a", "中"])
    XCTAssertEqual(all.series.map(\.line), [2, 5])
    XCTAssertEqual(all.series.map(\.lastLine), [3, 6])
    XCTAssertEqual(all.series[1].series.values, [0.25, 100])
  }

  /// Rows behind the first of a series are read in one go where they are bare; what differs by a byte is not.
  func testRowsBehindTheFirstAreReadAlike() throws {
    let seconds = [
      "a,2001,2", "a ,2001,2", " a,2001,2", "a, 2001,2", "a,2001, 2", "a,2001,2 ", "a,2001,2\r",
      "ab,2001,2", "b,2001,2", "a,1,2", "a,0002001,2", "a,02001,2", "a,2001-12-31,2", "a,-1,2",
      "a,,2",
      "a,2001,-2.50", "a,2001,0", "a,2001,-0.0", "a,2001,.5", "a,2001,5.", "a,2001,+5",
      "a,2001,1e2",
      "a,2001,123456789012345", "a,2001,1234567890123456", "a,2001,12345678901234.5",
      "a,2001,123456789012345.5", "a,2001,0.123456789012345", "a,2001,1.2.3", "a,2001,", "a,2001",
      "a,2001,2,3", "a,2001,\"2\"", "\"a\",2001,2", "", "  ", "a,2001,--2", "a,2001,1 2",
      "a,2000,2",
    ]
    for second in seconds {
      for ending in ["", "\n", "\na,2002,30.25\na,2003,4\nb,2000,1\n"] {
        let rows = "a,2000,1\n" + second + ending
        let (plain, all) = try panels(rows)
        // That a name comes back is known to those who know all names.
        guard let plain, Set(plain.map(\.id)).count == plain.count else { continue }
        XCTAssertEqual(all.errors, [], rows.debugDescription)
        XCTAssertEqual(plain, all.series, rows.debugDescription)
      }
    }
    XCTAssertNotNil(try panels("a,2000,1\na,2001,-2.50\na,2002,30.25\nb,1,1\n").plain)
  }

  func testNamesAreToldByTheirBytes() throws {
    let rows = "caf\u{E9},2000,1\ncafe\u{301},2000,2\n"
    let (plain, all) = try panels(rows)
    XCTAssertEqual(plain?.count, 2)
    XCTAssertEqual(all.series.count, 2)
    XCTAssertEqual(all.errors, [])
  }

  func testOnlyTrainingRowsOfASplitAreTaken() throws {
    let rows = "a,2000,1,train\na,2001,2,test\nb,2000,3,train\nb,2001,x,test\n"
    let (plain, all) = try panels(rows, header: "id,period,value,split")
    XCTAssertEqual(plain, all.series)
    XCTAssertEqual(all.series.map(\.series.count), [1, 1])
  }

  func testWhatIsNotPlainIsLeftToTheOther() throws {
    let rows = [
      "\"a\",2000,1\n", "a,2000\n", "a,2000,1,2\n", ",2000,1\n", "a,20000,1\n", "a,2000.0,1\n",
      "a,2000,1\na,2000,2\n", "a,2000,1\na,1999,2\n", "a,2000,one\n", "a,2000,1e151\n",
      "a,2000,0x1\n", "a,2000,\n", "a,2000,1\ra,2001,2\n", "a\u{0},2000,1\n", "a,2020-1,1\n",
      "a,2000,1\u{FF11}\n", "a,2000,.\n", "a,2000,-\n", "a,2000,1.\n", "a,2000,.5\n",
    ]
    for row in rows {
      let (plain, all) = try panels(row)
      guard let plain else { continue }
      XCTAssertEqual(all.errors, [], row.debugDescription)
      XCTAssertEqual(plain, all.series, row.debugDescription)
    }
    XCTAssertNil(try panels("a,2000,one\n").plain)
  }

  func testBytesThatAreNoTextAreLeftToTheOther() throws {
    let format = try PanelFormat(startingWith: Array("id,period,value\n".utf8), file: "p.csv")
    let plain = PlainPanelReader(layout: format.layout, separator: 0x2C, fieldCount: 3)
    let bytes = [0xFF] + Array(",2000,1\n".utf8)
    XCTAssertNil(plain.series(in: PanelChunk(bytes: bytes, line: 2)))
  }

  func testRandomNumbersAreReadToTheLastBit() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let rows = (0..<50).map { row in
        let digits = Int.random(in: 1...19, using: &generator)
        var text = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &generator)) }
          .joined()
        if Bool.random(using: &generator) && digits > 1 {
          let place = Int.random(in: 1..<digits, using: &generator)
          text.insert(".", at: text.index(text.startIndex, offsetBy: place))
        }
        if Int.random(in: 0..<4, using: &generator) == 0 { text = "-" + text }
        if Int.random(in: 0..<9, using: &generator) == 0 {
          text += "e\(Int.random(in: -20...20, using: &generator))"
        }
        return "a,\(1000 + row),\(text)\n"
      }
      let (plain, all) = try panels(rows.joined())
      XCTAssertEqual(all.errors, [])
      let values = try XCTUnwrap(plain).flatMap(\.series.values)
      // Minus zero is told from zero, too.
      XCTAssertEqual(
        values.map(\.bitPattern), all.series.flatMap(\.series.values).map(\.bitPattern))
    }
  }
}
