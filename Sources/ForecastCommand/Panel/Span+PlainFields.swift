import ExtendedPrecision

/// Fields of plain rows, in place.
extension Span<UInt8> {
  /// Returns a range without the blanks, and the carriage return of a line end, around what is in it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isBlank(self[unchecked: start]) { start += 1 }
    while start < end, Self.isBlank(self[unchecked: end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCIIByte.space || byte == ASCIIByte.tab || byte == ASCIIByte.carriageReturn
  }

  /// Returns the text of a range.
  func text(at range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a range holds a text.
  func holds(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      range.enumerated().allSatisfy { self[unchecked: $1] == buffer[$0] }
    }
  }

  /// Whether two ranges hold the same.
  func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where self[unchecked: one.lowerBound + offset] != self[unchecked: other.lowerBound + offset] {
      return false
    }
    return true
  }

  /// Returns the year of up to four digits, or that of a date such as `2024-12-31`; nil for anything else.
  func plainYear(at range: Range<Int>) -> Int? {
    if range.count == 10 {
      for (offset, index) in range.enumerated() {
        let isHyphen = offset == 4 || offset == 7
        let byte = self[unchecked: index]
        guard isHyphen ? byte == ASCIIByte.minus : Self.isDigit(byte) else { return nil }
      }
      return plainYear(at: range.prefix(4).startIndex..<range.lowerBound + 4)
    }
    guard let first = range.first else { return nil }
    let isNegative = self[unchecked: first] == ASCIIByte.minus
    let digits = isNegative ? range.lowerBound + 1..<range.upperBound : range
    guard (1...4).contains(digits.count) else { return nil }
    var year = 0
    for index in digits {
      guard Self.isDigit(self[unchecked: index]) else { return nil }
      year = 10 * year + Int(self[unchecked: index] - ASCIIByte.zero)
    }
    return isNegative ? -year : year
  }

  /// Returns a decimal number; nil where it is none, or larger than a panel may hold.
  ///
  /// Up to fifteen digits are exact as an integer, and so is the power of ten that they are divided by: the quotient
  /// is rounded once. (W. D. Clinger, *How to read floating point numbers accurately*, PLDI 1990.)
  func plainNumber(at range: Range<Int>) -> Double? {
    var (mantissa, digits, decimals) = (UInt64(0), 0, 0)
    var hasPoint = false
    let isNegative = !range.isEmpty && self[unchecked: range.lowerBound] == ASCIIByte.minus
    var index = range.lowerBound + (isNegative ? 1 : 0)
    let isPlain =
      index < range.upperBound && Self.isDigit(self[unchecked: index])
      && Self.isDigit(self[unchecked: range.upperBound - 1])
    while isPlain && index < range.upperBound {
      let byte = self[unchecked: index]
      index += 1
      if Self.isDigit(byte) {
        mantissa = mantissa &* 10 &+ UInt64(byte - ASCIIByte.zero)
        digits += 1
        decimals += hasPoint ? 1 : 0
      } else if byte == ASCIIByte.point && !hasPoint {
        hasPoint = true
      } else {
        return number(at: range)
      }
    }
    guard isPlain, digits <= 15, mantissa > 0 else { return number(at: range) }
    let magnitude = Double(mantissa) / DoubleDouble.exactPowersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }

  /// Returns any number that a panel may hold.
  private func number(at range: Range<Int>) -> Double? {
    PanelNumber(text(at: range))?.value
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= ASCIIByte.zero && byte <= ASCIIByte.nine
  }

  /// Returns the year and the value of a row `name,year,value` in its barest form, and where the next begins.
  ///
  /// - Parameters:
  ///   - start: Where the row begins.
  ///   - name: Where the name stands that it has to have.
  ///   - separator: The byte between fields.
  /// - Returns: Nil where the row has another name, or is written in another way.
  @inline(__always)
  func bareRow(
    at start: Int, named name: Range<Int>, separator: UInt8
  ) -> (year: Int, value: Double, end: Int)? {
    // The longest row: two separators, a minus, four and fifteen digits, a point and a line feed.
    guard start + name.count + 24 <= count else { return nil }
    for offset in 0..<name.count
    where self[unchecked: start + offset] != self[unchecked: name.lowerBound + offset] {
      return nil
    }
    var place = start + name.count
    guard self[unchecked: place] == separator else { return nil }
    place += 1
    var year = 0
    let yearEnd = place + 4
    while place < yearEnd, Self.isDigit(self[unchecked: place]) {
      year = 10 * year + Int(self[unchecked: place] &- ASCIIByte.zero)
      place += 1
    }
    guard place > yearEnd - 4, self[unchecked: place] == separator else { return nil }
    place += 1
    let isNegative = self[unchecked: place] == ASCIIByte.minus
    if isNegative { place += 1 }
    var mantissa: Int64 = 0
    let first = place
    while place < first + 15, Self.isDigit(self[unchecked: place]) {
      mantissa = 10 * mantissa + Int64(self[unchecked: place] &- ASCIIByte.zero)
      place += 1
    }
    guard place > first else { return nil }
    var decimals = 0
    if self[unchecked: place] == ASCIIByte.point {
      let point = place
      place += 1
      while place <= first + 15, Self.isDigit(self[unchecked: place]) {
        mantissa = 10 * mantissa + Int64(self[unchecked: place] &- ASCIIByte.zero)
        place += 1
      }
      decimals = place - point - 1
      guard decimals > 0 else { return nil }
    }
    guard mantissa > 0, self[unchecked: place] == ASCIIByte.lineFeed else { return nil }
    let magnitude = Double(mantissa) / DoubleDouble.exactPowersOfTen[decimals]
    return (year, isNegative ? -magnitude : magnitude, place + 1)
  }
}
