extension Finding {
  /// A rule that can't be evaluated for an indicator, with what is missing.
  static func missing(
    _ rule: PlanRuleCode, _ indicator: IndicatorPlan, year: Int, _ english: String,
    _ chinese: String, severity: FindingSeverity = .warning
  ) -> Finding {
    Finding(
      rule, severity, .notEvaluable, area: indicator.area, indicator: indicator.indicator,
      year: year,
      message: BilingualText(
        english: "not evaluable without \(english)", chinese: "缺少\(chinese)，无法评价"))
  }
}
