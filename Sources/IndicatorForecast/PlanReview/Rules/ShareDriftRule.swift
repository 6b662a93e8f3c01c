import RealModule
import Statistics

/// P11: the share of a part in the plan year against that of the year before.
///
/// *s* = *X* / *Y* of the results, *s′* of the targets. A share above 1 beyond rounding is an error. A step of more
/// than ``ReviewThresholds/ShareDrift/points`` is a warning where fewer than
/// ``ReviewThresholds/ShareDrift/leastChanges`` past steps are known; else a step of the logit
/// log(*s* / (1 − *s*)) that is more than ``ReviewThresholds/ShareDrift/deviations`` robust standard deviations
/// (1.4826 times the median absolute deviation) from the median of the past steps, and of more than a fifth of
/// the points: a share that has hardly moved may still move a little.
public struct ShareDriftRule: PlanRule {
  /// P11.
  public let code = PlanRuleCode.shareDrift

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each part of a whole.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding a pair.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    var seen: Set<[String]> = []
    return plan.identities.flatMap(Self.pairs).filter { seen.insert([$0.part, $0.whole]).inserted }
      .map { finding(for: $0, plan, figures) }
  }

  private static func pairs(_ identity: AccountingIdentity) -> [Pair] {
    switch identity.relation {
    case .equal: identity.right.map { Pair(part: $0, whole: identity.left) }
    case .atMost:
      identity.right.count == 1 ? [Pair(part: identity.left, whole: identity.right[0])] : []
    }
  }

  private func finding(for pair: Pair, _ plan: AreaPlan, _ figures: PlanFigures) -> Finding {
    let places = [FigurePlace.Role.result, .target].flatMap { role in
      [pair.part, pair.whole].map { FigurePlace(indicator: $0, role: role) }
    }
    let missing = places.filter { figures[$0] == nil }
    guard missing.isEmpty else {
      return plan.notEvaluable(
        code, .error, pair.part,
        because: PlanWording.missing(missing, in: plan.area, planYear: plan.year))
    }
    let values = places.compactMap { figures[$0] }
    guard figures.areComparable(places), let before = values[0] / values[1],
      let after = values[2] / values[3], values[0].lower > 0, values[3].lower > 0,
      values[2].lower > 0 || values[2].lower == -.infinity,
      after.lower > 0 || after.upper.isFinite
    else {
      return plan.notEvaluable(
        code, .error, pair.part, because: PlanWording.obstacle(of: values))
    }
    let drift = Drift(before, after, history: pair.steps(plan), plan.thresholds.shareDrift)
    return Finding(
      code, drift.severity, drift.isFailure ? .fail : .pass, area: plan.area, indicator: pair.part,
      year: plan.year, observed: after.point * 100, expected: before.point * 100,
      tolerance: drift.tolerance, message: message(pair, places, before, after, drift, plan),
      inputs: plan.inputs(places), suspicion: drift.suspicion)
  }

  private static let setApart = BilingualText(
    english: "one of the two targets was set without the other", chinese: "两个目标未相互衔接")

  private func message(
    _ pair: Pair, _ places: [FigurePlace], _ before: FigureInterval, _ after: FigureInterval,
    _ drift: Drift, _ plan: AreaPlan
  ) -> BilingualText {
    let figures = places.map { plan.printed($0) }
    let unit = FormulaUnit(of: figures[2], with: figures)
    let printed = figures.map(unit.number)
    let (old, new) = (
      FigureWords.number(before.point * 100), FigureWords.number(after.point * 100)
    )
    let step = FigureWords.signed((after.point - before.point) * 100)
    let whole = PlanWording.name(pair.whole, in: plan.area)
    let formula =
      "\(printed[0]) / \(printed[1]) = \(old) %, \(printed[2]) / \(printed[3]) = \(new) %"
    let remark = unit.remark
    let hint = drift.isFailure ? FaultHint(among: places, about: pair.part, in: plan) : nil
    let reason = hint?.cause ?? Self.setApart
    let cause = BilingualText(
      english: ". Likely cause: \(reason.english)", chinese: "。可能原因：\(reason.chinese)")
    return BilingualText(
      english: "the share in \(whole.english) goes from \(old) to \(new) %: "
        + "\(formula)\(remark.english), \(step) points, usual is up to ±\(FigureWords.number(drift.usualPoints, decimals: 1))"
        + (drift.isFailure ? cause.english : ""),
      chinese: "占\(whole.chinese)的比重由 \(old) % 变为 \(new) %："
        + "\(formula)\(remark.chinese)，\(step) 个百分点，通常不超过 ±\(FigureWords.number(drift.usualPoints, decimals: 1))"
        + (drift.isFailure ? cause.chinese : ""))
  }
}

/// A part and its whole.
private struct Pair {
  let part: String
  let whole: String

  /// The steps of the logit of the share from year to year, in years of which both levels are known.
  func steps(_ plan: AreaPlan) -> [Double] {
    guard let part = plan.indicator(part)?.series, let whole = plan.indicator(whole)?.series,
      part.kind == .level, whole.kind == .level, part.unit.code == whole.unit.code
    else { return [] }
    let factor = part.unit.scale / whole.unit.scale
    var logits: [Int: Double] = [:]
    for point in part.points where point.year < plan.year {
      guard let total = whole.point(in: point.year), total.value > 0 else { continue }
      let share = point.value * factor / total.value
      if share > 0, share < 1 { logits[point.year] = Double.log(share / (1 - share)) }
    }
    return logits.keys.sorted().compactMap { year in
      logits[year - 1].map { logits[year, default: $0] - $0 }
    }
  }
}

/// The step of a share, and what is usual.
private struct Drift {
  let isFailure: Bool
  let severity: FindingSeverity
  let suspicion: Double
  let tolerance: Double
  /// The step that is still usual, in points.
  let usualPoints: Double

  init(
    _ before: FigureInterval, _ after: FigureInterval, history: [Double],
    _ limits: ReviewThresholds.ShareDrift
  ) {
    let step = (after - before) * FigureInterval(100)
    let rounding = max(step.point - step.lower, step.upper - step.point)
    tolerance = rounding
    usualPoints = Self.usual(before.point, history, limits)
    let beyond = max(step.lower, -step.upper) - usualPoints
    let isOutside = after.lower > 1 + 1e-12 || before.lower > 1 + 1e-12
    isFailure = isOutside || beyond > 1e-9
    severity = isOutside || !isFailure ? .error : .warning
    suspicion = isOutside ? 10 : max(0, beyond) / limits.points
  }

  private static func usual(
    _ share: Double, _ history: [Double], _ limits: ReviewThresholds.ShareDrift
  ) -> Double {
    guard history.count >= limits.leastChanges, share > 0, share < 1 else { return limits.points }
    let spread = history.robustStandardDeviation()
    let reach = abs(history.median()) + limits.deviations * spread
    let logit = Double.log(share / (1 - share)) + (share < 0.5 ? reach : -reach)
    return max(abs(1 / (1 + Double.exp(-logit)) - share) * 100, limits.points / 5)
  }
}
