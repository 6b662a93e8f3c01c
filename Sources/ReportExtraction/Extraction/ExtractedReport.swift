import IndicatorForecast

/// What was read out of a report.
public struct ExtractedReport: Hashable, Sendable {
  /// The code of the area, or its name where the registry doesn't know it.
  public let area: String
  /// The year of the plan; the results are of the year before.
  public let planYear: Int
  /// The year in which the report was given.
  public let vintage: Int
  /// The figures in the order of the text.
  public let observations: [Observation]
  /// What a reader should look at, in the order of the text.
  public let warnings: [ExtractionWarning]
  /// Every number beside the name of an indicator, with what became of it.
  public let figures: [ExtractedFigure]
}
