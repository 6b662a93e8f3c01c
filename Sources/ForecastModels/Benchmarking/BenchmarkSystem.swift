import ExtendedPrecision
import LinearAlgebra

/// The shortest innovations that make a series meet its benchmarks.
///
/// x = z + C (F δ + N β) and a = J x + σ ε: min ‖δ‖² + ‖ε‖² with β free. The rows of J C N are rotated
/// away first, the others determine (δ, ε), and what they leave determines β. What rounding leaves
/// of the benchmarks' residuals is removed in extended precision.
struct BenchmarkSystem {
  private let data: BenchmarkingData
  private let innovations: Matrix
  private let free: Matrix
  private let deviations: [Double]
  private let sums: Matrix
  private let freeSums: Matrix

  /// Takes the data, F, N, and the standard deviations σ of the benchmarks' errors.
  init(_ data: BenchmarkingData, innovations: Matrix, free: Matrix, deviations: [Double]) {
    self.data = data
    self.innovations = innovations
    self.free = free
    self.deviations = deviations
    // J C F, and σ where a benchmark does not bind.
    let binds = deviations.allSatisfy { $0 == 0 }
    let sums = Self.sums(of: innovations, data)
    let errors = binds ? [] : Matrix.diagonal(deviations).storage
    self.sums = Matrix(
      rows: deviations.count, columns: sums.columns + (binds ? 0 : deviations.count),
      storage: sums.storage + errors)
    freeSums = Self.sums(of: free, data)
  }

  private static func sums(of effects: Matrix, _ data: BenchmarkingData) -> Matrix {
    Matrix(
      rows: data.benchmarks.count, columns: effects.columns,
      storage: (0..<effects.columns).flatMap { column in
        data.sums(of: zip(effects.column(column), data.scales).map { $0 * $1 })
          .map(\.doubleValue)
      })
  }

  /// What a right-hand side asks for.
  private struct Step {
    /// What is added to the series.
    let change: [Double]
    /// What is added to σ ε.
    let error: [Double]
  }

  func solution() throws(BenchmarkingError) -> BenchmarkedSeries {
    let solver = try Solver(sums: sums, freeSums: freeSums)
    var values = data.indicator
    var errors = [Double](repeating: 0, count: data.benchmarks.count)
    var residual = residuals(values, errors)
    var size = Double.infinity
    // The first step solves; each other one gains the digits that the conditioning leaves.
    for _ in 0..<4 where size > 0 {
      let step = step(solver.solution(for: residual))
      let next = zip(values, step.change).map { $0 + $1 }
      let nextErrors = zip(errors, step.error).map { $0 + $1 }
      let nextResidual = residuals(next, nextErrors)
      let nextSize = relativeSize(nextResidual, next)
      guard nextSize < size else { break }
      (values, errors, residual, size) = (next, nextErrors, nextResidual, nextSize)
    }
    guard size <= 1e-12 else { throw .illConditioned }
    return BenchmarkedSeries(values: values, discrepancies: data.discrepancies(of: values))
  }

  private func step(_ solution: Solver.Solution) -> Step {
    let count = innovations.columns
    let smooth = innovations * Array(solution.innovations.prefix(count))
    let trend = free * solution.free
    let change = zip(data.scales, zip(smooth, trend)).map { $0 * ($1.0 + $1.1) }
    let errors = solution.innovations.dropFirst(count)
    let error =
      errors.isEmpty
      ? deviations.map { _ in 0 } : zip(deviations, errors).map { $0 * $1 }
    return Step(change: change, error: error)
  }

  /// a − J x − σ ε.
  private func residuals(_ values: [Double], _ errors: [Double]) -> [Double] {
    zip(zip(data.benchmarks, errors), data.sums(of: values)).map { known, sum in
      (DoubleDouble(known.0) - known.1 - sum).doubleValue
    }
  }

  private func relativeSize(_ residuals: [Double], _ values: [Double]) -> Double {
    zip(residuals, data.magnitudes(of: values)).reduce(0) { worst, next in
      guard next.0.isFinite, next.1.isFinite else { return .infinity }
      return next.0 == 0 ? worst : max(worst, abs(next.0) / next.1)
    }
  }
}

/// The equations A δ + G β = b, the shortest δ, made ready for any b.
private struct Solver {
  struct Solution {
    let innovations: [Double]
    let free: [Double]
  }

  private let matrix: Matrix
  private let freeSpan: ColumnSpan
  private let rotation: QRFactorization
  private let span: ColumnSpan

  /// Benchmarks nearer to each other than this have no solution of their own.
  private static let dependence = 1e-13

  init(sums: Matrix, freeSums: Matrix) throws(BenchmarkingError) {
    matrix = sums
    freeSpan = ColumnSpan(freeSums, tolerance: Self.dependence)
    rotation = QRFactorization(freeSums)
    guard freeSpan.rank == freeSums.columns else { throw .illConditioned }
    var rotated = sums.storage
    rotation.applyTransposedQ(to: &rotated)
    let whole = Matrix(rows: sums.rows, columns: sums.columns, storage: rotated).transposed()
    let rest = Matrix(
      rows: sums.columns, columns: sums.rows - freeSums.columns,
      storage: Array(whole.storage.dropFirst(sums.columns * freeSums.columns)))
    span = ColumnSpan(rest, tolerance: Self.dependence)
    guard span.rank == rest.columns else { throw .illConditioned }
  }

  func solution(for right: [Double]) -> Solution {
    var rotated = right
    rotation.applyTransposedQ(to: &rotated)
    let products = span.independentColumns.map { rotated[$0 + freeSpan.rank] }
    let innovations = span.shortestVector(withProducts: products)
    let rest = zip(right, matrix * innovations).map { $0 - $1 }
    let coordinates = freeSpan.coordinates(of: rest)
    return Solution(
      innovations: innovations, free: coordinates.restored(from: freeSpan.independentColumns))
  }
}
