/// A figure that nothing can be, whatever else is printed.
struct ImpossibleFigure: Hashable {
  /// What is wrong with it.
  private enum Fault: Hashable {
    /// The lower end of a range is above the upper one.
    case exchangedEnds
    /// A fall by more than all of what is never negative.
    case belowNothing
  }

  private let place: FigurePlace
  private let fault: Fault

  /// A range with its ends the wrong way round; nil where it isn't one.
  ///
  /// The ends count as printed: rounding never puts the lower of two figures above the other, unless they have
  /// different decimals, and nobody prints a range that is that narrow.
  init?(_ place: FigurePlace, _ plan: AreaPlan) {
    guard let figure = plan.printed(place), let low = figure.value, let high = figure.upperEnd,
      low.doubleValue > high.doubleValue
    else { return nil }
    self.place = place
    fault = .exchangedEnds
  }

  /// A rate below −100 % of what is never negative; nil where it isn't one.
  init?(
    rateOf check: PlanCheck, _ indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: PlanFigures
  ) {
    guard let rate = figures[check.places[2]], rate.upper < -100 else { return nil }
    let levels = check.places.prefix(2).compactMap { figures[$0] }
    let isBetweenLevels = levels.count == 2 && levels.allSatisfy { $0.point >= 0 }
    let isEverNegative = plan.observations.contains { row in
      row.indicator == indicator.indicator && row.measure == .level
        && (row.value?.significand ?? 0) < 0
    }
    guard isBetweenLevels || !isEverNegative else { return nil }
    place = check.places[2]
    fault = .belowNothing
  }

  /// What is said of it: an error.
  func finding(_ code: PlanRuleCode, _ plan: AreaPlan) -> Finding {
    let printed = plan.printed(place)
    let year = place.role.year(ofPlan: plan.year)
    let low = printed?.value?.doubleValue
    let inputs = plan.inputs([place])
    var finding = Finding(
      code, .error, .fail, area: plan.area, indicator: place.indicator, year: year,
      observed: low, expected: fault == .exchangedEnds ? printed?.upperEnd?.doubleValue : -100,
      tolerance: printed?.value?.halfUnit, message: message(printed, planYear: plan.year),
      inputs: inputs, fix: fix(printed), suspicion: 10)
    finding.suspects = inputs
    return finding
  }

  private func message(_ printed: PlanFigure?, planYear: Int) -> BilingualText {
    let role = PlanWording.role(place.role, planYear: planYear)
    let chineseRole = role.chinese.drop { $0 == " " }
    switch fault {
    case .exchangedEnds:
      let (low, high) = (end(printed?.value), end(printed?.upperEnd))
      return BilingualText(
        english: "\(role.english) is a range from \(low) to \(high): its lower end lies above its "
          + "upper one. Likely cause: the two ends are exchanged, or one is a slip",
        chinese: "\(chineseRole)为区间 \(low) 至 \(high)：下限高于上限。可能原因：两端颠倒，或其中之一有笔误")
    case .belowNothing:
      let rate = PlanWording.number(printed)
      return BilingualText(
        english: "\(role.english) is \(rate) %: nothing falls by more than 100 % that is never "
          + "negative. Likely cause: a slip, or points of something else",
        chinese: "\(chineseRole)为 \(rate) %：不为负的指标降幅不可能超过 100 %。可能原因：笔误，或为其他指标的百分点")
    }
  }

  private func fix(_ printed: PlanFigure?) -> BilingualText? {
    guard fault == .exchangedEnds else { return nil }
    let (low, high) = (end(printed?.upperEnd), end(printed?.value))
    return BilingualText(
      english: "write \(low) to \(high), if the source says so",
      chinese: "如原始资料相符，请改为 \(low) 至 \(high)")
  }

  private func end(_ number: PrintedNumber?) -> String {
    number.map(\.description) ?? "–"
  }
}
