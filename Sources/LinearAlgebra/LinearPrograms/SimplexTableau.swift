/// The tableau of the dual simplex method: basic variables in terms of the others.
///
/// Columns 0 ..< n are the variables, n ..< n + m the slacks, the last one the right sides.
struct SimplexTableau {
  /// What is below this counts as rounding.
  private static let rounding = 1e-9

  private let variableCount: Int
  private var rows: [[Double]]
  /// The reduced costs.
  private var costs: [Double]
  /// The basic variable of each row.
  private var basis: [Int]

  init(_ program: LinearProgram) {
    let (count, variableCount) = (program.rows.count, program.costs.count)
    self.variableCount = variableCount
    rows = program.rows.enumerated().map { index, coefficients in
      var slacks = [Double](repeating: 0, count: count)
      slacks[index] = 1
      return coefficients + slacks + [program.bounds[index]]
    }
    costs = program.costs + [Double](repeating: 0, count: count + 1)
    basis = Array(variableCount..<variableCount + count)
  }

  /// The row whose basic variable is negative, the first variable of several; nil at the optimum.
  var leavingRow: Int? {
    let negative = rows.indices.filter { rows[$0][rows[$0].count - 1] < -Self.rounding }
    return negative.min { basis[$0] < basis[$1] }
  }

  /// The column that keeps all reduced costs from becoming negative, the first of equals; nil where the
  /// row says that no point is feasible.
  func enteringColumn(_ row: Int) -> Int? {
    var best: (column: Int, ratio: Double)?
    for column in 0..<rows[row].count - 1 where rows[row][column] < -Self.rounding {
      let ratio = costs[column] / -rows[row][column]
      if ratio < (best?.ratio ?? .infinity) - 1e-13 { best = (column, ratio) }
    }
    return best?.column
  }

  /// Exchanges the basic variable of a row for that of a column.
  mutating func pivot(_ row: Int, _ column: Int) {
    let pivot = rows[row][column]
    let scaled = rows[row].map { $0 / pivot }
    rows[row] = scaled
    for other in rows.indices where other != row && rows[other][column] != 0 {
      Self.subtract(scaled, times: rows[other][column], from: &rows[other])
      rows[other][column] = 0
    }
    Self.subtract(scaled, times: costs[column], from: &costs)
    costs[column] = 0
    basis[row] = column
  }

  private static func subtract(_ row: [Double], times factor: Double, from other: inout [Double]) {
    for index in row.indices where row[index] != 0 { other[index] -= factor * row[index] }
  }

  /// The values of the variables.
  var values: [Double] {
    var values = [Double](repeating: 0, count: variableCount)
    for (row, variable) in basis.enumerated() where variable < variableCount {
      values[variable] = max(0, rows[row][rows[row].count - 1])
    }
    return values
  }
}
