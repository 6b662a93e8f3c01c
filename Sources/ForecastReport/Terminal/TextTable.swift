/// A table of aligned columns for a terminal, Chinese characters counted as two columns wide.
public struct TextTable: Hashable, Sendable {
  /// Where a column's text stands.
  public enum Alignment: Hashable, Sendable {
    /// At the beginning: words.
    case leading
    /// At the end: numbers.
    case trailing
  }

  /// The heading of a column and the side it is aligned to.
  public struct Column: Hashable, Sendable {
    let title: String
    let alignment: Alignment

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - title: The heading; may be empty.
    ///   - alignment: Where the texts stand, headings included.
    public init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  /// Creates an empty table.
  ///
  /// - Parameter columns: Its columns from left to right.
  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// - Parameter cells: One text a column.
  /// - Precondition: The count is that of the columns.
  public mutating func append(_ cells: [String]) {
    precondition(cells.count == columns.count, "one cell a column")
    rows.append(cells)
  }

  /// Returns the heading and the rows, each a line without trailing blanks.
  ///
  /// - Parameter indentation: How many blanks start each line.
  /// - Returns: One line a row, preceded by the heading unless all titles are empty.
  public func lines(indentation: Int = 2) -> [String] {
    let titles = columns.map(\.title)
    let printed = titles.allSatisfy(\.isEmpty) ? rows : [titles] + rows
    let widths = columns.indices.map { column in
      printed.map { $0[column].displayWidth }.max() ?? 0
    }
    return printed.map { cells in
      let padded = columns.indices.map { cells[$0].padded(to: widths[$0], columns[$0].alignment) }
      let line = String(repeating: " ", count: indentation) + padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
