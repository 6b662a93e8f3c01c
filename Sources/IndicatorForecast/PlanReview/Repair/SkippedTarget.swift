/// A target that a repair doesn't look at: a range, or one without a number.
public struct SkippedTarget: Hashable, Sendable {
  /// The code of the indicator.
  public let indicator: String
  /// Level or growth rate.
  public let measure: Measure
  /// Whether it is a range; otherwise it has no number.
  public let isRange: Bool

  /// The targets of a plan that a repair can't count in units of a printed digit.
  static func all(of plan: AreaPlan) -> [SkippedTarget] {
    plan.indicators.flatMap { indicator in
      [(Measure.level, indicator.target), (.growth, indicator.targetGrowth)].compactMap {
        measure, figure in
        guard let figure,
          RepairFigure(indicator, measure, figure, keeping: []) == nil
        else { return nil }
        let isRange = figure.value != nil || figure.upperEnd != nil
        return SkippedTarget(indicator: indicator.indicator, measure: measure, isRange: isRange)
      }
    }
  }
}
