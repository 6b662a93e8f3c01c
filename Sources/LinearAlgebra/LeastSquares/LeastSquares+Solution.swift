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
    precondition(response.allSatisfy { $0.high.isFinite }, "responses are finite")
    let exponent = exponent(ofLargest: response)
    var target = ExtendedVector(
      response, count: scaled.rows, times: PowerOfTwo(exponent: -exponent))
    let mean = design.hasIntercept ? rowScaling.mean(of: target) : DoubleDouble(0)
    if design.hasIntercept { target.subtract(mean, fromFirst: design.rows) }
    rowScaling.apply(to: &target)
    // What centring leaves of a constant response is rounding: there is nothing to explain.
    if isRounding(target) { target = ExtendedVector(count: scaled.rows) }
    let refined = AugmentedSystem(scaled, factorization, upper: target)
    let isExact = isRounding(refined.residuals)
    let residuals = isExact ? ExtendedVector(count: scaled.rows) : refined.residuals
    return LeastSquaresSolution(
      coefficients: coefficients(refined.unknowns, mean: mean, exponent: exponent),
      hasIntercept: design.hasIntercept,
      response: response,
      residuals: rowScaling.unweighted(
        residuals, count: design.rows, times: PowerOfTwo(exponent: exponent)),
      sumsOfSquares: sumsOfSquares(residuals, target: target, exponent: exponent))
  }

  private func coefficients(
    _ unknowns: ExtendedVector, mean: DoubleDouble, exponent: Int
  ) -> [DoubleDouble] {
    var intercept = mean
    let offset = design.hasIntercept ? 1 : 0
    var coefficients = [DoubleDouble](filledWith: mean, count: parameterCount)
    for (index, column) in scaled.columns.enumerated() {
      // In units of the column over its magnitude, which is what its mean is stored in.
      let slope = unknowns[index].scaled(byPowerOfTwo: -column.normExponent)
      intercept -= slope * column.mean
      coefficients[index + offset] = slope.scaled(
        byPowerOfTwo: exponent - column.magnitudeExponent)
    }
    if design.hasIntercept { coefficients[0] = intercept.scaled(byPowerOfTwo: exponent) }
    return coefficients
  }

  /// Whether weighted values are nothing but the rounding of double-double, beside responses whose
  /// largest is between one and two before they are centred.
  private func isRounding(_ values: ExtendedVector) -> Bool {
    values.norm <= Double(scaled.rows) * 0x1p-94 * rowScaling.rootOfTotal
  }

  private func sumsOfSquares(
    _ residuals: ExtendedVector, target: ExtendedVector, exponent: Int
  ) -> LeastSquaresSolution.SumsOfSquares {
    var ofData = residuals
    for row in design.rows..<scaled.rows { ofData[row] = DoubleDouble(0) }
    return .init(
      total: target.product(with: target), residual: ofData.product(with: ofData),
      exponent: exponent + rowScaling.exponent)
  }
}
