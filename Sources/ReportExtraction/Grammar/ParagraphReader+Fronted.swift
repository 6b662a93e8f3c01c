import IndicatorForecast

/// English figures that are told before what they are figures of: `Up 5 percent, GDP reached`, `Growth of 5 percent
/// took GDP to`, `A target of 5 percent has been set for GDP growth`.
extension ParagraphReader {
  /// A figure that begins a sentence and waits for its name.
  struct Fronted {
    let figure: Figure
    let growth: Clause.Growth?
    /// The place of the comma behind it.
    let comma: Int
  }

  /// Keeps a figure of nothing named that begins its sentence: `Up 5 percent,`, `At 31.2 billion yuan,`.
  ///
  /// - Parameters:
  ///   - figures: The figures read.
  ///   - end: The place of the first word behind them.
  mutating func noteFronted(_ figures: [Figure], end: Int) {
    let pause = placeBehindBase(end)
    guard figures.count == 1, let unit = figures[0].unit.map({ lexicon.units[$0].code }),
      kind(pause) == .comma, isLatin(sentenceStart), !clause.hasName, !clause.isStrange,
      !clause.isAdverbial, !clause.isComparison, !clause.isShare, !clause.isAverage,
      tokens[sentenceStart..<figures[0].token].allSatisfy({
        ![.text, .name, .number, .stem, .semicolon, .vagueNumber].contains($0.kind)
      })
    else { return }
    let isAmount = isWord(sentenceStart, "at") && ["CNY", "USD", "T"].contains(unit)
    guard isAmount || unit == "PC" && clause.growth != nil else { return }
    fronted = Fronted(figure: figures[0], growth: clause.growth, comma: pause)
  }

  /// The place behind words that tell what a rate compares with: `over the previous year`, `on 2022`.
  private func placeBehindBase(_ place: Int) -> Int {
    var next = place
    while next < place + 5, isLatin(next) || kind(next) == .year,
      [.filler, .yearOnYear, .relativeYear, .comparison, .qualifierBefore].contains(kind(next))
        || kind(next) == .year && Int(tokens[next].value) == scope.year - 1
    {
      next += 1
    }
    return next
  }

  /// Gives the figure that began the sentence to the indicator that has just been given another.
  mutating func takeUpFronted(_ measure: Measure?) {
    guard let told = fronted, let measure, subject.indicators.count == 1 else { return }
    fronted = nil
    let own: Measure = told.growth == nil ? .level : .growth
    guard own != measure, measure == .level ? !subject.hasGrowth : !subject.hasLevel,
      let name = tokens[told.comma...].firstIndex(where: {
        Int($0.start) == subject.name.lowerBound
      }),
      tokens[(told.comma + 1)..<name].allSatisfy({
        [.filler, .ownArea, .area, .each].contains($0.kind)
      })
    else { return }
    let (growth, verb) = (clause.growth, clause.verb)
    (clause.growth, clause.verb) = (told.growth, own == .level ? .reaching : nil)
    if append(told.figure, of: subject.indicators[0], end: told.comma, refusal: nil) == own {
      if own == .growth { subject.hasGrowth = true } else { subject.hasLevel = true }
    }
    (clause.growth, clause.verb) = (growth, verb)
  }

  /// `Growth of 5 percent brought GDP to 31.2 billion yuan`: the name behind the verb, before its level.
  mutating func readNameCarried(by figure: Figure, at end: Int) -> Int? {
    let isRise = [.growth, .decline].contains(kind(end))
    var place = isRise ? end + 1 : end
    if !Self.carriers.contains(where: { isWord(place, $0) }) { place = placeBehindBase(place) }
    if isRise, clause.growth == nil, Self.carriers.contains(where: { isWord(place, $0) }) {
      clause.growth = Clause.Growth(sign: kind(end) == .decline ? -1 : 1, token: end, isNoun: false)
    }
    guard clause.growth != nil, !clause.hasName, !clause.isStrange,
      figure.unit.map({ lexicon.units[$0].code }) == "PC",
      Self.carriers.contains(where: { isWord(place, $0) }),
      let name = nameAt(placeOfName(from: place + 1)),
      kind(name.end) == .reaching || kind(name.end) == .qualifierBefore
    else { return nil }
    takeUp(name.indicators, namedAt: name.place)
    return name.end
  }

  private static let carriers = [
    "took", "brought", "lifted", "pushed", "carried", "raised", "drove", "put", "pulled",
    "propelled", "boosted",
  ]

