/// A target that a repair may move, or a level that it follows.
struct RepairFigure {
  let indicator: String
  let measure: Measure
  let unit: MeasurementUnit
  let qualifier: Qualifier
  let number: PrintedNumber
  let isKept: Bool

  /// Takes a target with a number; nil for a range or a target without one.
  init?(
    _ plan: IndicatorPlan, _ measure: Measure, _ figure: PlanFigure?, keeping kept: [TargetChoice]
  ) {
    guard let figure, let number = figure.value, figure.upperEnd == nil,
      !figure.qualifier.isRangeEnd
    else { return nil }
    indicator = plan.indicator
    self.measure = measure
    unit = figure.unit
    qualifier = figure.qualifier
    self.number = number
    isKept = kept.contains { $0.includes(plan.indicator, measure) }
  }

  /// Takes a level that parts without a target should be near.
  init(outlook number: PrintedNumber, of total: String, unit: MeasurementUnit) {
    indicator = total
    measure = .level
    self.unit = unit
    qualifier = .exact
    self.number = number
    isKept = false
  }

  func isIn(_ choice: TargetChoice) -> Bool { choice.includes(indicator, measure) }

  /// What one unit of the last digit is worth.
  var step: ScaledInteger {
    ScaledInteger(1, exponent: (measure == .level ? unit.powerOfTen : 0) - number.decimals)
  }

  /// The least number that makes sense: levels don't become negative, and nothing shrinks by more than all.
  var least: Int64? {
    guard measure == .growth else { return number.significand >= 0 ? 0 : nil }
    guard (0...15).contains(number.decimals) else { return nil }
    return (0..<number.decimals).reduce(-100) { power, _ in power * 10 }
  }
}
