import Statistics

/// A straight line through the median slope of all pairs of observations.
///
/// The slope is the median of (y(j) − y(i)) / (t(j) − t(i)), the intercept the median of y − b t: up
/// to 29 % of the observations may be arbitrarily wrong without carrying the line away. The spread
/// is deliberately not robust: s² = Σ e² / (*n* − 2), so an outlier widens the interval
/// s √(1 + 1/*n* + (t − t̄)²/Σ(t − t̄)²) that it does not move. Student-t with *n* − 2 degrees of
/// freedom, by analogy with least squares.
///
/// - SeeAlso: P. K. Sen, *Estimates of the regression coefficient based on Kendall's tau*, JASA 63
///   (1968).
public struct TheilSenTrend: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the line fitted to a series.
  ///
  /// - Parameter series: At least three observations; gaps are allowed.
  /// - Returns: The fitted line.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``.
  /// - Complexity: O(*n*² log *n*).
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    Fitted(try series.requiring(3))
  }

  /// A line through the median slope.
  public struct Fitted: FittedModel, Hashable {
    /// The series that the line was fitted to.
    public let series: TimeSeries

    /// The median change a period, in the series' unit.
    public let slope: Double

    /// The residual standard error s, in the series' unit.
    public let residualStandardError: Double

    // Calendar years are far from zero: the line is kept by its value at a period of the data.
    private let levelAtOrigin: Double

    init(_ series: TimeSeries) {
      let origin = series.firstPeriod
      let slope = Self.pairwiseSlopes(series).median()
      let level = zip(series.periods, series.values)
        .map { $1 - slope * Double($0 - origin) }.median()
      let residuals = zip(series.periods, series.values).map {
        $1 - level - slope * Double($0 - origin)
      }
      self.series = series
      self.slope = slope
      levelAtOrigin = level
      residualStandardError = residuals.rootMeanSquare(divisor: series.count - 2)
    }

    private static func pairwiseSlopes(_ series: TimeSeries) -> [Double] {
      series.periods.indices.flatMap { later in
        (0..<later).map { earlier in
          (series.values[later] - series.values[earlier])
            / Double(series.periods[later] - series.periods[earlier])
        }
      }
    }

    /// The line's value at each observation.
    public var fittedValues: [Double?] { series.periods.map(value(at:)) }

    private func value(at period: Int) -> Double {
      levelAtOrigin + slope * Double(period - series.firstPeriod)
    }

    /// Returns distributions along the line.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      Forecast(origin: series.lastPeriod, horizon: horizon) { step in
        let period = series.lastPeriod + step
        return PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: Double(series.count - 2), location: value(at: period),
            scale: residualStandardError * (1 + leverage(of: period)).squareRoot()))
      }
    }

    private func leverage(of period: Int) -> Double {
      let count = Double(series.count)
      // Relative to the first period, sums of calendar years keep their digits.
      let times = series.periods.map { Double($0 - series.firstPeriod) }
      let mean = times.reduce(0, +) / count
      let spread = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let distance = Double(period - series.firstPeriod) - mean
      return 1 / count + distance * distance / spread
    }
  }
}
