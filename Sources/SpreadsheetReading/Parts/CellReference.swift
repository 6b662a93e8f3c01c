/// The place of a cell by its name, such as `B7`.
struct CellReference {
  /// The column, counted from 1.
  let column: Int
  /// The row, counted from 1.
  let row: Int

  /// Reads a name; nil where it is none of a sheet of 16,384 columns and 1,048,576 rows.
  init?(_ name: String) {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = name.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    row = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard column <= 16_384, (1...1_048_576).contains(row) else { return nil }
  }
}
