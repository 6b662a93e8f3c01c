/// A target of a past plan with the result first published.
public struct ResolvedTarget: Hashable, Sendable {
  /// The code of the area.
  public let area: String
  /// The code of the indicator.
  public let indicator: String
  /// The plan year.
  public let year: Int
  /// Whether the figure is a growth rate or a level; the growth rate where both are printed.
  public let measure: Measure
  /// The figure printed first.
  public let figure: PlanFigure
  /// The result first published, in the unit of the figure.
  public let result: Double
  /// Whether the result reaches the target, by its qualifier.
  public let isReached: Bool
  /// Whether the result lies inside 'about' or a range; nil for other qualifiers.
  public let isInside: Bool?
}
