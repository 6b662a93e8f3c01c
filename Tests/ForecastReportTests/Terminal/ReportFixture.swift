import ForecastReport
import IndicatorForecast
import XCTest

/// Series and their outlooks as text.
enum ReportFixture {
  static let indicator = BilingualText(english: "Gross output", chinese: "社会总产值")
  static let area = BilingualText(english: "Taiping", chinese: "太平镇")

  static func observation(
    _ stage: Stage, _ measure: Measure, _ year: Int, _ figure: String?,
    _ qualifier: Qualifier = .exact, unit: MeasurementUnit = .yuan(powerOfTen: 8),
    status: ObservationStatus? = nil, prices: PriceBasis? = nil, indicator: String = "gross_output",
    vintage: Int? = nil
  ) throws -> Observation {
    Observation(
      area: "taiping", indicator: indicator, year: year, stage: stage, measure: measure,
      value: try figure.map { try PrintedNumber(parsing: $0) },
      unit: measure == .growth ? .percent : unit, priceBasis: prices, status: status,
      qualifier: qualifier, vintage: vintage ?? (stage == .target ? year : year + 1),
      source: ObservationSource(document: "report"))
  }

  /// Levels of years from 2010 on.
  static func levels(_ values: [String]) throws -> [Observation] {
    try values.enumerated().map { try observation(.actual, .level, 2010 + $0, $1) }
  }

  static func series(_ observations: [Observation]) throws -> IndicatorSeries {
    try XCTUnwrap(SeriesConstruction().series(from: observations).first)
  }

  static func lines(
    _ observations: [Observation], _ language: Language = .english,
    options: OutlookOptions = OutlookOptions(), limit: Int? = 12,
    coverages: [Coverage] = [.percent80, .percent95]
  ) throws -> [String] {
    OutlookText(
      Outlook(from: try series(observations), options: options), indicators: .standard,
      area: area, coverages: coverages, historyLimit: limit, language: language
    ).lines
  }
}
