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
    let isWhole: Bool

    /// Creates a column.
    ///
    /// - Parameters:
    ///   - title: The heading; may be empty.
    ///   - alignment: Where the texts stand, headings included.
    ///   - isWhole: Whether its texts, such as names of columns, are broken only where nothing else can be.
    public init(_ title: String, _ alignment: Alignment = .leading, isWhole: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isWhole = isWhole
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

  /// Returns the heading and the rows, without trailing blanks; a row takes more than one line where it would
  /// be too wide.
  ///
  /// - Parameters:
  ///   - indentation: How many blanks start each line.
  ///   - width: The columns that a line may take; nil for any number. Words make way before numbers do.
  /// - Returns: The lines of the rows, preceded by the heading unless all titles are empty.
  public func lines(indentation: Int = 2, width: Int? = nil) -> [String] {
    let titles = columns.map(\.title)
    let printed = titles.allSatisfy(\.isEmpty) ? rows : [titles] + rows
    let natural = columns.indices.map { column in
      printed.map { $0[column].displayWidth }.max() ?? 0
    }
    let gaps = indentation + 2 * max(0, columns.count - 1)
    let widths = width.map { narrowed(natural, to: $0 - gaps) } ?? natural
    return printed.flatMap { lines(of: $0, widths, indentation) }
  }

  /// The widths of the columns with the widest made narrower until they fit, those of words first.
  private func narrowed(_ natural: [Int], to room: Int) -> [Int] {
    var widths = natural
    while widths.reduce(0, +) > room {
      // No number is as wide as 20.
      let words = widths.indices.filter {
        !columns[$0].isWhole && widths[$0] > (columns[$0].alignment == .leading ? 16 : 20)
      }
      let others = widths.indices.filter { !columns[$0].isWhole && widths[$0] > 8 }
      let candidates =
        words.isEmpty
        ? others.isEmpty ? widths.indices.filter { widths[$0] > 4 } : others : words
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(of cells: [String], _ widths: [Int], _ indentation: Int) -> [String] {
    let parts = zip(cells, widths).map { cell, width in
      cell.displayWidth <= width ? [cell] : FilledText.broken(cell, width: width)
    }
    let blanks = String(repeating: " ", count: indentation)
    return (0..<(parts.map(\.count).max() ?? 0)).map { row in
      let padded = columns.indices.map { column in
        let text = row < parts[column].count ? parts[column][row] : ""
        return text.padded(to: widths[column], columns[column].alignment)
      }
      let line = blanks + padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
