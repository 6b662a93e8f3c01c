/// The columns of `observations.csv`, in canonical order, by their SDMX concept names.
enum ObservationColumn: String, CaseIterable, Hashable, Sendable {
  case area = "REF_AREA"
  case indicator = "INDICATOR"
  case frequency = "FREQ"
  case period = "TIME_PERIOD"
  case stage = "STAGE"
  case measure = "MEASURE"
  case value = "OBS_VALUE"
  case unit = "UNIT_MEASURE"
  case powerOfTen = "UNIT_MULT"
  case decimals = "DECIMALS"
  case prices = "PRICES"
  case status = "OBS_STATUS"
  case qualifier = "QUALIFIER"
  case vintage = "VINTAGE"
  case source = "SOURCE"
  case sourceLine = "SOURCE_LINE"

  /// Whether a file without the column can't be understood; an absent optional column reads as empty.
  var isRequired: Bool {
    switch self {
    case .frequency, .decimals, .prices, .status, .qualifier, .source, .sourceLine: false
    default: true
    }
  }
}
