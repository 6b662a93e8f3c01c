import ForecastModels

/// The figures of a plan and the constraints between them.
struct RepairSystem {
  private let plan: AreaPlan
  /// The targets by indicator, the level first; then the levels by outlook.
  private(set) var figures: [RepairFigure]
  private(set) var rows: [RepairRow] = []
  /// The totals with parts that have no target.
  private var totals: [Total] = []

  /// A total, what stands for it and its listed parts, and the level by outlook of the others.
  private struct Total {
    let identity: AccountingIdentity
    let unlisted: [String]
    let unit: MeasurementUnit
    /// The total less its listed parts.
    let difference: RepairRow
    let outlook: Double?
  }

  init(_ plan: AreaPlan, _ options: RepairOptions) {
    self.plan = plan
    figures = plan.indicators.flatMap { indicator in
      [
        RepairFigure(indicator, .level, indicator.target, keeping: options.kept),
        RepairFigure(indicator, .growth, indicator.targetGrowth, keeping: options.kept),
      ].compactMap(\.self)
    }
    rows = plan.indicators.compactMap(growthRow)
    for identity in plan.identities { add(identity, options.unlisted) }
    let figures = figures
    rows.removeAll { $0.isEmpty(figures) }
  }

  /// The whole numbers to adjust; nil where a figure needs too many digits.
  var adjustment: LeastAbsoluteAdjustment? {
    let constraints = rows.map { $0.constraint(figures) }
    guard !constraints.contains(nil) else { return nil }
    return LeastAbsoluteAdjustment(
      variables: figures.map { figure in
        .init(
          start: figure.number.significand,
          cost: 1 / Double(TargetMove.size(of: figure.number, figure.measure)),
          least: figure.least, isHeld: figure.isKept)
      },
      constraints: constraints.compactMap(\.self))
  }

  private func position(_ indicator: String, _ measure: Measure) -> Int? {
    figures.firstIndex { $0.indicator == indicator && $0.measure == measure }
  }

  /// The result that a growth rate starts from, where it moves levels at its prices.
  private func base(of plan: IndicatorPlan) -> ScaledInteger? {
    guard let result = plan.result, let number = result.value, number.significand > 0,
      let growth = plan.targetGrowth,
      PriceBasis.rate(
        at: growth.priceBasis, movesLevelAt: plan.target?.priceBasis ?? result.priceBasis),
      plan.target.map({ $0.unit.code == result.unit.code }) ?? true
    else { return nil }
    return ScaledInteger(number, unit: result.unit)
  }

  /// Whether the target growth of one of some indicators starts from its result.
  func isHeldToResults(of codes: [String]) -> Bool {
    figures.contains { figure in
      figure.measure == .growth && codes.contains(figure.indicator)
        && plan.indicator(figure.indicator).flatMap(base) != nil
    }
  }

  /// The target's level less what its growth makes of the result.
  private func growthRow(_ plan: IndicatorPlan) -> RepairRow? {
    guard let level = position(plan.indicator, .level),
      let growth = position(plan.indicator, .growth), let base = base(of: plan),
      let result = plan.result?.value
    else { return nil }
    var row = RepairRow(.growth(indicator: plan.indicator, result: result), .zero)
    let step = figures[level].step
    row.coefficients[level] = step
    row.allowances = [[step.halfUnit], [base * percent(figures[growth].step.halfUnit)]]
    row.roundings = [step.halfUnit]
    subtract(implied: growth, base, from: &row)
    return row
  }

  private func percent(_ number: ScaledInteger) -> ScaledInteger {
    ScaledInteger(number.digits, exponent: number.exponent - 2)
  }

  /// Subtracts A (1 + q / 100), and adds what rounding of A and q can do to the roundings.
  private func subtract(
    implied growth: Int, _ base: ScaledInteger, from row: inout RepairRow, sign: Int128 = 1
  ) {
    let step = percent(figures[growth].step)
    let rate = ScaledInteger(
      Int128(figures[growth].number.significand), exponent: step.exponent)
    row.coefficients[growth] = ScaledInteger(-sign, exponent: 0) * base * step
    row.constants.append(ScaledInteger(-sign, exponent: 0) * base)
    row.roundings += [
      base.halfUnit, base.halfUnit * rate.magnitude, base.magnitude * step.halfUnit,
      base.halfUnit * step.halfUnit,
    ]
  }

  /// Adds an indicator's level, or what its growth makes of its result; false where it has neither.
  private func add(
    _ code: String, sign: Int128, to row: inout RepairRow, in unit: MeasurementUnit
  ) -> Bool {
    if let level = position(code, .level) {
      guard figures[level].unit.code == unit.code else { return false }
      let step = figures[level].step
      row.coefficients[level] = ScaledInteger(sign, exponent: 0) * step
      row.roundings.append(step.halfUnit)
      return true
    }
    guard let growth = position(code, .growth), let plan = plan.indicator(code),
      plan.result?.unit.code == unit.code, let base = base(of: plan)
    else { return false }
    subtract(implied: growth, base, from: &row, sign: -sign)
    let allowance = row.allowances.first ?? []
    row.allowances = [allowance + [base * percent(figures[growth].step.halfUnit)]]
    return true
  }

  private func unit(of code: String) -> MeasurementUnit? {
    guard let plan = plan.indicator(code) else { return nil }
    return position(code, .level).map { figures[$0].unit } ?? plan.result?.unit
  }

