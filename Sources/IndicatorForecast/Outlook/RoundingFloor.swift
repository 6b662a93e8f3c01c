/// What the rounding of printed figures leaves uncertain, whatever a model finds.
///
/// Figures that lie on a line to their last printed digit need not lie on it exactly: half a unit of
/// that digit, growing with the square root of the steps ahead, is the least scale of a forecast.
struct RoundingFloor: Hashable {
  private let halfUnit: Double
  private let level: Double

  /// Takes the last printed figure of a series; no floor where nothing is printed.
  init(_ series: IndicatorSeries) {
    let printed = series.points.last { $0.printed != nil }?.printed
    halfUnit = printed?.halfUnit ?? 0
    level = abs(printed?.doubleValue ?? 0)
  }

  /// Returns the forecast with no distribution narrower than the floor.
  func applied(to forecast: Forecast) -> Forecast {
    Forecast(
      origin: forecast.periods[0] - 1,
      distributions: forecast.distributions.enumerated().map { index, distribution in
        let isLogarithmic = distribution.mixture.scale == .logarithm
        guard !isLogarithmic || level > halfUnit else { return distribution }
        let unit = isLogarithmic ? halfUnit / level : halfUnit
        return distribution.withScale(atLeast: unit * Double(index + 1).squareRoot())
      })
  }
}
