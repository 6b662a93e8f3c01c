extension DoubleDouble {
  /// Creates the value of a decimal numeral such as `-12.50` or `0.334910077722432E-01`.
  ///
  /// The first 40 digits count, which is more than the value can hold: a numeral of ordinary
  /// exponent is represented to about 31 digits. Plain ASCII only: no blanks, separators,
  /// hexadecimal digits, `inf` or `nan`. Any other text, and a value that overflows, gives nil.
  ///
  /// - Parameter decimal: An optional sign, digits with at most one point and at least one digit,
  ///   and an optional exponent.
  public init?(decimal: some StringProtocol) {
    var scanner = DecimalScanner(Array(decimal.utf8))
    guard let numeral = scanner.numeral() else { return nil }
    let scaled = DoubleDouble.scaled(numeral.digits, byPowerOfTen: numeral.exponent)
    guard scaled.high.isFinite else { return nil }
    self = numeral.isNegative ? -scaled : scaled
  }

  /// Returns digits × 10^exponent with one multiplication or division by an accurate power.
  private static func scaled(_ digits: DoubleDouble, byPowerOfTen exponent: Int) -> DoubleDouble {
    guard digits.high != 0 else { return DoubleDouble(0) }
    // Beyond these the result is certainly infinite or zero, whatever the digits.
    guard exponent > -700 else { return DoubleDouble(0) }
    guard exponent < 700 else { return DoubleDouble(.infinity) }
    var value = digits
    var rest = abs(exponent)
    while rest > 0 {
      // 10²² is the last power of ten that a double holds exactly.
      let step = min(rest, 22)
      let power = DoubleDouble(exactPowersOfTen[step])
      value = exponent < 0 ? value / power : value * power
      rest -= step
    }
    return value
  }

  /// The powers of ten that a double holds exactly, by their exponents from 0 to 22.
  ///
  /// A product or a quotient of a number with one of them is rounded once.
  package static let exactPowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

extension Double {
  /// Returns a power of ten: exact to 10²², beyond it the product of that and tens, infinite from 10³⁰⁹ on.
  ///
  /// - Parameter exponent: Not negative.
  /// - Returns: 10 to the exponent.
  /// - Precondition: The exponent is not negative.
  package static func powerOfTen(_ exponent: Int) -> Double {
    precondition(exponent >= 0, "a negative power of ten is no double: divide by a positive one")
    let exact = DoubleDouble.exactPowersOfTen
    guard exponent >= exact.count else { return exact[exponent] }
    return (exact.count...exponent).reduce(exact[exact.count - 1]) { power, _ in power * 10 }
  }
}

/// Reads one decimal numeral from ASCII bytes.
private struct DecimalScanner {
  struct Numeral {
    var isNegative = false
    var digits = DoubleDouble(0)
    var exponent = 0
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func numeral() -> Numeral? {
    var numeral = Numeral()
    numeral.isNegative = sign()
    let whole = digits(into: &numeral)
    var fraction = 0
    if current == UInt8(ascii: ".") {
      position += 1
      fraction = digits(into: &numeral)
    }
    guard whole + fraction > 0, let exponent = exponent(), current == nil else { return nil }
    numeral.exponent += exponent - fraction
    return numeral
  }

  /// Reads an optional sign; true for a minus.
  private mutating func sign() -> Bool {
    guard current == UInt8(ascii: "-") || current == UInt8(ascii: "+") else { return false }
    defer { position += 1 }
    return bytes[position] == UInt8(ascii: "-")
  }

  /// Appends the digits that follow to a value and returns how many there were.
  private mutating func digits(into numeral: inout Numeral) -> Int {
    let start = position
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      if numeral.digits.high < 1e40 {
        numeral.digits = numeral.digits * 10 + Double(byte - UInt8(ascii: "0"))
      } else {
        // A digit beyond what the value holds only moves the point, and can't overflow it.
        numeral.exponent += 1
      }
      position += 1
    }
    return position - start
  }

  /// Reads an optional exponent: 0 where there is none, nil where it is malformed.
  private mutating func exponent() -> Int? {
    guard current == UInt8(ascii: "e") || current == UInt8(ascii: "E") else { return 0 }
    position += 1
    let isNegative = sign()
    let start = position
    var value = 0
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      // Any exponent of five digits is out of range already; stopping there avoids overflow.
      value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 99_999)
      position += 1
    }
    guard position > start else { return nil }
    return isNegative ? -value : value
  }
}
