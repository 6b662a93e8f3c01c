import IndicatorForecast

/// What rows make: series, and errors where they don't.
struct Panel: Sendable {
  /// The series in the order of their first rows.
  var series: [PanelSeries]

  /// The errors of the rows.
  var errors: [DataFileError]

  /// The rows of series that are left out because of an error; none unless that was asked for.
  var rest = PanelRest()

  /// Whether the bytes are no text, so that no row of them can be told from another.
  var isUnreadable: Bool {
    errors.contains { error in
      switch error.problem {
      case .utf16, .nulByte, .notUTF8, .notInEncoding: true
      default: false
      }
    }
  }
}
