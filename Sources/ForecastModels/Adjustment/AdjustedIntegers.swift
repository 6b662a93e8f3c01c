/// Whole numbers that satisfy the constraints of an adjustment.
public struct AdjustedIntegers: Hashable, Sendable {
  /// One number a variable.
  public let values: [Int64]

  /// What the moves cost together.
  public let cost: Double

  /// Whether no solution costs less; false where the search was ended before that was proven.
  public let isProvenLeast: Bool
}
