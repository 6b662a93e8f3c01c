import ExtendedPrecision

extension LeastSquares {
  /// Returns the coefficients that minimize the weighted sum of squares, and what belongs to them.
  ///
  /// - Parameter response: *n* observed values y, one a row.
  /// - Returns: Coefficients in units of y per unit of column; residuals in units of y.
  /// - Precondition: The count is *n*, and the values are finite.
  /// - Complexity: O(*n p*) for each step of the refinement, usually two.
  public func solution(for response: [Double]) -> LeastSquaresSolution {
    solution(for: response.map { DoubleDouble($0) })
  }

  /// Returns the coefficients for a response that carries more digits than a double.
  ///
  /// - Parameter response: *n* observed values y, one a row.
  /// - Returns: Coefficients in units of y per unit of column; residuals in units of y.
  /// - Precondition: The count is *n*, and the values are finite.
  /// - Complexity: O(*n p*) for each step of the refinement, usually two.
  public func solution(for response: [DoubleDouble]) -> LeastSquaresSolution {
    precondition(response.count == design.rows, "one response a row")
    precondition(response.allSatisfy(\.high.isFinite), "responses are finite")
    let exponent = binaryExponent(response.reduce(0) { max($0, abs($1.high)) })
    var target = response.map { $0.scaled(byPowerOfTwo: -exponent) }
    let mean = design.hasIntercept ? rowScaling.mean(of: target) : DoubleDouble(0)
    if design.hasIntercept { for index in target.indices { target[index] -= mean } }
    rowScaling.apply(to: &target)
    // What centring leaves of a constant response is rounding: there is nothing to explain.
    if isRounding(target) { target = target.map { _ in DoubleDouble(0) } }
    let padding = [DoubleDouble](repeating: DoubleDouble(0), count: scaled.rows - target.count)
    let refined = AugmentedSystem(scaled, factorization).solution(
      upper: target + padding, lower: nil)
    return LeastSquaresSolution(
      coefficients: coefficients(refined.unknowns, mean: mean, exponent: exponent),
      hasIntercept: design.hasIntercept,
      response: response,
      residuals: residuals(refined.residuals, exponent: exponent),
      sumsOfSquares: sumsOfSquares(refined.residuals, target: target, exponent: exponent))
  }

  private func coefficients(
    _ unknowns: [DoubleDouble], mean: DoubleDouble, exponent: Int
  ) -> [DoubleDouble] {
    var intercept = mean
    var slopes: [DoubleDouble] = []
    for (column, value) in unknowns.enumerated() {
      // In units of the column over its magnitude, which is what its mean is stored in.
      let slope = value.scaled(byPowerOfTwo: -scaled.normExponents[column])
      intercept -= slope * scaled.means[column]
      slopes.append(
        slope.scaled(byPowerOfTwo: exponent - scaled.magnitudeExponents[column]))
    }
    guard design.hasIntercept else { return slopes }
    return [intercept.scaled(byPowerOfTwo: exponent)] + slopes
  }

  /// Whether weighted values are nothing but the rounding of double-double, beside responses whose
  /// largest is between one and two before they are centred.
  private func isRounding(_ values: [DoubleDouble]) -> Bool {
    euclideanNorm(values) <= Double(values.count) * 0x1p-94 * rowScaling.rootOfTotal
  }

  private func residuals(_ weighted: [DoubleDouble], exponent: Int) -> [Double] {
    guard !isRounding(weighted) else {
      return Array(repeating: 0, count: design.rows)
    }
    return (0..<design.rows).map { row in
      rowScaling.unweighted(weighted[row], row: row).scaled(byPowerOfTwo: exponent).doubleValue
    }
  }

  private func sumsOfSquares(
    _ weighted: [DoubleDouble], target: [DoubleDouble], exponent: Int
  ) -> LeastSquaresSolution.SumsOfSquares {
    let total = sumOfSquares(target)
    let residual =
      isRounding(weighted)
      ? DoubleDouble(0) : sumOfSquares(Array(weighted.prefix(design.rows)))
    return .init(total: total, residual: residual, exponent: exponent + rowScaling.exponent)
  }

  private func sumOfSquares(_ values: [DoubleDouble]) -> DoubleDouble {
    values.reduce(into: DoubleDouble(0)) { $0 += $1 * $1 }
  }
}
