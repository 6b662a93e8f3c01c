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
