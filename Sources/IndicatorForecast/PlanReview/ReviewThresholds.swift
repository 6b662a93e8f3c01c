/// The limits of the plan review's rules.
///
/// Every limit can be set in a rules file; what it doesn't set is the default. The limits of each rule are
/// a type of its own.
public struct ReviewThresholds: Hashable, Sendable {
  /// The code of the area above, whose targets those of the others are compared with.
  public var parentArea = "China"

  /// Creates the default limits.
  public init() {}
}
