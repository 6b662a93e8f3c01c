import Statistics

/// A random walk without drift: the next value is the last one.
///
/// y(t) = y(t−1) + e with normal e: *h* periods ahead the distribution is Student-t with as many
/// degrees of freedom as there are changes, centre y(n) and scale s √h, where s² is the mean squared
/// change. A change over several periods counts with its variance for each of them.
public struct NaiveModel: ForecastModel, Hashable {
  /// Creates the model; it has no settings.
  public init() {}

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: At least two observations; gaps are allowed.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let increments = Increments(try series.requiring(2))
    let deviation = increments.deviation(about: 0, divisor: series.count - 1)
    return Fitted(series: series, deviation: deviation)
  }

  /// A last value and the size of the changes that led to it.
  public struct Fitted: FittedModel, Hashable {
    /// The series that was walked.
    public let series: TimeSeries

    /// The standard deviation s of a change over one period.
    public let deviation: Double

    /// The value before each observation; the first has none.
    public var fittedValues: [Double?] { [nil] + series.values.dropLast() }

    /// Returns distributions about the last value that widen with √h.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    public func forecast(horizon: Int) -> Forecast {
      Forecast(origin: series.lastPeriod, horizon: horizon) { step in
        PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: Double(series.count - 1), location: series.lastValue,
            scale: deviation * Double(step).squareRoot()))
      }
    }
  }
}

/// The changes between successive observations, and the periods that each of them took.
struct Increments {
  let changes: [Double]
  let lengths: [Double]

  init(_ series: TimeSeries) {
    changes = zip(series.values.dropFirst(), series.values).map { $0 - $1 }
    lengths = zip(series.periods.dropFirst(), series.periods).map { Double($0 - $1) }
  }

  /// Returns √(Σ (change − drift·length)² / length / divisor): over a gap, variance adds up period
  /// by period.
  func deviation(about drift: Double, divisor: Int) -> Double {
    zip(changes, lengths).map { ($0 - drift * $1) / $1.squareRoot() }
      .rootMeanSquare(divisor: divisor)
  }
}

extension [Double] {
  /// Returns √(Σ x² / divisor), of the largest magnitude's scale, so that squares don't vanish.
  func rootMeanSquare(divisor: Int) -> Double {
    let largest = reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 0 else { return 0 }
    let squares = reduce(0) { $0 + ($1 / largest) * ($1 / largest) }
    return largest * (squares / Double(divisor)).squareRoot()
  }
}
