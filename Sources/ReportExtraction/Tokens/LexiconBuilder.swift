import IndicatorForecast

/// Collects the words of the vocabulary.
struct LexiconBuilder {
  /// Counts of firms are left to hand: reports count them in too many ways.
  private static let leftAlone: Set<String> = ["above_scale_firms", "above_scale_enterprises"]

  private let registry: IndicatorRegistry
  private(set) var codes: [String] = []
  private(set) var nameSets: [[Int]] = []
  private(set) var stemSets: [[NameStem]] = []
  private(set) var units: [MeasurementUnit] = []
  private(set) var lexemes: [Lexeme] = []
  private(set) var words: [(word: Substring, lexeme: Int32)] = []
  private var places: [String: Int] = [:]

  init(_ registry: IndicatorRegistry) {
    self.registry = registry
  }

  mutating func build() {
    addComposedNames()
    addNames()
    addStems()
    addUnits()
    for list in ChineseVocabulary.lists + EnglishVocabulary.lists { add(list) }
  }

  private mutating func place(of code: String) -> Int {
    if let place = places[code] { return place }
    places[code] = codes.count
    codes.append(code)
    return codes.count - 1
  }

  private mutating func add(_ list: WordList) {
    lexemes.append(list.lexeme)
    for word in list.words { words.append((word, Int32(lexemes.count - 1))) }
  }

  private mutating func addName(_ codes: [String], _ names: [Substring], kind: TokenKind = .name) {
    nameSets.append(codes.map { place(of: $0) })
    lexemes.append(Lexeme(kind: kind, value: Int32(nameSets.count - 1)))
    for name in names { words.append((name, Int32(lexemes.count - 1))) }
  }

  /// Each stem with each attribute it has: 规上工业 + 总产值.
  private mutating func addComposedNames() {
    for (stems, stemWords) in NameParts.stems + NameParts.boundStems {
      for (attribute, attributeWords) in NameParts.attributes {
        let codes = stems.compactMap { NameParts.codes[$0]?[attribute] }
        guard codes.count == stems.count else { continue }
        let endings = attributeWords.split(separator: " ")
        let names: [Substring] = stemWords.split(separator: " ").flatMap { stem in
          endings.map { Substring(stem + $0) }
        }
        addName(codes, names.filter { !Self.misleading.contains($0) })
      }
    }
  }

  /// Composed names that mean something else: 规模投资 is no indicator.
  private static let misleading: Set<Substring> = ["规模投资"]

  private mutating func addNames() {
    for (code, names) in ReportNames.growth {
      addName([code], names.split(separator: " "), kind: .growthName)
    }
    for (codes, names) in EnglishNames.growth {
      addName(
        codes, names.split(separator: "|").flatMap(EnglishNames.variants), kind: .growthName)
    }
    for (codes, names) in EnglishNames.growthOfIncomes { addName(codes, names, kind: .growthName) }
    for indicator in registry.indicators where !Self.leftAlone.contains(indicator.code) {
      let names = [indicator.name.chinese, indicator.name.english] + indicator.aliases
      addName([indicator.code], names.filter { !$0.isEmpty }.map { $0[...] })
    }
    for (code, names) in ReportNames.chinese { addName([code], names.split(separator: " ")) }
    for (code, names) in ReportNames.budgets + ReportNames.trade + EnglishNames.budgets {
      addName([code], names)
    }
    for (codes, names) in EnglishNames.names {
      addName(codes, names.split(separator: "|").flatMap(EnglishNames.variants))
    }
    for (codes, names) in EnglishNames.incomes + EnglishNames.sectors { addName(codes, names) }
    addName(["agricultural_output"], EnglishNames.farming)
    addName(["urban_new_jobs"], EnglishNames.jobs)
    addName(["foreign_investment"], EnglishNames.foreignInvestment.split(separator: "|"))
    add(WordList(.text, ReportNames.others))
    add(WordList(.text, separator: "|", EnglishNames.others))
  }

  private mutating func addStems() {
    for (stems, stemWords) in NameParts.stems {
      stemSets.append(stems)
      add(WordList(.stem, stemSets.count - 1, stemWords))
    }
    for (attribute, attributeWords) in NameParts.attributes {
      add(WordList(.attribute, attribute.rawValue, attributeWords))
    }
    for (stems, stemWords) in EnglishNames.stems {
      stemSets.append(stems)
      add(WordList(.stem, stemSets.count - 1, separator: "|", stemWords))
    }
    for (attribute, attributeWords) in EnglishNames.attributes {
      add(WordList(.attribute, attribute.rawValue, separator: "|", attributeWords))
    }
  }

  private mutating func addUnits() {
    for (code, power, names) in UnitVocabulary.chinese {
      addUnit(code, power, names.split(separator: " "))
    }
    for (code, power, names) in UnitVocabulary.english {
      addUnit(code, power, names.split(separator: "|"))
    }
  }

  private mutating func addUnit(_ code: String, _ power: Int, _ names: [Substring]) {
    let unit = MeasurementUnit(code: code, powerOfTen: power)
    let place = units.firstIndex(of: unit) ?? units.count
    if place == units.count { units.append(unit) }
    lexemes.append(Lexeme(kind: .unit, value: Int32(place), condition: .afterNumber))
    for name in names { words.append((name, Int32(lexemes.count - 1))) }
  }
}
