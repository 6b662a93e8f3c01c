/// The status of an observation, with the letters of the SDMX code list `CL_OBS_STATUS`.
public enum ObservationStatus: String, CaseIterable, Hashable, Sendable {
  /// An ordinary figure.
  case normal = "A"
  /// The first figure on a new basis: comparing it with the year before is not like with like.
  case seriesBreak = "B"
  /// Estimated or cast back, not printed.
  case estimated = "E"
  /// Forecast.
  case forecast = "F"
  /// No figure: the observation exists and has no value.
  case missing = "M"
  /// Preliminary, to be revised.
  case provisional = "P"
}
