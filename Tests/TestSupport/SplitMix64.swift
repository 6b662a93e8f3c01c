/// A seeded generator of random numbers: the same seed gives the same sequence everywhere.
///
/// - SeeAlso: G. L. Steele, D. Lea, C. H. Flood, *Fast splittable pseudorandom number generators*,
///   OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  ///
  /// - Parameter seed: Any number; print it when a test fails.
  public init(seed: UInt64) { state = seed }

  /// Returns the next 64 random bits.
  ///
  /// - Returns: Every value with equal probability.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
