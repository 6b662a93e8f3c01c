import ExtendedPrecision

/// A design factored once, to be solved for any number of responses.
///
/// Minimizes Σ wᵢ (yᵢ − a − Σ xᵢⱼ bⱼ)² + Σ λⱼ bⱼ², with weights w = 1 and penalties λ = 0 unless
/// given. Columns are centred on their weighted means and scaled to norms near one before a QR
/// factorization with column pivoting, so neither raw calendar years nor mixed units cost digits.
/// Solutions are improved by iterative refinement of the augmented system with residuals in
/// double-double, until the coefficients are those of the given data to the last bit or two of a
/// double, as long as the condition number stays below about 10¹⁴.
///
/// - SeeAlso: Å. Björck, *Iterative refinement of linear least squares solutions I*, BIT 7 (1967);
///   Golub & Van Loan, *Matrix Computations*, 4th ed., §5.3.8.
public struct LeastSquares: Hashable, Sendable {
  /// The design as given.
  public let design: Design

  let rowScaling: RowScaling
  let scaled: ScaledDesign
  let factorization: QRFactorization

  /// Factors a design.
  ///
  /// A column counts as dependent where |R[j,j]| ≤ max(*n*, *p*) ε |R[0,0]| in the pivoted
  /// factorization of the centred, scaled columns, or where centring leaves nothing but rounding.
  ///
  /// - Parameters:
  ///   - design: *n* × *p*.
  ///   - weights: *n* positive weights, inverse to the variances of the observations.
  ///   - penalties: For each column, the nonnegative λ of its ridge penalty, in units of y² per
  ///     squared unit of its coefficient. The intercept is never penalized.
  /// - Throws: ``LinearAlgebraError/rankDeficient(column:rank:conditionNumber:)`` where the columns
  ///   are dependent or more than the observations can tell apart.
  /// - Precondition: Counts agree, weights are positive and finite, penalties not negative.
  /// - Complexity: O(*n p*²).
  public init(
    _ design: Design, weights: [Double]? = nil, penalties: [Double]? = nil
  ) throws(LinearAlgebraError) {
    precondition(weights.map { $0.count == design.rows } ?? true, "one weight a row")
    precondition(
      weights?.allSatisfy { $0 > 0 && $0.isFinite } ?? true, "weights are positive and finite")
    precondition(penalties.map { $0.count == design.columnCount } ?? true, "one penalty a column")
    precondition(
      penalties?.allSatisfy { $0 >= 0 && $0.isFinite } ?? true, "penalties are not negative")
    self.design = design
    rowScaling = RowScaling(
      weights: weights, count: design.rows,
      rows: ScaledDesign.rows(of: design, penalties: penalties))
    scaled = ScaledDesign(design, rowScaling: rowScaling, penalties: penalties)
    factorization = QRFactorization(scaled.matrix)
    try requireFullRank(isPenalized: penalties != nil)
  }

  /// The number of parameters *p*, the intercept included.
  public var parameterCount: Int { design.parameterCount }

  /// The 2-norm condition number of the centred design with columns of norm one; one where it has no
  /// columns, infinite where they outnumber the rows or one is zero.
  ///
  /// It does not depend on the units of the columns. About three of its digits do not depend on the
  /// LAPACK in use either.
  ///
  /// - Complexity: O(*p*³), for the singular values of R.
  public var conditionNumber: Double {
    guard factorization.columns <= scaled.rows else { return .infinity }
    do throws(LinearAlgebraError) {
      return try SingularValueDecomposition(unitTriangle).conditionNumber
    } catch {
      // LAPACK knows no finite triangle that it fails on. If there is one, nothing vouches for any
      // digit of the solution, and that is what infinity says.
      return .infinity
    }
  }

  /// R with columns of norm one, unless zero: the norms are those of the columns of the design.
  private var unitTriangle: Matrix {
    let triangle = factorization.upperTriangle
    return Matrix(
      columns: (0..<triangle.columns).map { index in
        let column = triangle.column(index)
        let norm = column.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return norm > 0 ? column.map { $0 / norm } : column
      })
  }

