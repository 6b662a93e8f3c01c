import IndicatorForecast

/// What a clause is about.
struct Subject {
  /// The indicators, in the order named; empty for something unknown.
  var indicators: [Int] = []
  /// The tokens that name it.
  var name: Range<Int> = 0..<0
  /// Why its figures are no figures of the indicators.
  var refusal: RefusalReason?
  var hasLevel = false
  var hasGrowth = false
  /// The number, or the words, of a growth rate that gives way to a plain one further on.
  var provisional: Range<Int>?
  /// The prices of the growth rate that it has.
  var growthPrices: PriceBasis?
  /// Whether the clause that is read names it.
  var isOfThisClause = true

  /// Whether there is an indicator.
  var isKnown: Bool { !indicators.isEmpty }

  /// Something that is no indicator.
  static let other = Subject()
}

/// A subject of the sentence whose growth may be told later, together with others: …，分别增长8%和9%.
struct Mention {
  var indicator: Int?
  var name: Range<Int>
  var refusal: RefusalReason?
  /// Whether it is a part of the one before: 其中工资性收入.
  var isPart: Bool
  var hasGrowth: Bool
  /// Whether a semicolon stands behind it.
  var isOfEarlierItem = false
}
