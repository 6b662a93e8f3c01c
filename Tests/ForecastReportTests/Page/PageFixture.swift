import Foundation
import IndicatorForecast
import XCTest

@testable import ForecastReport

/// Plans, and pages of them.
enum PageFixture {
  static func row(
    _ stage: Stage, _ measure: Measure, _ year: Int, _ figure: String, _ indicator: String,
    area: String = "taiping", qualifier: Qualifier = .exact, vintage: Int? = nil,
    document: String = "report"
  ) throws -> Observation {
    Observation(
      area: area, indicator: indicator, year: year, stage: stage, measure: measure,
      value: try PrintedNumber(parsing: figure),
      unit: measure == .growth ? .percent : .yuan(powerOfTen: 8), qualifier: qualifier,
      vintage: vintage ?? (stage == .target ? year : year + 1),
      source: ObservationSource(document: document, line: 7))
  }

  /// Six years of a level, and a target with its growth.
  static func plan(
    of indicator: String, area: String = "taiping", document: String = "report",
    scale: Int = 1
  ) throws -> [Observation] {
    let levels = [100, 104, 109, 115, 120, 127].map { String($0 * scale) + ".0" }
    return try levels.enumerated().map {
      try row(
        .actual, .level, 2010 + $0, $1, indicator, area: area, vintage: min(2011 + $0, 2016),
        document: document)
    } + [
      try row(
        .target, .level, 2016, "\(135 * scale).0", indicator, area: area, document: document),
      try row(.target, .growth, 2016, "6.3", indicator, area: area, document: document),
    ]
  }

  /// A total with two parts; the rest has no target, and one figure was revised.
  static func town() throws -> [Observation] {
    var rows: [Observation] = []
    rows += try plan(of: "gross_output")
    rows += try ["60.0", "63.0", "66.0", "70.0", "74.0", "79.0"].enumerated().map {
      try row(.actual, .level, 2010 + $0, $1, "industrial_output")
    }
    rows += try ["40.0", "41.0", "43.0", "45.0", "46.0", "48.0"].enumerated().map {
      try row(.actual, .level, 2010 + $0, $1, "tertiary_output")
    }
    rows.append(try row(.target, .level, 2016, "82.0", "industrial_output"))
    rows.append(try row(.actual, .level, 2012, "67.5", "industrial_output", vintage: 2014))
    return rows
  }

  static let sum = AccountingIdentity(
    left: "gross_output", relation: .equal, right: ["industrial_output", "tertiary_output"])

  static func review(
    _ rows: [Observation], identities: [AccountingIdentity] = [sum]
  ) -> PlanReview {
    PlanReview(
      of: 2016, plans: AreaPlan.plans(for: 2016, from: rows, identities: identities))
  }

  static func html(
    _ rows: [Observation], _ language: Language = .english, sourceName: String = "plan.csv"
  ) -> String {
    PlanPage(
      review(rows),
      sources: [
        PageSource(
          purpose: BilingualText(english: "observations", chinese: "观测数据"), name: sourceName,
          byteCount: 12, digest: String(repeating: "0a", count: 32))
      ], version: "1.2.3", language: language
    ).html
  }

  /// The outlook of the only series of some observations, and its target, as the plan has them.
  static func outlook(_ rows: [Observation]) throws -> (Outlook, TargetOutlook?) {
    let plan = try XCTUnwrap(AreaPlan.plans(for: 2016, from: rows).first)
    let indicator = try XCTUnwrap(plan.indicators.first)
    return (try XCTUnwrap(plan.outlooks.first), plan.targetOutlook(of: indicator))
  }
}
