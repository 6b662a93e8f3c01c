import IndicatorForecast

/// What became of one rule: how often it failed, passed, and could not be evaluated.
struct RuleCount {
  private let rule: PlanRuleCode
  private let findings: [Finding]

  /// Returns the rules that said anything, in the order of their codes.
  static func all(_ findings: [Finding]) -> [RuleCount] {
    Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }
      .map { RuleCount(rule: $0.key, findings: $0.value) }
  }

  var context: PageContext {
    var context: PageContext = [:]
    context["ruleCode"] = rule.rawValue
    context["ruleTitle"] = PlanRuleText(rule).name.context
    for (key, status) in [
      ("ruleFailed", FindingStatus.fail), ("rulePassed", .pass), ("ruleOpen", .notEvaluable),
    ] {
      context[key] = String(findings.count { $0.status == status })
    }
    return context
  }
}
