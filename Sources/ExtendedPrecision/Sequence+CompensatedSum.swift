extension Sequence<Double> {
  /// Returns the sum of the elements, accumulated in double-double.
  ///
  /// The error is below 2⁻¹⁰² times the sum of the magnitudes for each term, so the rounded sum is
  /// the correctly rounded one unless the terms cancel by more than 50 bits.
  ///
  /// - Returns: The sum; zero for an empty sequence.
  /// - Complexity: O(*n*).
  @inlinable
  public func compensatedSum() -> DoubleDouble {
    reduce(into: DoubleDouble(0)) { $0 += $1 }
  }
}

extension Sequence<DoubleDouble> {
  /// Returns the sum of the elements, accumulated in double-double.
  ///
  /// - Returns: The sum; zero for an empty sequence.
  /// - Complexity: O(*n*).
  @inlinable
  public func compensatedSum() -> DoubleDouble {
    reduce(into: DoubleDouble(0)) { $0 += $1 }
  }
}
