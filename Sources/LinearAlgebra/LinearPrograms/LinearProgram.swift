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
