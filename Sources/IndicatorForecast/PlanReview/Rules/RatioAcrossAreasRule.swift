import RealModule

/// P16: the ratio of target to result, compared across areas.
///
/// Hidiroglou and Berthelot: *r* = *T*/*A*; *s* = 1 − med/*r* where *r* < med, else *r*/med − 1;
/// *E* = *s* · max(*T*, *A*)^0.5. *E* outside med(*E*) ± 4 max(quartile distance, 0.05 |med(*E*)|) is a warning: the
/// ratio is odd for its size. A warning is given only where no rounding of the area's own figures brings it
/// inside. At least ten areas are needed, in one unit.
///
/// - SeeAlso: M. A. Hidiroglou, J.-M. Berthelot, *Statistical editing and imputation for periodic business
///   surveys*, Survey Methodology 12 (1986).
public struct RatioAcrossAreasRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P16.
  public var code: PlanRuleCode { .ratioAcrossAreas }

  /// Returns one finding for each indicator that has a target for its level.
  public func findings(for plan: AreaPlan) -> [Finding] {
    plan.indicators.filter { $0.target != nil }.map { finding($0, plan) }
  }

  private func finding(_ indicator: IndicatorPlan, _ plan: AreaPlan) -> Finding {
    let limits = plan.thresholds.ratioAcrossAreas
    guard let own = Levels(indicator, in: indicator.target?.unit) else {
      return .missing(
        code, indicator, year: plan.year, "the level of the last result", "上年实际水平")
    }
    let others = plan.others.filter { !$0.isParent }.flatMap(\.indicators).filter {
      $0.indicator == indicator.indicator
    }.compactMap { Levels($0, in: indicator.target?.unit) }
    let all = [own] + others
    guard all.count >= limits.fewestAreas else {
      return .missing(
        code, indicator, year: plan.year,
        "target and result of \(PlanWording.count(limits.fewestAreas, "area")) "
          + "(\(PlanWording.count(all.count, "has", "have")) them)",
        "至少 \(limits.fewestAreas) 个地区的目标与实际（现有 \(all.count) 个）")
    }
    let effects = Effects(all, limits)
    let effect = effects.effects[0]
    let range = effects.effects(of: own, limits)
    let isOutside = range.upperBound < effects.lower || range.lowerBound > effects.upper
    let bounds = "\(FigureWords.number(effects.lower)) … \(FigureWords.number(effects.upper))"
    let ratio = NumberText(own.ratio).fixed(4)
    let median = NumberText(effects.medianRatio).fixed(4)
    let reach = effect > effects.centre ? effects.upper : effects.lower
    return Finding(
      code, .warning, isOutside ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: plan.year, observed: own.ratio,
      expected: effects.medianRatio,
      message: BilingualText(
        english: "T/A = \(ratio) against a median of \(median) in "
          + "\(PlanWording.count(all.count, "area")); effect "
          + "E = \(FigureWords.number(effect)), fence \(bounds)"
          + (isOutside ? ": the ratio is odd for its size" : ""),
        chinese: "T/A = \(ratio)，\(all.count) 个地区的中位数为 \(median)；效应 "
          + "E = \(FigureWords.number(effect))，界限 \(bounds)" + (isOutside ? "：就其规模而言异常" : "")),
      inputs: (indicator.result?.inputs ?? []) + (indicator.target?.inputs ?? []),
      suspicion: isOutside
        ? (effect - effects.centre) / max(reach - effects.centre, .leastNormalMagnitude) : 0)
  }
}

/// Target and result of one area in one unit, both positive.
private struct Levels {
  let ratio: Double
  let size: Double
  /// What the roundings of both figures allow.
  let ratios: ClosedRange<Double>

  init?(_ plan: IndicatorPlan, in unit: MeasurementUnit?) {
    let level = { (figure: PlanFigure?) -> PrintedNumber? in
      guard let figure, let value = figure.value else { return nil }
      return unit?.converted(value, from: figure.unit)
    }
    guard let printedTarget = level(plan.target), let printedResult = level(plan.result) else {
      return nil
    }
    let (target, result) = (printedTarget.doubleValue, printedResult.doubleValue)
    let (ofTarget, ofResult) = (printedTarget.halfUnit, printedResult.halfUnit)
    guard target > ofTarget, result > ofResult else { return nil }
    guard (target / result).isFinite, target / result > 0 else { return nil }
    ratio = target / result
    ratios = (target - ofTarget) / (result + ofResult)...(target + ofTarget) / (result - ofResult)
    size = max(target, result)
  }
}

/// The effects of all areas and the fence around them.
private struct Effects {
  let effects: [Double]
  let medianRatio: Double
  let centre: Double
  let lower: Double
  let upper: Double

  init(_ levels: [Levels], _ limits: ReviewThresholds.RatioAcrossAreas) {
    let median = levels.map(\.ratio).quantile(0.5)
    let effects = levels.map { Self.effect($0.ratio, $0.size, median, limits) }
    let centre = effects.quantile(0.5)
    let least = limits.leastDistanceShare * centre.magnitude
    self.effects = effects
    self.centre = centre
    medianRatio = median
    lower = centre - limits.fenceWidth * max(centre - effects.quantile(0.25), least)
    upper = centre + limits.fenceWidth * max(effects.quantile(0.75) - centre, least)
  }

  /// The effects that the roundings of an area allow.
  func effects(
    of one: Levels, _ limits: ReviewThresholds.RatioAcrossAreas
  ) -> ClosedRange<Double> {
    Self.effect(
      one.ratios.lowerBound, one.size, medianRatio, limits)...Self.effect(
        one.ratios.upperBound, one.size, medianRatio, limits)
  }

  private static func effect(
    _ ratio: Double, _ size: Double, _ median: Double, _ limits: ReviewThresholds.RatioAcrossAreas
  ) -> Double {
    let deviation = ratio < median ? 1 - median / ratio : ratio / median - 1
    return deviation * Double.pow(size, limits.sizeExponent)
  }
}
