import ForecastModels

/// The growth of a series year by year, in percent: the rates printed, and those that levels imply where none
/// is printed.
struct GrowthHistory: Hashable {
  /// The growth of each year that has one, in percent.
  let rates: [Int: Double]

  /// Takes the growth of a series, at the prices of a figure that it is compared with.
  init(_ series: IndicatorSeries, at prices: PriceBasis? = nil, through last: Int = .max) {
    var rates: [Int: Double] = [:]
    if series.kind != .growth, PriceBasis.rate(at: prices, movesLevelAt: series.priceBasis) {
      let points = series.comparablePoints
      for (before, point) in zip(points, points.dropFirst())
      where point.year == before.year + 1 && before.value > 0 {
        rates[point.year] = 100 * (point.value / before.value - 1)
      }
    }
    for rate in series.growthRates where PriceBasis.mayAgree(rate.priceBasis, prices) {
      rates[rate.year] = rate.rate.doubleValue
    }
    self.rates = rates.filter { $0.key <= last }
  }

  /// The change of growth against the year before, in percentage points, by year.
  var steps: [(year: Int, step: Double)] {
    rates.keys.sorted().compactMap { year in
      guard let before = rates[year - 1], let now = rates[year] else { return nil }
      return (year, now - before)
    }
  }
}
