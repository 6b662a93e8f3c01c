/// A past target beside its result, both as growth rates.
public struct TargetGap: Hashable, Sendable {
  /// The code of the area.
  public let area: String
  /// The code of the indicator.
  public let indicator: String
  /// The plan year.
  public let year: Int
  /// The growth asked for as printed in the plan, in percent; of a range the lower end.
  public let target: Double
  /// The growth first published, in percent.
  public let result: Double
  /// Whether the figures printed were growth rates, and not levels on a known base.
  public let isOfPrintedRates: Bool
  /// Whether the result reaches the target, by its qualifier.
  public let isReached: Bool
  /// The year in which the result was published: the gap was not known before.
  public let vintage: Int
  /// The target and the result.
  public let inputs: [Observation]

  /// The gap *d* = result − target, in percentage points: negative for a miss.
  public var points: Double { result - target }
}
