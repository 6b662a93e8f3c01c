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
    precondition(penalties.map { $0.count == design.columns.count } ?? true, "one penalty a column")
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
    let tolerance = Double(max(scaled.rows, design.columns.count)) * Double.ulpOfOne
    var rank = factorization.rank(tolerance: tolerance)
    if !isPenalized { rank = min(rank, max(design.rows - intercepts, 0)) }
    guard rank < design.columns.count else { return }
    throw .rankDeficient(
      column: factorization.pivots[rank], rank: rank + intercepts, conditionNumber: conditionNumber)
  }
}
