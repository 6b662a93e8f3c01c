import IndicatorForecast

/// Takes a paragraph apart into words, numbers and signs.
///
/// Words of the vocabulary are found longest first; what lies between them is one piece of text each. One
/// pass over the characters: no character is looked at more often than the longest word is long.
struct Tokenizer {
  let lexicon: Lexicon
  let scalars: UnsafeBufferPointer<Unicode.Scalar>
  /// The blanks that may stand inside a number; increasing.
  let uncertainBlanks: [Int]
  private(set) var tokens: [Token] = []
  var numbers: [PrintedNumber] = []
  /// Whether a name or half a name was met.
  private(set) var hasName = false
  private(set) var hasNumber = false
  private(set) var hasGoal = false
  private(set) var hasCell = false
  private(set) var hasStop = false
  private var textStart = -1
  private(set) var limit = 0
  /// Where the paragraph begins.
  private(set) var start = 0

  init(
    _ lexicon: Lexicon, _ scalars: UnsafeBufferPointer<Unicode.Scalar>, uncertainBlanks: [Int]
  ) {
    self.lexicon = lexicon
    self.scalars = scalars
    self.uncertainBlanks = uncertainBlanks
  }

  /// Reads a paragraph; its words are in ``tokens`` afterwards.
  mutating func read(_ range: Range<Int>) {
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    (hasName, hasNumber, hasGoal, hasCell, hasStop) = (false, false, false, false, false)
    textStart = -1
    (start, limit) = (range.lowerBound, range.upperBound)
    var index = range.lowerBound
    while index < limit {
      // Most characters are Chinese ones that neither a word nor a year begins with.
      let next = lexicon.trie.firstPlace(in: scalars, from: index, to: limit)
      if next > index, textStart < 0 { textStart = index }
      index = next < limit ? readOne(at: next) : limit
    }
    endText(at: limit)
  }

  private mutating func readOne(at index: Int) -> Int {
    let scalar = scalars[index].value
    if Self.mayBeginYear(scalar), let end = readYearInWords(at: index) { return end }
    if scalar == 0x767E, let end = readPercentInWords(at: index) { return end }
    if Self.mayBeginAmount(scalar), let end = readAmountInWords(at: index) { return end }
    if scalar >= 0x3400 && scalar < 0xF000 { return readWord(at: index) }
    if scalar >= 0x30 && scalar <= 0x39 { return readNumber(at: index) }
    if let kind = Self.sign(scalar) { return readSign(kind, at: index) }
    if scalar == 0x20 { return index + 1 }
    if Self.isDash(scalar) { return readDash(at: index) }
    if scalar == 0x2B { return readSign(.yearOnYear, at: index) }
    if scalar == 0x2E { return readPoint(at: index) }
    return readWord(at: index)
  }

  /// 一九九九年 and 二〇一二年.
  @inline(__always)
  private static func mayBeginYear(_ scalar: UInt32) -> Bool {
    scalar == 0x4E00 || scalar == 0x4E8C
  }

  private mutating func readWord(at index: Int) -> Int {
    if let (end, lexeme) = longestWord(at: index) {
      append(lexeme.kind, value: lexeme.value, index..<end)
      return end
    }
    if textStart < 0 { textStart = index }
    return Self.isLetter(scalars[index].value) ? endOfWord(at: index) : index + 1
  }

  // MARK: Pieces

