import ExtendedPrecision
import LinearAlgebra

/// All constraints and fixed values as rows, those that others imply left out.
struct ConstraintSystem {
  /// What a row stands for.
  enum Source: Hashable {
    case constraint(Int)
    case fixed(series: Int)
  }

  /// Σ coefficient · x = bound, or ≤ bound.
  struct Row {
    let source: Source
    let terms: [LinearConstraint.Term]

    /// The terms of series without a fixed value; all terms of a fixed value itself.
    ///
    /// Beside the fixed values these say the same, and a fixed series of large variance can't drown
    /// the others.
    let freeTerms: [LinearConstraint.Term]
    let relation: LinearConstraint.Relation
    let bound: Double

    /// bound − Σ coefficient · x, summed in double-double.
    func slack(_ values: [Double]) -> Double {
      let sum = terms.lazy.map { DoubleDouble.product($0.coefficient, values[$0.series]) }
        .compensatedSum()
      return (DoubleDouble(bound) - sum).doubleValue
    }

    /// |bound| + Σ |coefficient · x|: what rounding of the sum is relative to.
    func magnitude(_ values: [Double]) -> Double {
      terms.reduce(abs(bound)) { $0 + abs($1.coefficient * values[$1.series]) }
    }
  }

  /// The rows: constraints in their order, then fixed values by series.
  let rows: [Row]

  /// The equations that suffice, as positions in ``rows``, increasing.
  let equations: [Int]

  /// The inequalities, as positions in ``rows``, increasing.
  let inequalities: [Int]

  /// The rows as columns of unit length, in units in which no series outweighs another: on these,
  /// dependence is judged, whatever the series' units and weights.
  let directions: Matrix

  /// The rows' bounds over the lengths of the unscaled columns.
  let bounds: [Double]

  /// Constraints nearer to each other than this, relative to their length, count as dependent.
  static let dependence = 1e-11

  /// Contradictions below this, relative to what is summed, are rounding.
  static let rounding = 1e-13

  init(
    _ constraints: [LinearConstraint], fixed: [Int: Double], seriesCount: Int
  ) throws(ReconciliationError) {
    rows =
      constraints.enumerated().map {
        Row(
          source: .constraint($0), terms: $1.terms,
          freeTerms: $1.terms.filter { fixed[$0.series] == nil }, relation: $1.relation,
          bound: $1.bound)
      }
      + fixed.sorted { $0.key < $1.key }.map {
        let term = LinearConstraint.Term(series: $0.key, coefficient: 1)
        return Row(
          source: .fixed(series: $0.key), terms: [term], freeTerms: [term], relation: .equal,
          bound: $0.value)
      }
    let scaled = Self.scaledRows(rows, seriesCount)
    directions = scaled.directions
    bounds = zip(rows, scaled.lengths).map { $1 > 0 ? $0.bound / $1 : $0.bound }
    inequalities = rows.indices.filter { [rows] in rows[$0].relation == .atMost }
    let equations = rows.indices.filter { [rows] in rows[$0].relation == .equal }
    self.equations = try Self.consistent(equations, directions, bounds, rows)
  }

  /// Divides each series' coefficients by their largest one, then each row by its length.
  private static func scaledRows(
    _ rows: [Row], _ seriesCount: Int
  ) -> (directions: Matrix, lengths: [Double]) {
    var largest = [Double](repeating: 0, count: seriesCount)
    for term in rows.lazy.flatMap(\.terms) {
      largest[term.series] = max(largest[term.series], abs(term.coefficient))
    }
    var directions = Matrix(rows: seriesCount, columns: rows.count)
    var lengths = [Double](repeating: 0, count: rows.count)
    for (column, row) in rows.enumerated() {
      let scaled = row.terms.map { $0.coefficient / largest[$0.series] }
      lengths[column] = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for (term, element) in zip(row.terms, scaled) {
        directions[term.series, column] = element / lengths[column]
      }
    }
    return (directions, lengths)
  }

  /// The independent ones of some equations, where the others follow from them.
  private static func consistent(
    _ equations: [Int], _ directions: Matrix, _ bounds: [Double], _ rows: [Row]
  ) throws(ReconciliationError) -> [Int] {
    let chosen = independent(equations, directions, rows)
    let span = ColumnSpan(directions.selecting(chosen), tolerance: 0)
    for dependent in Set(equations).subtracting(chosen).sorted() {
      let coordinates = span.coordinates(of: directions.column(dependent))
      let implied = Combination(
        coordinates, of: span.independentColumns.map { chosen[$0] }, bounds)
      let difference = abs(implied.value - bounds[dependent])
      guard difference <= rounding * (implied.magnitude + abs(bounds[dependent])) else {
        throw .infeasible(InfeasibleSubset([dependent] + implied.support, in: rows))
      }
    }
    return chosen
  }

  /// All fixed values, and the constraints that are independent in the series that are not fixed:
  /// contradictions are then explained by values where values alone explain them.
  private static func independent(
    _ equations: [Int], _ directions: Matrix, _ rows: [Row]
  ) -> [Int] {
    var fixed: [Int] = []
    var constraints: [Int] = []
    var free = directions
    for equation in equations {
      switch rows[equation].source {
      case .constraint: constraints.append(equation)
      case .fixed(let series):
        fixed.append(equation)
        for column in rows.indices { free[series, column] = 0 }
      }
    }
    let span = ColumnSpan(free.selecting(constraints), tolerance: dependence)
    return (fixed + span.independentColumns.map { constraints[$0] }).sorted()
  }

  /// The bound that a combination of rows implies.
  struct Combination {
    /// Σ coordinate · bound.
    let value: Double

    /// Σ |coordinate · bound|.
    let magnitude: Double

    /// The rows with a part in it.
    let support: [Int]

    init(_ coordinates: [Double], of rows: [Int], _ bounds: [Double]) {
      let terms = zip(coordinates, rows).map { DoubleDouble.product($0, bounds[$1]) }
      value = terms.compensatedSum().doubleValue
      magnitude = terms.reduce(0) { $0 + abs($1.high) }
      // Rows and coordinates are of unit size: what is left below this is rounding.
      support = zip(coordinates, rows).filter { abs($0.0) > 1e-9 }.map(\.1)
    }
  }
}

extension InfeasibleSubset {
  /// Takes rows of a system apart into constraints and fixed values.
  init(_ rows: [Int], in system: [ConstraintSystem.Row]) {
    var (constraints, fixed) = ([Int](), [Int]())
    for row in rows {
      switch system[row].source {
      case .constraint(let index): constraints.append(index)
      case .fixed(let series): fixed.append(series)
      }
    }
    self.constraints = constraints.sorted()
    fixedSeries = fixed.sorted()
  }
}

extension Matrix {
  /// Returns some of the columns, in the order given.
  func selecting(_ indices: [Int]) -> Matrix {
    Matrix(
      rows: rows, columns: indices.count, storage: indices.flatMap { column($0) })
  }
}
