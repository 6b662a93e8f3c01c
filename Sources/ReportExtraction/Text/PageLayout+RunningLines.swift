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
