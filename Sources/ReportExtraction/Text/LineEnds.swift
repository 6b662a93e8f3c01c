/// What the beginning and the end of a line say about its neighbours.
struct LineEnds {
  /// The first characters that are no blanks, normalised; all of them on a short line.
  private let head: UnsafeBufferPointer<NormalScalar>
  private let tail: Tail
  private let visibleCount: Int

  private struct Tail {
    let last: NormalScalar
    /// The last character that is no closing quote or bracket.
    var core: NormalScalar
    /// The character before the last.
    var beforeLast: NormalScalar
  }

  /// The longest beginning that a rule asks for.
  private static let headCount = 24
  /// More closing quotes and brackets than a sentence has behind it.
  private static let tailCount = 8

  /// Adds what its two ends say to a line of so many characters that are seen.
  static func describe(_ line: inout TextLine, visibleCount: Int, in text: TextSource) {
    // An array for each line took longer than what is asked of it.
    withUnsafeTemporaryAllocation(of: NormalScalar.self, capacity: headCount) { buffer in
      let count = readHead(of: line, in: text, into: buffer)
      let ends = LineEnds(
        head: UnsafeBufferPointer(rebasing: buffer[..<count]), tail: tail(of: line, in: text),
        visibleCount: visibleCount)
      ends.describe(&line)
    }
    guard !line.has(.chinese) else { return }
    if line.has(.endsNumber) { describeYear(&line, in: text) }
    let end = text.bytes[Int(line.start)..<Int(line.end)]
    if rates.contains(where: { end.suffix($0.count).elementsEqual($0) }) {
      line.traits.insert(.endsRate)
    }
  }

