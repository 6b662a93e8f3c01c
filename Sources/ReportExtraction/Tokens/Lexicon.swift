import IndicatorForecast

/// What a figure of an indicator is counted in.
enum Dimension: UInt8 {
  case money, rate, growthOnly, persons, mass, any
}

/// The vocabulary of an extraction: words of the grammar, units, and names of indicators.
struct Lexicon: Sendable {
  /// The codes of the indicators.
  private(set) var codes: [String] = []
  /// What each of ``codes`` is counted in.
  private(set) var dimensions: [Dimension] = []
  /// The indicators that a name names.
  private(set) var nameSets: [[Int]] = []
  /// The stems that a word names.
  private(set) var stemSets: [[NameStem]] = []
  /// The units; one without a code is a bare numeral such as 亿 or `million`.
  private(set) var units: [MeasurementUnit] = []
  private(set) var lexemes: [Lexeme] = []
  let trie: WordTrie
  /// The place in ``codes`` of each stem with each attribute, −1 for none.
  private let composed: [Int]
  /// The stem and attribute of each of ``codes``.
  let parts: [(stem: NameStem, attribute: NameAttribute)?]

  /// Creates the vocabulary for the indicators of a registry.
  ///
  /// - Parameter registry: The indicators.
  init(_ registry: IndicatorRegistry) {
    var builder = LexiconBuilder(registry)
    builder.build()
    codes = builder.codes
    dimensions = codes.map(Self.dimension)
    nameSets = builder.nameSets
    stemSets = builder.stemSets
    units = builder.units
    lexemes = builder.lexemes
    trie = WordTrie(builder.words)
    var composed = [Int](
      repeating: -1, count: NameStem.allCases.count * NameAttribute.allCases.count)
    for (stem, attributes) in NameParts.codes {
      for (attribute, code) in attributes {
        composed[stem.rawValue * NameAttribute.allCases.count + attribute.rawValue] =
          codes.firstIndex(of: code) ?? -1
      }
    }
    self.composed = composed
    parts = codes.map { NameParts.parts[$0] }
  }

  /// Returns the indicator that a stem and an attribute make, or nil.
  func indicator(_ stem: NameStem, _ attribute: NameAttribute) -> Int? {
    let place = composed[stem.rawValue * NameAttribute.allCases.count + attribute.rawValue]
    return place < 0 ? nil : place
  }

  private static func dimension(_ code: String) -> Dimension {
    switch code {
    case "urban_unemployment_rate", "registered_unemployment_rate": .rate
    case "cpi": .growthOnly
    case "urban_new_jobs", "population": .persons
    case "grain_output": .mass
    default: NameParts.parts[code] != nil || moneyCodes.contains(code) ? .money : .any
    }
  }

  private static let moneyCodes: Set<String> = [
    "gross_output", "gdp", "tax_revenue", "tax_revenue_own_level", "general_public_budget_revenue",
    "general_public_budget_expenditure", "fiscal_revenue", "fixed_asset_investment",
    "retail_sales", "goods_trade", "exports", "imports", "foreign_investment",
  ]
}
