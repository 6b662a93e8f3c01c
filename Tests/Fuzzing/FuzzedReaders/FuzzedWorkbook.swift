import IndicatorForecast
import SpreadsheetReading
import TestSupport

/// What must hold of the sheets that are read out of any bytes.
enum FuzzedWorkbook {
  /// What stands between the parts of a workbook that is given without its archive.
  static let separator = Array("\n====\n".utf8)

  /// The parts in the order that they are given in; those that are not are empty or usual ones.
  private static let parts = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
  ]

  /// Reads bytes as a workbook, and traps where something does not hold.
  ///
  /// What is no archive is taken for parts of one: few changes of an archive get past its checksums.
  static func check(_ bytes: [UInt8]) {
    read(bytes)
    if !Workbook.isWorkbook(bytes) { read(archive(of: bytes).bytes) }
  }

  private static func archive(of bytes: [UInt8]) -> TestArchive {
    let given = bytes.split(separator: separator, omittingEmptySubsequences: false)
    return TestArchive.workbook(
      replacing: Dictionary(uniqueKeysWithValues: zip(parts, given.map(Array.init))))
  }

  private static func read(_ bytes: [UInt8]) {
    let input = FuzzedInput(bytes)
    let workbook = input.read { () throws(DataFileErrors) in
      try Workbook(parsing: bytes, name: FuzzedInput.name)
    }
    guard let workbook else { return }
    for name in [nil] + workbook.sheetNames.prefix(3).map(Optional.some) {
      let grid = input.read { () throws(DataFileErrors) in try workbook.grid(ofSheet: name) }
      guard let grid else { continue }
      check(grid)
      input.check(grid.errors)
      FuzzedObservations.check(grid, ReadingOptions(), in: input)
    }
  }

  /// Rows and cells stand in their order, and rows are equally long.
  private static func check(_ grid: CellGrid) {
    precondition(!grid.rows.isEmpty || !grid.errors.isEmpty, "nothing, and no word of it")
    var last = 0
    for row in grid.rows {
      precondition(row.line > last, "rows out of order")
      last = row.line
      precondition(row.fields.count == grid.rows[0].fields.count, "rows of different lengths")
      for (place, field) in row.fields.enumerated() {
        precondition(field.column == place + 1, "a cell in another's place")
      }
    }
  }
}
