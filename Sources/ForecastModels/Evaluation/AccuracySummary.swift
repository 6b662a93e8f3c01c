import Statistics

/// How accurate and how well calibrated a set of forecasts was.
///
/// Scaled measures are relative to the mean change inside each training series (MASE, RMSSE, MSIS), so
/// that series of any unit can be averaged; cases whose training values don't change, or are fewer than
/// two, are left out of them. Skill is one less the ratio of scaled absolute errors to those of a simple
/// forecast in the same cases: positive where the forecasts are better.
public struct AccuracySummary: Hashable, Sendable {
  /// How intervals of one coverage did.
  public struct IntervalSummary: Hashable, Sendable {
    /// The probability that the intervals promise.
    public let nominal: Coverage
    /// The share of values inside their intervals.
    public let coverage: Double
    /// √(p(1 − p)/m) of *m* cases, p the nominal coverage: what the share would scatter by if it held.
    ///
    /// Cases that overlap are not independent, so it is a lower bound.
    public let standardError: Double
    /// The mean scaled interval score, MSIS; nil without a case that can be scaled.
    public let meanScaledScore: Double?
  }

  /// How many forecasts were judged.
  public let count: Int
  /// How many of them the scaled measures and the skill are of.
  public let scaledCount: Int
  /// The mean absolute error, in the unit of the values.
  public let meanAbsoluteError: Double
  /// The root of the mean squared error, in the unit of the values.
  public let rootMeanSquaredError: Double
  /// The mean absolute scaled error, MASE.
  public let meanAbsoluteScaledError: Double?
  /// The root of the mean squared scaled error, RMSSE.
  public let rootMeanSquaredScaledError: Double?
  /// The symmetric mean absolute percentage error, sMAPE.
  public let symmetricPercentageError: Double
  /// The mean absolute percentage error, MAPE; nil where an actual value is zero.
  public let meanAbsolutePercentageError: Double?
  /// The share of actual values above the median less the share below it: positive where forecasts are
  /// too low.
  public let signBias: Double
  /// The mean pinball loss of the quantiles 0.01, 0.02 … 0.99, scaled like MASE.
  public let meanScaledPinballLoss: Double?
  /// Twice ``meanScaledPinballLoss``: the continuous ranked probability score with the outermost
  /// hundredths left out, which exists for distributions without a mean, too.
  public var rankedProbabilityScore: Double? { meanScaledPinballLoss.map { 2 * $0 } }
  /// The intervals of each coverage asked for.
  public let intervals: [IntervalSummary]
  /// The skill against the naive forecast.
  public let skillAgainstNaive: Double?
  /// The skill against the random walk with drift.
  public let skillAgainstDrift: Double?

  /// Judges forecasts.
  ///
  /// - Parameters:
  ///   - cases: The forecasts with what happened.
  ///   - coverages: The coverages of the intervals to judge.
  /// - Precondition: There is at least one case.
  public init(_ cases: [ForecastCase], coverages: [Coverage] = [.percent80, .percent95]) {
    let points = PointAccuracy(
      forecasts: cases.map(\.distribution.median), actuals: cases.map(\.actual))
    let scaled = cases.compactMap(ScaledCase.init)
    count = cases.count
    scaledCount = scaled.count
    meanAbsoluteError = points.meanAbsoluteError
    rootMeanSquaredError = points.rootMeanSquaredError
    symmetricPercentageError = points.symmetricPercentageError
    meanAbsolutePercentageError = points.meanAbsolutePercentageError
    signBias = cases.map { $0.error > 0 ? 1.0 : $0.error < 0 ? -1.0 : 0 }.mean
    meanAbsoluteScaledError = scaled.mean(\.absoluteError)
    rootMeanSquaredScaledError = scaled.mean(\.squaredError).map { $0.squareRoot() }
    meanScaledPinballLoss = scaled.mean(\.pinballLoss)
    skillAgainstNaive = scaled.skill(\.naiveError)
    skillAgainstDrift = scaled.skill(\.driftError)
    intervals = coverages.map { coverage in
      let inside = cases.map { $0.intervalAccuracy(coverage).coverage }.mean
      return IntervalSummary(
        nominal: coverage, coverage: inside,
        standardError: (coverage.probability * (1 - coverage.probability) / Double(cases.count))
          .squareRoot(),
        meanScaledScore: scaled.mean { $0.intervalScore(coverage) })
    }
  }
}

/// A case whose errors can be divided by the mean change of its training values.
private struct ScaledCase {
  private let base: ForecastCase
  let absoluteError: Double
  let squaredError: Double
  let naiveError: Double
  let driftError: Double

  init?(_ base: ForecastCase) {
    guard let absolute = base.scaled(base.error), let naive = base.scaled(base.naiveError),
      let drift = base.scaled(base.driftError),
      let root = PointAccuracy(forecasts: [0], actuals: [base.error])
        .rootMeanSquaredScaledError(training: base.training.values)
    else { return nil }
    self.base = base
    absoluteError = absolute
    squaredError = root * root
    naiveError = naive
    driftError = drift
  }

  /// The pinball loss averaged over the hundredths, in mean changes of the training values.
  var pinballLoss: Double {
    let losses = (1...99).map { hundredth in
      let probability = Double(hundredth) / 100
      return QuantileScore(probability: probability).loss(
        quantile: base.distribution.quantile(probability), actual: base.actual)
    }
    return base.scaled(losses.mean) ?? 0
  }

  func intervalScore(_ coverage: Coverage) -> Double {
    base.intervalAccuracy(coverage).meanScaledIntervalScore(training: base.training.values) ?? 0
  }
}

extension ForecastCase {
  fileprivate func intervalAccuracy(_ coverage: Coverage) -> IntervalAccuracy {
    let interval = distribution.interval(coverage)
    return IntervalAccuracy(
      lower: [interval.lower], upper: [interval.upper], actuals: [actual],
      nominalCoverage: coverage.probability)
  }
}

extension [ScaledCase] {
  fileprivate func mean(_ value: (ScaledCase) -> Double) -> Double? {
    isEmpty ? nil : map(value).mean
  }

  /// One less the ratio of the errors to those of another forecast; nil where those are zero.
  fileprivate func skill(_ error: (ScaledCase) -> Double) -> Double? {
    guard let own = mean(\.absoluteError), let other = mean(error), other > 0 else { return nil }
    return 1 - own / other
  }
}
