import RealModule

/// The ARIMA model of least AICc over all small orders.
///
/// The number of differences *d* is the least, up to two, at which the KPSS test does not reject a
/// constant level at 5 % (statistic at most 0.463, ⌊3√n / 13⌋ lags), as in R's `ndiffs`: likelihoods
/// of different *d* are of different data and can't be compared. Among all *p* and *q* up to the
/// given greatest, with and without drift where *d* = 1, with the mean where *d* = 0 and without any
/// constant where *d* = 2, at most four terms in all, the model of least AICc is chosen: the corrected criterion, because the
/// uncorrected one overfits short series. A model is left out if a root of either polynomial is
/// within 1.01 of the origin: such a fit is better differenced once more or once less. Where *n* is so
/// small that no other model has an AICc, the model without autoregression and moving average stays.
///
/// The interval is that of the chosen model and does not know of the choice.
///
/// - SeeAlso: R. J. Hyndman & Y. Khandakar, *Automatic time series forecasting: the forecast package
///   for R*, Journal of Statistical Software 27 (2008), whose stepwise search this replaces by a full
///   one.
public struct ArimaSelection: ForecastModel, Hashable {
  /// The greatest *p* and *q*, 0 to 3.
  public let largestTermCount: Int

  /// Creates the model.
  ///
  /// - Parameter largestTermCount: The greatest *p* and *q*.
  /// - Precondition: It is 0 to 3.
  public init(largestTermCount: Int = ArimaOrder.largestTermCount) {
    precondition(
      (0...ArimaOrder.largestTermCount).contains(largestTermCount), "at most three terms")
    self.largestTermCount = largestTermCount
  }

  /// Returns the model of least AICc.
  ///
  /// - Parameter series: At least three observations at consecutive periods.
  /// - Returns: The chosen model and its rivals.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let series = try series.requiring(3)
    try series.requireConsecutivePeriods()
    let differences = Self.differences(of: series.values)
    let simplest = ArimaModel(ArimaOrder(0, differences, 0), hasConstant: differences == 0)
    var candidates = [try simplest.fitted(to: series)]
    for model in rivals(differences: differences) {
      // One more than AICc needs to exist.
      guard series.count - differences > model.coefficientCount + 2 else { continue }
      let fit = try model.fitted(to: series)
      if fit.coefficients.hasRoots(beyond: Self.leastRoot) { candidates.append(fit) }
    }
    return Fitted(candidates: candidates)
  }

  private static let leastRoot = 1.01

  /// The greatest *p* + *q*.
  private static let largestTotal = 4

  private func rivals(differences: Int) -> [ArimaModel] {
    let constants = differences == 0 ? [true] : differences == 1 ? [false, true] : [false]
    return constants.flatMap { hasConstant in
      (0...largestTermCount).flatMap { autoregressive in
        (0...largestTermCount).compactMap { movingAverage in
          let termCount = autoregressive + movingAverage
          let isSimplest = termCount == 0 && hasConstant == (differences == 0)
          return isSimplest || termCount > Self.largestTotal
            ? nil
            : ArimaModel(
              ArimaOrder(autoregressive, differences, movingAverage), hasConstant: hasConstant)
        }
      }
    }
  }

  /// The 5 % point of the KPSS statistic, table 1 of its paper.
  private static let criticalValue = 0.463

  private static func differences(of values: [Double]) -> Int {
    var (values, count) = (values, 0)
    while count < ArimaOrder.largestDifferenceCount, values.count > 1 {
      let lag = Int(3 * Double(values.count).squareRoot() / 13)
      guard let test = StationarityTest(values, lag: lag), test.statistic > criticalValue else {
        break
      }
      values = values.differenced(1)
      count += 1
    }
    return count
  }

  /// The chosen model and every one that was admitted, the simplest first.
  public typealias Fitted = LeastCriterion<ArimaFit>
}
