/// P25: how much evidence there is for what is said of a target.
///
/// Fewer than four observations behind the forecast, however many models they are enough for, or models whose chances lie more than 0.4 apart, are thin
/// evidence: P13, P14 and P15 of the indicator are then no more than information. The models are the automatic
/// choice, a random walk, random walks with drift in levels and in logarithms, and a damped trend.
public struct EvidenceRule: PlanRule {
  /// Creates the rule.
  public init() {}

  /// P25.
  public var code: PlanRuleCode { .evidence }

  /// Returns one finding for each indicator that has a target.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let gaps = TargetGaps([])
    return plan.indicators.compactMap { indicator in
      plan.odds(of: indicator, gaps).map { finding(indicator, $0, plan) }
    }
  }

  private func finding(
    _ indicator: IndicatorPlan, _ odds: TargetOdds, _ plan: AreaPlan
  ) -> Finding {
    guard odds.outlook.chance != nil else {
      return .missing(
        code, indicator, year: plan.year, "a forecast in the terms of the target", "与目标口径一致的预测",
        severity: .info)
    }
    let limits = plan.thresholds.evidence
    let isShort = odds.observationCount < limits.fewestObservations
    guard odds.modelChances.count > 1 || isShort else {
      return .missing(
        code, indicator, year: plan.year, "chances by more than one model", "一个以上模型给出的概率",
        severity: .info)
    }
    let isWide = odds.modelSpread > limits.greatestSpread
    let spread = NumberText(odds.modelSpread).fixed(2)
    let models = odds.modelChances.count
    return Finding(
      code, .info, isShort || isWide ? .fail : .pass, area: indicator.area,
      indicator: indicator.indicator, year: plan.year, observed: odds.modelSpread,
      expected: limits.greatestSpread, probability: odds.outlook.attainmentProbability,
      message: BilingualText(
        english: PlanWording.count(odds.observationCount, "observation")
          + (models > 1 ? "; the chances of \(models) models lie \(spread) apart" : "")
          + (isShort || isWide ? ": evidence is thin" : ""),
        chinese: "\(odds.observationCount) 个观测值"
          + (models > 1 ? "；\(models) 个模型给出的概率相差 \(spread)" : "")
          + (isShort || isWide ? "：依据单薄" : "")),
      inputs: (indicator.target?.inputs ?? []) + (indicator.targetGrowth?.inputs ?? []),
      suspicion: isShort || isWide ? 0.25 : 0)
  }
}

extension [Finding] {
  /// The same findings, with those about likelihood no more than information where evidence is thin.
  func downgradedWhereEvidenceIsThin() -> [Finding] {
    let thin = Set(
      filter { $0.rule == .evidence && $0.status == .fail }.map { [$0.area, $0.indicator] })
    let downgraded: Set<PlanRuleCode> = [.targetChance, .pastAttainment, .acceleration]
    return map { finding in
      guard downgraded.contains(finding.rule), finding.severity > .info,
        thin.contains([finding.area, finding.indicator])
      else { return finding }
      return finding.downgraded
    }
  }
}

extension Finding {
  fileprivate var downgraded: Finding {
    Finding(
      rule, .info, status, area: area, indicator: indicator, year: year, observed: observed,
      expected: expected, tolerance: tolerance, probability: probability,
      message: BilingualText(
        english: message.english + (status == .fail ? " (evidence is thin)" : ""),
        chinese: message.chinese + (status == .fail ? "（依据单薄）" : "")),
      inputs: inputs, fix: fix, suspicion: suspicion)
  }
}
