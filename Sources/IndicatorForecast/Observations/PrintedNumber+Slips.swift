extension PrintedNumber {
  /// A figure that a slip of the pen could have turned into another one.
  struct Slip: Hashable {
    /// What went wrong.
    enum Kind: CaseIterable {
      case exchangedDigits, replacedDigit, droppedDigit, addedDigit, wrongUnit
    }

    /// What should have been printed.
    let figure: PrintedNumber

    /// What went wrong.
    let kind: Kind

    /// The chance that a slip in ``figure`` is this one: kinds are equally likely, and within a kind
    /// all places and digits are.
    let probability: Double
  }

  /// The figures that a single slip could have turned into this one, each once; the figure itself,
  /// also with zeros at its end, is not among them.
  ///
  /// Two neighbouring digits exchanged, one digit replaced, dropped or added in the text of the
  /// figure, or a unit wrong by one of ``unitSlipPowers``. A digit dropped or added behind the point
  /// changes the decimals.
  ///
  /// - Complexity: O(*d*²) in the digits.
  var slips: [Slip] {
    let digits = paddedDigits
    var seen: Set<PrintedNumber> = []
    let found =
      exchanged(digits) + replaced(digits) + lengthened(digits) + shortened(digits) + rescaled
    return found.filter { !hasSameValue(as: $0.figure) && seen.insert($0.figure).inserted }
  }

  /// The powers of ten that a unit is mistaken by: a misplaced point, 千, 万 and 亿.
  private static let unitSlipPowers = [-8, -4, -3, -2, -1, 1, 2, 3, 4, 8]

  /// The digits as printed: with the zero before a point, and those between it and the first digit.
  private var paddedDigits: [Int64] {
    let digits = String(significand.magnitude).utf8.map { Int64($0 - ASCII.zero) }
    return Array(repeating: 0, count: max(0, decimals + 1 - digits.count)) + digits
  }

  /// How many of so many digits stand before the point.
  private func wholeCount(_ digits: [Int64]) -> Int { digits.count - max(0, decimals) }

  // MARK: Kinds

  private func exchanged(_ digits: [Int64]) -> [Slip] {
    digits.indices.dropLast().compactMap { index in
      var copy = digits
      copy.swapAt(index, index + 1)
      return slip(copy, .exchangedDigits, ways: digits.count - 1)
    }
  }

  private func replaced(_ digits: [Int64]) -> [Slip] {
    digits.indices.flatMap { index in
      (Int64(0)...9).compactMap { digit in
        var copy = digits
        copy[index] = digit
        return slip(copy, .replacedDigit, ways: 9 * digits.count)
      }
    }
  }

  /// The figures that have lost a digit.
  private func lengthened(_ digits: [Int64]) -> [Slip] {
    let whole = (0...wholeCount(digits)).map { ($0, decimals) }
    let behind = decimals > 0 ? (wholeCount(digits)...digits.count).map { ($0, decimals + 1) } : []
    return (whole + behind).flatMap { index, decimals in
      (Int64(0)...9).compactMap { digit in
        slip(
          Array(digits[..<index]) + [digit] + Array(digits[index...]), decimals: decimals,
          .droppedDigit, ways: digits.count + 1)
      }
    }
  }

  /// The figures that have won a digit.
  private func shortened(_ digits: [Int64]) -> [Slip] {
    let whole = wholeCount(digits)
    return digits.indices.filter { $0 >= whole || whole > 1 }.compactMap { index in
      slip(
        Array(digits[..<index] + digits[(index + 1)...]),
        decimals: index < whole ? decimals : decimals - 1, .addedDigit, ways: 10 * digits.count)
    }
  }

  private var rescaled: [Slip] {
    Self.unitSlipPowers.compactMap { power in
      scaled(byPowerOfTen: power).map {
        Slip(figure: $0, kind: .wrongUnit, probability: Self.share(Self.unitSlipPowers.count))
      }
    }
  }

  private func slip(
    _ digits: [Int64], decimals: Int? = nil, _ kind: Slip.Kind, ways: Int
  ) -> Slip? {
    let decimals = decimals ?? self.decimals
    let significant = digits.drop { $0 == 0 }
    guard significant.count <= 18, Self.decimalsRange.contains(decimals) else { return nil }
    let magnitude = significant.reduce(Int64(0)) { $0 * 10 + $1 }
    let figure = PrintedNumber(
      significand: significand < 0 ? -magnitude : magnitude, decimals: decimals)
    return Slip(figure: figure, kind: kind, probability: Self.share(ways))
  }

  /// One of so many ways in one of the kinds.
  private static func share(_ ways: Int) -> Double { 1 / Double(ways * Slip.Kind.allCases.count) }
}
