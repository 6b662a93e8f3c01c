import IndicatorForecast

/// Finds the years and the area of a report in its heading, its date and the headings of its parts.
struct FrameFinder {
  /// Paragraphs longer than this are no headings.
  static let longestHeading = 60
  /// The paragraphs in which the title and the date stand.
  private static let titleParagraphs = 14

  let scalars: UnsafeBufferPointer<Unicode.Scalar>
  var paragraphs = 0
  var titleYear: Int?
  var date: (year: Int, month: Int)?
  /// A date in digits, of the report or of the page that shows it.
  var dateInDigits: (year: Int, month: Int)?
  /// The paragraph in which a line of an English title stood last.
  var lastEnglishTitle = -1
  /// Where the lines of an English title end.
  var endOfTitle = 0
  /// The years that titles name besides those of dates, where the first of them begins, and whether it sums a year up.
  var titleYears: [Int] = []
  var titleStart = 0
  var isSummary = false
  /// The lines of an English title.
  var englishTitles: [Range<Int>] = []
  /// The name of the area in an English title.
  var englishName: [Unicode.Scalar] = []
  private var headings = HeadingYears()
  private var goalYear: Int?
  private var speaksOfNextYear = false
  var areaName: [Unicode.Scalar] = []
  private var lastTitle: Range<Int>?
  private var speaksOfNation = false
  /// The level of the area that an English title tells of.
  var titleLevel: AreaLevel?
  private var counts = [Int](repeating: 0, count: AreaLevel.allCases.count)

  init(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    self.scalars = scalars
  }

  // MARK: Reading

  /// Whether something may be found in a paragraph besides what its sentences tell: behind the title, only in
  /// one that is as short as a heading.
  func mayTell(_ paragraph: Range<Int>) -> Bool {
    let isBehindTitle = paragraphs > Self.titleParagraphs
    if paragraphs < Self.titleLines { return paragraph.count <= Self.longestJoinedTitle }
    return paragraph.count <= (isBehindTitle ? Self.longestHeading : Self.longestTitle)
  }

  /// Takes in a paragraph.
  ///
  /// With `isTitleOnly` nothing but a title is looked for in one that is longer than a heading.
  mutating func read(
    _ tokens: [Token], numbers: [PrintedNumber], in range: Range<Int>, isTitleOnly: Bool = false
  ) {
    guard !tokens.isEmpty else { return }
    paragraphs += 1
    if isTitleOnly { noteEnglishTitle(range) }
    readEnglishTitle(range)
    readDateOfEnglishTitle(tokens, numbers, range)
    readYearOfEnglishTitle(tokens, numbers, range)
    let isShort = range.count <= Self.longestHeading
    guard isShort || !isTitleOnly else { return }
    if paragraphs <= Self.titleParagraphs, isShort { readTitle(tokens, numbers, range) }
    for token in tokens where token.kind == .area && token.value < AreaLevel.allCases.count {
      // 我市 says more of who reports than 全市 does.
      if isOwnWord(token) {
        let isOurs = scalars[Int(token.start)].value == 0x6211
        counts[Int(token.value)] += isOurs && token.value > 0 ? 4 : 1
      }
    }
    speaksOfNation = speaksOfNation || tokens.contains(where: isNationalProduct)
    if isShort { readHeading(tokens) }
    readGoals(tokens)
  }

  /// 国内生产总值.
  private func isNationalProduct(_ token: Token) -> Bool {
    token.kind == .name && scalars[Int(token.start)].value == 0x56FD
      && scalars[Int(token.start) + 1].value == 0x5185
  }

  /// 全镇 and 我镇, not 镇域.
  private func isOwnWord(_ token: Token) -> Bool {
    let first = scalars[Int(token.start)].value
    return first == 0x5168 || first == 0x6211 || Tokenizer.isLetter(first)
  }

