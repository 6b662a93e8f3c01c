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

extension IndicatorPlan {
  /// A growth rate around a plan, printed or implied by two levels.
  struct Growth: Hashable {
    /// The rate in percent.
    let rate: Double
    /// What rounding leaves uncertain of it, in percentage points.
    let halfUnit: Double
    /// The prices, where they are stated.
    let priceBasis: PriceBasis?
    /// The figures it was taken from.
    let inputs: [Observation]
  }

  /// The growth of the last result *g*: as printed, or *A* / *B* − 1.
  var growthOfResult: Growth? { Self.growth(resultGrowth, result, previous) }

  /// The growth that the plan asks for *q*: as printed, or *T* / *A* − 1; of a range the lower end.
  var growthOfTarget: Growth? { Self.growth(targetGrowth, target, result) }

  private static func growth(
    _ printed: PlanFigure?, _ level: PlanFigure?, _ base: PlanFigure?
  ) -> Growth? {
    if let printed, let rate = printed.value ?? printed.upperEnd {
      return Growth(
        rate: rate.doubleValue, halfUnit: rate.halfUnit, priceBasis: printed.priceBasis,
        inputs: printed.inputs)
    }
    guard let level, let base, let number = level.value ?? level.upperEnd,
      let before = base.value.flatMap({ level.unit.converted($0, from: base.unit) }),
      before.doubleValue > before.halfUnit,
      PriceBasis.mayAgree(level.priceBasis, base.priceBasis)
    else { return nil }
    let ratio = number.doubleValue / before.doubleValue
    let relative =
      number.halfUnit / max(number.doubleValue.magnitude, number.halfUnit)
      + before.halfUnit / before.doubleValue
    return Growth(
      rate: 100 * (ratio - 1), halfUnit: 100 * ratio.magnitude * relative,
      priceBasis: level.priceBasis ?? base.priceBasis, inputs: level.inputs + base.inputs)
  }
}
