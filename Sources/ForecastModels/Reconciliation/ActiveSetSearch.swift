import LinearAlgebra

/// The nearest point that satisfies a system, by a dual active-set method.
///
/// In whitened coordinates z = L⁻¹ (x − y) the problem is min ‖z‖² with aₖᵀ z = bₖ or ≤ bₖ. The search
/// starts at the equations' own solution, adds the inequality that is violated most, and lets go of
/// those whose multiplier would become negative. Each inequality that is added raises the minimum,
/// so no set comes twice and the search ends. A violated inequality that is a combination of active
/// rows, with no row left to let go of, proves that there is no solution; the combination is unique,
/// so the rows in it contradict each other and no fewer do.
///
/// - SeeAlso: D. Goldfarb, A. Idnani, *A numerically stable dual method for solving strictly convex
///   quadratic programs*, Mathematical Programming 27 (1983).
struct ActiveSetSearch {
  private let system: ConstraintSystem
  private let normals: Matrix
  private let gaps: [Double]
  private let tolerances: [Double]
  private let lengths: [Double]

  /// The active rows, the equations first.
  private(set) var active: [Int]

  /// The whitened adjustment.
  private(set) var adjustment: [Double] = []

  /// The multipliers of the active rows, of their whitened normals.
  private(set) var multipliers: [Double] = []

  /// Rows that active ones imply to rounding.
  private var implied: Set<Int> = []

  /// Takes a system, the root L of the weights, and the base forecasts y; `known` is y with the fixed
  /// values in their places.
  init(
    _ system: ConstraintSystem, root: Matrix, base: [Double], known: [Double]
  ) throws(ReconciliationError) {
    self.system = system
    var normals = Matrix(rows: root.columns, columns: system.rows.count)
    for (column, row) in system.rows.enumerated() {
      for index in 0..<root.columns {
        normals[index, column] = row.freeTerms.reduce(0) {
          $0 + $1.coefficient * root[$1.series, index]
        }
      }
    }
    self.normals = normals
    gaps = system.rows.map { row in
      switch row.source {
      case .constraint: row.slack(known)
      case .fixed: row.slack(base)
      }
    }
    tolerances = system.rows.map { ConstraintSystem.rounding * $0.magnitude(known) }
    lengths = system.rows.indices.map { column in
      normals.column(column).reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    active = system.equations
    try solve()
    try search()
  }

  private mutating func search() throws(ReconciliationError) {
    // Far more steps than small problems take: only rounding could make the search go round.
    for _ in 0..<(100 + 20 * system.rows.count) {
      guard let row = mostViolated() else { return }
      try add(row)
    }
    throw .illConditioned
  }

  /// The inequality whose boundary is farthest, the first of equals.
  private func mostViolated() -> Int? {
    var worst: (row: Int, distance: Double)?
    let size = adjustment.euclideanLength
    for row in system.inequalities where !active.contains(row) && !implied.contains(row) {
      let violation = violation(of: row)
      let rounding = tolerances[row] + ConstraintSystem.rounding * lengths[row] * size
      // A row without any coefficient, 0 ≤ bound, has no boundary.
      let distance = lengths[row] > 0 ? violation / lengths[row] : .infinity
      if violation > rounding, distance > worst?.distance ?? 0 { worst = (row, distance) }
    }
    return worst?.row
  }

  private func violation(of row: Int) -> Double {
    normals.column(row).scalarProduct(with: adjustment) - gaps[row]
  }

  /// Makes a violated inequality active, after letting go of those that would pull the wrong way.
  private mutating func add(_ row: Int) throws(ReconciliationError) {
    while true {
      let directions = ColumnSpan(
        system.directions.selecting(active), tolerance: ConstraintSystem.dependence)
      let isDependent = directions.explains(system.directions.column(row))
      let path = try path(of: row)
      let blocking = blockingRow(path.shares)
      guard !isDependent || blocking != nil else { return try acceptAsImplied(row, directions) }
      let length = path.rest.scalarProduct(with: path.rest)
      let full = isDependent ? Double.infinity : violation(of: row) / length
      guard let blocking, blocking.step < full else {
        active.append(row)
        return try solve()
      }
      if !isDependent {
        adjustment = zip(adjustment, path.rest).map { $0 - blocking.step * $1 }
      }
      multipliers = zip(multipliers, path.shares).map { $0 - blocking.step * $1 }
      active.remove(at: blocking.position)
      multipliers.remove(at: blocking.position)
    }
  }

  /// A row's normal as shares of the active ones' and a rest orthogonal to them.
  private func path(
    of row: Int
  ) throws(ReconciliationError) -> (shares: [Double], rest: [Double]) {
    let span = ColumnSpan(normals.selecting(active), tolerance: 0)
    guard span.rank == active.count else { throw .illConditioned }
    let normal = normals.column(row)
    let shares = span.coordinates(of: normal).restored(from: span.independentColumns)
    return (shares, span.remainder(of: normal))
  }

  /// The active inequality whose multiplier vanishes first, the first of equals.
  private func blockingRow(_ shares: [Double]) -> (position: Int, step: Double)? {
    var blocking: (position: Int, step: Double)?
    let sizes = zip(shares, active).map { $0 * lengths[$1] }
    let largest = sizes.reduce(0) { max($0, abs($1)) }
    for (position, row) in active.enumerated()
    where system.rows[row].relation == .atMost && sizes[position] > 1e-10 * largest {
      let step = max(0, multipliers[position]) / shares[position]
      if step < blocking?.step ?? .infinity { blocking = (position, step) }
    }
    return blocking
  }

  /// Leaves a dependent row aside whose violation is rounding; otherwise nothing satisfies all.
  private mutating func acceptAsImplied(
    _ row: Int, _ span: ColumnSpan
  ) throws(ReconciliationError) {
    let coordinates = span.coordinates(of: system.directions.column(row))
    let combination = ConstraintSystem.Combination(
      coordinates, of: span.independentColumns.map { active[$0] }, system.bounds)
    let scale = combination.magnitude + abs(system.bounds[row])
    guard combination.value - system.bounds[row] <= ConstraintSystem.rounding * scale else {
      throw .infeasible(InfeasibleSubset([row] + combination.support, in: system.rows))
    }
    implied.insert(row)
  }

  /// Solves for the active rows from scratch, so that steps do not add up roundings.
  private mutating func solve() throws(ReconciliationError) {
    let span = ColumnSpan(normals.selecting(active), tolerance: 0)
    guard span.rank == active.count else { throw .illConditioned }
    adjustment = span.shortestVector(
      withProducts: span.independentColumns.map { gaps[active[$0]] })
    multipliers = span.coordinates(of: adjustment).restored(from: span.independentColumns)
      .map { -$0 }
  }
}

extension ColumnSpan {
  /// Whether a vector of unit length lies in the span.
  fileprivate func explains(_ vector: [Double]) -> Bool {
    remainder(of: vector).euclideanLength <= ConstraintSystem.dependence
  }
}

extension [Double] {
  /// √Σ x².
  var euclideanLength: Double { reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// Σ xᵢ yᵢ.
  func scalarProduct(with other: [Double]) -> Double {
    zip(self, other).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The elements in the order of the columns that they belong to.
  func restored(from columns: [Int]) -> [Double] {
    var result = self
    for (element, column) in zip(self, columns) { result[column] = element }
    return result
  }
}
