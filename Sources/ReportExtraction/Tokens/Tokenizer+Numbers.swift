import IndicatorForecast

extension Tokenizer {
  /// Reads a number whose digits begin here, or the date or period that it begins.
  ///
  /// - Parameters:
  ///   - start: The first digit.
  ///   - sign: The minus sign before it, where there is one.
  /// - Returns: The first character behind it.
  mutating func readNumber(at start: Int, sign: Int? = nil) -> Int {
    var number = NumberScan(scalars, from: start, to: limit)
    number.scan()
    let end = number.end
    if sign == nil, number.isInteger, let next = readDate(number, start..<end) { return next }
    let first = sign ?? start
    if scalar(start - 1) == 0x7B2C {  // 第
      append(.filler, start..<end)
      return endOfOrdinal(at: end)
    }
    guard let value = number.value, !isBroken(start..<end) else {
      append(.brokenNumber, first..<end)
      return end
    }
    numbers.append(
      sign == nil
        ? value : PrintedNumber(significand: -value.significand, decimals: value.decimals))
    append(.number, value: Int32(numbers.count - 1), first..<end)
    return end
  }

  /// The noun counted by an ordinal belongs to it: 第3位.
  private func endOfOrdinal(at end: Int) -> Int {
    switch scalar(end) {
    case 0x4F4D, 0x540D, 0x5C4A, 0x6B21, 0x4E2A: end + 1
    default: end
    }
  }

  /// Whether a blank that may hide a line end stands at either end, or digits stand on both sides of one.
  private func isBroken(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    if scalar(before) == 0x20, isUncertain(before) { return true }
    if scalar(after) == 0x20, isUncertain(after) { return true }
    return false
  }

  private func isUncertain(_ blank: Int) -> Bool {
    guard !uncertainBlanks.isEmpty else { return false }
    var (low, high) = (0, uncertainBlanks.count)
    while low < high {
      let middle = (low + high) / 2
      if uncertainBlanks[middle] < blank { low = middle + 1 } else { high = middle }
    }
    return low < uncertainBlanks.count && uncertainBlanks[low] == blank
  }

  // MARK: Dates and periods

  private static let year: UInt32 = 0x5E74
  private static let month: UInt32 = 0x6708

  private mutating func readDate(_ number: NumberScan, _ range: Range<Int>) -> Int? {
    let value = Int(number.significand)
    let end = range.upperBound
    if Observation.years.contains(value), range.count == 4, value >= 1900, value < 2100 {
      return readYear(value, range)
    }
    guard range.count <= 2 else { return nil }
    if scalar(end) == Self.month { return readMonth(value, range.lowerBound..<(end + 1)) }
    if Self.isDash(scalar(end)) || scalar(end) == 0x81F3 || scalar(end) == 0x5230,
      let last = monthAfterDash(end + 1)
    {
      append(
        value == 1 && last.month == 12 ? .fullYear : .partOfYear, range.lowerBound..<last.end)
      return last.end
    }
    return readSpanOfMonthsOrYears(value, range)
  }

  /// 12月 of 1—12月.
  private func monthAfterDash(_ start: Int) -> (month: Int, end: Int)? {
    var start = start
    while Self.isDash(scalar(start)) { start += 1 }
    var end = start
    var month = 0
    while end < start + 2, scalar(end).isDigit {
      month = month * 10 + Int(scalar(end) - 0x30)
      end += 1
    }
    guard end > start, scalar(end) == Self.month else { return nil }
    return (month, scalar(end + 1) == 0x4EFD ? end + 2 : end + 1)
  }

  private mutating func readYear(_ value: Int, _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    if scalar(end) == Self.year {
      let isYearAndDegree = scalar(end + 1) == 0x5EA6  // 年度
      append(
        .year, value: Int32(value), range.lowerBound..<(isYearAndDegree ? end + 2 : end + 1))
      return isYearAndDegree ? end + 2 : end + 1
    }
    if Self.isDash(scalar(end)), let last = yearAfterDash(end + 1) {
      append(.severalYears, range.lowerBound..<last)
      return last
    }
    return isBareYear(range) ? appendYear(value, range) : nil
  }

  private mutating func appendYear(_ value: Int, _ range: Range<Int>) -> Int {
    append(.year, value: Int32(value), range)
    return range.upperBound
  }

  /// 2025年 of 2021—2025年.
  private func yearAfterDash(_ start: Int) -> Int? {
    var start = start
    while Self.isDash(scalar(start)) { start += 1 }
    guard (start..<(start + 4)).allSatisfy({ scalar($0).isDigit }),
      !scalar(start + 4).isDigit
    else { return nil }
    return scalar(start + 4) == Self.year ? start + 5 : start + 4
  }