  private mutating func add(
    _ identity: AccountingIdentity, _ treatment: RepairOptions.UnlistedTreatment
  ) {
    guard let unit = unit(of: identity.left) else { return }
    let isSum = identity.relation == .equal
    var row = RepairRow(.identity(identity), isSum ? .zero : .notNegative)
    let sign: Int128 = isSum ? 1 : -1
    guard add(identity.left, sign: sign, to: &row, in: unit) else { return }
    let unlisted = identity.right.filter { !add($0, sign: -sign, to: &row, in: unit) }
    // A level that only a growth rate implies would be printed with the digits of the others.
    let steps = identity.indicators.compactMap { position($0, .level) }.map { figures[$0].step }
    if !row.allowances.isEmpty, let coarsest = steps.max(by: { $0.exponent < $1.exponent }) {
      row.allowances.append([coarsest.halfUnit])
    }
    guard !unlisted.isEmpty else { return rows.append(row) }
    // A whole without all its parts bounds nothing; a total without any part says nothing of them.
    guard isSum, unlisted.count < identity.right.count else { return }
    addTotal(identity, unlisted, unit, row, treatment)
  }

  private mutating func addTotal(
    _ identity: AccountingIdentity, _ unlisted: [String], _ unit: MeasurementUnit,
    _ difference: RepairRow, _ treatment: RepairOptions.UnlistedTreatment
  ) {
    let source = PlanConstraint.unlistedParts(identity, indicators: unlisted)
    let outlook = treatment == .outlook ? outlook(of: unlisted, unit) : nil
    var bound = RepairRow(source, .notNegative)
    bound.coefficients = difference.coefficients
    bound.constants = difference.constants
    rows.append(bound)
    totals.append(
      Total(
        identity: identity, unlisted: unlisted, unit: unit, difference: difference,
        outlook: outlook?.doubleValue))
    guard let outlook else { return }
    figures.append(RepairFigure(outlook: outlook, of: identity.left, unit: unit))
    var near = RepairRow(source, .zero)
    near.coefficients = difference.coefficients
    near.coefficients[figures.count - 1] = -figures[figures.count - 1].step
    near.constants = difference.constants
    near.allowances = difference.allowances
    rows.append(near)
  }

  /// The medians of the outlooks of some indicators, added up, with the most decimals that the plan prints.
  private func outlook(of codes: [String], _ unit: MeasurementUnit) -> PrintedNumber? {
    var sum = 0.0
    for code in codes {
      guard let outlook = plan.outlook(of: code), let forecast = outlook.forecast,
        let step = forecast.periods.firstIndex(of: plan.year), outlook.series.kind == .level,
        let factor = unit.converted(
          PrintedNumber(significand: 1, decimals: 0), from: outlook.series.unit)
      else { return nil }
      sum += forecast.distributions[step].median * factor.doubleValue
    }
    let levels = figures.filter { $0.measure == .level && $0.unit == unit }
    let decimals = max(0, levels.map(\.number.decimals).max() ?? 2)
    return try? PrintedNumber(parsing: NumberText(sum).fixed(decimals))
  }

  /// The targets with the numbers of a solution.
  func moves(to values: [Int64]) -> [TargetMove] {
    let outlooks = totals.count { $0.outlook != nil }
    return zip(figures.dropLast(outlooks), values).map { figure, value in
      TargetMove(
        indicator: figure.indicator, measure: figure.measure, unit: figure.unit,
        qualifier: figure.qualifier, printed: figure.number,
        repaired: PrintedNumber(significand: value, decimals: figure.number.decimals),
        isKept: figure.isKept)
    }
  }

  /// What a solution leaves for the parts without a target.
  func unlisted(_ values: [Int64]) -> [UnlistedParts] {
    totals.compactMap { total in
      let printed = total.difference.value(figures.map(\.number.significand), in: total.unit)
      // Less than nothing is left only below a total that is a lower bound, or beside a part that is an upper one.
      guard let printed, let repaired = total.difference.value(values, in: total.unit),
        repaired >= 0
      else { return nil }
      return UnlistedParts(
        total: total.identity.left, indicators: total.unlisted, unit: total.unit,
        result: result(total), printed: printed, repaired: repaired, outlook: total.outlook)
    }
  }

  /// The results of the parts without a target: the total's less those of the listed ones, so that the two
  /// years compare; nil where one is missing.
  private func result(_ total: Total) -> Double? {
    var parts: [ScaledInteger] = []
    for code in total.identity.indicators where !total.unlisted.contains(code) {
      guard let result = plan.indicator(code)?.result, let number = result.value,
        result.unit.code == total.unit.code
      else { return nil }
      let level = ScaledInteger(number, unit: result.unit)
      parts.append(code == total.identity.left ? level : -level)
    }
    return ScaledInteger.value(parts, in: total.unit)
  }
}

extension RepairRow {
  /// Σ coefficient · figure + constant in a unit.
  fileprivate func value(_ values: [Int64], in unit: MeasurementUnit) -> Double? {
    let terms = coefficients.sorted { $0.key < $1.key }.map { index, coefficient in
      coefficient * ScaledInteger(Int128(values[index]), exponent: 0)
    }
    return ScaledInteger.value(terms + constants, in: unit)
  }
}

extension ScaledInteger {
  /// The sum of some numbers in a unit, correctly rounded where it has at most 18 digits.
  fileprivate static func value(_ numbers: [ScaledInteger], in unit: MeasurementUnit) -> Double? {
    guard let exponent = numbers.map(\.exponent).min(), var sum = sum(numbers, at: exponent)
    else { return nil }
    var decimals = unit.powerOfTen - exponent
    while sum % 10 == 0, decimals > 0 { (sum, decimals) = (sum / 10, decimals - 1) }
    guard let digits = Int64(exactly: sum), digits.magnitude < 1_000_000_000_000_000_000,
      (-290...343).contains(decimals)
    else { return Double(sum) * PrintedNumber(significand: 1, decimals: decimals).doubleValue }
    return PrintedNumber(significand: digits, decimals: decimals).doubleValue
  }
}
