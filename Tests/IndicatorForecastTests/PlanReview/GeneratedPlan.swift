import ForecastModels
import TestSupport

@testable import IndicatorForecast

/// A plan whose true figures satisfy every identity and growth rate exactly, printed with roundings of their own.
///
/// A total of three parts, and a part of the first of them; levels of some years, each printed in the report of the
/// year after, and targets in the last.
struct GeneratedPlan {
  /// One figure: what it truly is, and how it is printed.
  struct Figure {
    /// In units of 10⁸, or in percent.
    var value: Double
    var decimals: Int
    /// The power of ten of its unit.
    var power: Int
    /// Printed instead of the true value.
    var misprint: PrintedNumber?
    /// Named instead of the true unit.
    var wrongPower: Int?
    /// What the text says of it.
    var qualifier = Qualifier.exact

    /// As printed.
    var printed: PrintedNumber {
      if let misprint { return misprint }
      var scaled = value
      for _ in 0..<max(0, decimals + 8 - power) { scaled *= 10 }
      return PrintedNumber(significand: Int64(scaled.rounded()), decimals: decimals)
    }
  }

  /// What a figure is of.
  struct Key: Hashable, Comparable {
    let indicator: String
    let year: Int
    let measure: Measure

    static func < (one: Key, other: Key) -> Bool {
      (one.indicator, one.year, one.measure.rawValue)
        < (other.indicator, other.year, other.measure.rawValue)
    }
  }

  static let total = "total"
  static let parts = ["first", "second", "third"]
  static let inner = "inner"
  static let year = 2021
  static let identities = [
    AccountingIdentity(left: total, relation: .equal, right: parts),
    AccountingIdentity(left: inner, relation: .atMost, right: [parts[0]]),
  ]

  var figures: [Key: Figure] = [:]
  /// The prices that the plan declares for all its figures; nil where it declares none.
  var prices: PriceBasis? = .current
  /// Whether people are counted, in 人 or 万人 where money is in 万元 or 亿元.
  var countsPeople = false
  /// The true levels.
  private(set) var levels: [String: [Int: Double]] = [:]

  /// Draws a plan with so many years of results.
  init(years count: Int, using generator: inout SplitMix64) {
    let first = Self.year - count
    let trends = Dictionary(
      uniqueKeysWithValues: Self.parts.map {
        ($0, Double.random(in: 0.01...0.14, using: &generator))
      })
    for part in Self.parts {
      var level = Double.random(in: 8...300, using: &generator)
      for year in first...Self.year {
        levels[part, default: [:]][year] = level
        let noise = Double.random(in: -0.02...0.02, using: &generator)
        level *= 1 + trends[part, default: 0] + noise
      }
    }
    var share = Double.random(in: 0.55...0.9, using: &generator)
    for year in first...Self.year {
      levels[Self.total, default: [:]][year] = Self.parts.reduce(0) { $0 + level($1, year) }
      levels[Self.inner, default: [:]][year] = level(Self.parts[0], year) * share
      share += Double.random(in: -0.004...0.004, using: &generator)
    }
    for indicator in levels.keys.sorted() { writeDown(indicator, from: first, using: &generator) }
  }

  /// Writes levels and growth rates down, each with decimals of its own.
  private mutating func writeDown(
    _ indicator: String, from first: Int, using generator: inout SplitMix64
  ) {
    // Counted in 亿 with decimals, or in 万 without.
    let power = Int.random(in: 0...3, using: &generator) == 0 ? 4 : 8
    for year in first...Self.year {
      let decimals = power == 4 ? 0 : Int.random(in: 1...3, using: &generator)
      figures[Key(indicator: indicator, year: year, measure: .level)] = Figure(
        value: level(indicator, year), decimals: decimals, power: power)
      guard year > first else { continue }
      figures[Key(indicator: indicator, year: year, measure: .growth)] = Figure(
        value: 0, decimals: Int.random(in: 1...2, using: &generator), power: 8)
      restateGrowth(of: indicator, year)
    }
  }

  /// The true level of a year.
  func level(_ indicator: String, _ year: Int) -> Double { levels[indicator]?[year] ?? .nan }

  /// Moves a true level, and the growth rates that follow from it.
  mutating func move(_ indicator: String, _ year: Int, by factor: Double) {
    levels[indicator, default: [:]][year, default: .nan] *= factor
    let key = Key(indicator: indicator, year: year, measure: .level)
    figures[key]?.value *= factor
    restateGrowth(of: indicator, year)
    restateGrowth(of: indicator, year + 1)
  }

  private mutating func restateGrowth(of indicator: String, _ year: Int) {
    let key = Key(indicator: indicator, year: year, measure: .growth)
    guard figures[key] != nil, let before = levels[indicator]?[year - 1]
    else { return }
    let growth = (level(indicator, year) / before - 1) * 100
    figures[key]?.value = growth
  }

  /// Prints about half of the targets as bounds, "at least" or "at most", that the true figures satisfy.
  mutating func printBounds(using generator: inout SplitMix64) {
    for key in figures.keys.sorted() where key.year == Self.year {
      guard Bool.random(using: &generator), let value = figures[key]?.value else { continue }
      let isLeast = Int.random(in: 0...3, using: &generator) > 0
      let size = key.measure == .level ? 0.08 * value : 6
      let slack = Double.random(in: 0...1, using: &generator) * size
      figures[key]?.value = isLeast ? value - slack : value + slack
      figures[key]?.qualifier =
        isLeast ? [.atLeast, .greaterThan][Int.random(in: 0...1, using: &generator)] : .atMost
    }
  }

  // MARK: Review

  var observations: [Observation] {
    figures.sorted { $0.key < $1.key }.map { key, figure in
      let isTarget = key.year == Self.year
      return Observation(
        area: "town", indicator: key.indicator, year: key.year,
        stage: isTarget ? .target : .actual, measure: key.measure, value: figure.printed,
        unit: key.measure == .growth
          ? .percent
          : MeasurementUnit(
            code: countsPeople ? "PERSON" : "CNY",
            powerOfTen: figure.wrongPower ?? power(of: figure)),
        priceBasis: prices, qualifier: figure.qualifier,
        vintage: isTarget ? key.year : key.year + 1,
        source: ObservationSource(document: "report"))
    }
  }

  /// The power of ten of the unit that a figure is in: people are fewer than yuan.
  func power(of figure: Figure) -> Int { countsPeople ? figure.power - 4 : figure.power }

  var review: PlanReview { review(by: PlanReview.rules) }

  func review(by rules: [any PlanRule], priors: PooledPriors? = nil) -> PlanReview {
    PlanReview(of: Self.year, plans: plans(priors), rules: rules)
  }

  private func plans(_ priors: PooledPriors? = nil) -> [AreaPlan] {
    AreaPlan.plans(
      for: Self.year, from: observations, identities: Self.identities, priors: priors)
  }

  /// Whether an equation of the plan fails beyond what its roundings allow.
  var isContradictory: Bool {
    plans().contains { !SlipSearch($0, $0.figures).failing.isEmpty }
  }
}
