import RealModule

/// How far point forecasts were from what happened.
///
/// All measures are of the errors e = actual − forecast; percentages are of the actual values. Scaled
/// errors are relative to the mean change from one training value to the next: below one a forecast
/// was better than the naive one was inside the training data.
///
/// - SeeAlso: R. J. Hyndman & A. B. Koehler, *Another look at measures of forecast accuracy*,
///   International Journal of Forecasting 22 (2006); S. Makridakis & M. Hibon, *The M3-Competition*,
///   International Journal of Forecasting 16 (2000), for the symmetric percentage.
public struct PointAccuracy: Hashable, Sendable {
  private let actuals: [Double]
  private let forecasts: [Double]
  private let errors: [Double]

  /// Compares forecasts with actual values.
  ///
  /// - Parameters:
  ///   - forecasts: The point forecasts, in the unit of the actual values.
  ///   - actuals: What happened, at the same periods.
  /// - Precondition: There are as many of either, at least one, and all are finite.
  public init(forecasts: [Double], actuals: [Double]) {
    precondition(forecasts.count == actuals.count && !actuals.isEmpty, "one forecast an actual")
    precondition((forecasts + actuals).allSatisfy(\.isFinite), "errors are finite")
    self.actuals = actuals
    self.forecasts = forecasts
    errors = zip(actuals, forecasts).map { $0 - $1 }
  }

  /// The mean error: positive where forecasts were too low.
  public var meanError: Double { errors.mean }

  /// The mean absolute error, MAE.
  public var meanAbsoluteError: Double { errors.map { abs($0) }.mean }

  /// The root of the mean squared error, RMSE.
  public var rootMeanSquaredError: Double { errors.rootMeanSquare }

  /// The mean of 100 e/actual, MPE; nil where an actual value is zero.
  public var meanPercentageError: Double? { percentages?.mean }

  /// The mean of 100 |e/actual|, MAPE; nil where an actual value is zero.
  public var meanAbsolutePercentageError: Double? { percentages?.map { abs($0) }.mean }

  private var percentages: [Double]? {
    guard !actuals.contains(0) else { return nil }
    return zip(errors, actuals).map { 100 * ($0 / $1) }
  }

  /// The mean of 200 |e| / (|actual| + |forecast|), sMAPE, between 0 and 200.
  ///
  /// A forecast of zero that is right counts as zero.
  public var symmetricPercentageError: Double {
    zip(forecasts, actuals).map(Self.symmetricPercentageError).mean
  }

  /// Returns 200 |e| / (|actual| + |forecast|); zero of two zeros.
  package static func symmetricPercentageError(forecast: Double, actual: Double) -> Double {
    let size = abs(actual) + abs(forecast)
    return size > 0 ? 200 * (abs(actual - forecast) / size) : 0
  }

  /// Returns the mean absolute error over that of the naive forecast in the training data, MASE.
  ///
  /// - Parameter training: The values that the forecast was made from, in their order.
  /// - Returns: The ratio; nil where the training values don't change.
  public func meanAbsoluteScaledError(training: [Double]) -> Double? {
    let scale = Self.changes(training).map { abs($0) }.mean
    return scale > 0 ? meanAbsoluteError / scale : nil
  }

  /// Returns the root of the mean squared error over that of the naive forecast in the training data,
  /// RMSSE.
  ///
  /// - Parameter training: The values that the forecast was made from, in their order.
  /// - Returns: The ratio; nil where the training values don't change.
  public func rootMeanSquaredScaledError(training: [Double]) -> Double? {
    let scale = Self.changes(training).rootMeanSquare
    return scale > 0 ? rootMeanSquaredError / scale : nil
  }

  /// The changes from one value to the next.
  static func changes(_ values: [Double]) -> [Double] {
    zip(values.dropFirst(), values).map { $0 - $1 }
  }
}

extension [Double] {
  /// The arithmetic mean; 0 of no values.
  package var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// √(Σ x²/n), by relative squares, so that these are in range; 0 of no values.
  var rootMeanSquare: Double {
    let largest = reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 0 else { return 0 }
    return largest * map { $0 / largest * ($0 / largest) }.mean.squareRoot()
  }
}
