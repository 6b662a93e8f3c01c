/// A target that a repair doesn't look at.
public struct SkippedTarget: Hashable, Sendable {
  /// Why a target is left out.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// It is a range.
    case range
    /// It has no number.
    case withoutNumber = "without_number"
    /// It seems to be in a wrong unit.
    case unit
  }

  /// The code of the indicator.
  public let indicator: String
  /// Level or growth rate.
  public let measure: Measure
  /// Why it is left out.
  public let reason: Reason

  /// Whether it is a range.
  public var isRange: Bool { reason == .range }

  /// The targets of a plan that a repair can't count in units of a printed digit, or should not.
  static func all(of plan: AreaPlan, _ suspicions: [UnitSuspicion]) -> [SkippedTarget] {
    let aside = suspicions.filter(\.isSetAside).map(\.indicator)
    return plan.indicators.flatMap { indicator in
      [(Measure.level, indicator.target), (.growth, indicator.targetGrowth)].compactMap {
        measure, figure in
        guard let figure else { return nil }
        let isAside = measure == .level && aside.contains(indicator.indicator)
        guard isAside || RepairFigure(indicator, measure, figure, keeping: []) == nil else {
          return nil
        }
        let isRange = figure.value != nil || figure.upperEnd != nil
        return SkippedTarget(
          indicator: indicator.indicator, measure: measure,
          reason: isAside ? .unit : isRange ? .range : .withoutNumber)
      }
    }
  }
}
