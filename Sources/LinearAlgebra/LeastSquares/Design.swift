import ExtendedPrecision

/// The regressors of a linear model: *n* rows, one column a regressor, with or without intercept.
///
/// The intercept is not stored as a column of ones, so that ``LeastSquares`` can centre the others
/// instead of letting it compete with them. Values may carry more digits than a double, which
/// decimals such as 0.1 and powers of calendar years need if no digit is to be lost.
public struct Design: Hashable, Sendable {
  /// The number of rows *n*, one an observation.
  public let rows: Int

  /// The number of columns without the intercept.
  public let columnCount: Int

  /// Whether the model has a constant term.
  public let hasIntercept: Bool

  /// The columns one after the other: one piece of memory, since fits of annual series are so small
  /// that asking for memory costs more than the arithmetic.
  private let values: [DoubleDouble]

  /// Creates a design from columns in extended precision.
  ///
  /// - Parameters:
  ///   - columns: At least one column, all of one length *n* ≥ 1.
  ///   - hasIntercept: Whether the model has a constant term beside them.
  /// - Precondition: There is a column, lengths are equal and all values finite.
  public init(columns: [[DoubleDouble]], hasIntercept: Bool = true) {
    self.init(columns, hasIntercept: hasIntercept) { $0 }
  }

  /// Creates a design from columns of doubles.
  ///
  /// - Parameters:
  ///   - columns: At least one column, all of one length *n* ≥ 1.
  ///   - hasIntercept: Whether the model has a constant term beside them.
  /// - Precondition: There is a column, lengths are equal and all values finite.
  public init(columns: [[Double]], hasIntercept: Bool = true) {
    self.init(columns, hasIntercept: hasIntercept) { DoubleDouble($0) }
  }

  @inline(__always)
  private init<Value>(
    _ columns: [[Value]], hasIntercept: Bool, _ extended: (Value) -> DoubleDouble
  ) {
    precondition(!columns.isEmpty, "a design without columns is Design.constant(rows:)")
    let rows = columns[0].count
    precondition(rows > 0, "a design has a row at least")
    let count = rows * columns.count
    let values = [DoubleDouble](unsafeUninitializedCapacity: count) { values, initialized in
      initialized = count
      for (index, column) in columns.enumerated() {
        precondition(column.count == rows, "columns differ in length")
        let target = values[part: index, of: rows]
        for row in column.indices { target[row] = extended(column[row]) }
      }
    }
    precondition(areFinite(values), "a design holds finite values")
    self.rows = rows
    columnCount = columns.count
    self.hasIntercept = hasIntercept
    self.values = values
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
    columnCount = 0
    hasIntercept = true
    values = []
  }

  /// The columns without the intercept, each of *n* values in its own unit.
  public var columns: [[DoubleDouble]] {
    (0..<columnCount).map { index in withColumn(index) { Array($0) } }
  }

  /// Lends a column.
  func withColumn<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<DoubleDouble>) -> Result
  ) -> Result {
    values.withUnsafeBufferPointer { body($0[part: index, of: rows]) }
  }

  /// The number of parameters *p*: the columns and the intercept.
  public var parameterCount: Int { columnCount + (hasIntercept ? 1 : 0) }
}
