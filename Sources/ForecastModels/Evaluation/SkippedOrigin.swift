/// An origin of which no forecast could be judged.
public struct SkippedOrigin: Hashable, Sendable {
  /// Why it was skipped.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The series has no value at all.
    case noValue = "no_value"
    /// Fewer observations than an origin is to have.
    case tooFewObservations = "too_few_observations"
    /// No value of a later period inside the horizon is known.
    case noOutcome = "no_outcome"
    /// The model needs more observations, or others.
    case notFitted = "not_fitted"
    /// The value of the last period known has no counterpart in the outcomes, or is zero there.
    case notComparable = "not_comparable"
  }

  /// The last period known; nil where no value is.
  public let origin: Int?

  /// How many observations were known.
  public let count: Int

  /// Why it was skipped.
  public let reason: Reason

  /// Creates a skipped origin.
  ///
  /// - Parameters:
  ///   - origin: The last period known; nil where no value is.
  ///   - count: How many observations were known.
  ///   - reason: Why it was skipped.
  public init(origin: Int?, count: Int, reason: Reason) {
    self.origin = origin
    self.count = count
    self.reason = reason
  }
}
