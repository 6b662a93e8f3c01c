/// What one rule of the plan review found in the figures of one indicator.
public struct Finding: Hashable, Sendable {
  /// The rule.
  public let rule: PlanRuleCode
  /// How grave it is; of a rule that passes or can't be evaluated the gravest that its failure could be.
  public let severity: FindingSeverity
  /// Whether the rule is satisfied.
  public let status: FindingStatus
  /// The code of the area.
  public let area: String
  /// The code of the indicator; of a rule about several that of the total, or the one to look at first.
  public let indicator: String
  /// The year that the figures are of: the plan year, or that of the results.
  public let year: Int
  /// What the figures say.
  public let observed: Double?
  /// What it is compared with.
  public let expected: Double?
  /// The deviation that rounding alone could make, in the unit of ``observed``; nil where a bound allows any.
  public let tolerance: Double?
  /// A probability, where the rule is about one.
  public let probability: Double?
  /// The formula with the numbers put in, and the likely cause; negative figures with a minus sign (U+2212).
  public let message: BilingualText
  /// The printed figures behind it.
  public let inputs: [Observation]
  /// What would mend it, where something would.
  public let fix: BilingualText?
  /// How far the figures are from what the rule expects, in units of what it tolerates; 0 where it passes.
  public let suspicion: Double
  /// The equation that the finding is about, where it is one that slips are sought in.
  var check: PlanCheck?
  /// The equations that the correction of a slip makes hold again.
  var restores: Set<PlanCheck> = []
  /// The equations whose findings it stands behind, since it's only one of the ways to explain them.
  var follows: Set<PlanCheck> = []
  /// The least gravity that it is ordered by, where that is more than its own.
  var orderedAs: FindingSeverity?
  /// The figures that are thought to be slips.
  var suspects: [Observation] = []

  /// Creates a finding.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - severity: How grave it is.
  ///   - status: Whether the rule is satisfied.
  ///   - area: The code of the area.
  ///   - indicator: The code of the indicator.
  ///   - year: The year that the figures are of.
  ///   - observed: What the figures say.
  ///   - expected: What it is compared with.
  ///   - tolerance: The deviation that rounding alone could make.
  ///   - probability: A probability, where the rule is about one.
  ///   - message: The formula with the numbers put in, and the likely cause.
  ///   - inputs: The printed figures behind it.
  ///   - fix: What would mend it.
  ///   - suspicion: How far the figures are from what the rule expects.
  public init(
    _ rule: PlanRuleCode, _ severity: FindingSeverity, _ status: FindingStatus, area: String,
    indicator: String, year: Int, observed: Double? = nil, expected: Double? = nil,
    tolerance: Double? = nil, probability: Double? = nil, message: BilingualText,
    inputs: [Observation] = [], fix: BilingualText? = nil, suspicion: Double = 0
  ) {
    self.rule = rule
    self.severity = severity
    self.status = status
    self.area = area
    self.indicator = indicator
    self.year = year
    // What a bound leaves open has no number.
    let number = { (value: Double?) in value.flatMap { $0.isFinite ? $0 : nil } }
    (self.observed, self.expected) = (number(observed), number(expected))
    self.tolerance = number(tolerance)
    self.probability = probability
    self.message = message.withMinusSigns
    self.inputs = inputs
    self.fix = fix?.withMinusSigns
    self.suspicion = suspicion
  }
}

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
