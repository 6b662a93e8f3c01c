import IndicatorForecast

/// Titles and dates in English.
extension FrameFinder {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  /// `Jan. 18, 2024`.
  private static let shortMonths =
    months.map { Array($0.prefix(3)) } + [Array("sept".unicodeScalars.map(\.value))]

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
    let last = word[(word.lastIndex { !Tokenizer.isLetter($0) }.map { $0 + 1 } ?? 0)...]
    if let month = months.firstIndex(where: last.elementsEqual) { return month + 1 }
    return shortMonths.firstIndex(where: last.elementsEqual).map { $0 == 12 ? 9 : $0 + 1 }
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
    // `Jan. 18, 2024`: the point, and the day behind it.
    if next == month + 1, next < tokens.count, tokens[next].kind == .stop {
      return placeOfYear(behind: next, tokens, numbers)
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
    let isNear = lastEnglishTitle > 0 && paragraphs <= lastEnglishTitle + 2
    guard titleYear == nil || isNear, paragraphs <= 8,
      mayBeTitle(range),
      Tokenizer.isLetter(scalars[range.lowerBound].value)
        || scalars[range.lowerBound].value.isDigit || scalars[range.lowerBound].value == 0x28
    else { return }
    let letters = range.map { WordTrie.folded(scalars[$0].value) }
    let isTitle = Self.titles.contains { Self.holds(letters, $0) }
    guard isTitle || isNear && goesOnWithTitle(range, tokens) else { return }
    (lastEnglishTitle, endOfTitle) = (paragraphs, range.upperBound)
    let ofDate = tokens.indices.first { month(endOf: tokens[$0]) != nil }
      .flatMap { placeOfYear(behind: $0, tokens, numbers) }
    for place in tokens.indices where place != ofDate {
      guard tokens[place].kind == .year || isYear(tokens[place], numbers) else { continue }
      titleYears.append(year(tokens[place], numbers))
    }
    titleYear = titleYears.last
    guard titleYear != nil else { return }
    titleStart = range.lowerBound
  }

  /// `of Ninghe County for 2024`, `2024`, below a title.
  private func goesOnWithTitle(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    let first = scalars[range.lowerBound].value
    if (0x61...0x7A).contains(first) { return true }
    return tokens.allSatisfy { [.year, .number, .open, .close].contains($0.kind) }
  }

  private static let titles = [
    "report on the work of the", "work report of the",
    "report on the execution of the", "report on the implementation of the",
    "government work report", "report on government work",
    "annual work report",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  /// `Delivered at the Fifth Session of the 13th National People's Congress on March 5, 2022`.
  mutating func readDateOfEnglishTitle(
    _ tokens: [Token], _ numbers: [PrintedNumber], _ range: Range<Int>
  ) {
    guard paragraphs <= 5, range.count > Self.longestHeading, mayBeTitle(range),
      case let first = scalars[range.lowerBound].value,
      Tokenizer.isLetter(first) || first == 0x28 || Tokenizer.isDash(first)
    else { return }
    readEnglishDate(tokens, numbers)
  }

  /// `2024-01-18` below a title: counts only where no other date does, since it may be that of a web page.
  mutating func readDateInDigits(_ range: Range<Int>) {
    guard dateInDigits == nil, paragraphs > 1 else { return }
    let text = scalars[range].map(\.value)
    for place in text.indices.dropLast(7)
    where place == 0 || !text[place - 1].isDigit {
      let parts = text[place...].prefix(10).split(omittingEmptySubsequences: false) {
        [0x2D, 0x2F, 0x2E].contains($0)
      }.map { $0.prefix { $0.isDigit } }
      guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count),
        (1...2).contains(parts[2].count)
      else { continue }
      let (year, month) = (Self.integer(parts[0]), Self.integer(parts[1]))
      guard (1990...2099).contains(year), (1...12).contains(month) else { continue }
      dateInDigits = (year, month)
      return
    }
  }

  private static func integer(_ digits: ArraySlice<UInt32>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
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
