import ForecastModels

/// The growth of a series year by year, in percent: the rates printed, and those that levels imply where none
/// is printed.
struct GrowthHistory: Hashable {
  /// The growth of each year that has one, in percent, with what roundings leave uncertain of it.
  let intervals: [Int: FigureInterval]

  /// The growth of each year that has one, in percent.
  var rates: [Int: Double] { intervals.mapValues(\.point) }

  /// Takes the growth of a series, at the prices of a figure that it is compared with.
  init(_ series: IndicatorSeries, at prices: PriceBasis? = nil, through last: Int = .max) {
    var rates: [Int: FigureInterval] = [:]
    if series.kind != .growth, PriceBasis.rate(at: prices, movesLevelAt: series.priceBasis) {
      let points = series.comparablePoints
      for (before, point) in zip(points, points.dropFirst())
      where point.year == before.year + 1 && before.value > 0 {
        rates[point.year] = Self.growth(from: before, to: point)
      }
    }
    for rate in series.growthRates where PriceBasis.mayAgree(rate.priceBasis, prices) {
      rates[rate.year] = FigureInterval(rate.rate)
    }
    intervals = rates.filter { $0.key <= last }
  }

  /// The growth between two levels, the first above zero; without bounds where its rounding reaches zero.
  private static func growth(
    from before: IndicatorSeries.Point, to point: IndicatorSeries.Point
  ) -> FigureInterval {
    let growth = point.interval.growth(from: before.interval)
    return FigureInterval(
      point: point.value.percentAbove(before.value), lower: growth?.lower ?? -.infinity,
      upper: growth?.upper ?? .infinity)
  }

  /// The change of growth against the year before, in percentage points, by year, with what roundings leave
  /// uncertain of it.
  var steps: [(year: Int, step: FigureInterval)] {
    intervals.keys.sorted().compactMap { year in
      guard let before = intervals[year - 1], let now = intervals[year] else { return nil }
      return (year, now - before)
    }
  }
}

extension IndicatorSeries.Point {
  /// The value with what rounding leaves uncertain of it.
  var interval: FigureInterval {
    FigureInterval(
      point: value, lower: roundingInterval.lowerBound, upper: roundingInterval.upperBound)
  }
}
