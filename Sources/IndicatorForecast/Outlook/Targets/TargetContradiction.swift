/// A target whose level and growth rate can't both be meant.
///
/// With the last level *A*, the target *T* and its growth rate *q*: |(*T*/*A* − 1) − *q*| is greater than the
/// rounding of the three figures can make it, so the chance of the level and that of the growth rate are
/// chances of two different things.
public struct TargetContradiction: Hashable, Sendable {
  /// The growth that the target's level means, in percent: 100 (*T*/*A* − 1).
  public let impliedGrowth: Double
  /// The growth rate that is printed, in percent.
  public let statedGrowth: Double
  /// The base that level and growth rate together were drawn on: *T* / (1 + *q*/100).
  public let impliedBase: Double
  /// How far rounding alone could put the two rates apart, in percentage points.
  public let tolerance: Double

  /// Compares a target's level with its growth rate; nil where both agree within rounding.
  ///
  /// Nil also where a figure has no number or is a range, or the base is not positive; and where both can
  /// hold because a figure is a bound, such as "at least".
  ///
  /// - Parameters:
  ///   - level: The target for the level.
  ///   - growth: The target for the growth rate.
  ///   - base: The last level, in the unit of the target.
  ///   - baseHalfUnit: What rounding leaves uncertain of it.
  public init?(level: PlanFigure, growth: PlanFigure, base: Double, baseHalfUnit: Double) {
    guard !level.isRange, !growth.isRange, let target = level.value, let rate = growth.value,
      base > baseHalfUnit, rate.doubleValue > -100
    else { return nil }
    let (value, halfUnit) = (target.doubleValue, target.halfUnit)
    impliedGrowth = value.percentAbove(base)
    statedGrowth = rate.doubleValue
    impliedBase = value / (1 + rate.doubleValue / 100)
    // The ends of the box that the three roundings span: the quotient is monotone in each.
    let quotient = { (end: Double, side: Double) in
      end.percentAbove(base + (end > 0 ? -side : side) * baseHalfUnit)
    }
    let least = quotient(value - halfUnit, -1)
    let greatest = quotient(value + halfUnit, 1)
    let deviation = impliedGrowth - statedGrowth
    tolerance =
      rate.halfUnit + (deviation > 0 ? impliedGrowth - least : greatest - impliedGrowth)
    guard impliedGrowth.isFinite, impliedBase.isFinite, tolerance.isFinite,
      abs(deviation) > tolerance + 1e-9
    else { return nil }
    let canBothHold =
      deviation > 0
      ? level.qualifier.isOpenBelow || growth.qualifier.isOpenAbove
      : level.qualifier.isOpenAbove || growth.qualifier.isOpenBelow
    guard !canBothHold else { return nil }
  }
}
