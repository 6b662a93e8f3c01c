/// The figures of another area's plan for the same year.
public struct OtherPlan: Hashable, Sendable {
  /// The code of the area.
  public let area: String
  /// Whether it is the area above, whose targets the others are compared with.
  public let isParent: Bool
  /// The indicators that its report has a result or a target for.
  public let indicators: [IndicatorPlan]
}
