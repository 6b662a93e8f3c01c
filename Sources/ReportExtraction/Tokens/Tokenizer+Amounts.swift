import IndicatorForecast

/// Amounts whose number is in words: 一千二百亿元, 三点五亿元, 五千六百人.
extension Tokenizer {
  /// A number in words that may stand before a unit.
  private struct Numeral {
    /// What it is, nil where that isn't clear: 八九百, 三十至四十.
    var value: PrintedNumber?
    var end: Int
  }

  /// Whether an amount in words may begin with a character, asked for each word: 一 to 十, 两.
  @inline(__always)
  static func mayBeginAmount(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341:
      true
    default: false
    }
  }

  /// The characters that amounts in words begin with, and those that may stand behind these.
  static let beginningsOfAmounts = (
    first: "一二两三四五六七八九十".unicodeScalars.map(\.value),
    second: "一二两三四五六七八九十百千万亿点".unicodeScalars.map(\.value)
  )

  private static let ten: UInt32 = 0x5341
  private static let zero: UInt32 = 0x96F6

  /// Reads an amount in words as a number, which its unit follows.
  ///
  /// - Parameter start: Its first character.
  /// - Returns: The first character behind the number, or nil where no unit of an amount follows.
  mutating func readAmountInWords(at start: Int) -> Int? {
    // 第三百 is none, and 十亿元 is as round a word as 百亿元.
    guard scalar(start - 1) != 0x7B2C, Self.power(scalar(start - 1)) == nil,
      scalar(start) != Self.ten || Self.numeral(scalar(start + 1)) != nil
    else { return nil }
    var numeral = numeral(at: start)
    guard let unit = unit(behind: numeral), isAmount(numeral, unit) else { return nil }
    if let second = secondEnd(behind: unit.end) { numeral = second }
    guard let value = numeral.value else {
      append(.brokenNumber, start..<numeral.end)
      return numeral.end
    }
    numbers.append(value)
    append(.number, value: Int32(numbers.count - 1), start..<numeral.end)
    return numeral.end
  }

  /// Whether the unit is that of an amount, and the number no word such as 二元.
  private func isAmount(_ numeral: Numeral, _ unit: (unit: MeasurementUnit, end: Int)) -> Bool {
    guard unit.unit.code != UnitVocabulary.counted else { return false }
    // 万 alone is a word of many sentences: 三万里.
    if unit.unit.code.isEmpty { return unit.unit.powerOfTen >= 8 }
    return unit.unit.powerOfTen >= 4 || (numeral.value?.significand ?? 0) >= 100
  }

  /// The second end of a range, whose first is unclear alone: 三十亿至四十亿元.
  private func secondEnd(behind end: Int) -> Numeral? {
    guard isRange(end) else { return nil }
    let second = numeral(at: end + 1)
    return second.end > end + 1 ? Numeral(value: nil, end: second.end) : nil
  }

  private func isRange(_ place: Int) -> Bool {
    let scalar = scalar(place)
    return scalar == 0x81F3 || scalar == 0x5230 || Self.isDash(scalar)  // 至 到
  }

  /// The unit behind a number, or behind 多 and 余.
  private func unit(behind numeral: Numeral) -> (unit: MeasurementUnit, end: Int)? {
    let isVague = scalar(numeral.end) == 0x591A || scalar(numeral.end) == 0x4F59
    let start = isVague ? numeral.end + 1 : numeral.end
    guard start < limit else { return nil }
    var found: (unit: MeasurementUnit, end: Int)?
    lexicon.trie.forEachMatch(in: scalars, from: start, to: limit) { end, number in
      guard lexicon.lexemes[number].kind == .unit else { return false }
      found = (lexicon.units[Int(lexicon.lexemes[number].value)], end)
      return true
    }
    return found
  }

  // MARK: Numbers

  /// 一千二百 and, with 万 or 亿 inside, 一万二千 of 一万二千亿元 and 一亿五千 of 一亿五千万元.
  private func numeral(at start: Int) -> Numeral {
    var (number, end) = thousands(at: start)
    let scale = scalar(end)
    if scale == 0x4E07 || scale == 0x4EBF, isNumeral(end + 1) {  // 万 亿
      let rest = thousands(at: end + 1)
      let isInTenThousands = scale == 0x4E07 || scalar(rest.end) == 0x4E07
      number = isInTenThousands ? joined(number, rest.value) : nil
      end = rest.end
    }
    if isRange(end), isNumeral(end + 1) {
      return Numeral(value: nil, end: thousands(at: end + 1).end)
    }
    guard scalar(end) == 0x70B9, Self.numeral(scalar(end + 1)) != nil else {  // 点
      return Numeral(value: number.map { PrintedNumber(significand: $0, decimals: 0) }, end: end)
    }
    end += 1
    var decimals = 0
    while let digit = Self.numeral(scalar(end)), decimals < 6 {
      number = number.map { $0 * 10 + Int64(digit) }
      (decimals, end) = (decimals + 1, end + 1)
    }
    return Numeral(
      value: number.map { PrintedNumber(significand: $0, decimals: decimals) }, end: end)
  }

  private func joined(_ first: Int64?, _ second: Int64?) -> Int64? {
    guard let first, let second else { return nil }
    return first * 10_000 + second
  }

  private func isNumeral(_ place: Int) -> Bool {
    Self.numeral(scalar(place)) != nil || scalar(place) == Self.ten
  }

  /// A number below ten thousand; nil where digits follow each other or powers don't fall.
  private func thousands(at start: Int) -> (value: Int64?, end: Int) {
    var (total, digit, last, isClear): (Int64, Int64?, Int64, Bool) = (0, nil, 10_000, true)
    var place = start
    while true {
      let scalar = scalar(place)
      if scalar == Self.zero {
        isClear = isClear && digit == nil && place > start
        last = 100
      } else if let value = Self.numeral(scalar) {
        isClear = isClear && digit == nil && value > 0
        digit = Int64(value)
      } else if let power = Self.power(scalar) {
        isClear = isClear && power < last && (digit != nil || power == 10)
        total += (digit ?? 1) * power
        (digit, last) = (nil, power)
      } else {
        break
      }
      place += 1
    }
    // 一百二 is one hundred and twenty, but nobody writes it before a unit.
    if digit != nil, total > 0, last > 10, scalar(place - 2) != Self.zero { isClear = false }
    return (isClear ? total + (digit ?? 0) : nil, place)
  }

  private static func power(_ scalar: UInt32) -> Int64? {
    switch scalar {
    case ten: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  private static func numeral(_ scalar: UInt32) -> Int? {
    scalar == 0x4E24 ? 2 : scalar > 0x3000 ? digit(inWords: scalar) : nil  // 两
  }
}
