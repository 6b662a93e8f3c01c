/// A number as text, the same in every locale: `.` as decimal point, no grouping.
///
/// Rounding is half away from zero in the shortest decimal that reads back as the number: 0.145 to
/// two decimals is 0.15, as on paper, although the nearest double lies below it. Numbers are written
/// out in full unless that takes more than 21 digits before or 11 zeros behind the point; then with
/// an exponent, as in `1.5e-20`.
public struct NumberText: Hashable, Sendable {
  private let isNegative: Bool

  /// The digits without leading or trailing zeros; empty for zero.
  private let digits: [UInt8]

  /// How many of the digits stand before the decimal point; negative for zeros behind it.
  private let pointPosition: Int

  /// Creates the text of a number.
  ///
  /// - Parameter value: A finite number.
  /// - Precondition: The number is finite: there is no text for infinity or NaN.
  public init(_ value: Double) {
    precondition(value.isFinite, "only finite numbers are printed")
    self.init(isNegative: value < 0, shortest: Array("\(value.magnitude)".utf8))
  }

  /// Reads the shortest decimal, digits with a point and perhaps an exponent.
  private init(isNegative: Bool, shortest text: [UInt8]) {
    let parts = text.split(separator: UInt8(ascii: "e"))
    let exponent = parts.count == 2 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let halves = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = halves.joined().map { $0 - UInt8(ascii: "0") }
    self.init(
      isNegative: isNegative, digits: digits, pointPosition: halves[0].count + exponent)
  }

  private init(isNegative: Bool, digits: [UInt8], pointPosition: Int) {
    let significant = digits.drop { $0 == 0 }
    let trailing = significant.reversed().prefix { $0 == 0 }.count
    self.digits = Array(significant.dropLast(trailing))
    self.pointPosition =
      significant.isEmpty ? 0 : pointPosition - (digits.count - significant.count)
    self.isNegative = isNegative && !significant.isEmpty
  }

  /// Returns the number with at most so many significant digits and no trailing zeros.
  ///
  /// - Parameters:
  ///   - count: The number of digits, 10 for published figures.
  ///   - zeros: How many zeros may stand behind the point before an exponent is used instead.
  ///   - places: How many digits may stand before the point before an exponent is used instead.
  /// - Returns: Such as `94.38069217`, `0` or `4.984e-10`.
  /// - Precondition: `count` ≥ 1, `zeros` ≥ 0 and `places` ≥ 1.
  public func significant(
    _ count: Int = 10, leadingZeros zeros: Int = 11, wholeDigits places: Int = 21
  ) -> String {
    precondition(count >= 1, "a number has one digit at least")
    precondition(zeros >= 0 && places >= 1, "places are counted from none")
    let kept = rounded(keeping: count)
    guard kept.pointPosition <= places, kept.pointPosition >= -zeros else { return kept.scientific }
    return kept.written(decimals: max(0, kept.digits.count - kept.pointPosition))
  }

  /// Returns a number as tables and documents hold it, with at most ten significant digits; nil for none, and for
  /// what is infinite or not a number.
  package static func published(_ value: Double?) -> String? {
    value.flatMap { $0.isFinite ? NumberText($0).significant() : nil }
  }

  /// Returns the number with exactly so many decimals.
  ///
  /// - Parameter decimals: How many digits follow the point.
  /// - Returns: Such as `94.40`; with no decimals, no point.
  /// - Precondition: `decimals` ≥ 0.
  public func fixed(_ decimals: Int) -> String {
    precondition(decimals >= 0, "decimals are counted from zero")
    return rounded(keeping: pointPosition + decimals).written(decimals: decimals)
  }

  /// Keeps so many leading digits, rounding half away from zero; none or fewer may leave zero.
  private func rounded(keeping count: Int) -> NumberText {
    guard count < digits.count else { return self }
    guard count >= 0 else { return NumberText(0) }
    var kept = Array(digits.prefix(count))
    guard digits[count] >= 5 else {
      return NumberText(isNegative: isNegative, digits: kept, pointPosition: pointPosition)
    }
    var index = count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    if index >= 0 { kept[index] += 1 } else { kept.insert(1, at: 0) }
    return NumberText(
      isNegative: isNegative, digits: kept, pointPosition: pointPosition + (index < 0 ? 1 : 0))
  }

  /// One digit before the point and an exponent.
  private var scientific: String {
    let fraction = digits.dropFirst()
    let mantissa = text(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + text(fraction))
    return (isNegative ? "-" : "") + mantissa + "e\(pointPosition - 1)"
  }

  private func written(decimals: Int) -> String {
    let whole = (0..<max(pointPosition, 0)).map(digit)
    let fraction = (pointPosition..<pointPosition + decimals).map(digit)
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : text(whole))
      + (decimals == 0 ? "" : "." + text(fraction))
  }

  private func digit(at index: Int) -> UInt8 {
    digits.indices.contains(index) ? digits[index] : 0
  }

  private func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