  mutating func append(_ kind: TokenKind, value: Int32 = 0, _ range: Range<Int>) {
    guard kind != .text else {
      if textStart < 0 { textStart = range.lowerBound }
      return
    }
    endText(at: range.lowerBound)
    switch kind {
    case .name, .stem, .attribute, .growthName: hasName = true
    case .number, .brokenNumber, .flat: hasNumber = true
    case .goal, .agenda: hasGoal = true
    case .cell: hasCell = true
    case .stop: hasStop = true
    default: break
    }
    tokens.append(
      Token(kind: kind, value: value, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
  }

  private mutating func endText(at end: Int) {
    guard textStart >= 0 else { return }
    defer { textStart = -1 }
    guard textStart < end else { return }
    tokens.append(Token(kind: .text, value: 0, start: Int32(textStart), end: Int32(end)))
  }

  /// Whether a piece of text is under way, so that the last token doesn't end here.
  var isInText: Bool { textStart >= 0 }

  func scalar(_ index: Int) -> UInt32 { index >= 0 && index < limit ? scalars[index].value : 0 }

  private func endOfWord(at index: Int) -> Int {
    var end = index + 1
    while end < limit, Self.isLetter(scalars[end].value) || isApostrophe(at: end) { end += 1 }
    return end
  }

  /// Whether an apostrophe stands within or behind a word; a typographic one only within, since it closes quotations, too.
  private func isApostrophe(at index: Int) -> Bool {
    switch scalars[index].value {
    case 0x27: true
    case 0x2019: index + 1 < limit && Self.isLetter(scalars[index + 1].value)
    default: false
    }
  }

  // MARK: Words

  private func longestWord(at index: Int) -> (end: Int, lexeme: Lexeme)? {
    let isLatin = Self.isLetter(scalars[index].value)
    guard !isLatin || index == 0 || !Self.isLetter(scalars[index - 1].value) else { return nil }
    var found: (end: Int, lexeme: Lexeme)?
    lexicon.trie.forEachMatch(in: scalars, from: index, to: limit) { end, number in
      let lexeme = lexicon.lexemes[number]
      let endsInLetter = Self.isLetter(scalars[end - 1].value)
      if endsInLetter, end < limit, Self.isLetter(scalars[end].value) { return false }
      guard lexeme.condition == .always || holds(lexeme.condition, index..<end) else {
        return false
      }
      // 万亿元大关 of 1万亿元大关 is a unit and a word.
      if lexeme.kind == .vagueNumber, followsNumber(index) { return false }
      found = (end, lexeme)
      return true
    }
    return found
  }

  private func holds(_ condition: Lexeme.Condition, _ range: Range<Int>) -> Bool {
    switch condition {
    case .always: true
    case .beforeNumber: isBeforeNumber(range.upperBound)
    case .afterNumber: followsNumber(range.lowerBound)
    case .afterFigure:
      followsNumber(range.lowerBound)
        || (!isInText
          && tokens.last.map { $0.kind == .unit && $0.end == range.lowerBound } ?? false)
    case .besideWord:
      isBesideWord(range.lowerBound) || isBeforeNumber(range.upperBound)
    }
  }

  private func followsNumber(_ index: Int) -> Bool {
    guard !isInText, let last = tokens.last else { return false }
    // 500多万元 has a qualifier inside; in 500万元以上项目 nothing is counted in 项目.
    let isInside =
      last.kind == .qualifierAfter && tokens.count > 1 && tokens[tokens.count - 2].kind == .number
    guard last.kind == .number || last.kind == .brokenNumber || isInside else { return false }
    // `6.8-percent growth`.
    return Int(last.end) == index
      || (Int(last.end) + 1 == index && [0x20, 0x2D].contains(scalar(index - 1)))
  }

  private func isBesideWord(_ index: Int) -> Bool {
    guard !isInText, let last = tokens.last, Int(last.end) == index else { return false }
    switch last.kind {
    case .name, .stem, .attribute, .growthName, .unit, .number, .qualifierAfter, .growth,
      .growthNoun, .brokenNumber, .plan, .close, .year, .area, .goal, .averageLevel, .share,
      .filler,
      .flat, .decline, .comma, .enumerationComma, .semicolon, .colon:
      return true
    default: return false
    }
  }

  /// Whether a number follows, perhaps after a sign or one of the short words before numbers.
  private func isBeforeNumber(_ index: Int) -> Bool {
    var place = index
    while place < limit, place < index + 4 {
      let scalar = scalars[place].value
      if scalar >= 0x30 && scalar <= 0x39 { return true }
      guard Self.isShortWord(scalar) else { return false }
      place += 1
    }
    return false
  }

  /// 约 近 超 达 为 至 到 增 降 逾 于 共 计 仅 - 了.
  private static func isShortWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7EA6, 0x8FD1, 0x8D85, 0x8FBE, 0x4E3A, 0x81F3, 0x5230, 0x589E,
      0x964D, 0x903E, 0x4E8E, 0x5171, 0x8BA1, 0x4EC5, 0x002D, 0x4E86:
      true
    default: false
    }
  }

