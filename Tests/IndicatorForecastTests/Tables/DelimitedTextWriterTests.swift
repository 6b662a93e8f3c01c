import IndicatorForecast
import XCTest

final class DelimitedTextWriterTests: XCTestCase {
  private func written(_ fields: String..., marks: Bool = false) -> String {
    var writer = DelimitedTextWriter(marksEncoding: marks)
    writer.write(fields)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  func testFormulasGetAnApostrophe() {
    XCTAssertEqual(written("=1+1", "+a", "@x", "-2+3"), "'=1+1,'+a,'@x,'-2+3\n")
    XCTAssertEqual(written("\t=1", "\r=1"), "'\t=1,\"'\r=1\"\n")
    XCTAssertEqual(written("'=1", "''@"), "''=1,'''@\n")
  }

  func testProgramsGetEveryFieldAsItIs() {
    var writer = DelimitedTextWriter(for: .programs)
    writer.write(["=1", "+a", "-b", "@x", "'=1", "a,\"b\""])
    XCTAssertEqual(
      String(decoding: writer.bytes, as: UTF8.self), "=1,+a,-b,@x,'=1,\"a,\"\"b\"\"\"\n")
  }

  func testNumbersAndOtherTextAreLeftAlone() {
    XCTAssertEqual(
      written("-5", "-0.25", "-1e-7", "'s", "a=b", "", "-"), "-5,-0.25,-1e-7,'s,a=b,,'-\n")
  }

  func testAMarkStandsInFrontWhereItIsAskedFor() {
    XCTAssertEqual(Array(written("a", marks: true).utf8), [0xEF, 0xBB, 0xBF, 0x61, 0x0A])
    XCTAssertEqual(Array(written("a").utf8), [0x61, 0x0A])
  }
}
