extension NumericTable {
  /// A column that is asked for, and how large its numbers may be.
  public struct Column: Hashable, Sendable {
    /// The name, as it stands in the header.
    public let name: String

    /// Where the largest magnitude of the column has to lie, unless all numbers are zero.
    public let magnitudes: ClosedRange<Double>

    /// The highest power that is to be formed of the numbers, which explains their limits.
    public let power: Int

    /// Creates a request for a column.
    ///
    /// - Parameters:
    ///   - name: The name, as it stands in the header.
    ///   - magnitudes: Where the largest magnitude has to lie; anything that a double holds, unless
    ///     stated.
    ///   - power: The highest power that is to be formed of the numbers.
    /// - Precondition: `power` ≥ 1.
    public init(
      _ name: String,
      magnitudes: ClosedRange<Double> =
        Double.leastNonzeroMagnitude...Double.greatestFiniteMagnitude,
      power: Int = 1
    ) {
      precondition(power >= 1, "a power is one at least")
      self.name = name
      self.magnitudes = magnitudes
      self.power = power
    }

    /// What is wrong with a number of this magnitude; nil where nothing is.
    func problem(of magnitude: Double) -> DataFileProblem? {
      guard magnitude > magnitudes.upperBound else { return nil }
      return .tooLarge(limit: magnitudes.upperBound, power: power)
    }

    /// What is wrong where this magnitude is the largest of those that are not zero; nil where
    /// nothing is.
    func problem(ofLargest magnitude: Double) -> DataFileProblem? {
      guard magnitude < magnitudes.lowerBound else { return nil }
      return .tooSmall(limit: magnitudes.lowerBound, power: power)
    }
  }
}
