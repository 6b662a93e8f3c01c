/// The probability with which an interval is to contain the future value, between 0 and 1.
///
/// A type of its own, because a bare 95 means something else than 0.95.
public struct Coverage: Hashable, Comparable, Sendable {
  /// The probability.
  public let probability: Double

  /// Creates a coverage; nil for a number that is no probability, such as 95.
  ///
  /// - Parameter probability: A number strictly between 0 and 1.
  public init?(_ probability: Double) {
    guard probability > 0, probability < 1 else { return nil }
    self.probability = probability
  }

  private init(known probability: Double) { self.probability = probability }

  /// One half.
  public static let percent50 = Coverage(known: 0.5)

  /// Four fifths.
  public static let percent80 = Coverage(known: 0.8)

  /// Nineteen twentieths.
  public static let percent95 = Coverage(known: 0.95)

  /// The probability left out on either side, (1 − coverage) / 2.
  public var tailProbability: Double { (1 - probability) / 2 }

  /// Orders coverages by their probability.
  public static func < (left: Coverage, right: Coverage) -> Bool {
    left.probability < right.probability
  }
}
