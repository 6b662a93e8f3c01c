/// How the lines of a document are laid out: which belong to the text, and which to one paragraph.
///
/// Widths decide as far as they can: a sentence goes on below a line that had no room for the next word.
/// The width of the page is taken from the lines around, since quotations and lists are narrower.
struct PageLayout {
  /// The lines; those that are no text are marked as left out.
  private(set) var lines: [TextLine]
  /// The lines that were taken for a reviewer's comment: where it begins, and the line with its words.
  private(set) var comments: [(head: Int, words: Int)] = []
  /// Whether there is a blank line between every two lines.
  private let isDoubleSpaced: Bool
  /// Whether lines end where the page ends; else each is a paragraph.
  private var isWrapped = false
  private let widths: PageWidths
  private let indent: Int

  init(of lines: [TextLine], in text: TextSource) {
    self.lines = lines
    let spaced = lines.dropFirst().reduce(0) { $0 + ($1.blankLines > 0 ? 1 : 0) }
    isDoubleSpaced = spaced * 10 > max(lines.count - 1, 2) * 6
    widths = PageWidths(of: lines)
    indent = Self.usualIndent(lines)
    isWrapped = endsAtPageWidth
    leaveOutPageNumbers()
    leaveOutRunningLines(in: text)
    leaveOutComments()
  }

  /// The indent that one line in ten does not reach.
  private static func usualIndent(_ lines: [TextLine]) -> Int {
    var counts = [Int](repeating: 0, count: 256)
    for line in lines { counts[Int(line.indent)] += 1 }
    var sum = 0
    return counts.firstIndex { count in
      sum += count
      return sum * 10 > lines.count
    } ?? 0
  }

  /// Whether lines that fill the page mostly end inside a sentence.
  private var endsAtPageWidth: Bool {
    var open = 0
    var ended = 0
    var isProse = false
    for index in lines.indices.dropLast() where isFull(index, before: index + 1) {
      let line = lines[index]
      guard !line.has(.row) && !lines[index + 1].has(.row) else { continue }
      if line.hasAny(of: [.endsSentence, .endsColon]) {
        ended += 1
      } else if !line.hasAny(of: [.startsItem, .startsBullet]) {
        open += 1
        if line.has(.prose) { isProse = true }
      }
    }
    // Without a clause among them they may all be headings.
    return isProse && open >= ended
  }

  /// Whether the next line's first word had no room at the end of a line.
  func isFull(_ index: Int, before next: Int) -> Bool {
    let width = widths.width(at: index)
    guard width <= PageWidths.widest else { return false }
    // Punctuation hangs, and Latin words are spaced out: an eighth of the line.
    let slack = max(4, width / 8)
    return extent(index) + Int(lines[next].firstWordWidth) + slack >= width
  }

  /// The columns that a line takes, those of a first line's indent counted in.
  private func extent(_ index: Int) -> Int {
    let further = Int(lines[index].indent) - indent
    return Int(lines[index].width) + ((1...4).contains(further) ? further : 0)
  }

  // MARK: What is no text

  mutating func leaveOut(_ index: Int) { lines[index].traits.insert(.leftOut) }

  private mutating func leaveOutPageNumbers() {
    var last: Int?
    for index in lines.indices where lines[index].hasAny(of: [.pageNumber, .bareNumber]) {
      if lines[index].has(.pageNumber) || isAtPageEnd(index) {
        lines[index].traits.insert(.leftOut)
      } else if let last, lines[last].number + 1 == lines[index].number {
        lines[last].traits.insert(.leftOut)
        lines[index].traits.insert(.leftOut)
      } else if isAlone(index) {
        lines[index].traits.insert(.leftOut)
      }
      if lines[index].has(.bareNumber) { last = index }
    }
  }

  private func isAtPageEnd(_ index: Int) -> Bool {
    lines[index].has(.afterPageEnd)
      || (index + 1 < lines.count && lines[index + 1].has(.afterPageEnd))
  }

  /// Whether a number has nothing to do with the lines around it: a sentence goes on beside it.
  private func isAlone(_ index: Int) -> Bool {
    guard isWrapped, index > 0 else { return false }
    let before = lines[index - 1]
    guard !before.has(.row) else { return false }
    guard index + 1 < lines.count else { return before.has(.endsSentence) }
    let after = lines[index + 1]
    guard !after.hasAny(of: [.startsUnit, .row, .bareNumber]), !before.has(.endsNumber) else {
      return false
    }
    return isFull(index - 1, before: index + 1) || before.has(.endsSentence)
  }

