/// A file of observations in any of the layouts of ``ObservationLayout``.
///
/// **The layout `observations`.** SDMX concept names, one row a figure. The header names the columns, in
/// any order, in capitals as below; further columns are ignored. Required: `REF_AREA, INDICATOR,
/// TIME_PERIOD, STAGE, MEASURE, OBS_VALUE, UNIT_MEASURE, UNIT_MULT, VINTAGE`. Optional, with what an absent
/// or empty field means: `FREQ` (A, the only one allowed), `DECIMALS` (as written in `OBS_VALUE`), `PRICES`
/// (not stated), `OBS_STATUS` (A), `QUALIFIER` (EQ), `SOURCE`, `SOURCE_LINE`. `DECIMALS` may exceed the
/// digits in `OBS_VALUE`, because spreadsheets drop zeros: 21.9 with 2 is 21.90; fewer are an error.
/// `OBS_VALUE` is empty exactly when `OBS_STATUS` is M.
///
/// **Text.** UTF-8 with or without a byte order mark, or another encoding that the caller names; LF, CRLF
/// or CR; commas, semicolons or tabs. Blanks around a field don't count unless quoted.
///
/// **Names.** A name or alias of a registry becomes its code; any other name stays its own code. So do the names of
/// units: 元 is `CNY`, and the power of ten that 万元 holds may not contradict `UNIT_MULT`.
///
/// **Errors.** Two rows for one area, indicator, year, stage, measure, range end and vintage are an error
/// even when they agree: nothing is counted twice. All errors of the file are found in one pass, and nothing
/// is read from a file that has one.
///
/// **Writing.** UTF-8 without a mark, LF, all 16 columns in canonical order, quotes only where needed.
/// Reading what was written gives back the same observations. ``ObservationDocument`` writes the other
/// layouts.
///
/// - Complexity: O(*n*) in the bytes.
public struct ObservationFile: Sendable {
  /// The observations, in file order.
  public let observations: [Observation]

  /// Remarks that are no errors: a vintage that was assumed, a name with a character that isn't seen.
  public let warnings: [DataFileError]

  /// What the rows do, one after another.
  let changes: [ObservationChange]

  /// Creates a file of observations, to be written.
  ///
  /// - Parameter observations: The observations in the order wanted.
  public init(_ observations: [Observation]) {
    self.observations = observations
    warnings = []
    changes = observations.map { ObservationChange(action: .append($0), place: nil) }
  }

  /// Reads a text file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  ///   - options: What the reader is told beside the file.
  /// - Throws: ``DataFileErrors`` with every error of the file.
  public init(
    parsing bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()
  ) throws(DataFileErrors) {
    try self.init(
      CellGrid(parsing: bytes, name: name, encoding: options.encoding), options: options)
  }

  /// Reads a table of cells, such as a sheet of a workbook.
  ///
  /// - Parameters:
  ///   - grid: The cells.
  ///   - options: What the reader is told beside the cells.
  /// - Throws: ``DataFileErrors`` with every error of the table.
  public init(
    _ grid: CellGrid, options: ReadingOptions = ReadingOptions()
  ) throws(DataFileErrors) {
    var reader = TableReader(options)
    let result = try reader.read(grid)
    (observations, warnings, changes) = (result.observations, result.warnings, result.changes)
  }

  /// The bytes of the file in the layout `observations`.
  ///
  /// - Complexity: O(*n*) in the observations.
  public var bytes: [UInt8] {
    ObservationDocument(observations, layout: .observations).bytes
  }
}

extension ObservationFile {
  /// Returns the observations of several files together, in the order of the files.
  ///
  /// Rows of SDMX-CSV that replace or delete do so to the files before theirs as well.
  ///
  /// - Parameter files: Each file with the name that its errors are to carry.
  /// - Returns: All observations.
  /// - Throws: ``DataFileErrors`` naming every figure of a later file that an earlier one holds too:
  ///   nothing is counted twice, also where both agree; and every row that deletes what is not there.
  /// - Complexity: O(*n*) in the observations, times the rows that delete.
  public static func merging(
    _ files: [(name: String, file: ObservationFile)]
  ) throws(DataFileErrors) -> [Observation] {
    var store = ObservationStore()
    for (name, file) in files { store.apply(file.changes, of: name) }
    guard store.errors.isEmpty else { throw DataFileErrors(store.errors) }
    return store.observations
  }
}