  private func requireFullRank(isPenalized: Bool) throws(LinearAlgebraError) {
    let intercepts = design.hasIntercept ? 1 : 0
    let tolerance = Double(max(scaled.rows, design.columnCount)) * Double.ulpOfOne
    var rank = factorization.rank(tolerance: tolerance)
    if !isPenalized { rank = min(rank, max(design.rows - intercepts, 0)) }
    guard rank < design.columnCount else { return }
    throw .rankDeficient(
      column: factorization.pivots[rank], rank: rank + intercepts, conditionNumber: conditionNumber)
  }
}

extension LeastSquares {
  /// Numbers whose squares multiply to the determinant of XᵀWX + Λ.
  ///
  /// The diagonal of its Cholesky factor, taken from the factorization of the design: *p* positive
  /// numbers in no particular order. Their product may overflow where the sum of their logarithms
  /// does not.
  public var determinantRoots: [Double] {
    // Factored with weights divided by 4^s, so each root is divided by 2^s.
    let slopes = zip(factorization.diagonalMagnitudes, factorization.pivots).map {
      DoubleDouble($0).scaled(
        byPowerOfTwo: rowScaling.exponent - scaled.columns[$1].coefficientExponent
      ).doubleValue
    }
    guard design.hasIntercept else { return slopes }
    return [rowScaling.rootOfTotal * PowerOfTwo(exponent: rowScaling.exponent)] + slopes
  }
}

extension LeastSquares {
  /// Returns the solutions for many responses at once, in working precision.
  ///
  /// The pseudoinverse of the centred, scaled design is formed once from its factorization, and
  /// multiplies each response in turn. There is no refinement, so coefficients carry a relative error
  /// of about the condition number times ε. A response's solution does not depend on the others,
  /// down to the last bit.
  ///
  /// - Parameter responses: *n* × *k*, a column a problem.
  /// - Returns: Coefficients and residual sums of squares, in the order of the columns.
  /// - Precondition: The responses have *n* rows and are finite with finite sums; there are no
  ///   penalties or weights.
  /// - Complexity: O(*n p k*).
  public func solutions(forColumnsOf responses: Matrix) -> LeastSquaresBatch {
    precondition(responses.rows == design.rows, "one response a row")
    precondition(scaled.rows == design.rows && !rowScaling.isWeighted, "batches are unweighted")
    let projection = Projection(self)
    let (rows, parameters, count) = (design.rows, parameterCount, responses.columns)
    var coefficients: [Double] = []
    let sums = [Double](unsafeUninitializedCapacity: count) { sums, initialized in
      initialized = count
      coefficients = [Double](unsafeUninitializedCapacity: parameters * count) { target, filled in
        filled = parameters * count
        responses.storage.withUnsafeBufferPointer { responses in
          projection.withSolver { solver in
            for index in 0..<count {
              sums[index] = solver.solve(
                responses[part: index, of: rows], coefficients: target[part: index, of: parameters])
            }
          }
        }
      }
    }
    return LeastSquaresBatch(
      coefficients: Matrix(rows: parameters, columns: count, storage: coefficients),
      residualSumsOfSquares: sums)
  }
}

