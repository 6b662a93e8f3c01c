/// How English sentences begin, and what they leave to those behind them.
extension ParagraphReader {
  /// Whether a word is the letter or numeral of an item, `c)` or `iv)`: nothing has opened what its bracket closes.
  func isLetterOfItem(_ index: Int) -> Bool {
    kind(index + 1) == .close && !isInParenthesis && isLatin(index)
      && tokens[index].range.count <= 4
  }

  /// `At comparable prices this was 14.8 percent more than in 2009`: a sentence that tells how much more it was than
  /// the year before.
  func comparesIt(_ range: Range<Int>) -> Bool {
    var (index, isOfIt) = (range.lowerBound, false)
    while index < range.upperBound,
      [.filler, .prices, .being, .qualifierBefore].contains(kind(index))
    {
      isOfIt = isOfIt || ["this", "that", "it"].contains { isWord(index, $0) }
      index += 1
    }
    guard isOfIt, isLatin(range.lowerBound), kind(index) == .number, kind(index + 1) == .unit,
      lexicon.units[Int(tokens[index + 1].value)].code == "PC"
    else { return false }
    if [.growth, .decline].contains(kind(index + 2)) { return true }
    return ["more than", "less than", "higher than", "lower than", "above"].contains {
      isWord(index + 2, $0)
    }
  }

  /// Keeps for the paragraph what a sentence without a figure says of its time.
  ///
  /// `Goals to 2025.`, `In the first quarter of this year the epidemic hit us hard.`
  mutating func carryTime(of range: Range<Int>) {
    let words = tokens[range]
    guard isLatin(range.lowerBound), !words.contains(where: { $0.kind == .number }) else { return }
    if words.count <= 6, words.contains(where: { $0.kind == .goal || $0.kind == .agenda }),
      let year = words.last(where: { $0.kind == .year }), Int(year.value) > frame.planYear
    {
      paragraphScope.isOtherYear = true
    }
    if isPartOfYearAtStart, !words.contains(where: { $0.kind == .name }) {
      paragraphScope.isPartOfYear = true
    }
  }
}
