import ExtendedPrecision

/// A named column of a regression's design.
///
/// Rows belong to the observations in their order. There may be more rows than observations: the
/// further ones are the known or assumed future, which forecasts need.
public struct Regressor: Hashable, Sendable {
  /// The name by which coefficients and errors call it.
  public let name: String

  /// Where the largest magnitude of a regressor has to lie unless all its values are zero: 2⁻⁹⁷⁰ to
  /// 2⁹⁷⁰, about 10⁻²⁹² to 10²⁹².
  ///
  /// Between them double-double keeps all its digits, and quasi-differences stay finite.
  public static let magnitudes = magnitudes(forPower: 1)

  /// Returns where the largest magnitude has to lie if powers of the values are to be regressors.
  ///
  /// - Parameter degree: The highest power *k*.
  /// - Returns: 2^−m to 2^m with m = ⌊970 / *k*⌋.
  /// - Precondition: 1 ≤ *k* ≤ 970.
  public static func magnitudes(forPower degree: Int) -> ClosedRange<Double> {
    precondition((1...970).contains(degree), "a power is between 1 and 970")
    let exponent = 970 / degree
    let limit = Double(sign: .plus, exponent: exponent, significand: 1)
    return 1 / limit...limit
  }

  /// The values, one a row, in the regressor's own unit.
  public let values: [DoubleDouble]

  /// Creates a regressor from values that may carry more digits than a double.
  ///
  /// - Parameters:
  ///   - name: The name by which coefficients and errors call it.
  ///   - values: One value a row.
  /// - Throws: ``FitError/notFinite(index:)``, or ``FitError/tooLarge(index:)`` and
  ///   ``FitError/tooSmall(index:)`` where the largest is not in ``magnitudes``.
  public init(name: String, values: [DoubleDouble]) throws(FitError) {
    if let index = values.firstIndex(where: { !$0.high.isFinite }) {
      throw .notFinite(index: index)
    }
    try values.map(\.high).requireLargest(in: Self.magnitudes)
    self.name = name
    self.values = values
  }

  /// Creates a regressor from doubles.
  ///
  /// - Parameters:
  ///   - name: The name by which coefficients and errors call it.
  ///   - values: One value a row.
  /// - Throws: ``FitError/notFinite(index:)``, or ``FitError/tooLarge(index:)`` and
  ///   ``FitError/tooSmall(index:)`` where the largest is not in ``magnitudes``.
  public init(name: String, values: [Double]) throws(FitError) {
    try self.init(name: name, values: values.map { DoubleDouble($0) })
  }

  /// Returns the powers x, x², … of the regressor, named `x`, `x^2` and so on.
  ///
  /// They are formed in double-double: a tenth power loses no digit of a double.
  ///
  /// - Parameter degree: The highest power.
  /// - Returns: As many regressors, the first of them this one.
  /// - Throws: ``FitError/tooLarge(index:)`` or ``FitError/tooSmall(index:)`` where the largest value
  ///   is not in ``magnitudes(forPower:)``.
  /// - Precondition: 1 ≤ `degree` ≤ 970.
  public func powers(upTo degree: Int) throws(FitError) -> [Regressor] {
    precondition((1...970).contains(degree), "a polynomial has degree one at least")
    try values.map(\.high).requireLargest(in: Self.magnitudes(forPower: degree))
    var powers = [self]
    for exponent in 1..<degree {
      let product = zip(powers[exponent - 1].values, values).map { $0 * $1 }
      powers.append(try Regressor(name: "\(name)^\(exponent + 1)", values: product))
    }
    return powers
  }
}

extension [Double] {
  /// Throws unless the largest magnitude lies in a range or is zero.
  func requireLargest(in range: ClosedRange<Double>) throws(FitError) {
    let largest = reduce(0) { Swift.max($0, abs($1)) }
    let index = firstIndex { abs($0) == largest } ?? 0
    if largest > range.upperBound { throw .tooLarge(index: index) }
    if largest > 0, largest < range.lowerBound { throw .tooSmall(index: index) }
  }
}