  /// `growth of 5 percent was recorded in GDP`, `growth of 5 percent is planned for exports`: the name at the end of
  /// what is told of a rate.
  mutating func readNameRecorded(of figure: Figure, at place: Int) -> Int? {
    guard clause.growth != nil || scope.stage == .target, !clause.hasName, !clause.isStrange,
      figure.unit.map({ lexicon.units[$0].code }) == "PC",
      [.being, .estimate, .filler].contains(kind(place)), !isOf(place)
    else { return nil }
    var (next, isPlanned) = (place, false)
    while next < place + 8, kind(next) != .within, !endsInFor(next) {
      let isWordOfPlans = Self.planned.contains { isWord(next, $0) }
      guard Self.recording.contains(kind(next)) || isWordOfPlans else { return nil }
      isPlanned = isPlanned || isWordOfPlans || kind(next) == .estimate || kind(next) == .goal
      next += 1
    }
    isPlanned = isPlanned || endsInFor(next) && kind(next) != .within
    guard next > place, kind(next) == .within || endsInFor(next), !isWord(next, "among"),
      isPlanned || !isWord(next, "for"), let name = nameAt(placeOfName(from: next + 1))
    else { return nil }
    let isGrowing = kind(name.end) == .growth
    guard
      Self.endsClause(kind(isGrowing ? name.end + 1 : name.end)) || kind(name.end) == .conjunction
    else { return nil }
    takeUp(name.indicators, namedAt: name.place)
    if clause.growth == nil {
      clause.growth = Clause.Growth(sign: 1, token: name.place, isNoun: false)
    }
    return isGrowing ? name.end + 1 : name.end
  }

  private static let recording: Set<TokenKind> = [
    .being, .completing, .filler, .estimate, .goal, .plan,
  ]
  private static let planned = [
    "planned", "forecast", "envisaged", "foreseen", "targeted", "proposed", "anticipated",
    "projected", "sought", "set", "expected", "scheduled", "budgeted", "been",
  ]

  /// `the target for`, of which `for` is a part.
  private func endsInFor(_ index: Int) -> Bool {
    guard [.goal, .agenda].contains(kind(index)), isLatin(index) else { return false }
    return tokens[index].range.suffix(4).map { WordTrie.folded(scalars[$0].value) } == Self.ofFor
  }

  private static let ofFor = " for".unicodeScalars.map(\.value)

  /// `5 percent GDP growth`, `5 percent growth in GDP`, `5 percent growth of exports`: a rate with its name behind it.
  mutating func readNameOfGrowth(of figure: Figure, at place: Int) -> Int? {
    guard !clause.hasName, !clause.isStrange,
      figure.unit.map({ lexicon.units[$0].code }) == "PC"
    else { return nil }
    let isGrowthOf = kind(place) == .growth && isWordEnd(place, "of")
    guard let name = nameAt(isGrowthOf ? placeOfName(from: place + 1) : place),
      isGrowthOf || kind(name.place) == .growthName || kind(name.end) == .growth
    else { return nil }
    let end = !isGrowthOf && kind(name.end) == .growth ? name.end + 1 : name.end
    guard
      Self.endsClause(kind(end))
        || [.conjunction, .reaching, .within, .being].contains(kind(end))
          && !isOf(end)
    else { return nil }
    takeUp(name.indicators, namedAt: name.place)
    clause.growth = Clause.Growth(sign: 1, token: name.place, isNoun: false)
    return end
  }

  /// The indicators that a name at a place means, where it means one, and the place behind it.
  private func nameAt(_ place: Int) -> (indicators: [Int], place: Int, end: Int)? {
    guard isLatin(place) else { return nil }
    if let name = composedName(at: place) { return (name.indicators, place, name.end) }
    guard [.name, .growthName].contains(kind(place)),
      case let indicators = lexicon.nameSets[Int(tokens[place].value)], indicators.count == 1
    else { return nil }
    return (indicators, place, place + 1)
  }

  /// `We are pleased to report that GDP`: what is said before `that` names nothing, where it is no place or firm.
  mutating func readThat(at index: Int) {
    guard isWord(index, "that"), clause.isStrange, !clause.hasName, !clause.hasFigure,
      !isOfOwner(before: index),
      case let next = placeOfName(from: index + 1),
      [.name, .growthName, .attribute, .stem].contains(kind(next))
    else { return }
    clause.isStrange = false
  }

  /// `We took GDP past 31.2 billion yuan`, `exports advanced 5 percent`: words that tell of a figure only before one.
  ///
  /// - Returns: Whether the text is one of them.
  mutating func readsAsWordBeforeFigure(at index: Int) -> Bool {
    guard isLatin(index), [.number, .currency, .qualifierBefore].contains(kind(index + 1)) else {
      return false
    }
    if isWord(index, "past") {
      clause.qualifier = (.greaterThan, index)
      (clause.verb, clause.verbToken) = (.reaching, index)
      return true
    }
    // `new urban jobs number 40,000`.
    if isWord(index, "number"), clause.hasName {
      (clause.verb, clause.verbToken) = (.reaching, index)
      return true
    }
    guard isWord(index, "advanced"), clause.hasName else { return false }
    clause.growth = Clause.Growth(sign: 1, token: index, isNoun: false)
    clause.verb = nil
    return true
  }

