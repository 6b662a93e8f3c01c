extension PrintedNumber {
  /// Returns the figure times a power of ten, exactly; the digits that were printed stay the same.
  ///
  /// So a figure goes from one unit to another: 5.9 (hundred million) by 10⁴ is 59000 (ten thousand),
  /// with ``halfUnit`` 500.
  ///
  /// - Parameter exponent: The power of ten to multiply by.
  /// - Returns: The figure in the other unit, or nil when its decimals would leave −290 … 343.
  public func scaled(byPowerOfTen exponent: Int) -> PrintedNumber? {
    let (shifted, overflow) = decimals.subtractingReportingOverflow(exponent)
    guard !overflow, Self.decimalsRange.contains(shifted) else { return nil }
    return PrintedNumber(significand: significand, decimals: shifted)
  }

  /// Returns the same value written with another number of decimals.
  ///
  /// - Parameter count: The decimals wanted.
  /// - Returns: The figure, or nil when digits other than zero would be lost or more than 18 digits are needed.
  public func written(withDecimals count: Int) -> PrintedNumber? {
    guard Self.decimalsRange.contains(count) else { return nil }
    var digits = significand
    for _ in 0..<max(0, count - decimals) {
      guard digits.magnitude < Self.significandLimit.magnitude / 10 else { return nil }
      digits *= 10
    }
    for _ in 0..<max(0, decimals - count) {
      guard digits % 10 == 0 else { return nil }
      digits /= 10
    }
    return PrintedNumber(significand: digits, decimals: count)
  }

  /// Returns whether two figures have the same value, however many decimals were printed.
  ///
  /// - Parameter other: The figure to compare with.
  /// - Returns: True for 21.90 and 21.9.
  public func hasSameValue(as other: PrintedNumber) -> Bool {
    shortest == other.shortest
  }

  /// The value without zeros at the end; zero has no decimals.
  private var shortest: PrintedNumber {
    guard significand != 0 else { return PrintedNumber(significand: 0, decimals: 0) }
    var (digits, places) = (significand, decimals)
    while digits % 10 == 0, places > Self.decimalsRange.lowerBound {
      digits /= 10
      places -= 1
    }
    return PrintedNumber(significand: digits, decimals: places)
  }
}

extension PrintedNumber: CustomStringConvertible {
  /// The figure as printed, such as `21.90` or `-0.5`; independent of the locale.
  public var description: String {
    let sign = significand < 0 ? "-" : ""
    let digits = String(significand.magnitude)
    guard decimals > 0 else {
      return sign + digits + String(repeating: "0", count: significand == 0 ? 0 : -decimals)
    }
    // Bytes: to count characters takes longer than to read the figure.
    let utf8 = digits.utf8
    let zeros = String(repeating: "0", count: max(0, decimals + 1 - utf8.count))
    let point = utf8.index(utf8.startIndex, offsetBy: max(0, utf8.count - decimals))
    guard zeros.isEmpty else { return sign + "0." + zeros.dropFirst() + digits }
    return sign + digits[..<point] + "." + digits[point...]
  }
}
