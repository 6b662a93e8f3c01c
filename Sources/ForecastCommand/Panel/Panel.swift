import IndicatorForecast

/// What rows make: series, and errors where they don't.
struct Panel: Sendable {
  /// The series in the order of their first rows.
  let series: [PanelSeries]

  /// The errors of the rows.
  let errors: [DataFileError]
}
