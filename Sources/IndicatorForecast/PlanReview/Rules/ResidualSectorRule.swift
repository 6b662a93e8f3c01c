/// P08: what the plan leaves for the parts of a total that it doesn't list.
///
/// With the residual *R* = *Y* − Σ *X*ᵢ over the listed parts, *R′* of the plan year: *R* < 0 or *R′* < 0 beyond
/// rounding is an error. The growth *R′* / *R* − 1 is a warning outside
/// ``ReviewThresholds/ResidualSector/lowestPercent`` … ``ReviewThresholds/ResidualSector/highestPercent``, and
/// where it differs from the residual's growth of the year before by more than
/// ``ReviewThresholds/ResidualSector/changePoints``: the range of 98 % of annual growth rates of output, and of
/// their changes from year to year. Where another rule has found a figure of it that is wrong (P10, P17, P19), the
/// message names that. A residual below ``ReviewThresholds/ResidualSector/leastRoundings`` times its
/// rounding is not evaluable.
public struct ResidualSectorRule: PlanRule {
  /// P08.
  public let code = PlanRuleCode.residualSector

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each identity of a total and its parts.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an identity.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.identities.filter { $0.relation == .equal }.map { identity in
      do throws(ResidualSector.Obstacle) {
        return finding(for: try ResidualSector(identity, figures, of: plan), plan)
      } catch {
        return plan.notEvaluable(code, .error, identity.left, because: reason(error, plan))
      }
    }
  }

  private func reason(_ obstacle: ResidualSector.Obstacle, _ plan: AreaPlan) -> BilingualText {
    switch obstacle {
    case .missing(let places): PlanWording.missing(places, in: plan.area, planYear: plan.year)
    case .notComparable: PlanWording.notComparable
    case .nothingLeft:
      BilingualText(
        english: "not evaluable: the plan has targets for all parts, or for none",
        chinese: "无法评价：计划对各部分均有目标或均无目标")
    case .otherPrices(let code):
      BilingualText(
        english:
          "not evaluable: \(PlanWording.name(code, in: plan.area).english) has a target for growth alone, "
          + "at other prices than its level",
        chinese: "无法评价：\(PlanWording.name(code, in: plan.area).chinese)仅有增速目标，且价格口径与数值不同")
    }
  }

  private func finding(for sector: ResidualSector, _ plan: AreaPlan) -> Finding {
    let limits = plan.thresholds.residualSector
    let name = sector.identity.left
    if sector.result.upper < 0 { return overdrawn(sector, plan) }
    if sector.isNegative {
      return failure(sector, plan, sector.prices.cap(.error), nil, suspicion: 10)
    }
    guard !sector.target.isUnbounded, sector.result.isBounded else {
      return plan.notEvaluable(code, .error, name, because: PlanWording.onlyBounds)
    }
    guard sector.result.point >= limits.leastRoundings * sector.halfWidth,
      let growth = sector.growth
    else {
      return plan.notEvaluable(
        code, .error, name,
        because: BilingualText(
          english: "not evaluable: what is left is less than "
            + "\(FigureWords.number(limits.leastRoundings, decimals: 0)) times its rounding",
          chinese: "无法评价：剩余部分小于其舍入误差的 \(FigureWords.number(limits.leastRoundings, decimals: 0)) 倍"))
    }
    let band = Band(limits, after: sector.previousGrowth)
    let beyond = band.distance(of: growth)
    guard beyond > 0 else {
      return Finding(
        code, .error, .pass, area: plan.area, indicator: name, year: plan.year,
        observed: growth.point, expected: band.nearest(to: growth.point).point,
        tolerance: band.tolerance(of: growth), message: statement(sector, plan),
        inputs: inputs(sector, plan))
    }
    return failure(
      sector, plan, .warning, band, suspicion: 1 + beyond / limits.changePoints)
  }

  /// That the parts were more than their total already: nothing follows from that for the plan year.
  private func overdrawn(_ sector: ResidualSector, _ plan: AreaPlan) -> Finding {
    let codes = [sector.identity.left] + sector.listed
    let figures = codes.map { plan.indicator($0)?.result }
    let unit = FormulaUnit(of: figures[0], with: Array(figures.dropFirst()))
    let rest = FigureWords.number(
      unit.amount(sector.result.point), decimals: unit.decimals(figures))
    let names = (
      PlanWording.names(sector.listed, in: plan.area),
      PlanWording.name(sector.identity.left, in: plan.area)
    )
    let formula = "\(difference(sector, plan, .result, unit)) = \(rest)"
    return Finding(
      code, .error, .fail, area: plan.area, indicator: sector.identity.left, year: plan.year,
      observed: unit.amount(sector.result.point), expected: 0,
      tolerance: unit.amount(sector.halfWidth),
      message: BilingualText(
        english: "\(names.0.english) exceeded \(names.1.english) in \(plan.year - 1) already: "
          + "\(formula)\(unit.remark.english). Likely cause: one of the results is a slip; nothing "
          + "can be said of \(plan.year)",
        chinese: "\(plan.year - 1) 年\(names.0.chinese)已超过\(names.1.chinese)："
          + "\(formula)\(unit.remark.chinese)。可能原因：其中一个实际数有笔误；\(plan.year) 年无从判断"),
      inputs: plan.inputs(codes.map { FigurePlace(indicator: $0, role: .result) }),
      suspicion: 10)
  }

  private func failure(
    _ sector: ResidualSector, _ plan: AreaPlan, _ severity: FindingSeverity, _ band: Band?,
    suspicion: Double
  ) -> Finding {
    let statement = statement(sector, plan)
    let names = PlanWording.names(sector.listed, in: plan.area)
    let hint = FaultHint(among: places(sector, plan), about: sector.identity.left, in: plan)
    let cause =
      hint?.cause
      ?? BilingualText(
        english: "the targets of the total and of \(names.english) were set apart from each other",
        chinese: "总量目标与\(names.chinese)目标分别确定")
    let usual = band?.statement
    return Finding(
      code, severity, .fail, area: plan.area, indicator: sector.identity.left, year: plan.year,
      observed: sector.growth?.point,
      expected: sector.growth.flatMap { band?.nearest(to: $0.point).point },
      tolerance: sector.growth.map { band?.tolerance(of: $0) ?? ($0.upper - $0.lower) / 2 },
      message: BilingualText(
        english: "\(statement.english)\(usual?.english ?? ""). Likely cause: \(cause.english)",
        chinese: "\(statement.chinese)\(usual?.chinese ?? "")。可能原因：\(cause.chinese)"),
      inputs: inputs(sector, plan), fix: hint.map(\.fix) ?? Self.setTargets, suspicion: suspicion)
  }

  private static let setTargets = BilingualText(
    english: "set targets for the unlisted sectors too, and let the total follow",
    chinese: "请同时确定未列部分的目标，再汇总得出总量")

  private func inputs(_ sector: ResidualSector, _ plan: AreaPlan) -> [Observation] {
    plan.inputs(places(sector, plan))
  }

  /// The figures that the residual is computed from.
  private func places(_ sector: ResidualSector, _ plan: AreaPlan) -> [FigurePlace] {
    let codes = [sector.identity.left] + sector.listed
    return codes.flatMap { code -> [FigurePlace] in
      let target = FigurePlace(indicator: code, role: .target)
      return [
        FigurePlace(indicator: code, role: .result),
        plan.printed(target) == nil ? FigurePlace(indicator: code, role: .targetGrowth) : target,
      ]
    }
  }

  private func statement(_ sector: ResidualSector, _ plan: AreaPlan) -> BilingualText {
    let total = plan.indicator(sector.identity.left)
    let levels = ([sector.identity.left] + sector.listed).compactMap { plan.indicator($0) }
    let unit = FormulaUnit(
      of: total?.target ?? total?.result, with: levels.flatMap { [$0.target, $0.result] })
    let decimals = unit.decimals(total?.result, total?.target)
    let before = FigureWords.number(unit.amount(sector.result.point), decimals: decimals)
    let after = FigureWords.number(unit.amount(sector.target.point), decimals: decimals)
    let names = PlanWording.names(sector.unlisted, in: plan.area)
    let demand = sector.growth.map(Self.demand)
    let earlier = sector.previousGrowth.map { FigureWords.signedPercent($0.point) }
    return BilingualText(
      english: "the \(PlanWording.noun(sector.unlisted.count, "sector")) without a target "
        + "(\(names.english)) \(demand?.english ?? "can't shrink below zero"): "
        + "\(difference(sector, plan, .result, unit)) = \(before) in \(plan.year - 1), "
        + "\(difference(sector, plan, .target, unit)) = \(after) in \(plan.year)"
        + unit.remark.english
        + (earlier.map { ", after \($0) the year before" } ?? ""),
      chinese: "未列目标的部分（\(names.chinese)）\(demand?.chinese ?? "不能为负")："
        + "\(plan.year - 1) 年 \(difference(sector, plan, .result, unit)) = \(before)，"
        + "\(plan.year) 年 \(difference(sector, plan, .target, unit)) = \(after)"
        + unit.remark.chinese
        + (earlier.map { "，上年为 \($0)" } ?? ""))
  }

  /// What is asked of the rest: a rate, or one that it may exceed or fall short of where targets are bounds.
  private static func demand(_ growth: FigureInterval) -> BilingualText {
    let (isAtLeast, isAtMost) = (growth.upper == .infinity, growth.lower == -.infinity)
    guard growth.point > -100 else {
      return isAtLeast
        ? BilingualText(english: "may shrink to nothing", chinese: "可降至零")
        : BilingualText(english: "can't shrink below zero", chinese: "不能为负")
    }
    guard growth.point < 0 else {
      let percent = FigureWords.signedPercent(growth.point)
      let (english, chinese) =
        isAtLeast
        ? ("must grow by at least", "至少须增长")
        : isAtMost ? ("may grow by at most", "至多可增长") : ("must grow by", "须增长")
      return BilingualText(english: "\(english) \(percent)", chinese: "\(chinese) \(percent)")
    }
    let percent = FigureWords.number(-growth.point) + " %"
    let (english, chinese) =
      isAtLeast
      ? ("may shrink by at most", "至多可下降")
      : isAtMost ? ("must shrink by at least", "至少须下降") : ("must shrink by", "须下降")
    return BilingualText(english: "\(english) \(percent)", chinese: "\(chinese) \(percent)")
  }

  /// The total less the listed parts, with the digits printed.
  private func difference(
    _ sector: ResidualSector, _ plan: AreaPlan, _ role: FigurePlace.Role, _ unit: FormulaUnit
  ) -> String {
    ([sector.identity.left] + sector.listed).map { code in
      let figure = plan.indicator(code)?.figure(role)
      guard role == .target, figure == nil else { return unit.number(figure) }
      let growth = PlanWording.number(plan.indicator(code)?.targetGrowth)
      return "\(unit.number(plan.indicator(code)?.result)) × (1 + \(growth) %)"
    }.joined(separator: " − ")
  }
}

