/// An estimate as it is written down, so that the built-in table is the estimate itself.
enum PublishedConstant {
  /// Returns a number rounded to some decimals.
  static func of(_ value: Double, decimals: Int = 6) -> Double {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return (value * power).rounded() / power
  }
}
