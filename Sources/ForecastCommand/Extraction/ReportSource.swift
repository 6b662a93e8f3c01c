import IndicatorForecast
import ReportExtraction

/// The text of one of the files that the command was given.
struct ReportSource {
  /// The name of the file, for messages.
  let name: String
  /// The name as messages show it.
  private let shownName: String
  /// The name of the document, for the source of the observations.
  let document: String
  /// Its text.
  let text: ReportText

  /// Reads a file; its first bytes tell what it is.
  ///
  /// - Parameters:
  ///   - path: The file, or `-` for standard input.
  ///   - encoding: The encoding of text; nil to recognise it.
  ///   - language: The language of complaints.
  /// - Throws: What makes it unreadable.
  init(_ path: String, encoding: TextEncoding?, language: Language) throws(CommandFailure) {
    name = path == "-" ? FileBytes.standardInput.text(in: language) : path
    shownName = Self.shown(name)
    document = path == "-" ? "standard input" : FileBytes.name(of: path)
    let bytes = try FileBytes.read(
      path, limit: ReportText.sizeLimit, language: language)
    switch DocumentKind(of: bytes) {
    case .pdf: text = try Self.pdf(bytes, name, language)
    case .archive: text = try Self.word(bytes, name, language)
    default: text = try Self.text(bytes, encoding, name, language)
    }
  }

  /// A sentence about a place in the file.
  func message(
    _ sentence: BilingualText, at place: TextPlace? = nil, in language: Language
  ) -> String {
    Self.message(sentence, ofShown: shownName, at: place, in: language)
  }

  private static func message(
    _ sentence: BilingualText, of name: String, at place: TextPlace? = nil, in language: Language
  ) -> String {
    message(sentence, ofShown: shown(name), at: place, in: language)
  }

  private static func shown(_ name: String) -> String {
    EscapedText(name, limit: 1000).description
  }

  private static func message(
    _ sentence: BilingualText, ofShown name: String, at place: TextPlace?, in language: Language
  ) -> String {
    let numbers = place.map { ":\($0.line):\($0.column)" } ?? ""
    switch language {
    case .english: return "\(name)\(numbers): \(sentence.english)."
    case .chinese: return "\(name)\(numbers)：\(sentence.chinese)。"
    }
  }

  private static func text(
    _ bytes: [UInt8], _ encoding: TextEncoding?, _ name: String, _ language: Language
  ) throws(CommandFailure) -> ReportText {
    do throws(ReportTextError) {
      return try ReportText(decoding: bytes, encoding: encoding)
    } catch {
      throw CommandFailure(
        .data, message(error.sentence, of: name, at: error.place, in: language))
    }
  }

  private static func word(
    _ bytes: [UInt8], _ name: String, _ language: Language
  ) throws(CommandFailure) -> ReportText {
    var document: [UInt8] = []
    do throws(WordDocumentError) {
      document = try WordDocument(parsing: bytes).text
    } catch {
      throw CommandFailure(.data, message(error.sentence, of: name, in: language))
    }
    return try text(document, .utf8, name, language)
  }

  private static func pdf(
    _ bytes: [UInt8], _ name: String, _ language: Language
  ) throws(CommandFailure) -> ReportText {
    var converted: [UInt8] = []
    do throws(PDFText.Failure) {
      converted = try PDFText.bytes(of: bytes)
    } catch {
      let code: CommandFailure.Code = error == .notInstalled ? .noInput : .data
      throw CommandFailure(code, message(error.sentence, of: name, in: language))
    }
    return try text(converted, .utf8, name, language)
  }
}
