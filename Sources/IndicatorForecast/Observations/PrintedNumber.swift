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
        ? Double(significand) / Self.powerOfTen(decimals)
        : Double(significand) * Self.powerOfTen(-decimals)
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
    decimals >= 0 ? 0.5 / Self.powerOfTen(decimals) : 0.5 * Self.powerOfTen(-decimals)
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
