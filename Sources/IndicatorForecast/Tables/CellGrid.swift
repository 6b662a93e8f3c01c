/// A table of cells, wherever it was read: a delimited text, a sheet of a workbook or objects in JSON.
///
/// All rows have as many cells as the first. What a layout makes of the cells doesn't depend on where they
/// came from.
public struct CellGrid: Sendable {
  /// The kinds of file that a grid is read from.
  enum Source: Hashable, Sendable {
    case delimitedText
    case sheet(String)
    case json
  }

  /// The name of the file as the caller gave it.
  public let file: String
  /// The rows in file order; none where the file has none.
  public let rows: [DelimitedText.Record]
  /// The errors of the file, in file order.
  public let errors: [DataFileError]

  let source: Source

  init(file: String, source: Source, rows: [DelimitedText.Record], errors: [DataFileError] = []) {
    self.file = file
    self.source = source
    self.rows = rows
    self.errors = errors
  }

  /// Creates the grid of a sheet; rows shorter than the longest are filled up with empty cells.
  ///
  /// - Parameters:
  ///   - file: The name of the workbook's file.
  ///   - sheet: The name of the sheet.
  ///   - rows: The rows that have content, each cell with its row and column in the sheet.
  ///   - errors: The errors of the sheet.
  public init(
    file: String, sheet: String, rows: [DelimitedText.Record], errors: [DataFileError] = []
  ) {
    let width = rows.map(\.fields.count).max() ?? 0
    let filled = rows.map { $0.filled(to: width) }
    let problem = DataFileError(file: file, sheet: sheet, problem: .emptyFile)
    self.init(
      file: file, source: .sheet(sheet), rows: filled,
      errors: filled.isEmpty ? [problem] : errors)
  }

  /// Reads a grid from the bytes of a text file.
  ///
  /// JSON is told by its first character, the separator of a delimited text by its header.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  ///   - encoding: The encoding of the file, UTF-8 unless stated.
  public init(parsing bytes: [UInt8], name: String, encoding: TextEncoding = .utf8) {
    do throws(DataFileError) {
      let text = try TextDecoding.utf8(from: bytes, in: encoding, file: name)
      if JSONTable.isJSON(text) {
        self = try JSONTable(text, file: name).grid
      } else {
        let separator = FieldSeparator.detected(in: text)
        self.init(
          DelimitedText(text, file: name, separator: separator, allowsCaptions: true), name)
      }
    } catch {
      self.init(file: name, source: .delimitedText, rows: [], errors: [error])
    }
  }

  private init(_ text: DelimitedText, _ name: String) {
    let width = text.header?.fields.count ?? 0
    let captions = text.captions.map { $0.filled(to: width) }
    let rows = text.header.map { captions + [$0] + text.rows } ?? []
    self.init(file: name, source: .delimitedText, rows: rows, errors: text.errors)
  }

  /// The name of the sheet; nil where the file has no sheets.
  public var sheet: String? {
    guard case .sheet(let name) = source else { return nil }
    return name
  }

  /// The grid with rows and columns exchanged; every cell keeps its place in the file.
  var transposed: CellGrid {
    let count = rows.first?.fields.count ?? 0
    let columns = (0..<count).map { column in
      DelimitedText.Record(line: rows[0].line, fields: rows.map { $0.fields[column] })
    }
    return CellGrid(file: file, source: source, rows: columns, errors: errors)
  }

  /// Returns the grid without its first rows.
  func droppingRows(_ count: Int) -> CellGrid {
    CellGrid(file: file, source: source, rows: Array(rows.dropFirst(count)), errors: errors)
  }
}

extension DelimitedText.Record {
  /// Returns the record with empty fields at its end, as many as are missing.
  fileprivate func filled(to count: Int) -> DelimitedText.Record {
    let missing = (fields.count..<max(count, fields.count)).map {
      DelimitedText.Field(line: line, column: $0 + 1, text: "")
    }
    return DelimitedText.Record(line: line, fields: fields + missing)
  }
}
