/// P21: local targets against the target of the area above.
///
/// *q* minus the target growth of the parent area, judged by the same differences of past years: above their
/// quantile ``ReviewThresholds/ParentTarget/quantile`` it is a warning. That a local target lies above the national
/// one is normal; that it lies further above than ever is not. At least
/// ``ReviewThresholds/ParentTarget/fewestYears`` past years with both targets are needed.
///
/// Where the level targets of the areas at hand add up to more than that of the parent area, beyond rounding, that
/// is said instead: a part of the areas can't exceed the whole. An area inside another one at hand is in the sum
/// with that one, and the sum is reported once in a review.
///
/// - SeeAlso: X. Li, C. Liu, X. Weng, L.-A. Zhou, *Target setting in tournaments: theory and evidence from
///   China*, Economic Journal 129 (2019).
public struct ParentTargetRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P21.
  public var code: PlanRuleCode { .parentTarget }

  /// Returns one finding for each indicator that has a target, except for the parent area itself.
  public func findings(for plan: AreaPlan) -> [Finding] {
    guard plan.area != plan.thresholds.parentArea else { return [] }
    return plan.indicators.filter { $0.target != nil || $0.targetGrowth != nil }.map { indicator in
      finding(indicator, plan)
    }
  }

  private func finding(_ indicator: IndicatorPlan, _ plan: AreaPlan) -> Finding {
    let parent = plan.others.first(where: \.isParent)?.indicators.first {
      $0.indicator == indicator.indicator
    }
    if let excess = AreaSum(indicator, parent, plan)?.excess(code) { return excess }
    guard let own = indicator.growthOfTarget else {
      return .missing(code, indicator, year: plan.year, "the target growth", "目标增速")
    }
    guard let parent, let above = parent.growthOfTarget,
      PriceBasis.mayAgree(own.priceBasis, above.priceBasis)
    else {
      return .missing(
        code, indicator, year: plan.year, "the target growth of the area above", "上级地区的目标增速")
    }
    let limits = plan.thresholds.parentTarget
    let past = pastDifferences(indicator, parent, before: plan.year)
    guard past.count >= limits.fewestYears else {
      return .missing(
        code, indicator, year: plan.year,
        "\(PlanWording.count(limits.fewestYears, "past year")) with both targets "
          + "(\(PlanWording.count(past.count, "is", "are")) known)",
        "至少 \(limits.fewestYears) 个两级目标俱全的年份（现有 \(past.count) 个）")
    }
    return judged(indicator, own, above, past, plan)
  }

  /// The difference against those of past years.
  private func judged(
    _ indicator: IndicatorPlan, _ own: IndicatorPlan.Growth, _ above: IndicatorPlan.Growth,
    _ past: [Double], _ plan: AreaPlan
  ) -> Finding {
    let quantile = plan.thresholds.parentTarget.quantile
    let difference = own.rate - above.rate
    let usual = past.quantile(quantile)
    let rounding = own.halfUnit + above.halfUnit
    let isUnusual = difference > usual + rounding
    let values =
      "\(FigureWords.percent(own.rate)) − \(FigureWords.percent(above.rate)) = "
      + FigureWords.signed(difference)
    let share = NumberText(100 * quantile).significant(4)
    return Finding(
      code, .warning, isUnusual ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: plan.year, observed: difference, expected: usual,
      tolerance: rounding,
      message: BilingualText(
        english: "local target over that of the area above: \(values) points; \(share) % of "
          + "\(PlanWording.count(past.count, "past year")) "
          + "\(PlanWording.noun(past.count, "lies", "lie")) below \(FigureWords.signed(usual)) "
          + "(some amplification is normal)",
        chinese: "本地目标高于上级目标：\(values) 个百分点；以往 \(past.count) 年的 \(share) % 分位数为 "
          + "\(FigureWords.signed(usual))（适度加码属常见现象）"),
      inputs: own.inputs + above.inputs,
      suspicion: isUnusual ? 1 + (difference - usual - rounding) : 0)
  }

  private func pastDifferences(
    _ own: IndicatorPlan, _ parent: IndicatorPlan, before year: Int
  ) -> [Double] {
    own.series.targets.filter { $0.year < year }.compactMap { target in
      let above = parent.series.target(for: target.year)?.growth
      guard let mine = target.growth?.value ?? target.growth?.upperEnd,
        let theirs = above?.value ?? above?.upperEnd
      else { return nil }
      return mine.doubleValue - theirs.doubleValue
    }
  }
}

/// The level targets of the areas that lie in the parent area beside each other, and its own.
private struct AreaSum {
  private let indicator: IndicatorPlan
  /// The parent's target.
  private let whole: PlanFigure
  private let parts: [(area: String, figure: PlanFigure, level: PrintedNumber)]
  private let plan: AreaPlan

