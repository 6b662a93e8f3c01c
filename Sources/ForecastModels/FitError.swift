import LinearAlgebra

/// Why data can't support a model or a forecast.
///
/// Periods are those of the series, such as years; indices are 0-based positions in its arrays.
public enum FitError: Error, Hashable, Sendable {
  /// The model needs more observations than the series has.
  case tooFewObservations(required: Int, actual: Int)

  /// The value at this index is infinite or not a number.
  case notFinite(index: Int)

  /// The value at this index is beyond ±2⁵⁰⁰ (3·10¹⁵⁰) in a series, so that sums of squares would
  /// overflow, or beyond ±2⁹⁷⁰ (10²⁹²) in a regressor.
  case tooLarge(index: Int)

  /// The value at this index, the largest of its column, is so near to zero that digits of the
  /// results would be lost: below 2⁻⁹⁷⁰ (10⁻²⁹²), or with residuals below 2⁻⁹⁹⁰.
  case tooSmall(index: Int)

  /// The coefficient at this index, the intercept's first where there is one, is beyond the range
  /// of a double or too near to zero for it.
  case coefficientOutOfRange(index: Int)

  /// The period at this index is not after the one before it.
  case periodsNotIncreasing(index: Int)

  /// The value of this period has no logarithm.
  case notPositive(period: Int)

  /// The model needs a value every period, and the one after this period is missing.
  case notConsecutive(after: Int)

  /// The design's columns are dependent: `column` (0-based, without the intercept) is explained by
  /// the others. `rank` counts the independent ones with the intercept, and the condition number is
  /// that of the centred, column-scaled design.
  case singularDesign(column: Int, rank: Int, conditionNumber: Double)

  /// Regressors have fewer values than the series, or than series and horizon together.
  case missingRegressorValues(names: [String], required: Int, available: Int)
}

extension FitError {
  /// Creates the error of a model from that of its least-squares problem.
  ///
  /// - Parameter error: What factoring the design threw.
  init(_ error: LinearAlgebraError) {
    switch error {
    case .rankDeficient(let column, let rank, let conditionNumber):
      self = .singularDesign(column: column, rank: rank, conditionNumber: conditionNumber)
    case .notPositiveDefinite(let minor):
      self = .singularDesign(column: minor - 1, rank: minor - 1, conditionNumber: .infinity)
    case .notConverged:
      // Least squares looks for no eigenvalues: data can't make it throw this.
      preconditionFailure("factoring a design does not iterate")
    }
  }
}
