/// Where an observation stands in its file and how its names are written there.
struct ObservationPlace: Hashable, Sendable {
  let sheet: String?
  let line: Int
  let column: Int?
  let columnName: String?
  /// The value as written.
  let value: String?
  /// The area and the indicator as written.
  let writtenName: String

  /// The name as it may be shown.
  var shownName: String { EscapedText(writtenName, limit: 40).description }

  /// Returns an error at this place.
  func error(in file: String, _ problem: DataFileProblem) -> DataFileError {
    DataFileError(
      file: file, sheet: sheet, line: line, column: column, columnName: columnName, value: value,
      problem: problem)
  }
}
