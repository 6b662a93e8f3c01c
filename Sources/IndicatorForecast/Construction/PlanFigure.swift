/// One figure of a plan: a number, a range, or a target without a number.
public struct PlanFigure: Hashable, Sendable {
  /// The number, or the lower end of a range; nil for a target without a number or without a lower end.
  public let value: PrintedNumber?
  /// The upper end of a range; nil otherwise.
  public let upperEnd: PrintedNumber?
  /// How the text qualifies the number; of a range the lower end, or the upper where there is no lower.
  public let qualifier: Qualifier
  /// The unit of the numbers.
  public let unit: MeasurementUnit
  /// The prices, where the plan states them.
  public let priceBasis: PriceBasis?
  /// The year in which the plan was given.
  public let vintage: Int
  /// The observations that the figure was taken from: one, or the two ends of a range.
  public let inputs: [Observation]

  /// Whether the plan gives a range.
  public var isRange: Bool { value != nil && upperEnd != nil }
}
