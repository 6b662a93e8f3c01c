import IndicatorForecast
import XCTest

/// Series of gross output for outlooks.
enum OutlookFixture {
  /// Levels in 亿元 from 2010 on; further observations go into the same series.
  static func levels(
    _ values: [String], prices: PriceBasis? = nil, and others: [Observation] = []
  ) throws -> IndicatorSeries {
    let levels = try values.enumerated().map { index, value in
      try Fixture.actual(.level, 2010 + index, value, prices: prices)
    }
    return try series(levels + others)
  }

  /// Growth rates in percent from 2010 on, but none of 2011; further observations go into the same
  /// series.
  ///
  /// Over a gap rates are no index.
  static func rates(
    _ values: [String], prices: PriceBasis? = nil, and others: [Observation] = []
  ) throws -> IndicatorSeries {
    let rates = try values.enumerated().map { index, value in
      try Fixture.actual(.growth, index == 0 ? 2010 : 2011 + index, value, prices: prices)
    }
    return try series(rates + others)
  }

  /// A target at stated prices.
  static func target(
    _ measure: Measure, _ year: Int, _ figure: String?, _ qualifier: Qualifier = .exact,
    prices: PriceBasis? = nil, unit: MeasurementUnit = .yuan(powerOfTen: 8)
  ) throws -> Observation {
    Observation(
      area: "taiping", indicator: "gross_output", year: year, stage: .target, measure: measure,
      value: try figure.map { try PrintedNumber(parsing: $0) },
      unit: measure == .growth ? .percent : unit, priceBasis: prices, qualifier: qualifier,
      vintage: year, source: ObservationSource(document: "plan"))
  }

  static func series(_ observations: [Observation]) throws -> IndicatorSeries {
    try XCTUnwrap(
      SeriesConstruction().series(
        area: "taiping", indicator: "gross_output", from: observations))
  }
}
