/// A linear program whose costs are not negative: min Σ costⱼ xⱼ subject to rows Σ aᵢⱼ xⱼ ≤ bᵢ and x ≥ 0.
///
/// It is solved by the dual simplex method on a dense tableau. Since no cost is negative, the slacks are a dual
/// feasible basis to start from, so that there is no first phase. Both choices of a pivot follow Bland's
/// rule, the first position that qualifies, so that no basis comes twice.
///
/// Made for small programs, of up to some hundred rows: each pivot goes through the whole tableau. Columns and
/// right sides should be of the order of one; what is below 10⁻⁹ counts as rounding.
///
/// - SeeAlso: R. G. Bland, *New finite pivoting rules for the simplex method*, Mathematics of Operations
///   Research 2 (1977); V. Chvátal, *Linear Programming* (1983), chapters 3 and 10.
public struct LinearProgram: Hashable, Sendable {
  /// The cost of one unit of each variable.
  public let costs: [Double]

  /// The left sides, one coefficient a variable.
  public private(set) var rows: [[Double]] = []

  /// The right sides.
  public private(set) var bounds: [Double] = []

  /// Creates a program without rows.
  ///
  /// - Parameter costs: The cost of one unit of each variable, finite and not negative.
  /// - Precondition: No cost is negative.
  public init(costs: [Double]) {
    precondition(costs.allSatisfy { $0 >= 0 && $0.isFinite }, "costs are not negative")
    self.costs = costs
  }

  /// Adds the row Σ aⱼ xⱼ ≤ b.
  ///
  /// - Parameters:
  ///   - coefficients: One finite number a variable.
  ///   - bound: The right side, finite.
  /// - Precondition: There is a coefficient for each variable, and all numbers are finite.
  public mutating func add(_ coefficients: [Double], atMost bound: Double) {
    precondition(coefficients.count == costs.count, "one coefficient a variable")
    precondition(bound.isFinite && coefficients.allSatisfy(\.isFinite), "numbers are finite")
    rows.append(coefficients)
    bounds.append(bound)
  }

  /// Returns the point of least cost.
  ///
  /// - Returns: One value a variable; of several points of least cost the one that the pivots come to
  ///   first, the same in every run.
  /// - Throws: ``LinearProgramError``.
  /// - Complexity: O(*m* (*m* + *n*)) a pivot for *m* rows and *n* variables.
  public func minimum() throws(LinearProgramError) -> [Double] {
    var tableau = SimplexTableau(self)
    // Bland's rule needs no such limit in exact arithmetic.
    for _ in 0..<(1000 + 50 * (rows.count + costs.count)) {
      guard let row = tableau.leavingRow else { return tableau.values }
      guard let column = tableau.enteringColumn(row) else { throw .infeasible }
      tableau.pivot(row, column)
    }
    throw .notConverged
  }
}

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
