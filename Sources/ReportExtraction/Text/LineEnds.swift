/// What the beginning and the end of a line say about its neighbours.
struct LineEnds {
  /// The first characters that are no blanks, normalised; all of them on a short line.
  private let head: [UInt32]
  private let tail: Tail
  private let visibleCount: Int

  private struct Tail {
    var last: UInt32 = 0
    /// The last character that is no closing quote or bracket.
    var core: UInt32 = 0
    /// The character before the last.
    var beforeLast: UInt32 = 0
  }

  /// The longest beginning that a rule asks for.
  private static let headCount = 24

  init(of line: TextLine, visibleCount: Int, in text: UnsafeBufferPointer<UInt8>) {
    head = Self.head(of: line, in: text)
    tail = Self.tail(of: line, in: text)
    self.visibleCount = visibleCount
  }

  private static func head(
    of line: TextLine, in text: UnsafeBufferPointer<UInt8>
  ) -> [UInt32] {
    var head: [UInt32] = []
    head.reserveCapacity(headCount)
    var reader = UTF8Reader(text, at: Int(line.start))
    while reader.offset < line.end && head.count < headCount {
      let scalar = NormalScalar(reader.next())
      if !scalar.kind.isBlank && scalar.kind != .control { head.append(scalar.value) }
    }
    return head
  }

  private static func tail(of line: TextLine, in text: UnsafeBufferPointer<UInt8>) -> Tail {
    var tail = Tail()
    var reader = UTF8Reader(text, at: Int(line.end))
    var seen = 0
    // A line of nothing but brackets would be read once for every line else; eight are enough for any.
    while reader.offset > line.start && seen < 8 {
      let scalar = NormalScalar(reader.previous())
      guard !scalar.kind.isBlank && scalar.kind != .control else { continue }
      seen += 1
      if seen == 1 { tail.last = scalar.value }
      if seen == 2 { tail.beforeLast = scalar.value }
      let isCore = scalar.kind != .closing || scalar.value == 0x25
      if isCore {
        tail.core = scalar.value
        if seen > 1 { break }
        continue
      }
    }
    if Self.isCore(tail.last) { tail.core = tail.last }
    return tail
  }

  private static func isCore(_ value: UInt32) -> Bool {
    NormalScalar(value).kind != .closing || value == 0x25
  }

  /// Adds to the line what its two ends say.
  func describe(_ line: inout TextLine) {
    describeStart(&line)
    describeEnd(&line)
    if visibleCount < Self.headCount { describeNumber(&line) }
    describeComment(&line)
    if line.has(.latin) && !(head.first.map { NormalScalar($0).kind == .letter } ?? false) {
      line.traits.remove(.latin)
    }
    if visibleCount == head.count, Self.authors.contains(where: isWord) {
      line.traits.insert(.author)
    }
  }

