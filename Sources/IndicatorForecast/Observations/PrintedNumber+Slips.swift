extension PrintedNumber {
  /// The figures that a single slip of the pen could have turned into this one, the decimals kept.
  ///
  /// One digit replaced, two neighbouring digits exchanged, one digit too many or too few; the figure
  /// itself is not among them.
  ///
  /// - Complexity: O(*d*²) in the digits.
  var digitSlips: [PrintedNumber] {
    let digits = Array(String(significand.magnitude).utf8).map { Int64($0 - ASCII.zero) }
    let edited = replaced(digits) + exchanged(digits) + shortened(digits) + lengthened(digits)
    var seen: Set<Int64> = [significand.magnitude == 0 ? 0 : significand]
    return edited.compactMap { digits in
      guard digits.count < 18 else { return nil }
      let magnitude = digits.reduce(Int64(0)) { $0 * 10 + $1 }
      let value = significand < 0 ? -magnitude : magnitude
      guard seen.insert(value).inserted else { return nil }
      return PrintedNumber(significand: value, decimals: decimals)
    }
  }

  /// The figures that a slip of the unit by one to four powers of ten could have turned into this.
  var unitSlips: [PrintedNumber] {
    [-4, -3, -2, -1, 1, 2, 3, 4].compactMap { scaled(byPowerOfTen: $0) }
  }

  private func replaced(_ digits: [Int64]) -> [[Int64]] {
    digits.indices.flatMap { index in
      (Int64(0)...9).filter { $0 != digits[index] }.map { digit in
        var copy = digits
        copy[index] = digit
        return copy
      }
    }
  }

  private func exchanged(_ digits: [Int64]) -> [[Int64]] {
    digits.indices.dropLast().map { index in
      var copy = digits
      copy.swapAt(index, index + 1)
      return copy
    }
  }

  private func shortened(_ digits: [Int64]) -> [[Int64]] {
    digits.count < 2 ? [] : digits.indices.map { Array(digits[..<$0] + digits[($0 + 1)...]) }
  }

  private func lengthened(_ digits: [Int64]) -> [[Int64]] {
    (0...digits.count).flatMap { index in
      (Int64(0)...9).map { Array(digits[..<index]) + [$0] + Array(digits[index...]) }
    }
  }
}
