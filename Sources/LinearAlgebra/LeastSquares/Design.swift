import ExtendedPrecision

/// The regressors of a linear model: *n* rows, one column a regressor, with or without intercept.
///
/// The intercept is not stored as a column of ones, so that ``LeastSquares`` can centre the others
/// instead of letting it compete with them. Values may carry more digits than a double, which
/// decimals such as 0.1 and powers of calendar years need if no digit is to be lost.
public struct Design: Hashable, Sendable {
  /// The number of rows *n*, one an observation.
  public let rows: Int

  /// The columns without the intercept, each of *n* values in its own unit.
  public let columns: [[DoubleDouble]]

  /// Whether the model has a constant term.
  public let hasIntercept: Bool

  /// Creates a design from columns in extended precision.
  ///
  /// - Parameters:
  ///   - columns: At least one column, all of one length *n* ≥ 1.
  ///   - hasIntercept: Whether the model has a constant term beside them.
  /// - Precondition: There is a column, lengths are equal and all values finite.
  public init(columns: [[DoubleDouble]], hasIntercept: Bool = true) {
    precondition(!columns.isEmpty, "a design without columns is Design.constant(rows:)")
    precondition(columns.allSatisfy { $0.count == columns[0].count }, "columns differ in length")
    precondition(!columns[0].isEmpty, "a design has a row at least")
    precondition(
      columns.allSatisfy { $0.allSatisfy(\.high.isFinite) }, "a design holds finite values")
    rows = columns[0].count
    self.columns = columns
    self.hasIntercept = hasIntercept
  }

  /// Creates a design from columns of doubles.
  ///
  /// - Parameters:
  ///   - columns: At least one column, all of one length *n* ≥ 1.
  ///   - hasIntercept: Whether the model has a constant term beside them.
  /// - Precondition: There is a column, lengths are equal and all values finite.
  public init(columns: [[Double]], hasIntercept: Bool = true) {
    self.init(columns: columns.map { $0.map { DoubleDouble($0) } }, hasIntercept: hasIntercept)
  }

  /// Returns the powers x, x², … of one regressor as a design.
  ///
  /// The powers are formed in double-double, so a tenth power loses no digit of a double.
  ///
  /// - Parameters:
  ///   - degree: The highest power.
  ///   - values: *n* values of x.
  ///   - hasIntercept: Whether the model has a constant term beside them.
  /// - Returns: A design with `degree` columns.
  /// - Precondition: `degree` ≥ 1, and all powers are finite.
  public static func polynomial(
    degree: Int, of values: [DoubleDouble], hasIntercept: Bool = true
  ) -> Design {
    precondition(degree >= 1, "a polynomial has degree one at least")
    var columns = [values]
    for power in 1..<degree {
      columns.append(zip(columns[power - 1], values).map { $0 * $1 })
    }
    return Design(columns: columns, hasIntercept: hasIntercept)
  }

  /// Returns the design that has an intercept and nothing else.
  ///
  /// - Parameter rows: The number of observations.
  /// - Returns: A design of one parameter, the mean.
  /// - Precondition: `rows` ≥ 1.
  public static func constant(rows: Int) -> Design { Design(constantRows: rows) }

  private init(constantRows: Int) {
    precondition(constantRows >= 1, "a design has a row at least")
    rows = constantRows
    columns = []
    hasIntercept = true
  }

  /// The number of parameters *p*: the columns and the intercept.
  public var parameterCount: Int { columns.count + (hasIntercept ? 1 : 0) }
}
