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
    precondition(areFinite(response), "responses are finite")
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
      scaledCoefficients: coefficients(refined.unknowns, mean: mean, exponent: exponent),
      hasIntercept: design.hasIntercept,
      response: response,
      residuals: rowScaling.unweighted(
        residuals, count: design.rows, times: PowerOfTwo(exponent: exponent)),
      sumsOfSquares: sumsOfSquares(residuals, target: target, exponent: exponent))
  }

  /// The relative size of what double-double leaves where the exact result is zero.
  private static let noise = 0x1p-98

  /// The coefficients in units of their columns' magnitudes, each with the exponent it lacks.
  ///
  /// An unknown of the scaled columns is zero where it is noise beside the largest of them, and the
  /// intercept where it is noise beside the terms that it is the difference of.
  private func coefficients(
    _ unknowns: ExtendedVector, mean: DoubleDouble, exponent: Int
  ) -> [ScaledCoefficient] {
    let least = Self.noise * scaled.columns.indices.reduce(0) { max($0, abs(unknowns[$1].high)) }
    var (intercept, largestTerm) = (mean, mean.magnitude)
    var coefficients: [ScaledCoefficient] = []
    coefficients.reserveCapacity(parameterCount)
    if design.hasIntercept {
      coefficients.append(ScaledCoefficient(value: mean, exponent: exponent))
    }
    for (index, column) in scaled.columns.enumerated() {
      let isNoise = unknowns[index].magnitude.high <= least
      let unknown = isNoise ? DoubleDouble(0) : unknowns[index]
      // In units of the column over its magnitude, which is what its mean is stored in.
      let term = unknown.scaled(byPowerOfTwo: -column.normExponent) * column.mean
      intercept -= term
      largestTerm = max(largestTerm, term.magnitude)
      coefficients.append(
        ScaledCoefficient(value: unknown, exponent: exponent + column.coefficientExponent))
    }
    guard design.hasIntercept else { return coefficients }
    if intercept.magnitude.high <= Self.noise * largestTerm.high { intercept = DoubleDouble(0) }
    coefficients[0] = ScaledCoefficient(value: intercept, exponent: exponent)
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

/// A coefficient as a number times a power of two that a double may not hold.
struct ScaledCoefficient: Hashable, Sendable {
  let value: DoubleDouble
  let exponent: Int

  /// The coefficient itself.
  var unscaled: DoubleDouble { value.scaled(byPowerOfTwo: exponent) }

  /// Whether the coefficient is infinite as a double, or has lost digits to zero.
  var isBeyondRange: Bool {
    let magnitude = abs(unscaled.high)
    return value.high != 0 && !(magnitude.isFinite && magnitude >= .leastNormalMagnitude)
  }
}
