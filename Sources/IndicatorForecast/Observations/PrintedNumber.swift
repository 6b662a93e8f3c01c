import ExtendedPrecision

/// A figure as printed: an integer times a power of ten, with the decimals that were printed.
///
/// The value is *significand* × 10^(−*decimals*). The decimals are part of the figure: 21.90 and 21.9 are
/// the same value, but the first is known to ± 0.005 and the second to ± 0.05, so they are not equal here;
/// ``hasSameValue(as:)`` compares the values. Decimals are negative when a figure printed in a large unit is
/// written in a small one: 5.9 hundred million is 59 × 10³ ten thousand, known to ± 500.
public struct PrintedNumber: Hashable, Sendable {
  /// The decimals that a figure may have: the largest is a finite `Double`, and so fine a figure is told
  /// from zero.
  static let decimalsRange = -290...343
  /// The digits that a figure may have, so that every figure can be read back.
  static let significandLimit: Int64 = 1_000_000_000_000_000_000

  /// The digits as one integer.
  public let significand: Int64
  /// How many digits of the significand stand behind the decimal point; negative for zeros before it.
  public let decimals: Int

  /// Creates a figure from its digits.
  ///
  /// - Parameters:
  ///   - significand: The digits as one integer.
  ///   - decimals: How many of them stand behind the decimal point.
  /// - Precondition: The significand has at most 18 digits; `decimals` is in −290 … 343.
  public init(significand: Int64, decimals: Int) {
    precondition(significand.magnitude < Self.significandLimit.magnitude, "at most 18 digits")
    precondition(Self.decimalsRange.contains(decimals), "decimals are -290 to 343")
    self.significand = significand
    self.decimals = decimals
  }

  /// Reads a figure from strictly decimal text: `-?digits(.digits)?`.
  ///
  /// `-0` is 0; leading zeros are allowed and not kept.
  ///
  /// - Parameter text: The text, without blanks.
  /// - Throws: ``PrintedNumberError`` naming the first reason why the text isn't such a number.
  /// - Complexity: O(*n*).
  public init(parsing text: some StringProtocol) throws(PrintedNumberError) {
    try self.init(parsing: Array(text.utf8)[...])
  }

  /// Reads a figure from the UTF-8 bytes of strictly decimal text.
  ///
  /// - Parameter bytes: The bytes, without blanks.
  /// - Throws: ``PrintedNumberError`` naming the first reason why the text isn't such a number.
  /// - Complexity: O(*n*).
  public init(parsing bytes: ArraySlice<UInt8>) throws(PrintedNumberError) {
    let unsigned = bytes.first == ASCII.minus ? bytes.dropFirst() : bytes
    let parts = unsigned.split(
      separator: ASCII.point, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) }) else {
      throw PrintedNumberDiagnosis(bytes).error
    }
    let decimals = parts.count == 2 ? parts[1].count : 0
    let digits = parts.joined()
    guard Self.decimalsRange.contains(decimals), let magnitude = Self.integer(digits) else {
      throw .tooManyDigits
    }
    self.init(
      significand: bytes.first == ASCII.minus ? -magnitude : magnitude, decimals: decimals)
  }

  /// Returns the integer that the digits write, or nil beyond 18 digits.
  private static func integer(_ digits: some Sequence<UInt8>) -> Int64? {
    var result: Int64 = 0
    for digit in digits {
      guard result < significandLimit / 10 else { return nil }
      result = result * 10 + Int64(digit - ASCII.zero)
    }
    return result
  }

  /// The nearest `Double`.
  public var doubleValue: Double {
    // Correctly rounded: both operands are exact below 2⁵³ and 10²², so there is a single rounding.
    if significand.magnitude < 1 << 53 && (-22...22).contains(decimals) {
      return decimals >= 0
        ? Double(significand) / .powerOfTen(decimals)
        : Double(significand) * .powerOfTen(-decimals)
    }
    guard let value = Double(description) else {
      preconditionFailure("the text of a printed number is a decimal number")
    }
    return value
  }

  /// Half a unit of the last printed digit: the figure before rounding lay within ± this much.
  ///
  /// Zero beyond 308 decimals, where there is no smaller `Double`.
  public var halfUnit: Double {
    decimals >= 0 ? 0.5 / .powerOfTen(decimals) : 0.5 * .powerOfTen(-decimals)
  }
}

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
