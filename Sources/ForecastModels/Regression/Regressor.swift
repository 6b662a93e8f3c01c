import ExtendedPrecision

/// A named column of a regression's design.
///
/// Rows belong to the observations in their order. There may be more rows than observations: the
/// further ones are the known or assumed future, which forecasts need.
public struct Regressor: Hashable, Sendable {
  /// The name by which coefficients and errors call it.
  public let name: String

  /// The values, one a row, in the regressor's own unit.
  public let values: [DoubleDouble]

  /// Creates a regressor from values that may carry more digits than a double.
  ///
  /// - Parameters:
  ///   - name: The name by which coefficients and errors call it.
  ///   - values: One value a row.
  /// - Throws: ``FitError/notFinite(index:)``.
  public init(name: String, values: [DoubleDouble]) throws(FitError) {
    if let index = values.firstIndex(where: { !$0.high.isFinite }) {
      throw .notFinite(index: index)
    }
    self.name = name
    self.values = values
  }

  /// Creates a regressor from doubles.
  ///
  /// - Parameters:
  ///   - name: The name by which coefficients and errors call it.
  ///   - values: One value a row.
  /// - Throws: ``FitError/notFinite(index:)``.
  public init(name: String, values: [Double]) throws(FitError) {
    try self.init(name: name, values: values.map { DoubleDouble($0) })
  }

  /// Returns the powers x, x², … of the regressor, named `x`, `x^2` and so on.
  ///
  /// They are formed in double-double: a tenth power loses no digit of a double.
  ///
  /// - Parameter degree: The highest power.
  /// - Returns: As many regressors, the first of them this one.
  /// - Throws: ``FitError/notFinite(index:)`` where a power overflows.
  /// - Precondition: `degree` ≥ 1.
  public func powers(upTo degree: Int) throws(FitError) -> [Regressor] {
    precondition(degree >= 1, "a polynomial has degree one at least")
    var powers = [self]
    for exponent in 1..<degree {
      let product = zip(powers[exponent - 1].values, values).map { $0 * $1 }
      powers.append(try Regressor(name: "\(name)^\(exponent + 1)", values: product))
    }
    return powers
  }
}