  // MARK: Signs

  private mutating func readSign(_ kind: TokenKind, at index: Int) -> Int {
    append(kind, index..<(index + 1))
    return index + 1
  }

  /// A dash between two ends of a range, the sign of a number, or neither.
  private mutating func readDash(at index: Int) -> Int {
    var end = index + 1
    while end < limit, Self.isDash(scalars[end].value) { end += 1 }
    let next = scalar(end)
    let isBeforeDigit = next >= 0x30 && next <= 0x39
    if isBeforeDigit, !isInText, let last = tokens.last, Int(last.end) == index,
      [.number, .unit, .qualifierAfter, .brokenNumber, .year].contains(last.kind)
    {
      append(.rangeDash, index..<end)
      return end
    }
    let sign = scalars[index].value
    if isPause(sign, at: index, end: end) {
      append(.comma, index..<end)
      return end
    }
    if isBeforeDigit, isBullet(index) {
      append(.stop, index..<end)
      return end
    }
    if isBeforeDigit, end == index + 1, sign == 0x2D || sign == 0x2212,
      !Self.isLetter(scalar(index - 1))
    {
      return readNumber(at: end, sign: index)
    }
    // The hyphen of a word such as year-end is part of it.
    if Self.isLetter(next), followsNumber(index) { return end }
    if Self.isLetter(scalar(index - 1)), Self.isLetter(next) {
      if textStart < 0 { textStart = index }
      return endOfWord(at: end)
    }
    append(.filler, index..<end)
    return end
  }

  /// `15.9 billion yuan—an increase of 4.4 percent—whereas`: a long dash between English words is a pause; a short
  /// one is only between small letters, since `Lisha–Jinchong` is a road.
  private func isPause(_ sign: UInt32, at index: Int, end: Int) -> Bool {
    let (before, next) = (scalar(index - 1), scalar(end))
    guard Self.isLetter(next), Self.isLetter(before) || before == 0x25 || before == 0x29 else {
      return false
    }
    switch sign {
    case 0x2014, 0x2015: return true
    case 0x2D: return end > index + 1
    case 0x2013: return next >= 0x61 && (before >= 0x61 || before < 0x30)
    default: return false
    }
  }

  /// Whether a dash at the beginning of a paragraph with English words sets an item of a list off: `- 48,000 new jobs`.
  private func isBullet(_ index: Int) -> Bool {
    guard index == start else { return false }
    var place = index
    while place < min(limit, index + 40) {
      if Self.isLetter(scalars[place].value) { return true }
      place += 1
    }
    return false
  }

  /// The end of an English sentence: a point before a blank or the end.
  private mutating func readPoint(at index: Int) -> Int {
    let next = scalar(index + 1)
    if next == 0 || next == 0x20 || next > 0x7F { append(.stop, index..<(index + 1)) }
    return index + 1
  }

  private static func sign(_ scalar: UInt32) -> TokenKind? {
    switch scalar {
    case 0xFF0C, 0x2C: .comma
    case 0x3001: .enumerationComma
    case 0x3B, 0xFF1B: .semicolon
    case 0x3A, 0xFF1A: .colon
    case 0x3002, 0x21, 0x3F, 0xFF01, 0xFF1F: .stop
    case 0x28, 0xFF08, 0x5B, 0x3010, 0x3014: .open
    case 0x29, 0xFF09, 0x5D, 0x3011, 0x3015: .close
    case 0x09, 0x7C: .cell
    // Bullets of all shapes: geometric ones, stars, ticks, arrowheads.
    case 0x2A, 0x2022, 0x203B, 0x25A0...0x25EE, 0x25F0...0x27BF, 0x2B1B...0x2B58: .stop
    case 0x2026, 0x201C, 0x201D, 0x2018, 0x2019, 0x22: .filler
    default: nil
    }
  }

  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x7E, 0x2014, 0x2013, 0x2212, 0x2500, 0xFF5E, 0x2015, 0x2010, 0x2011: true
    default: false
    }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    (scalar >= 0x41 && scalar <= 0x5A) || (scalar >= 0x61 && scalar <= 0x7A)
  }
}