  /// Notes whether a line ends with a year, or as `January 15, 2022` does.
  private static func describeYear(_ line: inout TextLine, in text: TextSource) {
    let end = text.bytes[Int(max(line.start, line.end - min(line.end, 20)))..<Int(line.end)]
    let words = String(decoding: end, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
    guard let year = words.last, year.count == 4, year.hasPrefix("19") || year.hasPrefix("20")
    else { return }
    line.traits.insert(.endsYear)
    if words.dropLast().suffix(2).contains(where: { months.contains(String($0).lowercased()) }) {
      line.traits.insert(.endsDate)
    }
  }

  /// What English rates end with; amounts may go on below with `of which` or their currency.
  private static let rates = ["percent", "per cent", "%", "percent or so", "percent or more"].map {
    Array($0.utf8)
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Writes the first characters; returns how many there are.
  private static func readHead(
    of line: TextLine, in text: TextSource, into head: UnsafeMutableBufferPointer<NormalScalar>
  ) -> Int {
    var reader = text.reader(at: line.start)
    var count = 0
    while reader.offset < line.end && count < headCount {
      let scalar = text.normal(reader.next())
      guard !scalar.isUnseen else { continue }
      head.initializeElement(at: count, to: scalar)
      count += 1
    }
    return count
  }

  private static func tail(of line: TextLine, in text: TextSource) -> Tail {
    var reader = text.reader(at: line.end)
    let last = text.normal(reader.previous())
    var tail = Tail(last: last, core: last, beforeLast: text.normal(0x20))
    var seen = 1
    while reader.offset > line.start && seen < tailCount && (seen < 2 || !isCore(tail.core)) {
      let scalar = text.normal(reader.previous())
      guard !scalar.isUnseen else { continue }
      seen += 1
      if seen == 2 { tail.beforeLast = scalar }
      if !isCore(tail.core) { tail.core = scalar }
    }
    return tail
  }

  private static func isCore(_ scalar: NormalScalar) -> Bool {
    scalar.kind != .closing || scalar.value == 0x25
  }

  private func describe(_ line: inout TextLine) {
    describeStart(&line)
    describeEnd(&line)
    if visibleCount < Self.headCount { describeNumber(&line) }
    if line.has(.latin) && kind(0) != .letter {
      line.traits.remove(.latin)
    }
    guard kind(0) == .opening || head.first?.has(.noteStart) ?? false else { return }
    describeComment(&line)
    if visibleCount == head.count,
      Self.authors.contains(where: { isBeginning($0) && $0.count == head.count })
    {
      line.traits.insert(.author)
    }
  }

  /// Whether the line begins with a word, whatever its case.
  private func isBeginning(_ word: [UInt32], at start: Int = 0) -> Bool {
    guard head.count >= start + word.count else { return false }
    for index in word.indices {
      let value = head[start + index].value
      guard value == word[index] || value | 0x20 == word[index] else { return false }
    }
    return true
  }

  private func kind(_ index: Int) -> ScalarClass {
    index < head.count ? head[index].kind : .blank
  }

  private func describeStart(_ line: inout TextLine) {
    guard let first = head.first else { return }
    if kind(0) == .letter, first.value < 0x5B { line.traits.insert(.startsCapital) }
    switch kind(0) {
    case .comma, .colon, .sentenceEnd: line.traits.insert(.startsClosing)
    case .closing:
      if first.value != 0x22 && first.value != 0x27 { line.traits.insert(.startsClosing) }
    case .digit: line.traits.insert(.startsNumber)
    case .point: if kind(1) == .digit { line.traits.insert(.startsNumber) }
    case .dash: if kind(1) != .digit { line.traits.insert(.startsBullet) }
    default: break
    }
    if first.has(.bullet) { line.traits.insert(.startsBullet) }
    if first.has(.unit) || kind(0) == .letter && Self.unitWords.contains(where: { isBeginning($0) })
    {
      line.traits.insert(.startsUnit)
    }
    if startsItem { line.traits.insert(.startsItem) }
    if line.has(.startsNumber), isAmount { line.traits.insert(.startsAmount) }
    // An ASCII hyphen may be the minus of a cell.
    if kind(0) == .dash, first.value > 0x7F || first.value == 0x7E, kind(1) == .digit {
      line.traits.insert(.startsRangeEnd)
    }
  }

  /// Whether a unit that is no part of a date stands behind the number that the line begins with.
  private var isAmount: Bool {
    let rest = head.drop { [.digit, .point, .comma].contains($0.kind) && $0.value < 0x80 }
    return rest.first.map { $0.has(.unit) && !Self.partsOfDates.contains($0.value) } ?? false
  }

  private func describeEnd(_ line: inout TextLine) {
    let last = tail.last.kind
    let isBehindDigit = tail.beforeLast.kind == .digit
    switch last {
    case .digit: line.traits.insert(.endsNumber)
    case .comma:
      line.traits.insert(.endsOpen)
      if tail.last.value == 0x2C && isBehindDigit { line.traits.insert(.endsNumber) }
    // A dash alone is a cell without a value.
    case .dash, .opening: if visibleCount > 1 { line.traits.insert(.endsOpen) }
    case .colon: line.traits.insert(.endsColon)
    case .point:
      line.traits.insert(isBehindDigit && line.has(.chinese) ? .endsNumber : .endsSentence)
    default: break
    }
    if Self.beforeNumbers.contains(tail.last.value) { line.traits.insert(.endsBeforeNumber) }
    if last == .digit || isBehindDigit && tail.last.has(.unit) { line.traits.insert(.endsAmount) }
    if line.has(.prose), Self.links.contains(tail.last.value) { line.traits.insert(.endsOpen) }
    let core = tail.core.kind
    if core == .sentenceEnd || (core == .point && last != .point) {
      line.traits.insert(.endsSentence)
    }
    if tail.last.value == Self.tenThousand || tail.last.value == Self.hundredMillion {
      line.traits.insert(.endsScale)
    }
  }

  // MARK: Items

  /// Whether the line begins with 一、 or (一) or 第一章 or ① or 附件, or with `1.` or `II.` or `Part Two`.
  private var startsItem: Bool {
    guard let first = head.first?.value else { return false }
    if (0x2460...0x249B).contains(first) || startsEnglishPart { return true }
    if first == Self.attachment.0, head.count > 1 {
      return head[1].value == Self.attachment.1 || head[1].value == Self.attachment.2
    }
    if first == 0x28 {
      let end = numeralEnd(from: 1)
      return end > 1 && end < head.count && head[end].value == 0x29
    }
    if first == Self.ordinal {
      let end = numeralEnd(from: 1)
      return end > 1 && end < head.count && Self.divisions.contains(head[end].value)
    }
    let end = numeralEnd(from: 0)
    guard (1...4).contains(end), end < head.count else { return false }
    let isArabic = kind(0) == .digit
    guard !isArabic || end <= 2 else { return false }
    let separator = head[end].value
    if separator == 0x3001 { return true }
    return (separator == 0x2E || (isArabic && separator == 0x29)) && kind(end + 1) != .digit
  }

  /// Whether the line begins with a Roman numeral and a full stop, or says which part begins.
  private var startsEnglishPart: Bool {
    guard kind(0) == .letter else { return false }
    if Self.parts.contains(where: { isBeginning($0) }) { return true }
    let numeral = head.prefix { [0x49, 0x56, 0x58].contains($0.value) }.count  // I, V, X
    guard (1...4).contains(numeral), numeral + 1 < head.count, head[numeral].value == 0x2E else {
      return false
    }
    return (0x41...0x5A).contains(head[numeral + 1].value)
  }

  private func numeralEnd(from start: Int) -> Int {
    var end = start
    while end < min(head.count, start + 5), head[end].has(.numeral) { end += 1 }
    return end
  }

  // MARK: Page numbers and comments

  /// Compares the line with the patterns of page numbers, each run of digits written as one `0`.
  private func describeNumber(_ line: inout TextLine) {
    guard head.first?.has(.pageStart) ?? false else { return }
    var pattern: [UInt32] = []
    var number = 0
    for scalar in head {
      guard scalar.kind == .digit else {
        pattern.append(scalar.value < 0x80 ? scalar.value | 0x20 : scalar.value)
        continue
      }
      if pattern.last != 0x30 { pattern.append(0x30) }
      if pattern.count == 1 { number = min(number * 10 + Int(scalar.value - 0x30), 0xFFFF) }
    }
    if pattern == [0x30], number < 2000, head.count <= 4 {
      line.traits.insert(.bareNumber)
      line.number = UInt16(number)
    } else if Self.pagePatterns.contains(pattern) {
      line.traits.insert(.pageNumber)
    }
  }

  private func describeComment(_ line: inout TextLine) {
    let start = kind(0) == .opening ? 1 : 0
    guard Self.comments.contains(where: { isBeginning($0, at: start) }),
      let colon = head.firstIndex(where: { $0.kind == .colon || $0.value == 0x3011 })
    else { return }
    line.traits.insert(.comment)
    if colon == head.count - 1 && visibleCount == head.count { line.traits.insert(.commentHead) }
  }

  // MARK: Vocabulary

  /// What a number is counted in, where its line ended before it: `24.7` above `billion yuan`.
  private static let unitWords = ["trillion", "billion", "million", "percent", "yuan", "tonnes"]
    .map { scalars($0) }

  private static let parts = ["One", "Two", "Three", "Four", "Five", "1", "2", "3", "4"].map {
    scalars("part\($0.lowercased())")
  }

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// 与和及较为由从将: what stands before the next word of a sentence.
  private static let links = scalars("与和及较为由从将")
  private static let beforeNumbers = scalars("至到达约超")
  private static let partsOfDates = scalars("年月日")
  private static let tenThousand: UInt32 = 0x4E07
  private static let hundredMillion: UInt32 = 0x4EBF
  private static let ordinal: UInt32 = 0x7B2C
  /// 附, and 件 or 表 behind it.
  private static let attachment: (UInt32, UInt32, UInt32) = (0x9644, 0x4EF6, 0x8868)
  private static let divisions = scalars("章节篇条部")
  private static let pagePatterns = [
    "—0—", "-0-", "--0--", "——0——", "·0·", "~0~", "第0页", "(第0页)", "第0页共0页", "第0页,共0页", "第0页，共0页",
    "第0页/共0页", "—第0页—", "-第0页-", "共0页", "共0页第0页", "共0页,第0页", "共0页，第0页", "0/0", "-0/0-", "page0",
    "page0of0", "page0/0", "p.0", "第0页(共0页)",
  ].map { scalars($0).map { $0 < 0x80 && $0 != 0x30 ? $0 | 0x20 : $0 } }
  private static let comments = ["批注", "审阅意见", "审核意见", "修改意见", "校对意见", "编者注", "comment"].map(
    scalars)
  private static let authors = [
    "administrator", "admin", "user", "author", "reviewer", "microsoft", "lenovo", "微软用户", "微软中国",
    "microsoftofficeuser",
  ].map(scalars)
}
