import IndicatorForecast
import XCTest

final class DelimitedTextWriterTests: XCTestCase {
  private func written(_ fields: String..., marks: Bool = false) -> String {
    var writer = DelimitedTextWriter(marksEncoding: marks)
    writer.write(fields)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  func testTheFirstRecordLeavesNoDoubtOfTheSeparator() {
    var writer = DelimitedTextWriter()
    writer.write(["a", "b;c;d", "e\tf"])
    writer.write(["a", "b;c;d", "g"])
    XCTAssertEqual(
      String(decoding: writer.bytes, as: UTF8.self), "a,\"b;c;d\",\"e\tf\"\na,b;c;d,g\n")
    let text = DelimitedText(detecting: writer.bytes, file: "t.csv")
    XCTAssertEqual(text.header?.fields.map(\.text), ["a", "b;c;d", "e\tf"])
    XCTAssertEqual(text.rows.first?.fields.map(\.text), ["a", "b;c;d", "g"])
  }

  func testFormulasGetAnApostrophe() {
    XCTAssertEqual(written("=1+1", "+a", "@x", "-2+3"), "'=1+1,'+a,'@x,'-2+3\n")
    XCTAssertEqual(written("\t=1", "\r=1"), "\"'\t=1\",\"'\r=1\"\n")
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
