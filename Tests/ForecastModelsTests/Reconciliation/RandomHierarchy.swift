import ForecastModels
import LinearAlgebra
import TestSupport

/// A seeded tree of series with base forecasts that do not add up, and weights with correlations.
struct RandomHierarchy {
  let seed: UInt64
  let structure: SummingStructure
  let base: [Double]
  let weights: ReconciliationWeights
  var generator: SplitMix64

  /// Up to thirteen series in two or three layers, of sizes from one to a million.
  init(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var parts: [Int: [Int]] = [0: []]
    var count = 1
    for _ in 0..<Int.random(in: 2...4, using: &generator) {
      let branch = count
      count += 1
      parts[0, default: []].append(branch)
      let leaves = Int.random(in: 0...3, using: &generator)
      if leaves > 1 { parts[branch] = Array(count..<count + leaves) }
      if leaves > 1 { count += leaves }
    }
    let structure = try SummingStructure(seriesCount: count, parts: parts)
    let sizes: [Double] = [1, 1e3, 1e6]
    let size = sizes.randomElement(using: &generator) ?? 1
    // More rows than columns: the sample covariance of them is positive definite.
    let errors = Matrix(
      rows: count + 8, columns: count, storage: generator.normals((count + 8) * count))
    self.seed = seed
    self.structure = structure
    base = structure.bottomCounts.map {
      size * Double($0) * Double.random(in: 0.5...1.5, using: &generator)
    }
    weights =
      seed % 3 == 0
      ? .structural(structure)
      : seed % 3 == 1
        ? .sampleCovariance(residuals: errors) : .shrunkCovariance(residuals: errors)
    self.generator = generator
  }

  static func several(_ count: UInt64) throws -> [RandomHierarchy] {
    try (1...count).map { try RandomHierarchy(seed: $0) }
  }

  var largestMagnitude: Double { base.reduce(0) { max($0, abs($1)) } }

  /// (x − y)ᵀ W⁻¹ (x − y).
  func distance(_ values: [Double]) throws -> Double {
    let difference = zip(values, base).map { $0 - $1 }
    let covariance = try weights.covariance(seriesCount: base.count)
    let solved = try CholeskyFactorization(covariance).solution(for: difference)
    return zip(difference, solved).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Bottom values of random size and the totals above them: a coherent point.
  mutating func coherentPoint(near values: [Double], spread: Double) -> [Double] {
    var point = values
    let noise = generator.normals(values.count)
    for (series, count) in structure.bottomCounts.enumerated() where isBottom(series) {
      point[series] += spread * noise[series] * Double(count)
    }
    // Parts have higher numbers than their totals.
    for constraint in structure.constraints.reversed() {
      let total = constraint.terms.first { $0.coefficient == 1 }?.series ?? 0
      point[total] = constraint.terms.filter { $0.series != total }
        .reduce(0) { $0 + point[$1.series] }
    }
    return point
  }

  func isBottom(_ series: Int) -> Bool {
    !structure.constraints.contains { constraint in
      constraint.terms.contains { $0.series == series && $0.coefficient == 1 }
    }
  }
}

extension LinearConstraint {
  /// Σ coefficient · x − bound: zero or below where the constraint holds.
  func excess(_ values: [Double]) -> Double {
    terms.reduce(-bound) { $0 + $1.coefficient * values[$1.series] }
  }
}
