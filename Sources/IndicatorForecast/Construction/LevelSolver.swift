import ExtendedPrecision
import LinearAlgebra

/// Finds the levels that were never printed from growth rates, by weighted least squares.
///
/// The unknowns are logarithms of levels. Each growth rate is the equation x(t) − x(t−1) = log(1 + g)
/// with a weight inverse to the square of its rounding; printed levels are fixed and move to the right
/// side. A year that no chain of growth rates joins to a printed level stays unknown.
struct LevelSolver {
  /// The levels that are fixed, by year.
  let fixed: [Int: LogInterval]

  /// The growth rates, by the year that grew.
  let rates: [Int: LogInterval]

  /// The years whose level is printed and has no logarithm: zero or below.
  ///
  /// Nothing leads to them or over them.
  let barred: Set<Int>

  /// The unknown years that chains of growth rates join to a fixed one, with their bounds.
  ///
  /// - Complexity: O(*u*³) in the years solved for together, which are few.
  func levels() -> [Int: LogInterval] {
    var solved: [Int: LogInterval] = [:]
    for run in runs {
      let bounds = bounds(of: run)
      for (year, point) in zip(run, points(of: run)) {
        guard let bound = bounds[year] else { continue }
        // Least squares may leave what rounding allows where two chains meet: then the nearest
        // admissible value is the constrained solution.
        solved[year] = bound.movingPoint(to: min(max(point, bound.lower), bound.upper))
      }
    }
    return solved
  }

  /// The unknown years in runs that one chain of growth rates joins, each joined to a fixed year.
  private var runs: [[Int]] {
    let years = Set(rates.keys.flatMap { [$0 - 1, $0] })
      .subtracting(fixed.keys).subtracting(barred).sorted()
    let runs = years.reduce(into: [[Int]]()) { runs, year in
      if let last = runs.last?.last, last == year - 1, rates[year] != nil {
        runs[runs.count - 1].append(year)
      } else {
        runs.append([year])
      }
    }
    return runs.filter { run in leftEnd(run) != nil || rightEnd(run) != nil }
  }

  /// The fixed level before a run, where a growth rate joins it.
  private func leftEnd(_ run: [Int]) -> LogInterval? {
    run.first.flatMap { rates[$0] == nil ? nil : fixed[$0 - 1] }
  }

  /// The fixed level after a run, where a growth rate joins it.
  private func rightEnd(_ run: [Int]) -> LogInterval? {
    run.last.flatMap { rates[$0 + 1] == nil ? nil : fixed[$0 + 1] }
  }

  // MARK: Points

  private func points(of run: [Int]) -> [Double] {
    let equations = equations(of: run)
    let columns = run.indices.map { column in equations.map { $0.row[column] } }
    let design = Design(columns: columns, hasIntercept: false)
    // A run hangs on a fixed year by construction, so its equations determine it.
    let weights = equations.map(\.weight)
    guard let system = try? LeastSquares(design, weights: weights) else { return [] }
    return system.solution(for: equations.map(\.right)).coefficients
  }

  /// A growth rate as a row of coefficients, a right side and a weight.
  private typealias Equation = (row: [Double], right: Double, weight: Double)

  private func equations(of run: [Int]) -> [Equation] {
    guard let first = run.first, let last = run.last else { return [] }
    return (first...last + 1).compactMap { equation($0, run) }
  }

  /// The equation of the growth rate into a year; nil where it leads to neither an unknown nor a fixed
  /// level.
  private func equation(_ year: Int, _ run: [Int]) -> Equation? {
    guard let rate = rates[year] else { return nil }
    var row = [Double](repeating: 0, count: run.count)
    var right = rate.point
    for (end, sign) in [(year, 1.0), (year - 1, -1.0)] {
      if let column = run.firstIndex(of: end) {
        row[column] = sign
      } else if let level = fixed[end] {
        right -= sign * level.point
      } else {
        return nil
      }
    }
    return (row, right, 1 / (rate.halfWidth * rate.halfWidth))
  }

  // MARK: Bounds

  /// What the roundings allow, carried along the run from both ends.
  private func bounds(of run: [Int]) -> [Int: LogInterval] {
    var forward: [Int: LogInterval] = [:]
    var carried = leftEnd(run)
    for year in run {
      carried = carried.flatMap { level in rates[year].map { level + $0 } }
      forward[year] = carried
    }
    var backward: [Int: LogInterval] = [:]
    carried = rightEnd(run)
    for year in run.reversed() {
      carried = carried.flatMap { level in rates[year + 1].map { level - $0 } }
      backward[year] = carried
    }
    return forward.merging(backward) { $0.intersection($1) ?? $0.hull($1) }
  }
}
