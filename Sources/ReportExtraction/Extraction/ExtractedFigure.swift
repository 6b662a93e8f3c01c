import IndicatorForecast

/// A number that stands beside the name of an indicator, and what became of it.
public struct ExtractedFigure: Hashable, Sendable {
  /// What became of a number.
  public enum Outcome: Hashable, Sendable {
    /// It gave the observation with this place in ``ExtractedReport/observations``.
    case observation(Int)
    /// It was left out.
    case refused(RefusalReason)
  }

  /// The code of the indicator.
  public let indicator: String
  /// The sentence, in ``ReportText/scalars``.
  public let sentence: Range<Int>
  /// The name of the indicator.
  public let name: Range<Int>
  /// The number; the words of a target without one.
  public let number: Range<Int>
  /// The unit, where one is printed.
  public let unit: Range<Int>?
  /// The word for growth or the verb before the number, where there is one.
  public let growthWord: Range<Int>?
  /// The qualifier, where there is one.
  public let qualifier: Range<Int>?
  /// What became of it.
  public let outcome: Outcome
}
