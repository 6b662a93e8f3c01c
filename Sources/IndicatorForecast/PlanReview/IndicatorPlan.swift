/// What was printed of one indicator around a plan: last year's result and next year's target, as the plan's
/// report has them, and the level before.
///
/// *A* = ``result``, *B* = ``previous``, *g* = ``resultGrowth``, *T* = ``target``, *q* = ``targetGrowth`` of
/// the rules. All are as printed, each in its own unit.
public struct IndicatorPlan: Hashable, Sendable {
  /// The code of the area.
  public let area: String
  /// The code of the indicator.
  public let indicator: String
  /// The plan year *t* + 1.
  public let year: Int
  /// The level of the year before the plan year, *A*.
  public let result: PlanFigure?
  /// The growth rate of the year before the plan year, *g*, in percent.
  public let resultGrowth: PlanFigure?
  /// The level of the year before that, *B*, as published last before the plan or with it.
  public let previous: PlanFigure?
  /// The target for the level, *T*.
  public let target: PlanFigure?
  /// The target for the growth rate, *q*, in percent.
  public let targetGrowth: PlanFigure?
  /// The series as it was known when the plan was given.
  public let series: IndicatorSeries
}
