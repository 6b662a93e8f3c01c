extension [Double] {
  /// Returns the median: the middle value, or the mean of the two middle values.
  ///
  /// - Returns: The median, in the units of the values.
  /// - Precondition: The array is not empty and has no NaN.
  /// - Complexity: O(*n* log *n*).
  public func median() -> Double {
    precondition(!isEmpty, "no values have no median")
    precondition(!contains(where: \.isNaN), "a median of NaN is not defined")
    let ordered = sorted()
    let middle = count / 2
    guard count.isMultiple(of: 2) else { return ordered[middle] }
    // Halving first can't overflow, and is exact but for subnormal numbers.
    return ordered[middle - 1] / 2 + ordered[middle] / 2
  }

  /// Returns the median of |x − median|: a measure of spread that half of the values can't move.
  ///
  /// It is not rescaled; ``robustStandardDeviation()`` is.
  ///
  /// - Returns: The median absolute deviation, in the units of the values.
  /// - Precondition: The array is not empty and has no NaN.
  /// - Complexity: O(*n* log *n*).
  public func medianAbsoluteDeviation() -> Double {
    let centre = median()
    return map { abs($0 - centre) }.median()
  }

  /// Returns the standard deviation that the median absolute deviation tells of, where values are normal.
  ///
  /// It is the ``normalScaleOfDistances()`` from the median.
  ///
  /// - Returns: The estimate, in the units of the values.
  /// - Precondition: The array is not empty and has no NaN.
  /// - Complexity: O(*n* log *n*).
  /// - SeeAlso: F. R. Hampel, *The influence curve and its role in robust estimation*, JASA 69 (1974).
  public func robustStandardDeviation() -> Double {
    let centre = median()
    return map { abs($0 - centre) }.normalScaleOfDistances()
  }

  /// Returns the standard deviation of normal values that lie so far from their centre.
  ///
  /// 1.4826 times the median: half of a normal population lies within 0.6745 standard deviations of its centre, and
  /// 1.4826 is 1 / 0.6745.
  ///
  /// - Returns: The estimate, in the units of the distances.
  /// - Precondition: The array is not empty and has no NaN.
  package func normalScaleOfDistances() -> Double { 1.4826 * median() }
}
