/// A whole number times a power of ten, for sums that are exact.
struct ScaledInteger: Hashable {
  let digits: Int128
  let exponent: Int

  init(_ digits: Int128, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// A printed level in the smallest unit of its kind.
  init(_ figure: PrintedNumber, unit: MeasurementUnit) {
    self.init(Int128(figure.significand), exponent: unit.powerOfTen - figure.decimals)
  }

  /// Half of one unit of the last digit.
  var halfUnit: ScaledInteger { ScaledInteger(5, exponent: exponent - 1) }

  /// The number without its sign.
  var magnitude: ScaledInteger { ScaledInteger(digits < 0 ? -digits : digits, exponent: exponent) }

  /// Two factors of at most 19 digits have a product that fits.
  static func * (one: ScaledInteger, other: ScaledInteger) -> ScaledInteger {
    let (digits, overflow) = one.digits.multipliedReportingOverflow(by: other.digits)
    // A number that no sum takes: see `digits(at:)`.
    guard !overflow else { return ScaledInteger(.max, exponent: 1000) }
    return ScaledInteger(digits, exponent: one.exponent + other.exponent)
  }

  static prefix func - (one: ScaledInteger) -> ScaledInteger {
    ScaledInteger(-one.digits, exponent: one.exponent)
  }

  /// The number in units of a power of ten that is no larger than its own; nil beyond 38 digits.
  func digits(at exponent: Int) -> Int128? {
    guard digits != 0 else { return 0 }
    var result = digits
    for _ in 0..<min(max(0, self.exponent - exponent), 60) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = next
    }
    return result
  }

  /// The sum of some numbers at an exponent; nil beyond 38 digits.
  static func sum(_ numbers: [ScaledInteger], at exponent: Int) -> Int128? {
    var sum: Int128 = 0
    for number in numbers {
      guard let digits = number.digits(at: exponent) else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(digits)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }
}
