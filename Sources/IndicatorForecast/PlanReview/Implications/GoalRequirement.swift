import RealModule

/// What a goal for a later year, such as the end of a five-year plan, still asks for.
///
/// With the goal *G*, the last level *A* and *k* years left, 100 ((*G* / *A*)^(1/*k*) − 1) percent a year.
public struct GoalRequirement: Hashable, Sendable {
  /// The code of the indicator.
  public let indicator: String
  /// The year of the goal.
  public let year: Int
  /// The goal as printed.
  public let goal: PlanFigure
  /// The last level, in the unit of the goal.
  public let base: Double
  /// The years left, *k*.
  public let yearsLeft: Int
  /// The growth required each year, in percent.
  public let requiredGrowth: Double
  /// The least growth a year that the roundings of the goal and of the last level allow, in percent.
  let leastGrowth: Double
  /// The growth that the plan year's own target asks for, in percent; nil without one.
  public let plannedGrowth: Double?
  /// The growth required each year after the plan year if its target is reached, in percent; nil without a
  /// target for the plan year.
  public let growthAfterPlan: Double?

  /// Takes a goal; nil where it has no number, or no level to start from.
  init?(_ target: PlanTarget, _ indicator: IndicatorPlan, plan year: Int) {
    guard let goal = target.level, let number = goal.value ?? goal.upperEnd, target.year > year,
      number.doubleValue > 0, let last = indicator.series.points.last,
      goal.unit == indicator.series.unit, last.value > 0, last.year < year,
      PriceBasis.rate(at: goal.priceBasis, movesLevelAt: indicator.series.priceBasis)
    else { return nil }
    let pace = { (from: Double, years: Int) in
      Self.pace(from: from, to: number.doubleValue, years: years)
    }
    self.indicator = indicator.indicator
    self.year = target.year
    self.goal = goal
    base = last.value
    yearsLeft = target.year - last.year
    requiredGrowth = pace(last.value, target.year - last.year)
    let least = max(number.doubleValue - number.halfUnit, .leastNormalMagnitude)
    leastGrowth = Self.pace(
      from: last.roundingInterval.upperBound, to: least, years: target.year - last.year)
    plannedGrowth = indicator.growthOfTarget?.rate
    let planned =
      indicator.series.target(for: year)?.level?.value?.doubleValue
      ?? indicator.growthOfTarget.map { last.value * (1 + $0.rate / 100) }
    growthAfterPlan = planned.flatMap { $0 > 0 ? pace($0, target.year - year) : nil }
  }

  /// The growth a year, in percent, that leads from one level to another.
  private static func pace(from start: Double, to goal: Double, years: Int) -> Double {
    100 * (Double.log(goal / start) / Double(years)).relativeChange
  }
}
