/// Quantiles of Student's t that are asked for again and again: those met last are kept.
///
/// Forecasts of many series by one model have few different degrees of freedom, and finding a quantile takes a
/// thousand times as long as moving it to a location and a scale. What is returned is the same to the last bit as
/// without it. It has a fixed size, and belongs to one thread.
package struct StudentTQuantiles {
  private struct Entry {
    var degreesOfFreedom = 0.0
    var tail = 0.0
    var quantile = 0.0
  }

  /// The place of an entry follows from its bits; of two with the same place the last is kept.
  private var entries = [Entry](repeating: Entry(), count: 1 << Self.bits)
  private static let bits = 8

  /// Nothing has been asked for yet.
  package init() {}

  /// Returns the t ≥ 0 with P(T > t) = `tail`.
  ///
  /// - Parameters:
  ///   - distribution: Any distribution with these degrees of freedom.
  ///   - tail: A probability in 0...0.5.
  /// - Returns: The quantile of the standard distribution.
  mutating func upperQuantile(of distribution: StudentTDistribution, tail: Double) -> Double {
    let degreesOfFreedom = distribution.degreesOfFreedom
    let sum = degreesOfFreedom.bitPattern &+ 3 &* tail.bitPattern
    let place = Int(truncatingIfNeeded: (sum &* 0x9E37_79B9_7F4A_7C15) &>> (64 - Self.bits))
    let entry = entries[place]
    if entry.degreesOfFreedom == degreesOfFreedom && entry.tail == tail { return entry.quantile }
    let quantile = distribution.standard.upperQuantile(tail)
    entries[place] = Entry(
      degreesOfFreedom: degreesOfFreedom, tail: tail, quantile: quantile)
    return quantile
  }
}