extension LeastSquares {
  /// Returns the matrix that maps a response to its coefficients, (XᵀWX + Λ)⁻¹XᵀW.
  ///
  /// Element (*j*, *i*) is what one unit more in observation *i* adds to coefficient *j*. Row by row
  /// from the augmented system, refined like a solution: its residuals for the unit vector *j* are
  /// the row sought.
  ///
  /// - Returns: *p* × *n*, the intercept's row first where there is one. Elements beyond the range of
  ///   a double are infinite or zero; those of ``scaledInfluence()`` never are.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func influence() -> Matrix {
    let scaled = scaledInfluence()
    return Matrix(
      rows: zip(scaled.rows, scaled.exponents).map { row, exponent in
        row.map { $0 * PowerOfTwo(exponent: exponent) }
      })
  }

  /// Returns the rows of ``influence()`` with a power of two taken out of each.
  ///
  /// - Returns: *p* rows of *n* numbers, the intercept's first where there is one.
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public func scaledInfluence() -> ScaledRows {
    var intercept = (0..<design.rows).map { rowScaling.exactShare(of: $0) }
    var rows: [(values: [DoubleDouble], exponent: Int)] = []
    for (index, column) in scaled.columns.enumerated() {
      // In units of the column over its magnitude, which is what its mean is stored in.
      let slope = slopeInfluence(of: index)
      // a = ȳ − Σ mⱼ bⱼ, with the weighted mean ȳ.
      for row in intercept.indices { intercept[row] -= column.mean * slope[row] }
      rows.append(((0..<design.rows).map { slope[$0] }, -column.magnitudeExponent))
    }
    if design.hasIntercept { rows.insert((intercept, 0), at: 0) }
    return ScaledRows(rows)
  }

  private func slopeInfluence(of index: Int) -> ExtendedVector {
    var influence = AugmentedSystem(scaled, factorization, minusUnit: index).residuals
    influence.multiply(by: PowerOfTwo(exponent: -scaled.columns[index].normExponent))
    influence.negate()
    rowScaling.apply(to: &influence)
    return influence
  }
}

extension LeastSquares {
  /// The leverages hᵢ: the diagonal of the matrix that maps y to its fitted values.
  ///
  /// One an observation, each between 0 and 1; without penalties they sum to *p*. Refined like a
  /// solution.
  ///
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public var leverages: [Double] { extendedLeverages.map { min(1, max(0, $0.doubleValue)) } }

  /// What the leverages leave of one, 1 − hᵢ, with the digits that a difference of doubles would lose.
  ///
  /// - Complexity: O(*n p*²) for each step of the refinement.
  public var leverageComplements: [Double] {
    extendedLeverages.map { min(1, max(0, (DoubleDouble(1) - $0).doubleValue)) }
  }

  /// vᵢ (VᵀV)⁻¹ vᵢᵀ with the rows vᵢ of a basis of the weighted, scaled design's columns, and the
  /// share of the mean.
  ///
  /// The basis is nearly orthogonal. With the columns themselves, the inverse would be as large as
  /// the condition number squared and leave no more digits than the sum of its products cancels.
  private var extendedLeverages: [DoubleDouble] {
    var leverages = (0..<design.rows).map {
      design.hasIntercept ? rowScaling.exactShare(of: $0) : DoubleDouble(0)
    }
    guard let basis = nearlyOrthogonalBasis else { return leverages }
    let unweighted = RowScaling(weights: nil, count: basis.rows, rows: basis.rows)
    let orthogonal = ScaledDesign(basis, rowScaling: unweighted, penalties: nil)
    let factorization = QRFactorization(orthogonal.matrix)
    for index in orthogonal.columns.indices {
      let system = AugmentedSystem(orthogonal, factorization, minusUnit: index)
      for row in leverages.indices {
        leverages[row] -= orthogonal[row, index] * system.residuals[row]
      }
    }
    return leverages
  }

  /// The columns of the scaled design, less their parts along the columns before them; nil where it
  /// has none.
  ///
  /// Z R⁻¹ up to factors of its columns, in double-double: it spans what Z does to the last digit,
  /// and is orthogonal to what R is worth.
  private var nearlyOrthogonalBasis: Design? {
    guard !scaled.columns.isEmpty else { return nil }
    let triangle = factorization.upperTriangle
    var basis: [ExtendedVector] = []
    for (position, column) in factorization.pivots.enumerated() {
      var vector = scaled.elements(of: column)
      for (earlier, other) in basis.enumerated() {
        let part = triangle[earlier, position] / triangle[earlier, earlier]
        other.pairs.withUnsafeBufferPointer {
          _ = vector.add(DoubleDouble(-part), times: $0, productWith: other)
        }
      }
      basis.append(vector)
    }
    return Design(
      columns: basis.map { vector in (0..<scaled.rows).map { vector[$0] } }, hasIntercept: false)
  }
}
