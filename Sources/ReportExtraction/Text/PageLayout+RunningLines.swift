/// Lines that are printed again at the head or foot of every page.
extension PageLayout {
  /// Fewer pages make no rule of a line.
  private static let fewestPages = 3

  /// Leaves out what stands beside at least three ends of pages, word for word.
  ///
  /// The first such line stays where it is the title.
  mutating func leaveOutRunningLines() {
    var counts: [UInt32: Int] = [:]
    for index in lines.indices where mayRun(index) { counts[lines[index].digest, default: 0] += 1 }
    guard counts.values.contains(where: { $0 >= Self.fewestPages }) else { return }
    let running = lines.indices.filter {
      mayRun($0) && counts[lines[$0].digest, default: 0] >= Self.fewestPages
    }
    for index in running where index > 3 { leaveOut(index) }
  }

  /// Whether a line stands at the end or the beginning of a page and is none of a sentence's.
  private func mayRun(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.digest != 0, !line.has(.leftOut), !line.has(.row),
      !line.hasAny(of: [.prose, .endsSentence, .endsOpen, .startsItem])
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