  /// `exports weathered the storm and grew 5.1 percent`: what `and` joins to a verb is one, not a further name.
  func joinsVerbs(at index: Int) -> Bool {
    guard isLatin(index), clause.isStrange, clause.hasName, !clause.hasFigure, subject.isKnown,
      [.growth, .decline, .reaching].contains(kind(index + 1)),
      !["growth", "growth of", "to"].contains(where: { isWord(index + 1, $0) }),
      let name = tokens[sentenceStart..<index].lastIndex(where: {
        Int($0.end) == subject.name.upperBound
      }), name + 1 < index, beginsWithVerb(name + 1),
      !tokens[(name + 1)..<index].contains(where: {
        $0.kind == .text && namesOwner($0.range)
      })
    else { return false }
    return true
  }

  /// Whether a text begins with a verb of the past that is no participle: `handled by the port` says what was handled.
  private func beginsWithVerb(_ index: Int) -> Bool {
    if isWord(index, "recovered") { return true }
    guard kind(index) == .text else { return false }
    let text = tokens[index].range.map { WordTrie.folded(scalars[$0].value) }
    let words = text.split(separator: 0x20)
    guard let verb = words.first else { return false }
    let next = words.count > 1 ? words[1].map { $0 } : []
    let isParticiple =
      Self.behindParticiples.contains { next.elementsEqual($0.unicodeScalars.map(\.value)) }
      || words.count == 1 && Self.behindParticiples.contains { isWord(index + 1, $0) }
    return !isParticiple
      && (verb.reversed().starts(with: [0x64, 0x65])
        || Self.verbs.contains { verb.elementsEqual($0.unicodeScalars.map(\.value)) })
  }

  private static let behindParticiples = ["by", "at", "in", "from", "with", "through", "for", "to"]
  private static let verbs = [
    "overcame", "held", "did", "set", "kept", "took", "made", "bounced", "got", "ran", "won",
    "stood", "broke", "beat", "withstood", "came", "went", "fought", "drew", "hit", "began",
  ]

  /// Whether real estate is no investment: it is where investment was told of before in the sentence, as in
  /// `investment in industry was 40.3 billion yuan, and in real estate`.
  func isRealEstateAlone(_ index: Int) -> Bool {
    guard isWord(index, "real estate") || isWord(index, "real estate development") else {
      return false
    }
    let followsInvestment =
      statements.last.map {
        $0.sentence == sentence && lexicon.codes[$0.indicator].hasSuffix("investment")
      } ?? false
    return !followsInvestment || kind(index - 1) != .within
  }

  /// `Jobs were provided for 52,300 people in urban areas`: who has found them is the number of jobs.
  mutating func readJobs(for figure: Figure, at place: Int) -> Int? {
    guard figure.unit.map({ lexicon.units[$0].code == "PERSON" }) ?? true, figure.value != nil,
      !clause.hasName, clause.growth == nil
    else { return nil }
    var before = figure.token - 1
    while kind(before) == .qualifierBefore || isWord(before, "an") { before -= 1 }
    guard isWord(before, "for"),
      let jobs = tokens[sentenceStart..<before].lastIndex(where: { endsInJobs($0.range) }),
      before - jobs <= 4
    else { return nil }
    var end = place
    while end < place + 8, !Self.endsClause(kind(end)), kind(end) != .number { end += 1 }
    guard place < end else { return nil }
    let words = (Int(tokens[place].start)..<Int(tokens[end - 1].end)).map {
      WordTrie.folded(scalars[$0].value)
    }
    guard !Self.othersEmployed.contains(where: { Self.holds(words, $0) }),
      Self.urbanPlaces.contains(where: { Self.holds(words, $0) }),
      let indicator = lexicon.codes.firstIndex(of: "urban_new_jobs")
    else { return nil }
    takeUp([indicator], namedAt: jobs)
    return end
  }

  private func endsInJobs(_ range: Range<Int>) -> Bool {
    let word = range.map { WordTrie.folded(scalars[$0].value) }.reversed().drop { $0 == 0x20 }
    return ["sboj", "krow"].contains { word.starts(with: $0.unicodeScalars.map(\.value)) }
  }

  private static let urbanPlaces = [
    "urban areas", "cities and towns", "urban residents", "urban workers", "urban people",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  /// Who finds work again, or with help, is counted apart.
  private static let othersEmployed = [
    "laid-off", "laid off", "unemployed", "disabled", "difficult", "graduates", "migrant",
  ].map { Array($0.unicodeScalars.map(\.value)) }

  private static func holds(_ text: [UInt32], _ words: [UInt32]) -> Bool {
    text.indices.contains { text[$0...].starts(with: words) }
  }
}
