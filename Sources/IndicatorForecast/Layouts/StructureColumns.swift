/// The columns in front of SDMX-CSV 2.0: what is structured how, and what each row does.
///
/// - SeeAlso: SDMX Technical Working Group, *SDMX-CSV 2.0 data message: field guide*.
struct StructureColumns {
  private let grid: CellGrid
  private let actionPlace: Int?

  /// The errors of the header.
  private(set) var errors: [DataFileError] = []

  init(_ grid: CellGrid) {
    self.grid = grid
    let names = grid.rows.first?.fields.map(\.trimmedText) ?? []
    actionPlace = names.firstIndex(of: "ACTION")
    guard names.count < 2 || names[1] != "STRUCTURE_ID" else { return }
    errors = [
      DataFileError(
        file: grid.file, line: grid.rows.first?.line, columnName: "STRUCTURE_ID",
        problem: .missingColumn(found: names, similar: nil))
    ]
  }

  /// Returns what a row does; without a column for it, its observation is information.
  func action(of record: DelimitedText.Record) throws(DataFileError) -> ObservationReader.Row.Action
  {
    let kinds = ["dataflow", "datastructure", "dataprovision"]
    guard kinds.contains(record.fields[0].trimmedText) else {
      throw error(record.fields[0], "STRUCTURE", kinds)
    }
    guard let field = actionPlace.map({ record.fields[$0] }) else { return .append }
    switch field.trimmedText {
    case "I", "A": return .append
    case "R": return .replace
    case "D": return .delete
    default: throw error(field, "ACTION", ["I", "A", "R", "D"])
    }
  }

  private func error(
    _ field: DelimitedText.Field, _ name: String, _ allowed: [String]
  ) -> DataFileError {
    DataFileError(
      file: grid.file, sheet: grid.sheet, line: field.line, column: field.column, columnName: name,
      value: field.text, problem: .unknownCode(allowed: allowed))
  }
}
