import ExtendedPrecision
import LinearAlgebra

extension [Regressor] {
  /// Throws unless every regressor has a number of rows, naming those that have fewer.
  func requireRows(_ required: Int) throws(FitError) {
    let short = filter { $0.values.count < required }
    guard !short.isEmpty else { return }
    throw .missingRegressorValues(
      names: short.map(\.name), required: required,
      available: short.map(\.values.count).min() ?? 0)
  }

  /// The values of one row, in the order of the regressors.
  func row(_ index: Int) -> [DoubleDouble] { map { $0.values[index] } }

  /// The design of the first rows.
  func design(rows: Int, hasIntercept: Bool) -> Design {
    guard !isEmpty else { return .constant(rows: rows) }
    return Design(
      columns: map { Array<DoubleDouble>($0.values.prefix(rows)) }, hasIntercept: hasIntercept)
  }
}
