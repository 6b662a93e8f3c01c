/// What a plan sets for one indicator in one year: a level, a growth rate, or both.
///
/// Both are kept as printed. They need not agree, since a plan may be drawn up on a base other than the
/// published one.
public struct PlanTarget: Hashable, Sendable {
  /// The plan year.
  public let year: Int
  /// The target for the amount, in the unit of the series where it can be converted.
  public let level: PlanFigure?
  /// The target for the growth rate, in percent.
  public let growth: PlanFigure?

  /// Creates a target.
  ///
  /// - Parameters:
  ///   - year: The plan year.
  ///   - level: The target for the amount.
  ///   - growth: The target for the growth rate.
  public init(year: Int, level: PlanFigure?, growth: PlanFigure?) {
    self.year = year
    self.level = level
    self.growth = growth
  }
}
