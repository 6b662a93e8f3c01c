import IndicatorForecast
import XCTest

final class TextEncodingTests: XCTestCase {
  /// The content of the second line of a tidy table in an encoding, as one name of an indicator.
  private func name(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> String {
    let header = Array("indicator,year,value\n".utf8)
    let file = header + [0x22] + bytes + [0x22] + Array(",2020,1\n".utf8)
    return try ObservationFile(
      parsing: file, name: "t.csv",
      options: ReadingOptions(encoding: encoding, indicators: IndicatorRegistry([]))
    ).observations[0].indicator
  }

  private func error(_ bytes: [UInt8], _ encoding: TextEncoding) -> DataFileError? {
    CellGrid(parsing: bytes, name: "t.csv", encoding: encoding).errors.first
  }

  // MARK: GB18030

  /// The bytes are those of Python's codec gb18030.
  func testCodesOfOneTwoAndFourBytesAreDecoded() throws {
    let samples: [([UInt8], String)] = [
      ([0xCC, 0xAB, 0xC6, 0xBD], "太平"), ([0xD4, 0xAA], "元"), ([0x81, 0x40], "丂"),
      ([0xFE, 0xFE], "\u{E4C5}"), ([0xA1, 0xA2], "、"),
      ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x81, 0x30, 0x84, 0x36], "\u{A5}"),
      ([0x84, 0x31, 0xA4, 0x39], "\u{FFFF}"), ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
      ([0x95, 0x32, 0x82, 0x36], "\u{20000}"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
    ]
    for (bytes, text) in samples {
      XCTAssertEqual(try name(bytes, .gb18030), text, "\(bytes)")
    }
  }

  /// Every code point but ASCII and the surrogates has exactly one code.
  func testCodesOfTwoAndFourBytesAreABijectionOntoTheBasicPlane() {
    var codes: [[UInt8]] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in Array(UInt8(0x40)...0x7E) + Array(0x80...0xFE) { codes.append([lead, trail]) }
    }
    for index in 0..<39_420 {
      let (upper, lower) = (index / 1260, index % 1260)
      codes.append([
        UInt8(0x81 + upper / 10), UInt8(0x30 + upper % 10), UInt8(0x81 + lower / 10),
        UInt8(0x30 + lower % 10),
      ])
    }
    let grid = CellGrid(
      parsing: Array("a\n".utf8) + codes.joined(), name: "t.csv", encoding: .gb18030)
    let scalars = grid.rows[1].fields[0].text.unicodeScalars
    XCTAssertEqual(scalars.count, codes.count)
    XCTAssertEqual(Set(scalars).count, 0x10000 - 0x800 - 0x80)
  }

  func testBytesThatAreNotGB18030AreNamedWithOffsetAndLine() {
    let broken: [[UInt8]] = [
      [0x80], [0xFF], [0x81], [0x81, 0x7F], [0x81, 0xFF], [0x81, 0x30], [0x81, 0x30, 0x81],
      [0x81, 0x30, 0x81, 0x40], [0x84, 0x31, 0xA5, 0x30], [0xE3, 0x32, 0x9A, 0x36],
    ]
    for bytes in broken {
      let found = error(Array("a,b\r\n\u{31},".utf8) + [0xD4, 0xAA] + bytes, .gb18030)
      XCTAssertEqual(found?.problem, .notInEncoding(.gb18030, byteOffset: 9), "\(bytes)")
      XCTAssertEqual(found?.line, 2, "\(bytes)")
    }
  }

  // MARK: UTF-16

  private func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      isLittleEndian
        ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  func testBothByteOrdersAreReadWhereAMarkTellsThem() throws {
    let text = "指标\t年份\t数值\n太平𠀀\t2020\t1\n"
    for isLittleEndian in [true, false] {
      let file = try ObservationFile(
        parsing: utf16(text, isLittleEndian: isLittleEndian), name: "t.txt",
        options: ReadingOptions(encoding: .utf16))
      XCTAssertEqual(file.observations.map(\.indicator), ["太平𠀀"])
    }
  }

  func testUTF16WithoutAMarkOrWithHalfACharacterIsAnError() {
    XCTAssertEqual(
      error([0x61, 0x00], .utf16)?.problem, .notInEncoding(.utf16, byteOffset: 0))
    let text = utf16("a\nb", isLittleEndian: true)
    for rest in [[0x00, 0xD8, 0x61, 0x00], [0x00, 0xDC], [0x61]] as [[UInt8]] {
      let found = error(text + rest, .utf16)
      XCTAssertEqual(found?.problem, .notInEncoding(.utf16, byteOffset: 8), "\(rest)")
      XCTAssertEqual(found?.line, 2, "\(rest)")
    }
  }

  // MARK: Not named

  /// é before a letter is a lead byte of GB18030: so encodings are named and not guessed.
  func testLatin1IsNeverReadAsChinese() throws {
    let latin = Array("r".utf8) + [0xE9] + Array("gion".utf8)
    XCTAssertEqual(try name(latin, .gb18030), "r間ion")
    let file = Array("indicator,year,value\n".utf8) + latin + Array(",2020,1".utf8)
    XCTAssertEqual(error(file, .utf8)?.problem, .notUTF8(byteOffset: 22))
  }

  /// CC AB C6 BD is 太平 in GB18030 and an accent with a letter in UTF-8.
  func testANameThatBeginsWithAnAccentIsRemarked() throws {
    let file =
      Array("indicator,year,value\n".utf8) + [0xCC, 0xAB, 0xC6, 0xBD]
      + Array(",2020,1".utf8)
    let read = try ObservationFile(parsing: file, name: "t.csv")
    XCTAssertTrue(read.warnings.map(\.problem).contains(.doubtfulEncoding))
  }
}
