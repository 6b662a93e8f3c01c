import IndicatorForecast
import SpreadsheetReading

/// A document in the format of Office Open XML, `.docx`, as plain text.
///
/// A paragraph is a line, a row of a table is one too, with a tab between its cells. Deleted text, comments,
/// notes and headers are left out; text in frames follows the paragraph that they are anchored to. Numbers
/// that a word processor puts before the items of a list are not part of the text and are not there.
///
/// **Limits.** 128 MB of XML when unpacked, which is done in pieces of 64 kB.
///
/// - SeeAlso: ECMA-376, *Office Open XML file formats*, part 1, §17.
public struct WordDocument: Sendable {
  /// The text in UTF-8.
  public let text: [UInt8]

  /// Reads a document.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: The one reason why it can't be read.
  /// - Complexity: O(*n*) in the bytes when unpacked.
  public init(parsing bytes: [UInt8]) throws(WordDocumentError) {
    do throws(WorkbookProblem) {
      let parts = WorkbookParts(try ZipArchive(bytes))
      let main = try parts.relationships(of: "").first { $0.kind == "officeDocument" }?.part
      guard let main, main.hasSuffix(".xml") else { throw .notAWorkbook }
      let handler = WordHandler()
      try parts.parse(main, with: handler)
      guard handler.isDocument else { throw .notAWorkbook }
      text = handler.text
    } catch {
      throw WordDocumentError(error)
    }
  }
}
