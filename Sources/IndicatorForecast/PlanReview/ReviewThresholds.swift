/// The limits of the plan review's rules.
///
/// Every limit can be set in a rules file; what it doesn't set is the default.
public struct ReviewThresholds: Hashable, Sendable {
  /// Creates the default limits.
  public init() {}
}
