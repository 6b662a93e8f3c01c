import IndicatorForecast

/// Titles and dates in English.
extension FrameFinder {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  /// `January 18, 2024`, `18 January 2024` or `January 2024`: the year stands beside the month.
  mutating func readEnglishDate(_ tokens: [Token], _ numbers: [PrintedNumber]) {
    guard date == nil else { return }
    for place in tokens.indices {
      guard let month = month(endOf: tokens[place]),
        let year = placeOfYear(behind: place, tokens, numbers)
      else { continue }
      date = (self.year(tokens[year], numbers), month)
      return
    }
  }

  /// The month that a text ends with, as a word of its own.
  private func month(endOf token: Token) -> Int? { Self.month(endOf: token, in: scalars) }

  /// The month that a text ends with, as a word of its own.
  static func month(endOf token: Token, in scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int? {
    guard token.kind == .text || token.kind == .filler else { return nil }
    var word = token.range.map { WordTrie.folded(scalars[$0].value) }
    while let last = word.last, !Tokenizer.isLetter(last) { word.removeLast() }
    guard
      let month = months.firstIndex(where: { word.suffix($0.count).elementsEqual($0) })
    else { return nil }
    let before = word.dropLast(months[month].count).last
    return before.map { Tokenizer.isLetter($0) } ?? false ? nil : month + 1
  }

  /// The place of the year behind a month, a day and a comma between them.
  private func placeOfYear(
    behind month: Int, _ tokens: [Token], _ numbers: [PrintedNumber]
  ) -> Int? {
    var next = month + 1
    if next < tokens.count, tokens[next].kind == .number, !isYear(tokens[next], numbers) {
      next += 1
    }
    while next < tokens.count, [.comma, .enumerationComma, .within].contains(tokens[next].kind) {
      next += 1
    }
    guard next < tokens.count, tokens[next].kind == .year || isYear(tokens[next], numbers) else {
      return nil
    }
    return next
  }

  private func year(_ token: Token, _ numbers: [PrintedNumber]) -> Int {
    token.kind == .year ? Int(token.value) : Int(numbers[Int(token.value)].significand)
  }

  /// `Report on the Work of the Government 2023`: the year that is no date's.
  mutating func readYearOfEnglishTitle(
    _ tokens: [Token], _ numbers: [PrintedNumber], _ range: Range<Int>
  ) {
    guard titleYear == nil, paragraphs <= 8, mayBeTitle(range),
      Tokenizer.isLetter(scalars[range.lowerBound].value)
        || scalars[range.lowerBound].value.isDigit
    else { return }
    let letters = range.map { WordTrie.folded(scalars[$0].value) }
    guard Self.titles.contains(where: { Self.holds(letters, $0) }) else { return }
    let ofDate = tokens.indices.first { month(endOf: tokens[$0]) != nil }
      .flatMap { placeOfYear(behind: $0, tokens, numbers) }
    for place in tokens.indices where place != ofDate {
      guard tokens[place].kind == .year || isYear(tokens[place], numbers) else { continue }
      titleYears.append(year(tokens[place], numbers))
    }
    titleYear = titleYears.last
    titleStart = range.lowerBound
  }

  private static let titles = [
    "report on the work of the", "government work report", "report on government work",
    "annual work report",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  /// `Delivered at the Fifth Session of the 13th National People's Congress on March 5, 2022`.
  mutating func readDateOfEnglishTitle(
    _ tokens: [Token], _ numbers: [PrintedNumber], _ range: Range<Int>
  ) {
    guard paragraphs <= 5, range.count > Self.longestHeading, mayBeTitle(range),
      Tokenizer.isLetter(scalars[range.lowerBound].value) || scalars[range.lowerBound].value == 0x28
    else { return }
    readEnglishDate(tokens, numbers)
  }

  private func isYear(_ token: Token, _ numbers: [PrintedNumber]) -> Bool {
    guard token.kind == .number else { return false }
    let number = numbers[Int(token.value)]
    return number.decimals == 0 && (1990...2099).contains(number.significand)
  }

  private static func holds(_ text: [UInt32], _ word: [UInt32]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains {
      text[$0..<($0 + word.count)].elementsEqual(word)
    }
  }

  /// English titles are longer than headings of the text.
  static let longestTitle = 130

  /// The paragraphs in which the lines of a title stand.
  static let titleLines = 6
  /// A title that fills its lines may be read as one paragraph with what stands below it.
  static let longestJoinedTitle = 260

  /// Whether a paragraph is as short as a title; a longer one may hold two of its lines, where no sentence ends it.
  private func mayBeTitle(_ range: Range<Int>) -> Bool {
    range.count <= Self.longestTitle
      || range.count <= Self.longestJoinedTitle && scalars[range.upperBound - 1].value != 0x2E
  }

  /// Keeps a line that may be one of a title: it is short, and no sentence ends in it.
  mutating func noteEnglishTitle(_ range: Range<Int>) {
    guard paragraphs <= Self.titleLines, range.count <= Self.longestJoinedTitle,
      scalars[range.upperBound - 1].value != 0x2E,
      scalars[range].contains(where: { Tokenizer.isLetter($0.value) })
    else { return }
    englishTitles.append(range)
  }

  private static let titleLevels: [(word: String, level: AreaLevel)] = [
    ("autonomous region", .region), ("prefecture", .prefecture), ("province", .province),
    ("provincial", .province), ("municipal", .city), (" city", .city), ("county", .county),
    ("subdistrict", .street), ("sub-district", .street), ("district", .district),
    ("banner", .banner), ("township", .township), (" town", .town), (" zone", .zone),
  ]

  private static let levelsByWord = titleLevels.map { word, level in
    (word: word.unicodeScalars.map(\.value).drop { $0 == 0x20 }.map { $0 }, level: level)
  }

  /// Whether a word is that for the report's own level: `District GDP` in the report of a district.
  static func isOwnLevel(_ word: [UInt32], of frame: ReportFrame) -> Bool {
    guard let level = levelsByWord.first(where: { $0.word == word })?.level else { return false }
    return !englishLevels(level).isDisjoint(with: frame.ownLevels)
  }

  /// The levels that words for the area of an English report name: 镇 and 乡 are called by either word.
  static func englishLevels(_ level: AreaLevel) -> Set<Int> {
    let isTown = level == .town || level == .township
    return isTown ? [AreaLevel.town.rawValue, AreaLevel.township.rawValue] : [level.rawValue]
  }

  /// Takes in the area of an English title: `of Guangxi Zhuang Autonomous Region`.
  mutating func readEnglishTitle(_ range: Range<Int>) {
    guard paragraphs <= 5, titleLevel == nil, areaName.isEmpty,
      Tokenizer.isLetter(scalars[range.lowerBound].value), mayBeTitle(range)
    else { return }
    if Self.nationWords.contains(where: { Self.place(of: $0, in: scalars, range) != nil }) {
      areaName = Self.nation
      return
    }
    let letters = range.map { WordTrie.folded(scalars[$0].value) }
    readEnglishName(range)
    titleLevel =
      Self.titleLevels.first { Self.holds(letters, $0.word.unicodeScalars.map(\.value)) }?.level
  }

  /// `of Qinghe County`: the words with capitals before the level.
  private mutating func readEnglishName(_ range: Range<Int>) {
    let words = scalars[range].split { !Tokenizer.isLetter($0.value) && $0 != "-" && $0 != "'" }
    let texts = words.map { String(String.UnicodeScalarView($0)) }
    guard let level = texts.lastIndex(where: Self.levelWords.contains), level > 0 else { return }
    var first = level
    while first > 0, let letter = words[first - 1].first, (0x41...0x5A).contains(letter.value),
      words[first - 1].startIndex + words[first - 1].count + 1 == words[first].startIndex,
      !Self.offices.contains(texts[first - 1])
    {
      first -= 1
    }
    guard first < level else { return }
    englishName = Array(scalars[words[first].startIndex..<words[level].endIndex])
  }

  private static let levelWords: Set<String> = [
    "County", "City", "District", "Township", "Town", "Province", "Prefecture", "Region", "Banner",
    "Subdistrict",
  ]
  /// Words with capitals that are no part of a name.
  private static let offices: Set<String> = [
    "Government", "Report", "The", "People", "Municipal", "Provincial", "Of",
  ]
}
