/// Series in lines of JSON, an object a line: `{"id": "a", "start": 2000, "values": [1.5, null, 2]}`.
///
/// A list `periods`, as long as `values`, may stand for `start`; `null` is a period without a value.
/// Other names are ignored. A line that is no such object is an error, and reading goes on behind it.
///
/// - Complexity: reading is O(*n*) in the bytes of the file.
public struct SeriesLines: Sendable {
  /// The names of the fields of ``rows``.
  public static let names = ["id", "periods", "values"]

  /// A record of id, period and value for each value, in file order; the column of a field is its place
  /// in its list.
  public let rows: [DelimitedText.Record]

  /// The errors of the file, in file order.
  public let errors: [DataFileError]

  /// Reads the series of a file; nil where it does not begin with `{`, or is not in the encoding.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The name of the file, for the errors.
  ///   - encoding: The encoding of the file.
  public init?(_ bytes: [UInt8], file: String, encoding: TextEncoding = .utf8) {
    guard let text = try? TextDecoding.utf8(from: bytes, in: encoding, file: file) else {
      return nil
    }
    guard Self.begin(text) else { return nil }
    self.init(lines: text, file: file, line: 1)
  }

  /// Reads lines that stand in the midst of a file.
  ///
  /// - Parameters:
  ///   - bytes: Whole lines in UTF-8.
  ///   - file: The name of the file, for the errors.
  ///   - line: The line that the bytes begin on.
  ///   - offset: The place in the file that they begin at, in bytes.
  package init(lines bytes: [UInt8], file: String, line: Int, offset: Int = 0) {
    var reader = Reader(file: file)
    if let fault = TextEncodingCheck.problem(in: bytes, startingAt: offset) {
      reader.report(fault.problem, line: line + fault.line - 1, value: nil)
    } else {
      reader.read(bytes, firstLine: line)
    }
    (rows, errors) = (reader.rows, reader.errors)
  }

  /// Whether a text begins with an object, be it behind blanks or a byte order mark.
  package static func begin(_ text: [UInt8]) -> Bool {
    var start = JSONScanner(text)
    return start.peek() == ASCII.openingBrace
  }

  private struct Reader {
    let file: String
    var rows: [DelimitedText.Record] = []
    var errors: [DataFileError] = []
    private var lines: [String: Int] = [:]

    init(file: String) {
      self.file = file
    }

    mutating func read(_ text: [UInt8], firstLine: Int) {
      let content = text[(firstLine == 1 ? TextEncodingCheck.markLength(text) : 0)...]
      let lines = content.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
      for (line, bytes) in zip(firstLine..., lines) {
        var object = SeriesObject(Array(bytes), line: line)
        guard !object.isBlank else { continue }
        do throws(JSONProblem) {
          try object.read()
          add(object, line: line)
        } catch {
          report(.json(error), line: line, value: object.excerpt(for: error))
        }
      }
    }

    /// An id stands once: two objects of one id are never put together.
    private mutating func add(_ object: SeriesObject, line: Int) {
      if let first = lines[object.id] {
        report(
          .duplicateRow(firstLine: first, observation: EscapedText(object.id).description),
          line: line, value: nil)
        return
      }
      lines[object.id] = line
      rows += object.records
    }

    mutating func report(_ problem: DataFileProblem, line: Int, value: String?) {
      errors.append(DataFileError(file: file, line: line, value: value, problem: problem))
    }
  }
}
