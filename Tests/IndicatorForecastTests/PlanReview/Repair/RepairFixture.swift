import IndicatorDatasets
import IndicatorForecast
import XCTest

/// Plans to repair.
enum RepairFixture {
  /// The plan of Taiping for a year, as of its report.
  static func taiping(_ year: Int, priors: PooledPriors? = nil) throws -> AreaPlan {
    try XCTUnwrap(
      AreaPlan.plans(
        for: year, from: try IndicatorDataset.taiping.observations(),
        identities: try IndicatorDataset.taiping.identities(), priors: priors
      ).first)
  }

  /// One indicator of a plan: last year's result, and the targets as printed; nil for none.
  struct Line {
    let indicator: String
    let result: String
    var level: String?
    var growth: String?
    var power = 8
    var prices: (level: PriceBasis?, growth: PriceBasis?) = (nil, nil)
    var qualifier = Qualifier.exact
  }

  /// The plan of an area for 2021 from some lines.
  static func plan(_ lines: [Line], _ identities: [AccountingIdentity] = []) throws -> AreaPlan {
    var observations: [Observation] = []
    for line in lines {
      observations.append(try observation(line, .actual, .level, line.result))
      if let level = line.level {
        observations.append(try observation(line, .target, .level, level))
      }
      if let growth = line.growth {
        observations.append(try observation(line, .target, .growth, growth))
      }
    }
    return try XCTUnwrap(
      AreaPlan.plans(for: 2021, from: observations, identities: identities, priors: nil).first)
  }

  private static func observation(
    _ line: Line, _ stage: Stage, _ measure: Measure, _ figure: String
  ) throws -> Observation {
    Observation(
      area: "town", indicator: line.indicator, year: stage == .actual ? 2020 : 2021, stage: stage,
      measure: measure, value: try PrintedNumber(parsing: figure),
      unit: measure == .growth ? .percent : .yuan(powerOfTen: line.power),
      priceBasis: measure == .growth ? line.prices.growth : line.prices.level,
      qualifier: stage == .target ? line.qualifier : .exact, vintage: 2021,
      source: ObservationSource(document: "plan"))
  }

  /// gross = industry + farming + services; above-scale ≤ industry.
  static let identities = [
    AccountingIdentity(
      left: "gross_output", relation: .equal,
      right: ["industrial_output", "agricultural_output", "tertiary_output"]),
    AccountingIdentity(
      left: "industrial_output_above_scale", relation: .atMost, right: ["industrial_output"]),
  ]
}

extension PlanRepair {
  /// The repaired figures by `indicator level` and `indicator growth`.
  var figures: [String: String] {
    Dictionary(
      uniqueKeysWithValues: targets.map {
        ("\($0.indicator) \($0.measure == .level ? "level" : "growth")", $0.repaired.description)
      })
  }
}
