import RealModule

/// That all levels of a report are in another unit than those of the report before: one fault, and not one a figure.
///
/// The results of two indicators at least, all that two reports have, jump by the same power of ten, and no target jumps
/// from its result. The report is named that stands alone: the older one, where most of the levels that were printed
/// before it agree with the newer one, else the newer.
struct ReportUnitSlip {
  /// The indicators, in the order of the plan.
  let indicators: [String]
  /// The power of ten by which the newer levels are too high.
  let power: Int
  /// The vintages of the older and the newer levels.
  let vintages: (older: Int, newer: Int)
  /// Whether the older report is the one that stands alone.
  let isOlder: Bool

  /// The levels of the report that is named.
  var places: [FigurePlace] {
    let roles: [FigurePlace.Role] = isOlder ? [.previous] : [.result, .target]
    return indicators.flatMap { code in roles.map { FigurePlace(indicator: code, role: $0) } }
  }

  /// The power of ten that mends the levels of the report that is named.
  var shift: Int { isOlder ? power : -power }

  /// Nil where the results don't all jump alike, a target jumps, or the figures are of one report.
  init?(_ plan: AreaPlan, _ figures: PlanFigures) {
    let tolerance = plan.thresholds.unitSlip.logarithmTolerance
    let ratios = plan.indicators.compactMap { indicator in
      UnitSlipRule.Ratio(.resultGrowth(indicator.indicator), figures).map { (indicator, $0) }
    }
    guard ratios.count > 1, let first = ratios.first, let power = first.1.power(tolerance),
      ratios.allSatisfy({ $0.1.power(tolerance) == power }),
      let older = first.0.previous?.vintage, let newer = first.0.result?.vintage, older < newer,
      ratios.allSatisfy({ $0.0.previous?.vintage == older && $0.0.result?.vintage == newer }),
      !ratios.contains(where: { Self.jumps($0.0.indicator, figures, tolerance) })
    else { return nil }
    indicators = ratios.map(\.0.indicator)
    self.power = power
    vintages = (older, newer)
    isOlder = Self.isOlderAlone(ratios.map(\.0), plan)
  }

  /// Whether the target of an indicator is a power of ten off its result.
  private static func jumps(_ code: String, _ figures: PlanFigures, _ tolerance: Double) -> Bool {
    UnitSlipRule.Ratio(.targetGrowth(code), figures)?.power(tolerance) != nil
  }

  /// Whether the levels before those of the older report are as large as the newer ones, of more indicators than not.
  private static func isOlderAlone(_ indicators: [IndicatorPlan], _ plan: AreaPlan) -> Bool {
    let votes = indicators.compactMap { indicator -> Bool? in
      guard let older = indicator.previous.flatMap(FigureInterval.init),
        let newer = indicator.result.flatMap(FigureInterval.init),
        let before = earlier(than: indicator, plan), before > 0
      else { return nil }
      return abs(Double.log10(newer.point / before)) < abs(Double.log10(older.point / before))
    }
    return votes.count { $0 } > votes.count { !$0 }
  }

  /// The last level of an indicator before that of the older report, which another report printed, in units of 10⁰.
  private static func earlier(than indicator: IndicatorPlan, _ plan: AreaPlan) -> Double? {
    guard let vintage = indicator.previous?.vintage else { return nil }
    let rows = plan.observations.filter { row in
      row.indicator == indicator.indicator && row.stage == .actual && row.measure == .level
        && row.year < plan.year - 2 && row.vintage < vintage && row.value != nil
        && row.unit.code == indicator.result?.unit.code
    }
    return rows.max { ($0.year, $0.vintage) < ($1.year, $1.vintage) }.flatMap { row in
      row.value.map { $0.doubleValue * row.unit.scale }
    }
  }

  // MARK: Wording

  /// What is wrong, behind "likely cause".
  var cause: BilingualText {
    let year = isOlder ? vintages.older : vintages.newer
    return BilingualText(
      english: "a wrong unit in all levels of the report of \(year) (P17)",
      chinese: "\(year) 年报告全部数值的单位有误（见 P17）")
  }

  /// How to mend it: by the unit that all its levels are in, where they are printed in one.
  func fix(_ plan: AreaPlan) -> BilingualText {
    let year = isOlder ? vintages.older : vintages.newer
    let units = Set(places.compactMap { plan.printed($0)?.unit })
    if units.count == 1, let unit = units.first,
      [0, 3, 4, 6, 8, 9, 12].contains(unit.powerOfTen + shift)
    {
      let right = MeasurementUnit(code: unit.code, powerOfTen: unit.powerOfTen + shift).name
      return BilingualText(
        english: "read the levels of the report of \(year) in \(right.english), not in "
          + "\(unit.name.english)",
        chinese: "\(year) 年报告数值的单位应为\(right.chinese)，而非\(unit.name.chinese)")
    }
    return BilingualText(
      english: "move the point of all levels of the report of \(year) by \(abs(shift)) digits",
      chinese: "请将 \(year) 年报告全部数值的小数点移动 \(abs(shift)) 位")
  }

  /// The one finding about it.
  func finding(_ code: PlanRuleCode, _ plan: AreaPlan, _ figures: PlanFigures) -> Finding? {
    let totals = plan.identities.filter { $0.relation == .equal }.map(\.left)
    let subject = totals.first { indicators.contains($0) } ?? indicators[0]
    guard let ratio = UnitSlipRule.Ratio(.resultGrowth(subject), figures) else { return nil }
    let checks = plan.checks.filter { !Set($0.places).isDisjoint(with: places) }
    let corrected = corrected(plan, figures)
    var finding = Finding(
      code, .error, .fail, area: plan.area, indicator: subject, year: plan.year - 1,
      observed: ratio.logarithm, expected: 0,
      tolerance: plan.thresholds.unitSlip.logarithmTolerance,
      message: message(ratio, plan), inputs: plan.inputs(places), fix: fix(plan),
      suspicion: 10 + Double(indicators.count))
    finding.suspects = finding.inputs
    finding.restores = Set(
      checks.filter { check in
        (check.deviation(in: figures)?.isViolated ?? false)
          && !(check.deviation(in: corrected)?.isViolated ?? true)
      })
    return finding
  }

  private func corrected(_ plan: AreaPlan, _ figures: PlanFigures) -> PlanFigures {
    var corrected = figures
    for place in places {
      guard let printed = plan.printed(place),
        let value = printed.value?.scaled(byPowerOfTen: printed.unit.powerOfTen + shift)
      else { continue }
      corrected[place] = FigureInterval(value, insteadOf: printed)
    }
    return corrected
  }

  private func message(_ ratio: UnitSlipRule.Ratio, _ plan: AreaPlan) -> BilingualText {
    let quotient = UnitSlipRule.withUnits(ratio.places.map { plan.printed($0) })
    let size = "10^\(power)"
    let number = NumberText(ratio.quotient).significant(4)
    let count = indicators.count
    return BilingualText(
      english:
        "all \(count) levels of the report of \(vintages.newer) are about \(size) times those "
        + "of the report of \(vintages.older): \(quotient.english) = \(number). Likely cause: a "
        + "wrong unit in the report of \(isOlder ? vintages.older : vintages.newer)",
      chinese: "\(vintages.newer) 年报告的 \(count) 个数值均约为 \(vintages.older) 年报告的 \(size) 倍："
        + "\(quotient.chinese) = \(number)。可能原因：\(isOlder ? vintages.older : vintages.newer) "
        + "年报告的单位有误")
  }
}
