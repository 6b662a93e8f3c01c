/// Why nothing could be read out of a report.
public enum ReportExtractionError: Error, Hashable, Sendable {
  /// No heading, date or phrase tells which year the report plans.
  case noYear
  /// The year given is none that a report may have.
  case invalidYear(Int)
}
