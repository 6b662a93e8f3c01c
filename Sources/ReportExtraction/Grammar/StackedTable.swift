import IndicatorForecast

/// Gathers the cells of a table that stands one cell a line: 指标, 单位, 2017年完成, 同比增长(%), and then so many lines for
/// each row.
///
/// Behind a row that lacks a cell the next one begins with the next line of words.
struct StackedTable {
  /// Cells with a mark between them, as a row of a table has them.
  struct Cells {
    private(set) var tokens: [Token] = []
    private(set) var numbers: [PrintedNumber] = []
    private(set) var count = 0

    mutating func append(_ paragraph: borrowing Tokenizer, isDash: Bool = false) {
      if count > 0, let end = tokens.last?.end {
        tokens.append(Token(kind: .cell, value: 0, start: end, end: end))
      }
      count += 1
      // What stands where there is no value is no word.
      guard !isDash else { return }
      let offset = Int32(numbers.count)
      for var token in paragraph.tokens {
        if token.kind == .number { token.value += offset }
        tokens.append(token)
      }
      numbers += paragraph.numbers
    }
  }

  private enum Part {
    case none, head, rows
  }

  /// Longer lines are no cells.
  private static let longestCell = 20

  private let lexicon: Lexicon
  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private var part = Part.none
  private(set) var head = Cells()
  private(set) var row = Cells()
  /// The row that ended before the paragraph read last, with fewer cells than the head.
  private(set) var shortRow: Cells?

  init(_ lexicon: Lexicon, _ scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    self.lexicon = lexicon
    self.scalars = scalars
  }

  /// Whether the paragraph read last ended a row.
  var isRowComplete: Bool { part == .rows && row.count == head.count }

  /// Reads a paragraph; returns whether it is a cell of such a table.
  mutating func read(_ paragraph: borrowing Tokenizer, length: Int) -> Bool {
    let (open, width) = (part == .rows ? row : Cells(), head.count)
    let isCell = readLine(paragraph, length: length)
    let isEnded = part != .rows || row.count <= open.count
    shortRow = isEnded && open.count > 1 && open.count < width ? open : nil
    return isCell
  }

  private mutating func readLine(_ paragraph: borrowing Tokenizer, length: Int) -> Bool {
    if part == .rows, row.count > 0, row.count < head.count, length <= 2,
      let token = paragraph.tokens.first, isDash(token)
    {
      row.append(paragraph, isDash: true)
      return true
    }
    guard length <= Self.longestCell, !paragraph.hasCell, let first = paragraph.tokens.first,
      !paragraph.tokens.contains(where: { [.comma, .stop, .semicolon].contains($0.kind) })
    else {
      part = .none
      return false
    }
    if part != .none, first.kind == .filler, isNumeral(first) { part = .none }
    let isFirst = Self.firstCells.contains { word in
      length == word.count
        && scalars[Int(first.start)..<Int(first.start) + length].elementsEqual(word)
    }
    if isFirst {
      (part, head, row) = (.head, Cells(), Cells())
      head.append(paragraph)
      return true
    }
    switch part {
    case .none: return false
    case .head: return readHead(paragraph)
    case .rows: return readCell(paragraph)
    }
  }

  /// A dash alone, which stands where there is no value.
  private func isDash(_ token: Token) -> Bool {
    token.range.allSatisfy { [0x2D, 0x2013, 0x2014, 0x2015, 0x2F].contains(scalars[$0].value) }
  }

  /// 一、, which begins a heading.
  private func isNumeral(_ token: Token) -> Bool { scalars[Int(token.end) - 1].value == 0x3001 }

  private static let firstCells = ["指标", "指标名称", "主要指标", "项目", "项目名称", "名称"].map {
    Array($0.unicodeScalars)
  }

  private mutating func readHead(_ paragraph: borrowing Tokenizer) -> Bool {
    if isName(paragraph.tokens), (2...8).contains(head.count) {
      part = .rows
      return readCell(paragraph)
    }
    guard head.count < 8, isColumn(paragraph.tokens) else {
      part = .none
      return false
    }
    head.append(paragraph)
    return true
  }

  /// Whether a line heads a column: it tells of a time, a growth or the unit.
  private func isColumn(_ tokens: [Token]) -> Bool {
    if let first = tokens.first, first.kind == .text,
      scalars[Int(first.start)].value == 0x5355  // 单位
    {
      return true
    }
    return tokens.contains { token in
      switch token.kind {
      case .year, .relativeYear, .growth, .growthNoun, .yearOnYear, .completing, .goal, .plan,
        .estimate:
        true
      default: false
      }
    }
  }

  private mutating func readCell(_ paragraph: borrowing Tokenizer) -> Bool {
    if row.count == head.count || row.count == 0 || !isValue(paragraph.tokens) {
      // A row begins with words.
      guard !paragraph.hasNumber, !isValue(paragraph.tokens) else {
        part = .none
        return false
      }
      row = Cells()
    }
    row.append(paragraph)
    return true
  }

  /// Whether a line names an indicator and nothing else.
  private func isName(_ tokens: [Token]) -> Bool {
    tokens.count { $0.kind == .name } == 1 && !tokens.contains { $0.kind == .number }
  }

  /// Whether a line is a figure, a unit, or what stands where there is none.
  private func isValue(_ tokens: [Token]) -> Bool {
    guard !tokens.contains(where: { $0.kind == .name }) else { return false }
    return tokens.allSatisfy { token in
      switch token.kind {
      case .number, .unit, .qualifierBefore, .qualifierAfter, .rangeDash, .reaching, .flat,
        .inWords, .open, .close, .brokenNumber:
        true
      case .text: isUnit(token.range) || token.range.count == 1
      default: false
      }
    }
  }

  private func isUnit(_ range: Range<Int>) -> Bool {
    var found = false
    lexicon.trie.forEachMatch(in: scalars, from: range.lowerBound, to: range.upperBound) {
      end, number in
      found = end == range.upperBound && lexicon.lexemes[number].kind == .unit
      return found
    }
    return found
  }
}
