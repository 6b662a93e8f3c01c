import ExtendedPrecision

/// An estimate as it is written down, so that the built-in table is the estimate itself.
enum PublishedConstant {
  /// Returns a number rounded to some decimals.
  static func of(_ value: Double, decimals: Int = 6) -> Double {
    let power = Double.powerOfTen(decimals)
    return (value * power).rounded() / power
  }
}
