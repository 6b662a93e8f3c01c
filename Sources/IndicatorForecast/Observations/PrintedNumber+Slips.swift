extension PrintedNumber {
  /// A figure that a slip of the pen could have turned into another one.
  struct Slip: Hashable {
    /// What went wrong.
    enum Kind: CaseIterable {
      case exchangedDigits, replacedDigit, droppedDigit, addedDigit, wrongUnit
      /// A fall printed as a growth, or a growth as a fall: of growth rates only.
      case lostSign, addedSign
    }

    /// What should have been printed.
    let figure: PrintedNumber

    /// What went wrong; of several ways the likeliest.
    let kind: Kind

    /// The chance that a slip in ``figure`` leads here, in all ways together: kinds are equally likely, and
    /// within a kind all places and digits are.
    let probability: Double
  }

  /// Returns the figures that a single slip could have turned into this one, each once; the figure itself,
  /// also with zeros at its end, is not among them.
  ///
  /// Two neighbouring digits exchanged, one digit replaced, dropped or added in the text of the
  /// figure, or a unit wrong by one of ``unitSlipPowers``. A digit dropped or added behind the point
  /// changes the decimals. A growth rate may have lost its sign, too, or won one.
  ///
  /// - Complexity: O(*d*²) in the digits.
  func slips(of measure: Measure) -> [Slip] {
    let digits = paddedDigits
    let ways =
      exchanged(digits) + replaced(digits) + lengthened(digits) + shortened(digits) + rescaled
      + (measure == .growth ? signed : [])
    var places: [PrintedNumber: Int] = [:]
    return ways.reduce(into: []) { slips, way in
      guard !hasSameValue(as: way.figure) else { return }
      guard let place = places[way.figure] else {
        places[way.figure] = slips.count
        return slips.append(way)
      }
      // Reached in a second way: P(p | c) is the sum over all ways.
      let known = slips[place]
      slips[place] = Slip(
        figure: way.figure, kind: way.probability > known.probability ? way.kind : known.kind,
        probability: known.probability + way.probability)
    }
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

  /// The chance that a unit is mistaken by a given power of ten.
  static let chanceOfWrongUnit = share(unitSlipPowers.count)

  private var rescaled: [Slip] {
    Self.unitSlipPowers.compactMap { power in
      scaled(byPowerOfTen: power).map {
        Slip(figure: $0, kind: .wrongUnit, probability: Self.share(Self.unitSlipPowers.count))
      }
    }
  }

  /// The fall that a growth would be, or the growth that a fall would be.
  private var signed: [Slip] {
    guard significand != 0 else { return [] }
    let figure = PrintedNumber(significand: -significand, decimals: decimals)
    return [
      Slip(
        figure: figure, kind: significand > 0 ? .lostSign : .addedSign,
        probability: Self.share(1))
    ]
  }

  private func slip(
    _ digits: [Int64], decimals: Int? = nil, _ kind: Slip.Kind, ways: Int
  ) -> Slip? {
    let decimals = decimals ?? self.decimals
    // Nobody prints 02 or 01.5.
    guard digits.first != 0 || digits.count - max(0, decimals) == 1 else { return nil }
    let significant = digits.drop { $0 == 0 }
    guard significant.count <= 18, Self.decimalsRange.contains(decimals) else { return nil }
    let magnitude = significant.reduce(Int64(0)) { $0 * 10 + $1 }
    let figure = PrintedNumber(
      significand: significand < 0 ? -magnitude : magnitude, decimals: decimals)
    return Slip(figure: figure, kind: kind, probability: Self.share(ways))
  }

  /// The kinds of slip that are possible in levels and growth rates.
  private static let kindsOfAnyFigure = Slip.Kind.allCases.count - 2

  /// One of so many ways in one of the kinds.
  ///
  /// A wrong sign comes on top of the others: it is counted as likely as each of them, and does not make
  /// them less likely, so that levels and growth rates are suspected alike.
  private static func share(_ ways: Int) -> Double { 1 / Double(ways * kindsOfAnyFigure) }
}
