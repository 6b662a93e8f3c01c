extension [Double] {
  /// Returns the quantile of a sample, interpolated between the order statistics next to 1 + (*n* − 1) *p*.
  ///
  /// - Parameter probability: *p*, between 0 and 1.
  /// - Returns: The quantile, in the unit of the values.
  /// - Precondition: The array is not empty.
  /// - SeeAlso: R. J. Hyndman, Y. Fan, *Sample quantiles in statistical packages*, The American Statistician 50
  ///   (1996), definition 7.
  func quantile(_ probability: Double) -> Double {
    let sorted = self.sorted()
    guard sorted.count > 1 else { return sorted[0] }
    let position = Double(sorted.count - 1) * probability
    let index = Swift.min(Int(position), sorted.count - 2)
    return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