  /// A year of English text: `in 2023`, and no unit behind it.
  private func isBareYear(_ range: Range<Int>) -> Bool {
    let (before, after) = (scalar(range.lowerBound - 1), scalar(range.upperBound))
    if range.lowerBound == start { return beginsHeading(range) }
    guard before == 0x20, after != 0x25, !Self.isLetter(after), after < 0x80 else { return false }
    guard after == 0x20 else { return true }
    var next = range.upperBound + 1
    let isUnit = lexiconHasUnit(at: &next)
    return !isUnit
  }

  /// `2023: A Year of Recovery`, `2023 in Review`: a year that a line begins with, before a colon or a capital.
  private func beginsHeading(_ range: Range<Int>) -> Bool {
    var next = range.upperBound
    let isColon = scalar(next) == 0x3A
    if isColon { next += 1 }
    while scalar(next) == 0x20 { next += 1 }
    guard next > range.upperBound, Self.isLetter(scalar(next)) else { return false }
    if isColon || scalar(next) < 0x61 { return true }
    return ["in ", "was ", "saw "].contains { word in
      zip(word.unicodeScalars, next...).allSatisfy { $0.value == scalar($1) }
    }
  }

  private func lexiconHasUnit(at index: inout Int) -> Bool {
    var found = false
    guard index < limit else { return false }
    lexicon.trie.forEachMatch(in: scalars, from: index, to: limit) { _, number in
      if lexicon.lexemes[number].kind == .unit { found = true }
      return found
    }
    return found
  }

  /// 二〇一二年, with whichever circle is printed, and the month behind it.
  mutating func readYearInWords(at start: Int) -> Int? {
    guard scalar(start + 4) == Self.year, let year = yearInWords(at: start) else { return nil }
    let end = scalar(start + 5) == 0x5EA6 ? start + 6 : start + 5  // 年度
    append(.year, value: Int32(year), start..<end)
    var month = end
    while month < end + 2, Self.digit(inWords: scalar(month)) != nil || scalar(month) == 0x5341 {
      month += 1
    }
    guard month > end, scalar(month) == Self.month else { return end }
    append(.partOfYear, end..<(month + 1))
    return month + 1
  }

  private func yearInWords(at start: Int) -> Int? {
    var year = 0
    for place in start..<(start + 4) {
      guard let value = Self.digit(inWords: scalar(place)) else { return nil }
      year = year * 10 + value
    }
    return year >= 1900 && year < 2100 ? year : nil
  }

  /// The value of 〇 to 九, the circle as a digit, a sign or a letter.
  static func digit(inWords scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x25CB, 0x25EF, 0x96F6, 0x004F, 0xFF2F, 0x0030: 0
    default: digits.firstIndex(of: scalar).map { $0 + 1 }
    }
  }

  private static let digits = "一二三四五六七八九".unicodeScalars.map(\.value)

  private mutating func readMonth(_ month: Int, _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    var digits = end
    while scalar(digits).isDigit { digits += 1 }
    if digits > end, scalar(digits) == 0x65E5 || scalar(digits) == 0x53F7 {
      append(.day, value: Int32(month), range.lowerBound..<(digits + 1))
      return digits + 1
    }
    // 12月 may end a year, 12月份 is the month.
    let isYearEnd = month == 12 && scalar(end) != 0x4EFD
    if scalar(end) == 0x4EFD { end += 1 }
    append(isYearEnd ? .filler : .partOfYear, range.lowerBound..<end)
    return end
  }

  /// 前11个月, 3年来, 近5年.
  private mutating func readSpanOfMonthsOrYears(_ value: Int, _ range: Range<Int>) -> Int? {
    let end = range.upperBound
    if scalar(end) == 0x4E2A, scalar(end + 1) == Self.month,
      scalar(range.lowerBound - 1) == 0x524D
    {
      // 前 is a word of its own only where it belongs to nothing else.
      append(.partOfYear, (isInText ? range.lowerBound - 1 : range.lowerBound)..<(end + 2))
      return end + 2
    }
    guard scalar(end) == Self.year, value > 1 else { return nil }
    let isSpan =
      [0x6765, 0x95F4, 0x5185, 0x7D2F, 0x65F6].contains(scalar(end + 1))
      || [0x8FD1, 0x53BB, 0x6765, 0x540E, 0x524D].contains(scalar(range.lowerBound - 1))
    let isPast = scalar(end + 1) == 0x6765 || scalar(range.lowerBound - 1) == 0x8FD1  // 来 近
    append(
      isSpan ? .severalYears : .filler, value: isPast ? 1 : 0, range.lowerBound..<(end + 1))
    return end + 1
  }
}
