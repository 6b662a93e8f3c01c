import ExtendedPrecision

extension NumberText {
  /// The digits of a number rounded to ten of them, and how many stand before the point.
  private struct TenDigits {
    static let count = 10

    /// The digits as a whole number, the trailing zeros left out.
    private(set) var digits: Int64

    private(set) var digitCount = Self.count
    private(set) var pointPosition: Int

    /// Scales a number to ten digits before the point, where a single multiplication or division does that and the
    /// error of it, and that of the shortest decimal, leave no doubt about the rounding; nil elsewhere.
    init?(_ magnitude: Double) {
      guard magnitude >= 1e-9, magnitude < 1e15 else { return nil }
      // log₁₀ 2 is a little more than 1233 / 4096.
      let exponent = Int(truncatingIfNeeded: magnitude.bitPattern >> 52) - 1023
      let estimate = (exponent * 1233) >> 12
      pointPosition = estimate + 1
      var scaled = Self.scaled(magnitude, pointPosition)
      if scaled >= 1e10 {
        pointPosition += 1
        scaled = Self.scaled(magnitude, pointPosition)
      }
      digits = Int64(scaled)
      let rest = scaled - Double(digits)
      guard abs(rest - 0.5) > 1e-5 else { return nil }
      if rest > 0.5 { digits += 1 }
      if digits == 10_000_000_000 {
        digits /= 10
        pointPosition += 1
      }
      while digits % 10 == 0 {
        digits /= 10
        digitCount -= 1
      }
    }

    private static func scaled(_ magnitude: Double, _ pointPosition: Int) -> Double {
      let places = count - pointPosition
      let power = DoubleDouble.exactPowersOfTen[abs(places)]
      return places >= 0 ? magnitude * power : magnitude / power
    }
  }

  /// Appends a number with at most ten significant digits to a text, as ``significant(_:leadingZeros:wholeDigits:)``
  /// writes it.
  ///
  /// - Parameters:
  ///   - value: A finite number.
  ///   - text: What it is appended to.
  /// - Precondition: The number is finite.
  package static func append(_ value: Double, to text: inout [UInt8]) {
    guard let ten = TenDigits(value.magnitude) else {
      text.append(contentsOf: NumberText(value).significant().utf8)
      return
    }
    if value < 0 { text.append(ASCII.minus) }
    let (count, point) = (ten.digitCount, ten.pointPosition)
    let start = text.count
    let length = point <= 0 ? 2 - point + count : count > point ? count + 1 : point
    text.append(contentsOf: repeatElement(ASCII.zero, count: length))
    var written = text.mutableSpan
    let pointPlace = start + max(point, 1)
    if pointPlace < start + length { written[pointPlace] = ASCII.point }
    var place = start + (point <= 0 ? length : count > point ? length : count)
    var rest = UInt64(ten.digits)
    while rest > 0 {
      place -= 1
      if place == pointPlace { place -= 1 }
      written[place] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