  private mutating func leaveOutComments() {
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      guard !lines[index].has(.leftOut), isCommentHead(index) else { continue }
      lines[index].traits.insert(.leftOut)
      let hasWordsBelow = !lines[index].has(.comment) || lines[index].has(.commentHead)
      guard hasWordsBelow, index + 1 < lines.count, !lines[index + 1].has(.row) else {
        comments.append((index, index))
        continue
      }
      lines[index + 1].traits.insert(.leftOut)
      comments.append((index, index + 1))
      index += 1
    }
  }

  /// A line of its own with a Latin name, inside a Chinese sentence, is the name of who commented.
  private func isCommentHead(_ index: Int) -> Bool {
    let line = lines[index]
    if line.has(.comment) || line.has(.author) && index > 0 { return true }
    guard line.has(.latin), !line.has(.row), (4...40).contains(line.width), index > 0,
      index + 1 < lines.count
    else { return false }
    let before = lines[index - 1]
    let isInsideSentence =
      before.has(.chinese) && before.has(.prose) && !before.hasAny(of: [.endsSentence, .endsColon])
    return isWrapped && isInsideSentence && lines[index + 1].has(.chinese)
      && !isFull(index, before: index + 1) && isFull(index - 1, before: index)
  }

  // MARK: Paragraphs

  /// What is known of a paragraph whose lines are being gathered.
  struct Paragraph {
    let first: Int
    var isProse = false
    var isItem = false

    init(at index: Int, _ line: TextLine) {
      first = index
      isItem = line.hasAny(of: [.startsItem, .startsBullet])
      take(line)
    }

    mutating func take(_ line: TextLine) {
      if line.hasAny(of: [.prose, .endsOpen]) { isProse = true }
    }
  }

  /// Whether a line goes on with the sentence or paragraph of the line before it.
  ///
  /// - Parameters:
  ///   - index: The line.
  ///   - next: The next line that is not left out.
  ///   - paragraph: The paragraph that `index` is the last line of.
  /// - Returns: Whether they are parts of one paragraph.
  func isJoined(_ index: Int, to next: Int, in paragraph: Paragraph) -> Bool {
    let (line, below) = (lines[index], lines[next])
    guard !line.has(.row) && !below.has(.row) else { return false }
    if below.has(.startsClosing) { return true }
    if line.has(.endsDate), below.has(.startsCapital) { return false }
    let isFull = isFull(index, before: next)
    if line.has(.endsNumber) && below.has(.startsNumber) {
      return isFull && isWrapped || paragraph.isProse && line.has(.chinese)
        || isInsideNumber(line, below)
    }
    if line.has(.chinese), isBeforeFigure(line, below) { return true }
    if line.hasAny(of: [.endsNumber, .endsScale]), !line.has(.endsYear), below.has(.startsUnit) {
      return true
    }
    guard !below.has(.startsItem) else { return false }
    if line.has(.endsOpen) { return !below.has(.startsBullet) }
    if line.hasAny(of: [.endsSentence, .endsColon]) {
      return isFull && isWrapped && !below.has(.startsBullet) && !hasBlank(index, next)
        && !beginsParagraph(next, below: index, in: paragraph) && !isEnglishHeading(next)
    }
    // No sentence goes on behind `by 5 percent` with a capital.
    if line.has(.endsRate), below.has(.startsCapital) { return false }
    // Below a heading there was room for the word that begins the next line.
    if paragraph.isItem, !paragraph.isProse, !line.has(.chinese), below.has(.startsCapital),
      extent(index) + 1 + Int(below.firstWordWidth) <= widths.width(at: index)
    {
      return false
    }
    // Lines of Latin text that nothing wraps are items of a list, commas or not.
    if !isFull, !isWrapped, !line.has(.chinese), !below.has(.chinese) { return false }
    return isFull
      ? goesOn(index, to: next, in: paragraph)
      : paragraph.isProse && !paragraph.isItem && !below.has(.startsBullet)
        && !hasBlank(index, next) && !beginsParagraph(next, below: index, in: paragraph)
  }

  /// Whether a line of Latin text is shorter than the page, ends no sentence and stands above another one's beginning.
  private func isEnglishHeading(_ index: Int) -> Bool {
    guard index + 1 < lines.count, case let (line, below) = (lines[index], lines[index + 1])
    else { return false }
    return line.has(.startsCapital) && below.has(.startsCapital) && !line.has(.chinese)
      && !line.hasAny(of: [.endsSentence, .endsOpen, .prose, .row])
      && !isFull(index, before: index + 1)
  }

  /// Whether a short line of words ends in a number that goes on, or may go on, below: 税收收入1 and 5.5亿元.
  private func isInsideNumber(_ line: TextLine, _ below: TextLine) -> Bool {
    line.has(.chinese) && below.has(.startsAmount) && !below.has(.startsItem)
  }

  /// Whether a short line of words ends before a figure, or inside a range: 达 and 5.5亿元, 5% and —6%.
  private func isBeforeFigure(_ line: TextLine, _ below: TextLine) -> Bool {
    line.has(.endsAmount) && below.has(.startsRangeEnd)
      || line.has(.endsBeforeNumber) && below.has(.startsAmount)
  }

  /// Whether the lines around are as narrow as this one, so that a number may be broken at its end.
  func isFullOfNarrow(_ index: Int) -> Bool {
    let around = lines[max(0, index - 5)...min(lines.count - 1, index + 5)]
      .filter { !$0.hasAny(of: [.leftOut, .row]) }.map { Int($0.width) }
    // A title may be wider.
    guard let widest = around.sorted().dropLast().last, around.count > 4,
      widest < PageWidths.narrowest
    else { return false }
    // Whatever is broken between characters leaves no more than one of them free.
    return Int(lines[index].width) + 2 >= widest
      && around.count { $0 + 3 >= widest } * 3 >= around.count * 2
  }

  /// Whether a sentence goes on below a line that is full: always, but below a heading.
  private func goesOn(_ index: Int, to next: Int, in paragraph: Paragraph) -> Bool {
    // Below an item that begins with a dash another one does.
    if lines[next].has(.startsBullet), paragraph.isItem, !lines[index].has(.chinese) {
      return false
    }
    if paragraph.isProse { return !isFirstLineIndent(next, below: index) || paragraph.isItem }
    return isWrapped && !lines[next].has(.startsBullet) && !hasBlank(index, next)
      && !isFirstLineIndent(next, below: index)
  }

  /// Whether there are more blank lines between two lines than usual; around a page number they are.
  private func hasBlank(_ index: Int, _ next: Int) -> Bool {
    next == index + 1 && !lines[next].has(.afterPageEnd)
      && lines[next].blankLines > (isDoubleSpaced ? 1 : 0)
  }

  private func beginsParagraph(_ next: Int, below index: Int, in paragraph: Paragraph) -> Bool {
    let (above, here) = (Int(lines[index].indent), Int(lines[next].indent))
    let isIndentedAlike = paragraph.first == index && here + 1 >= above
    return here >= above + 2 || (isIndentedAlike && here >= indent + 2)
  }

  /// Whether a line is indented, and the line below it is not: all lines of a page may be.
  private func isFirstLineIndent(_ next: Int, below index: Int) -> Bool {
    let here = Int(lines[next].indent)
    guard here >= Int(lines[index].indent) + 3 else { return false }
    return next + 1 >= lines.count || Int(lines[next + 1].indent) + 2 <= here
  }

}

