/// Tells which columns the cells of a row stand in where the row has fewer cells than the head of its table, or more.
///
/// Bars and tabs show empty cells. Between blanks only the place on the page tells: that of the head's cells,
/// widened by those of the rows that have a cell for each column.
struct TableRuler {
  private var head: PrintedRow?
  /// The columns of the page that each column of the table takes.
  private var spans: [Range<Int>] = []
  /// Whether the rows so far stood below the cells of their head.
  private var isAligned = true
  /// Whether the names stand in a column without a head.
  private var hasCorner = false
  /// Whether the row before was the head.
  private var isBelowHead = false

  /// Forgets the head: text ended the table.
  mutating func forget() { head = nil }

  /// Returns the columns of a row's cells; nil where it has one for each, or where it can't be told.
  mutating func columns(of row: PrintedRow) -> RowColumns.Row? {
    guard !row.isHead else {
      if let columns = columns(ofSecondHead: row) { return columns }
      begin(row)
      return nil
    }
    isBelowHead = false
    guard let head, !row.cells.isEmpty, row.isExplicit == head.isExplicit else { return nil }
    return row.isExplicit ? explicit(row, under: head) : aligned(row)
  }

  private mutating func begin(_ row: PrintedRow) {
    head = row
    spans = row.isExplicit ? [] : row.cells.map { $0.start..<$0.end }
    (isAligned, hasCorner, isBelowHead) = (true, false, true)
  }

  /// The columns of a second row of the head that goes on with some cells of the first: `Growth` above `2023 (%)`.
  private mutating func columns(ofSecondHead row: PrintedRow) -> RowColumns.Row? {
    guard isBelowHead, let head, !head.isExplicit, !row.isExplicit,
      row.cells.count < spans.count, let columns = columns(below: row.cells[...])
    else { return nil }
    isBelowHead = false
    for (cell, column) in zip(row.cells, columns) {
      let lower = min(spans[column].lowerBound, cell.start)
      spans[column] = lower..<max(spans[column].upperBound, cell.end)
    }
    return RowColumns.Row(columns: columns, count: spans.count)
  }

  /// The columns that cells stand below, each one of its own; nil where one stands below none or several.
  private func columns(below cells: ArraySlice<PrintedRow.Cell>) -> [Int]? {
    var columns: [Int] = []
    for cell in cells {
      let below = spans.indices.filter { spans[$0].overlaps(cell.start..<cell.end) }
      guard below.count == 1, below[0] > columns.last ?? -1 else { return nil }
      columns.append(below[0])
    }
    return columns
  }

  /// The columns of cells that tabs or bars part: as they are printed, unless tabs were typed to align them.
  private func explicit(_ row: PrintedRow, under head: PrintedRow) -> RowColumns.Row? {
    guard row.width != head.width else { return nil }
    if row.cells.count == head.cells.count, row.width > head.width || isBelow(row, head) {
      return written(row, in: head.cells.map(\.place), of: head.width)
    }
    let isDoubtful =
      row.cells.count == head.cells.count && head.cells.count + head.leading < head.width
    guard row.width < head.width, !isDoubtful else { return nil }
    return written(row, in: row.cells.map(\.place), of: head.width)
  }

  /// The columns of all cells of a row, those of the empty ones beyond the table.
  private func written(_ row: PrintedRow, in columns: [Int], of count: Int) -> RowColumns.Row {
    var all = [Int](repeating: count, count: row.width)
    for (cell, column) in zip(row.cells, columns) { all[cell.place] = column }
    return RowColumns.Row(columns: all, count: count)
  }

  /// Whether each cell begins where the head's does, at the stops of the tabs.
  private func isBelow(_ row: PrintedRow, _ head: PrintedRow) -> Bool {
    row.leading == head.leading
      && zip(row.cells, head.cells).dropFirst().allSatisfy { $0.start == $1.start }
  }

  // MARK: Blanks

  private mutating func aligned(_ row: PrintedRow) -> RowColumns.Row? {
    openCorner(row)
    guard row.cells.count != spans.count else {
      widen(by: row)
      let columns = Array(spans.indices)
      return hasCorner ? RowColumns.Row(columns: columns, count: spans.count) : nil
    }
    guard isAligned, row.cells.count < spans.count, spans.count > 1,
      row.cells[0].start < spans[1].lowerBound,
      let columns = columns(below: row.cells.dropFirst()), columns.first ?? 1 > 0
    else { return nil }
    return RowColumns.Row(columns: [0] + columns, count: spans.count)
  }

  /// Names that stand left of all cells of the head have a column without one.
  private mutating func openCorner(_ row: PrintedRow) {
    guard !hasCorner, let first = row.cells.first, first.end <= spans[0].lowerBound,
      row.cells.count <= spans.count + 1
    else { return }
    spans.insert(first.start..<first.end, at: 0)
    hasCorner = true
  }

  /// Learns from a row with a cell for each column how wide they are.
  private mutating func widen(by row: PrintedRow) {
    for (index, cell) in row.cells.enumerated() {
      let range = cell.start..<cell.end
      if index > 0, !spans[index].overlaps(range) { isAligned = false }
      let lower = min(spans[index].lowerBound, range.lowerBound)
      spans[index] = lower..<max(spans[index].upperBound, range.upperBound)
    }
  }
}
