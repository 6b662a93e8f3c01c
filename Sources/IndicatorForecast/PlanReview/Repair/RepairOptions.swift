/// What a repair holds, and what it asks of the parts that a plan doesn't list.
public struct RepairOptions: Hashable, Sendable {
  /// What is asked of the parts of a total that have no target.
  public enum UnlistedTreatment: String, CaseIterable, Hashable, Sendable {
    /// That there is something left for them.
    case notNegative = "not-negative"
    /// That what is left is near the median of their outlook: a move away from it costs as much as the same
    /// relative move of a target.
    case outlook
  }

  /// The targets that are not moved.
  public let kept: [TargetChoice]

  /// What is asked of the parts that the plan doesn't list.
  public let unlisted: UnlistedTreatment

  /// Creates options.
  ///
  /// - Parameters:
  ///   - kept: The targets that are not moved.
  ///   - unlisted: What is asked of the parts that the plan doesn't list.
  public init(kept: [TargetChoice] = [], unlisted: UnlistedTreatment = .notNegative) {
    self.kept = kept
    self.unlisted = unlisted
  }
}