/// Lines that are printed again at the head or foot of every page.
extension PageLayout {
  /// Fewer pages make no rule of a line.
  private static let fewestPages = 3

  /// Leaves out what stands beside at least three ends of pages, word for word.
  ///
  /// The first such line stays where it is the title.
  mutating func leaveOutRunningLines(in text: TextSource) {
    var counts: [UInt32: Int] = [:]
    var candidates: [(index: UInt32, digest: UInt32)] = []
    for index in lines.indices where mayRun(index) {
      let digest = digest(of: lines[index], text)
      counts[digest, default: 0] += 1
      candidates.append((UInt32(index), digest))
    }
    for (index, digest) in candidates where index > 3 {
      if counts[digest, default: 0] >= Self.fewestPages { leaveOut(Int(index)) }
    }
  }

  /// What tells the words of a line from those of others.
  private func digest(of line: TextLine, _ text: TextSource) -> UInt32 {
    text.bytes[Int(line.start)..<Int(line.end)].reduce(2_166_136_261) { digest, byte in
      (digest ^ UInt32(byte)) &* 16_777_619
    }
  }

  /// Whether a line stands at the end or the beginning of a page and is none of a sentence's.
  private func mayRun(_ index: Int) -> Bool {
    let line = lines[index]
    // Long enough to be told from others, too short for a sentence.
    guard (8...72).contains(line.width), line.end - line.start <= 160,
      !line.hasAny(of: [.leftOut, .row, .prose, .endsSentence, .endsOpen, .startsItem])
    else { return false }
    let before = index > 0 ? lines[index - 1] : nil
    let after = index + 1 < lines.count ? lines[index + 1] : nil
    // The end of the document is that of its last page.
    return after == nil || line.has(.afterPageEnd) || after?.has(.afterPageEnd) ?? false
      || before?.has(.pageNumber) ?? false || after?.has(.pageNumber) ?? false
      || isLeftOutNumber(before) || isLeftOutNumber(after)
  }

  private func isLeftOutNumber(_ line: TextLine?) -> Bool {
    guard let line else { return false }
    return line.has(.bareNumber) && line.has(.leftOut)
  }
}
