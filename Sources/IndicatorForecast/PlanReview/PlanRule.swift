/// A rule of the plan review.
///
/// Each rule is a type of its own that looks at one plan and says what it finds, once for each indicator
/// or identity that it is about: a pass, a failure, or what is missing. A rule about likelihood never
/// says ``FindingSeverity/error``.
public protocol PlanRule: Sendable {
  /// The code that its findings carry.
  var code: PlanRuleCode { get }

  /// Returns what the rule says of a plan.
  ///
  /// - Parameter plan: The plan of one area for one year, with all that was known when it was given.
  /// - Returns: The findings, in the order of the indicators or identities.
  func findings(for plan: AreaPlan) -> [Finding]
}