/// The growth that is still usual, with what roundings leave open of its ends.
private struct Band {
  private let lower: FigureInterval
  private let upper: FigureInterval

  init(_ limits: ReviewThresholds.ResidualSector, after previous: FigureInterval?) {
    let (lowest, highest) = (limits.lowestPercent, limits.highestPercent)
    let change = FigureInterval(limits.changePoints)
    // Where the residual's own growth leaves nothing of the pooled range, that range alone counts.
    let low = previous.map { ($0 - change).clamped(lowest, .infinity) }
    let high = previous.map { ($0 + change).clamped(-.infinity, highest) }
    if let low, let high, low.lower < high.upper {
      (lower, upper) = (low, high)
    } else {
      (lower, upper) = (FigureInterval(lowest), FigureInterval(highest))
    }
  }

  /// How far a growth rate is outside, whatever the roundings; 0 inside.
  func distance(of growth: FigureInterval) -> Double {
    max(0, growth.lower - upper.upper, lower.lower - growth.upper)
  }

  /// The end that a growth rate is nearer to.
  func nearest(to growth: Double) -> FigureInterval {
    abs(growth - lower.point) < abs(growth - upper.point) ? lower : upper
  }

  /// What roundings leave open of a growth rate against the end that it is nearer to.
  func tolerance(of growth: FigureInterval) -> Double {
    Deviation(growth, against: nearest(to: growth.point)).tolerance
  }

  /// Both ends.
  var statement: BilingualText {
    let (low, high) = (
      FigureWords.signedPercent(lower.point), FigureWords.signedPercent(upper.point)
    )
    return BilingualText(
      english: "; usual is \(low) to \(high)", chinese: "；通常为 \(low) 至 \(high)")
  }
}

extension FigureInterval {
  /// The quantity within fixed bounds.
  fileprivate func clamped(_ least: Double, _ most: Double) -> FigureInterval {
    let clamp = { (value: Double) in min(max(value, least), most) }
    return FigureInterval(point: clamp(point), lower: clamp(lower), upper: clamp(upper))
  }
}
