import IndicatorForecast
import SystemExpat

/// Parses an XML part through expat while it is being unpacked.
///
/// A document type is refused: no workbook has one, and its entities could expand without end.
final class XMLStream {
  private let part: String
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private var problem: WorkbookProblem?

  /// Starts parsing; nil where there is no memory for a parser.
  init?(part: String, handler: any XMLHandler) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.part = part
    self.parser = parser
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        XMLStream.of(context)?.start(name, XMLAttributes(attributes))
      },
      { context, name in XMLStream.of(context)?.end(name) })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      XMLStream.of(context)?.text(text, count)
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLStream.of(context)?.refuseDocumentType()
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Parses the next piece; an empty one ends the part.
  func parse(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool = false) throws(WorkbookProblem) {
    let status = piece.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if let problem { throw problem }
    guard status == XML_STATUS_OK else { throw malformed }
  }

  private var malformed: WorkbookProblem {
    .malformed(part: part, line: Int(XML_GetCurrentLineNumber(parser)))
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func localName(_ name: UnsafePointer<CChar>?) -> String {
    let name = name.map { String(cString: $0) } ?? ""
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private func attempt(_ body: () throws(WorkbookProblem) -> Void) {
    guard problem == nil else { return }
    do throws(WorkbookProblem) {
      try body()
    } catch {
      problem = error
      XML_StopParser(parser, 0)
    }
  }

  private func start(_ name: UnsafePointer<CChar>?, _ attributes: XMLAttributes) {
    attempt { () throws(WorkbookProblem) in try handler.start(Self.localName(name), attributes) }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    attempt { () throws(WorkbookProblem) in try handler.end(Self.localName(name)) }
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard problem == nil else { return }
    UnsafeBufferPointer(start: text, count: Int(count)).withMemoryRebound(to: UInt8.self) {
      handler.text($0)
    }
  }

  private func refuseDocumentType() {
    let malformed = malformed
    attempt { () throws(WorkbookProblem) in throw malformed }
  }
}
