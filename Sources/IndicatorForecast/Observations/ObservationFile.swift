/// A file of observations in the layout `observations.csv`: SDMX concept names, one row a figure.
///
/// **Reading.** UTF-8 with or without a byte order mark; LF, CRLF or CR. The header names the columns, in
/// any order, in capitals as below; further columns are ignored. Required: `REF_AREA, INDICATOR,
/// TIME_PERIOD, STAGE, MEASURE, OBS_VALUE, UNIT_MEASURE, UNIT_MULT, VINTAGE`. Optional, with what an absent
/// or empty field means: `FREQ` (A, the only one allowed), `DECIMALS` (as written in `OBS_VALUE`), `PRICES`
/// (not stated), `OBS_STATUS` (A), `QUALIFIER` (EQ), `SOURCE`, `SOURCE_LINE`. Blanks around a field don't
/// count unless quoted. `DECIMALS` may exceed the digits in `OBS_VALUE`, because spreadsheets drop zeros:
/// 21.9 with 2 is 21.90; fewer are an error. `OBS_VALUE` is empty exactly when `OBS_STATUS` is M. Two rows
/// for one area, indicator, year, stage, measure, range end and vintage are an error even when they agree:
/// nothing is counted twice. All errors of the file are found in one pass, and nothing is read from a file
/// that has one.
///
/// **Writing.** UTF-8 without a mark, LF, all 16 columns in canonical order, quotes only where needed.
/// Reading what was written gives back the same observations.
///
/// - Complexity: O(*n*) in the bytes.
public struct ObservationFile: Hashable, Sendable {
  /// The observations, in file order.
  public let observations: [Observation]

  /// Creates a file of observations, to be written.
  ///
  /// - Parameter observations: The observations in the order wanted.
  public init(_ observations: [Observation]) {
    self.observations = observations
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` with every error of the file.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    var reader = ObservationReader(bytes, file: name)
    reader.read()
    guard reader.errors.isEmpty else { throw DataFileErrors(reader.errors) }
    observations = reader.observations
  }

  /// The bytes of the file.
  ///
  /// - Complexity: O(*n*) in the observations.
  public var bytes: [UInt8] {
    var writer = DelimitedTextWriter()
    writer.write(ObservationColumn.allCases.map(\.rawValue))
    for observation in observations {
      writer.write(ObservationColumn.allCases.map { observation.text(of: $0) })
    }
    return writer.bytes
  }
}

extension Observation {
  /// The content of a column of the file.
  fileprivate func text(of column: ObservationColumn) -> String {
    switch column {
    case .area: area
    case .indicator: indicator
    case .frequency: "A"
    case .period: String(year)
    case .stage: stage.rawValue
    case .measure: measure.rawValue
    case .value: value.map(\.description) ?? ""
    case .unit: unit.code
    case .powerOfTen: String(unit.powerOfTen)
    case .decimals: value.map { String($0.decimals) } ?? ""
    case .prices: priceBasis?.rawValue ?? ""
    case .status: status.rawValue
    case .qualifier: qualifier.rawValue
    case .vintage: String(vintage)
    case .source: source.document
    case .sourceLine: source.line.map(String.init) ?? ""
    }
  }
}
