import IndicatorForecast
import SpreadsheetReading

/// A file of observations, whatever it is written in.
struct DataFile {
  /// The name, for errors.
  let name: String
  /// The contents.
  let bytes: [UInt8]

  /// Reads the observations; a workbook is known by its first bytes.
  func observations(
    sheet: String?, options: ReadingOptions
  ) throws(DataFileErrors) -> ObservationFile {
    guard Workbook.isWorkbook(bytes) else {
      return try ObservationFile(parsing: bytes, name: name, options: options)
    }
    let grid = try Workbook(parsing: bytes, name: name).grid(ofSheet: sheet)
    return try ObservationFile(grid, options: options)
  }

  /// Whether the file has sheets.
  var isWorkbook: Bool { Workbook.isWorkbook(bytes) }
}
