extension PrintedNumber {
  /// Reads a figure as tables hold it: `[+-]digits[.digits][e[+-]digits]`, also `.5`.
  ///
  /// Beside what ``init(parsing:)-(StringProtocol)`` takes, that is a plus sign, an exponent, a point without a digit before
  /// it, and decimals without end, which a computation leaves behind: they are rounded, half away from zero,
  /// to 18 digits in all. `1.2e5` is 12 × 10⁴, known to ± 5000. What may be read in two ways is refused as
  /// ever: `1,234`, `5.`, `0x7B`, `12 %`.
  ///
  /// - Parameters:
  ///   - bytes: The UTF-8 bytes, without blanks.
  ///   - allowsThousandsCommas: Whether commas may stand between groups of three digits: `74,982`.
  /// - Throws: ``PrintedNumberError`` naming the first reason why the text isn't such a number.
  /// - Complexity: O(*n*).
  public init(
    table bytes: ArraySlice<UInt8>, allowsThousandsCommas: Bool = false
  ) throws(PrintedNumberError) {
    let text = allowsThousandsCommas ? Self.withoutThousandsCommas(bytes) : bytes
    guard let parts = TableNumberParts(text) else { throw PrintedNumberDiagnosis(bytes).error }
    let (magnitude, decimals) = try parts.rounded()
    self.init(significand: parts.isNegative ? -magnitude : magnitude, decimals: decimals)
  }

  /// Returns the text without its commas where they stand between groups of three digits only.
  private static func withoutThousandsCommas(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let whole = bytes.prefix { $0 != ASCII.point }
    let groups = whole.split(separator: ASCII.comma, omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].drop { !ASCII.isDigit($0) }.count)
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(ASCII.isDigit) }
    return isGrouped ? bytes.filter { $0 != ASCII.comma }[...] : bytes
  }
}

/// The parts of a number in a table.
private struct TableNumberParts {
  let isNegative: Bool
  private let whole: ArraySlice<UInt8>
  private let fraction: ArraySlice<UInt8>
  private let exponent: Int

  /// Takes the text apart; nil where it isn't such a number.
  init?(_ bytes: ArraySlice<UInt8>) {
    isNegative = bytes.first == ASCII.minus
    let unsigned = isNegative || bytes.first == ASCII.plus ? bytes.dropFirst() : bytes
    let mantissa = unsigned.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    guard let exponent = Self.exponent(unsigned[mantissa.endIndex...].dropFirst()),
      mantissa.endIndex == unsigned.endIndex || mantissa.endIndex + 1 < unsigned.endIndex
    else { return nil }
    let halves = mantissa.split(
      separator: ASCII.point, maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.joined().allSatisfy(ASCII.isDigit), halves.last.map({ !$0.isEmpty }) ?? false
    else { return nil }
    whole = halves[0].drop { $0 == ASCII.zero }
    fraction = halves.count == 2 ? halves[1] : []
    self.exponent = exponent
  }

  /// Returns the exponent, 0 where there is none; beyond ± 99999 it makes no difference.
  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
    let hasSign = bytes.first == ASCII.minus || bytes.first == ASCII.plus
    let digits = hasSign ? bytes.dropFirst() : bytes
    guard digits.allSatisfy(ASCII.isDigit), !(hasSign && digits.isEmpty) else { return nil }
    let significant = digits.drop { $0 == ASCII.zero }
    let magnitude = significant.count > 5 ? 99_999 : integer(significant)
    return Int(bytes.first == ASCII.minus ? -magnitude : magnitude)
  }

  private static func integer(_ digits: some Sequence<UInt8>) -> Int64 {
    digits.reduce(0) { $0 * 10 + Int64($1 - ASCII.zero) }
  }

  /// Returns the digits as one integer of at most 18 digits, and how many of them are decimals.
  func rounded() throws(PrintedNumberError) -> (magnitude: Int64, decimals: Int) {
    guard whole.count <= 18 else { throw .tooManyDigits }
    let leadingZeros = whole.isEmpty ? fraction.prefix { $0 == ASCII.zero }.count : 0
    let kept = fraction.prefix(leadingZeros + 18 - whole.count)
    var magnitude = Self.integer(whole + kept)
    if let next = fraction.dropFirst(kept.count).first, next >= ASCII.zero + 5 { magnitude += 1 }
    var decimals = kept.count - exponent
    if magnitude == PrintedNumber.significandLimit {
      (magnitude, decimals) = (magnitude / 10, decimals - 1)
    }
    return try Self.inRange(magnitude, decimals)
  }

  /// Refuses a figure that is no finite `Double`, or zero to one without being zero.
  ///
  /// Of a figure such as 1e300 the zeros down to 10²⁹⁰ count as digits, since no figure has fewer decimals: it is
  /// taken to be known more finely than it was printed.
  private static func inRange(
    _ magnitude: Int64, _ decimals: Int
  ) throws(PrintedNumberError) -> (Int64, Int) {
    let range = PrintedNumber.decimalsRange
    guard magnitude != 0 else { return (0, min(max(decimals, range.lowerBound), range.upperBound)) }
    var (magnitude, decimals) = (magnitude, decimals)
    while decimals < range.lowerBound, magnitude < PrintedNumber.significandLimit / 10 {
      (magnitude, decimals) = (magnitude * 10, decimals + 1)
    }
    guard range.contains(decimals) else { throw .outOfRange }
    let figure = PrintedNumber(significand: magnitude, decimals: decimals)
    guard figure.doubleValue.isFinite, figure.doubleValue != 0 else { throw .outOfRange }
    return (magnitude, decimals)
  }
}