  /// Whether the line is a word in Latin script, whatever its case.
  private func isWord(_ word: [UInt32]) -> Bool {
    head.count == word.count && zip(head, word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }

  private func kind(_ index: Int) -> ScalarClass {
    index < head.count ? NormalScalar(head[index]).kind : .blank
  }

  private func describeStart(_ line: inout TextLine) {
    guard let first = head.first else { return }
    let quotes: [UInt32] = [0x22, 0x27]
    switch kind(0) {
    case .comma, .colon, .sentenceEnd: line.traits.insert(.startsClosing)
    case .closing: if !quotes.contains(first) { line.traits.insert(.startsClosing) }
    case .digit: line.traits.insert(.startsNumber)
    case .point: if kind(1) == .digit { line.traits.insert(.startsNumber) }
    case .dash: if kind(1) != .digit { line.traits.insert(.startsBullet) }
    default: break
    }
    if Self.bullets.contains(first) { line.traits.insert(.startsBullet) }
    if Self.units.contains(first) { line.traits.insert(.startsUnit) }
    if startsItem { line.traits.insert(.startsItem) }
  }

  private func describeEnd(_ line: inout TextLine) {
    let last = NormalScalar(tail.last).kind
    let isBehindDigit = NormalScalar(tail.beforeLast).kind == .digit
    switch last {
    case .digit: line.traits.insert(.endsNumber)
    case .comma:
      line.traits.insert(.endsOpen)
      if tail.last == 0x2C && isBehindDigit { line.traits.insert(.endsNumber) }
    case .dash, .opening: line.traits.insert(.endsOpen)
    case .colon: line.traits.insert(.endsColon)
    case .point:
      line.traits.insert(isBehindDigit && line.has(.chinese) ? .endsNumber : .endsSentence)
    default: break
    }
    let core = NormalScalar(tail.core).kind
    if core == .sentenceEnd || (core == .point && last != .point) {
      line.traits.insert(.endsSentence)
    }
    if tail.last == Self.tenThousand || tail.last == Self.hundredMillion {
      line.traits.insert(.endsScale)
    }
  }

  // MARK: Items

  /// 一、 · 1. · (一) · 第一章 · ① · 附件
  private var startsItem: Bool {
    guard let first = head.first else { return false }
    if (0x2460...0x249B).contains(first) { return true }
    if first == Self.attachment.0, head.count > 1 {
      return head[1] == Self.attachment.1 || head[1] == Self.attachment.2
    }
    if first == 0x28 {
      let end = numeralEnd(from: 1)
      return end > 1 && end < head.count && head[end] == 0x29
    }
    if first == Self.ordinal {
      let end = numeralEnd(from: 1)
      return end > 1 && end < head.count && Self.divisions.contains(head[end])
    }
    let end = numeralEnd(from: 0)
    guard (1...4).contains(end), end < head.count else { return false }
    let isArabic = kind(0) == .digit
    guard !isArabic || end <= 2 else { return false }
    let separator = head[end]
    if separator == 0x3001 { return true }
    return (separator == 0x2E || (isArabic && separator == 0x29)) && kind(end + 1) != .digit
  }

  private func numeralEnd(from start: Int) -> Int {
    var end = start
    while end < min(head.count, start + 5), isNumeral(head[end]) { end += 1 }
    return end
  }

  private func isNumeral(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || Self.numerals.contains(scalar)
  }

  // MARK: Page numbers and comments

  /// Compares the line with the patterns of page numbers, each run of digits written as one `0`.
  private func describeNumber(_ line: inout TextLine) {
    guard line.start < line.end, Self.pageStarts.contains(head[0]) || kind(0) == .digit else { return }
    var pattern: [UInt32] = []
    var number = 0
    for scalar in head {
      guard NormalScalar(scalar).kind == .digit else {
        pattern.append(scalar < 0x80 ? scalar | 0x20 : scalar)
        continue
      }
      if pattern.last != 0x30 { pattern.append(0x30) }
      if pattern.count == 1 { number = min(number * 10 + Int(scalar - 0x30), 0xFFFF) }
    }
    if pattern == [0x30], number < 2000, head.count <= 4 {
      line.traits.insert(.bareNumber)
      line.number = UInt16(number)
    } else if Self.pagePatterns.contains(pattern) {
      line.traits.insert(.pageNumber)
    }
  }

  private func describeComment(_ line: inout TextLine) {
    let start = NormalScalar(head.first ?? 0).kind == .opening || head.first == 0x3010 ? 1 : 0
    let isComment = Self.comments.contains { words in
      head.count >= start + words.count
        && zip(head[start...], words).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
    guard isComment, let colon = head.firstIndex(of: 0x3A) ?? head.firstIndex(of: 0x3011) else {
      return
    }
    line.traits.insert(.comment)
    if colon == head.count - 1 && visibleCount == head.count { line.traits.insert(.commentHead) }
  }

  // MARK: Vocabulary

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static let tenThousand: UInt32 = 0x4E07
  private static let hundredMillion: UInt32 = 0x4EBF
  private static let ordinal: UInt32 = 0x7B2C
  /// 附, and 件 or 表 behind it.
  private static let attachment: (UInt32, UInt32, UInt32) = (0x9644, 0x4EF6, 0x8868)
  private static let numerals = scalars("一二三四五六七八九十百零〇")
  private static let divisions = scalars("章节篇条部")
  private static let bullets = scalars("•●■◆▪·○★▲※➢►◎□◇*")
  /// Only what stands behind a number much more often than at the beginning of a sentence.
  private static let units = scalars("元亿万千百个年月日人户名倍吨亩项宗件美%‰")
  private static let pageStarts = scalars("-—第共PpＰ·~(")
  private static let pagePatterns = [
    "—0—", "-0-", "--0--", "——0——", "·0·", "~0~", "第0页", "(第0页)", "第0页共0页", "第0页,共0页", "第0页，共0页",
    "第0页/共0页", "—第0页—", "-第0页-", "共0页", "共0页第0页", "共0页,第0页", "共0页，第0页", "0/0", "-0/0-", "page0",
    "page0of0", "page0/0", "p.0", "第0页(共0页)",
  ].map { scalars($0).map { $0 < 0x80 && $0 != 0x30 ? $0 | 0x20 : $0 } }
  private static let comments = ["批注", "审阅意见", "审核意见", "修改意见", "校对意见", "编者注", "comment"].map(scalars)
  private static let authors = [
    "administrator", "admin", "user", "author", "reviewer", "microsoft", "lenovo", "微软用户", "微软中国",
    "microsoftofficeuser",
  ].map(scalars)
}