  private mutating func readTitle(
    _ tokens: [Token], _ numbers: [PrintedNumber], _ range: Range<Int>
  ) {
    readDate(tokens)
    readEnglishDate(tokens, numbers)
    if date == nil { readDateInDigits(range) }
    if titleYear == nil, let title = placeOfTitle(range) {
      titleYear = tokens.first { $0.kind == .year }.map { Int($0.value) }
      noteYearsOfTitle(tokens, range)
      if areaName.isEmpty { readArea(range.lowerBound..<title) }
    }
    if areaName.isEmpty, let title = Self.place(ofAny: Self.otherTitles, in: scalars, range) {
      readArea(range.lowerBound..<title)
    }
    if Self.nationWords.contains(where: { Self.place(of: $0, in: scalars, range) != nil }) {
      areaName = Self.nation
    }
    if areaName.isEmpty, let assembly = Self.place(of: "人民代表大会", in: scalars, range) {
      readAreaOfAssembly(range.lowerBound..<assembly)
      // 在清远市清新区太平镇 and the assembly may stand on two lines.
      let isCut = assembly == range.lowerBound || scalars[range.lowerBound].value == 0x7B2C
      if areaName.isEmpty, isCut, let lastTitle { readAreaOfAssembly(lastTitle) }
    }
    if areaName.isEmpty, let assembly = Self.place(ofAny: ["人大", "委员会"], in: scalars, range) {
      readAreaOfAssembly(range.lowerBound..<assembly)
    }
    // 安陵市人民政府市长 is who reports.
    if areaName.isEmpty, let office = Self.place(of: "人民政府", in: scalars, range) {
      readArea(range.lowerBound..<office)
    }
    lastTitle = range
  }

  static let nationWords = [
    "全国人民代表大会", "国务院总理", "National People's Congress", "National People’s Congress",
  ]
  static let nation = Array("中国".unicodeScalars)

  private func placeOfTitle(_ range: Range<Int>) -> Int? {
    Self.place(ofAny: ["工作报告", "工作总结", "国民经济和社会发展"], in: scalars, range)
  }

  /// Titles of papers that are reports as well, behind the name of the area.
  private static let otherTitles = ["工作情况", "工作要点", "工作计划", "工作思路", "工作安排"]

  /// Takes in the years of a title, but for that of a date in it.
  private mutating func noteYearsOfTitle(_ tokens: [Token], _ range: Range<Int>) {
    for (place, token) in tokens.enumerated() where token.kind == .year {
      let next = place + 1 < tokens.count ? tokens[place + 1] : token
      if next.kind != .day, month(next) == nil { titleYears.append(Int(token.value)) }
    }
    titleStart = range.lowerBound
    isSummary = Self.place(ofAny: ["总结", "情况"], in: scalars, range) != nil
  }

  private mutating func readDate(_ tokens: [Token]) {
    guard date == nil, let place = tokens.firstIndex(where: { $0.kind == .year }) else { return }
    let next = place + 1
    guard next < tokens.count else { return }
    if tokens[next].kind == .day {
      date = (Int(tokens[place].value), Int(tokens[next].value))
    } else if let month = month(tokens[next]) {
      date = (Int(tokens[place].value), month)
    }
  }

  /// The month of 2022年1月, which is no day.
  private func month(_ token: Token) -> Int? {
    guard token.kind == .partOfYear || token.kind == .filler else { return nil }
    var month = 0
    for index in token.range {
      let scalar = scalars[index].value
      if scalar == 0x5341 { month = 10 }  // 十
      if let digit = Tokenizer.digit(inWords: scalar) { month += digit }
      if month > 0, !scalar.isDigit, scalar != 0x6708 { continue }
      guard scalar.isDigit else { return scalar == 0x6708 && month > 0 ? month : nil }
      month = month * 10 + Int(scalar - 0x30)
    }
    return nil
  }

  private mutating func readHeading(_ tokens: [Token]) {
    // A short sentence is no heading: 刚刚过去的2012年，…，全年主要目标顺利完成。
    guard tokens.last?.kind != .stop || !tokens.contains(where: { $0.kind == .comma }) else {
      return
    }
    // Nor is one with a figure.
    let tokens = Array(tokens.dropFirst(SectionFinder.numeralLength(tokens, scalars)))
    guard !tokens.isEmpty, !tokens.contains(where: { [.number, .semicolon].contains($0.kind) })
    else { return }
    var isLong = false
    for (place, token) in tokens.enumerated() {
      if token.kind == .planPeriod || token.kind == .severalYears { isLong = true }
      guard token.kind == .year || token.kind == .relativeYear else { continue }
      let rest = tokens[place...].dropFirst().prefix { $0.kind != .year }
      if token.kind == .year {
        let year = Int(token.value)
        if isAfterTo(tokens, place) || (rest.first?.kind == .duration && isLong) { continue }
        if tokens.contains(where: isWorkIn) {
          if isAlone(place, in: tokens) { headings.others.append(year) }
        } else if rest.contains(where: { $0.kind == .review }) {
          headings.reviewed.append(year)
        } else if rest.contains(where: { isWordOfPlan($0) }) {
          headings.planned.append(year)
        } else if !isTitle(tokens), isAlone(place, in: tokens) {
          headings.others.append(year)
        }
      }
    }
    readEnglishHeading(tokens)
  }