  /// Takes the targets of an indicator; nil without a level of the area and of the parent.
  ///
  /// An area that lies inside another one at hand is held against the parent alone.
  init?(_ indicator: IndicatorPlan, _ parent: IndicatorPlan?, _ plan: AreaPlan) {
    guard let whole = parent?.target, whole.value != nil, indicator.target != nil else {
      return nil
    }
    let siblings = plan.others.filter { !$0.isParent }.flatMap(\.indicators).filter {
      $0.indicator == indicator.indicator
    }
    let levels = ([indicator] + siblings).compactMap { one in
      one.target.flatMap { target in
        target.value.flatMap { whole.unit.converted($0, from: target.unit) }.map {
          (area: one.area, figure: target, level: $0)
        }
      }
    }
    let outermost = AreaContainment().outermost(of: levels.map(\.area))
    let areas = outermost.contains(indicator.area) ? Set(outermost) : [indicator.area]
    parts = levels.filter { areas.contains($0.area) }.sorted { $0.area < $1.area }
    self.indicator = indicator
    self.whole = whole
    self.plan = plan
  }

  /// The finding that the targets exceed the parent's; nil where they don't.
  func excess(_ code: PlanRuleCode) -> Finding? {
    guard let limit = whole.value else { return nil }
    let sum = parts.reduce(0) { $0 + $1.level.doubleValue }
    let rounding = parts.reduce(limit.halfUnit) { $0 + $1.level.halfUnit }
    guard sum - limit.doubleValue > rounding else { return nil }
    let numbers = "\(FigureWords.number(sum)) > \(limit)"
    let names = parts.map { PlanWording.area($0.area) }
    return Finding(
      code, .warning, .fail, area: indicator.area, indicator: indicator.indicator,
      year: plan.year, observed: sum, expected: limit.doubleValue, tolerance: rounding,
      message: parts.count == 1
        ? BilingualText(
          english: "the target is more than that of the area above: \(numbers)",
          chinese: "目标超过上级目标：\(numbers)")
        : BilingualText(
          english: "the targets of \(PlanWording.count(parts.count, "area")) "
            + "(\(names.map(\.english).joined(separator: ", "))) add up to more than that of the "
            + "area above: \(numbers)",
          chinese: "\(parts.count) 个地区（\(names.map(\.chinese).joined(separator: "、"))）的目标之和超过上级目标："
            + numbers),
      inputs: (indicator.target?.inputs ?? [])
        + parts.filter { $0.area != indicator.area }.flatMap(\.figure.inputs) + whole.inputs,
      suspicion: 1 + (sum - limit.doubleValue) / max(limit.doubleValue.magnitude, rounding))
  }
}

extension [Finding] {
  /// The same findings, with a sum of several areas reported once: by the first of them.
  func withAreaSumsReportedOnce() -> [Finding] {
    var first: [Set<Observation>: String] = [:]
    return map { finding in
      guard finding.rule == .parentTarget, finding.status == .fail,
        Set(finding.inputs.map(\.area)).count > 2
      else { return finding }
      let inputs = Set(finding.inputs)
      guard let area = first[inputs] else {
        first[inputs] = finding.area
        return finding
      }
      let name = PlanWording.area(area)
      return Finding(
        finding.rule, finding.severity, .notEvaluable, area: finding.area,
        indicator: finding.indicator, year: finding.year,
        message: BilingualText(
          english: "not evaluable: the sum of the areas' targets is judged with \(name.english)",
          chinese: "无法评价：各地区目标之和见\(name.chinese)"))
    }
  }
}

/// Which areas lie inside which others, as far as their codes and the registry tell.
///
/// An area lies inside another one
/// - whose code it begins with, before a hyphen, a slash or a full stop: `CN-43` in `CN` (ISO 3166-2);
/// - whose code of six digits ends in zeros where it has digits: 430521 in 430500 in 430000 (GB/T 2260);
/// - that the registry names as the one that it lies in.
///
/// Areas of which nothing like that is known are taken to lie beside each other.
struct AreaContainment: Hashable {
  private let registry: AreaRegistry

  init(_ registry: AreaRegistry = .standard) {
    self.registry = registry
  }

  /// Whether one area lies inside another.
  func isInside(_ inner: String, _ outer: String) -> Bool {
    guard inner != outer else { return false }
    return Self.extends(inner, outer) || Self.isBelow(inner, outer)
      || registry.ancestors(of: inner).contains(registry.code(for: outer))
  }

  /// The areas that lie inside none of the others, in their order.
  func outermost(of areas: [String]) -> [String] {
    areas.filter { area in !areas.contains { isInside(area, $0) } }
  }

  private static func extends(_ inner: String, _ outer: String) -> Bool {
    guard !outer.isEmpty, inner.hasPrefix(outer) else { return false }
    return inner.dropFirst(outer.count).first.map { "-/.".contains($0) } ?? false
  }

  private static func isBelow(_ inner: String, _ outer: String) -> Bool {
    let codes = [inner, outer].map { Array($0.utf8) }
    guard
      codes.allSatisfy({ code in code.count == 6 && code.allSatisfy { (48...57).contains($0) } })
    else { return false }
    // Two digits a level: province, prefecture, county.
    return [2, 4].contains { kept in
      codes[1][kept...].allSatisfy { $0 == 48 } && codes[0].prefix(kept) == codes[1].prefix(kept)
        && codes[1][kept - 2..<kept].contains { $0 != 48 }
    }
  }
}
