/// The columns of the cells of rows that do not have one for each column of their table's head.
///
/// A row that isn't here has a cell for each, or it can't be told which of them are missing.
struct RowColumns: Hashable, Sendable {
  /// The columns of a row's cells, and how many columns the table has.
  struct Row: Hashable, Sendable {
    var columns: [Int]
    let count: Int
  }

  /// The first characters of the rows, increasing, and where their columns end in ``columns``.
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var counts: [UInt16] = []
  private var columns: [UInt16] = []

  mutating func append(_ row: Row, ofRowAt start: Int) {
    guard row.count < 1 << 12, row.columns.allSatisfy({ $0 < 1 << 12 }) else { return }
    starts.append(UInt32(start))
    columns += row.columns.map { UInt16($0) }
    ends.append(UInt32(columns.count))
    counts.append(UInt16(row.count))
  }

  /// The columns of the row that begins with a character.
  ///
  /// - Complexity: O(log *r*) for *r* rows.
  func row(at start: Int) -> Row? {
    let index = OriginRuns.last(in: starts, notBeyond: UInt32(start))
    guard index >= 0, starts[index] == UInt32(start) else { return nil }
    let first = index == 0 ? 0 : Int(ends[index - 1])
    return Row(columns: columns[first..<Int(ends[index])].map(Int.init), count: Int(counts[index]))
  }
}