  /// 指标 without 预期 stands above results and targets alike.
  private func isWordOfPlan(_ token: Token) -> Bool {
    guard token.kind == .goal else { return token.kind == .agenda || token.kind == .plan }
    return token.range.contains { index in
      let scalar = scalars[index].value
      return scalar == 0x9884 || scalar == 0x76EE || Tokenizer.isLetter(scalar)
    }
  }

  /// `Work in 2024`, which may look back as well as plan.
  private func isWorkIn(_ token: Token) -> Bool {
    token.kind == .review && token.range.count == 7
      && WordTrie.folded(scalars[Int(token.start)].value) == 0x77
  }

  /// Whether a heading names no other year, no day and no span of years.
  private func isAlone(_ place: Int, in tokens: [Token]) -> Bool {
    let times: Set<TokenKind> = [.year, .day, .duration, .severalYears, .planPeriod, .from]
    return !tokens.indices.contains { $0 != place && times.contains(tokens[$0].kind) }
      && month(tokens[min(place + 1, tokens.count - 1)]) == nil
  }

  /// Whether a paragraph is the title of the report.
  private func isTitle(_ tokens: [Token]) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    return SectionFinder.isTitle(Int(first.start)..<Int(last.end), scalars)
  }

  /// `Review of 2023`, `Targets for 2024`, `Recommendations for Our Work in 2024`.
  private mutating func readEnglishHeading(_ tokens: [Token]) {
    guard let first = tokens.first, Tokenizer.isLetter(scalars[Int(first.start)].value),
      let place = tokens.firstIndex(where: { $0.kind == .year })
    else { return }
    let year = Int(tokens[place].value)
    // `work in` tells of the past where no word of a plan stands before it.
    if tokens.contains(where: { $0.kind == .agenda || $0.kind == .goal }) {
      if place == tokens.count - 1 { headings.planned.append(year) }
    } else if tokens.contains(where: { $0.kind == .review && !isWorkIn($0) }) {
      headings.reviewed.append(year)
    }
  }

  private func isAfterTo(_ tokens: [Token], _ place: Int) -> Bool {
    place > 0 && tokens[place - 1].kind == .reaching
  }

  /// 2026年…预期目标 inside a sentence.
  private mutating func readGoals(_ tokens: [Token]) {
    var year: Int?
    for (place, token) in tokens.enumerated() {
      switch token.kind {
      case .stop: year = nil
      case .year: year = isAfterTo(tokens, place) ? nil : Int(token.value)
      case .achieved, .completing, .duration: year = nil
      case .relativeYear: speaksOfNextYear = speaksOfNextYear || token.value == 1
      case .goal: if let year { goalYear = max(goalYear ?? 0, year) }
      default: break
      }
    }
  }

  // MARK: Area

  private mutating func readArea(_ range: Range<Int>) {
    let first = range.lowerBound
    var end = endWithoutSigns(range.upperBound, from: first)
    end = endWithoutSigns(endWithoutOffice(end, from: first), from: first)
    // 平皋县2020年政府工作报告: the year stands behind the name.
    if let year = yearBefore(end, from: first) {
      end = endWithoutOffice(endWithoutLink(year, from: first), from: first)
    }
    var start = end
    while start > first, isOfName(scalars[start - 1].value) { start -= 1 }
    setArea(start..<end)
  }

  /// 《政府工作报告》, 2021年的工作总结.
  private func endWithoutSigns(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, [0x300A, 0x7684, 0x201C].contains(scalars[end - 1].value) { end -= 1 }
    return end
  }

  private static let offices = [
    "人民政府", "政府", "办事处", "党工委", "管理委员会", "管委会", "行政公署", "人民代表大会",
  ].map { Array($0.unicodeScalars) }

  /// 金河街道办事处 is 金河街道.
  private func endWithoutOffice(_ end: Int, from start: Int) -> Int {
    for office in Self.offices where end - start >= office.count {
      if scalars[(end - office.count)..<end].elementsEqual(office) { return end - office.count }
    }
    return end
  }

  /// 办事处关于2021年工作.
  private func endWithoutLink(_ end: Int, from start: Int) -> Int {
    guard end - start > 2, scalars[end - 2].value == 0x5173, scalars[end - 1].value == 0x4E8E else {
      return end
    }
    return end - 2
  }

  private func yearBefore(_ end: Int, from start: Int) -> Int? {
    var place = end
    // 2021年度.
    if place > start + 1, scalars[place - 1].value == 0x5EA6, scalars[place - 2].value == 0x5E74 {
      place -= 1
    }
    guard place > start, scalars[place - 1].value == 0x5E74 || isDigit(place - 1) else {
      return nil
    }
    if scalars[place - 1].value == 0x5E74 { place -= 1 }
    while place > start, isDigit(place - 1) { place -= 1 }
    return place
  }

  private func isDigit(_ index: Int) -> Bool { scalars[index].value.isDigit }

  private func isOfName(_ scalar: UInt32) -> Bool {
    scalar >= 0x4E00 && scalar < 0xA000 && scalar != 0x5E74
  }

  /// 在清远市清新区太平镇第十七届人民代表大会: the last area named before 第.
  private mutating func readAreaOfAssembly(_ range: Range<Int>) {
    var end = range.upperBound
    if let ordinal = range.last(where: { scalars[$0].value == 0x7B2C }) { end = ordinal }
    var start = end
    while start > range.lowerBound, isOfName(scalars[start - 1].value),
      scalars[start - 1].value != 0x5728,
      scalars[start - 1].value != 0x65E5
    {
      start -= 1
    }
    setArea(start..<end)
  }

  /// 清远市清新区太平镇 is 太平镇: the last part with a suffix of an area.
  private mutating func setArea(_ range: Range<Int>) {
    guard range.count >= 2, range.count <= 24, let last = range.last,
      Self.level(of: scalars[last]) != nil
    else { return }
    let inner = range.dropLast().last {
      Self.level(of: scalars[$0]) != nil && last - $0 >= 3
    }
    let start = startOfName(inner.map { $0 + 1 } ?? range.lowerBound, to: last)
    guard start < last else { return }
    areaName = Array(scalars[start...last])
  }

  /// Words that stand before the name: 我代表清河县人民政府.
  private static let wordsBeforeName = [
    "我代表", "代表", "关于", "印发", "我受", "中共", "委员会", "党委", "委",
  ].map { Array($0.unicodeScalars) }

  private func startOfName(_ start: Int, to last: Int) -> Int {
    var start = start
    while let word = Self.wordsBeforeName.first(where: { scalars[start...last].starts(with: $0) }) {
      start += word.count
      if start >= last { break }
    }
    return start
  }

  private static func level(of scalar: Unicode.Scalar) -> AreaLevel? {
    if scalar.value == 0x76DF { return .prefecture }  // 盟
    return AreaLevel.allCases.first { $0 != .region && $0.suffix?.unicodeScalars.first == scalar }
  }

  private static func place(
    ofAny words: [String], in scalars: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>
  ) -> Int? {
    for word in words {
      if let place = place(of: word, in: scalars, range) { return place }
    }
    return nil
  }

  static func place(
    of word: String, in scalars: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>
  ) -> Int? {
    let word = Array(word.unicodeScalars)
    guard range.count >= word.count else { return nil }
    return (range.lowerBound...(range.upperBound - word.count)).first {
      scalars[$0..<($0 + word.count)].elementsEqual(word)
    }
  }

  // MARK: Result

  /// Returns the years and the area.
  ///
  /// - Parameters:
  ///   - area: The name of the area, where the caller knows it.
  ///   - year: The year of the plan, where the caller knows it.
  /// - Returns: The frame, or nil where no year was found.
  func frame(area: String?, year: Int?) -> ReportFrame? {
    guard let planYear = year ?? planYear else { return nil }
    var frame = ReportFrame(planYear: planYear, vintage: vintage(planYear))
    frame.saysNextYear = speaksOfNextYear
    frame.hasHeadingOfPlan = headings.planned.contains(planYear)
    if !titleYears.contains(planYear), !isSummary || !titleYears.contains(planYear - 1) {
      frame.otherYearsOfTitle = titleYears
      frame.titleStart = titleStart
    }
    frame.englishTitles = englishTitles
    frame.endOfTitle = endOfTitle
    frame.areaName = area.map { Array($0.unicodeScalars) } ?? areaName
    let nation = AreaLevel.nation.rawValue
    let isNation = speaksOfNation || counts[nation] > 0
    if frame.areaName.isEmpty, titleLevel == nil, isNation, counts.reduce(0, +) == counts[nation] {
      frame.areaName = Self.nation
    }
    if frame.areaName.isEmpty { frame.areaName = englishName }
    if frame.areaName == Self.nation {
      frame.ownLevels = [AreaLevel.nation.rawValue]
    } else if let last = frame.areaName.last, let level = Self.level(of: last) {
      frame.ownLevels = ownLevels(level, frame.areaName)
    } else if let titleLevel {
      frame.ownLevels = Self.englishLevels(titleLevel)
    } else if let level = levelMostSpokenOf {
      frame.ownLevels = [level]
    }
    return frame
  }

  /// The lowest of the levels that are often spoken of: a city's report tells of its province, but no province's
  /// of 全市.
  private var levelMostSpokenOf: Int? {
    guard let most = counts.max(), most > 0 else { return nil }
    return AreaLevel.fromLowest.map(\.rawValue).first { counts[$0] * 3 >= most }
  }

  private func ownLevels(_ level: AreaLevel, _ name: [Unicode.Scalar]) -> Set<Int> {
    var levels: Set<Int> = [level.rawValue]
    let isRegion = String(String.UnicodeScalarView(name)).hasSuffix("自治区")
    if isRegion { levels.formUnion([AreaLevel.region.rawValue, AreaLevel.district.rawValue]) }
    // 全区 is said of a 地区 as well.
    if String(String.UnicodeScalarView(name)).hasSuffix("地区") {
      levels.insert(AreaLevel.prefecture.rawValue)
    }
    if level == .street { levels.insert(AreaLevel.township.rawValue) }
    return levels
  }

  /// Whether nothing more is to be found in the sentences.
  func isSure(area: String?, year: Int?) -> Bool {
    (year != nil || votes.count > 1) && (area != nil || !areaName.isEmpty)
  }

  private var planYear: Int? {
    let votes = votes
    let agreed = votes.first { vote in votes.count { $0 == vote } > 1 }
    // What a report given later calls the tasks of a year were those of the year before.
    if agreed == nil, let ofDate = yearOfDate, ofDate - 1 == votes.first { return ofDate }
    // No report is given in the spring before its year: the date is that of something else.
    if agreed == nil, headings.isEmpty, let titleYear,
      let ofDate = yearOfDate, ofDate == titleYear - 1
    {
      return titleYear
    }
    // 2024年政府工作报告 whose first heading is 2023年主要工作, and whose second names no year.
    if agreed == nil, !isSummary, let titleYear, headings.planYear == titleYear - 1 {
      return titleYear
    }
    return agreed ?? votes.first
  }

  /// The year that a report of the date plans.
  private var yearOfDate: Int? {
    let told = date ?? (titleYear == nil ? dateInDigits : nil)
    return told.map { $0.month >= 10 ? $0.year + 1 : $0.year }
  }

  private var votes: [Int] {
    let ofDate = yearOfDate
    let ofReview = headings.reviewYear(before: ofDate).map { $0 + 1 }
    // A year far beyond the date, the title and the review is that of a later goal.
    let latest = [ofDate, titleYear.map { $0 + 1 }, ofReview].compactMap { $0 }.max() ?? .max
    let plans = [headings.planYear, ofReview, ofDate, titleYear, goalYear].compactMap { $0 }
    return plans.filter { $0 <= latest }
  }

  private func vintage(_ planYear: Int) -> Int {
    if let date, date.year == planYear || (date.year == planYear - 1 && date.month > 9) {
      return date.year
    }
    return date == nil && speaksOfNextYear && titleYear != planYear ? planYear - 1 : planYear
  }
}
