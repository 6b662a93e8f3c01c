import LinearAlgebra
import RealModule
import Statistics

/// Values with any distributions that depend on each other like correlated normal ones.
///
/// Each value is turned into a normal score by its own distribution; the scores have the correlations given,
/// which may be singular where an identity ties values together.
///
/// Probabilities are integrals over the factor *C* of the correlation matrix, C Cᵀ, found one coordinate
/// after another: what is certain or independent comes out exactly, the rest as the mean over a fixed
/// low-discrepancy sequence, with the error estimated from eight shifts of it. Nothing is random.
///
/// - SeeAlso: A. Genz, *Numerical computation of multivariate normal probabilities*, Journal of Computational
///   and Graphical Statistics 1 (1992); A. Genz, K.-S. Kwong, *Numerical evaluation of singular multivariate
///   normal distributions*, Journal of Statistical Computation and Simulation 68 (2000).
struct GaussianCopula: Hashable {
  /// A number and how far it may be off.
  struct Estimate: Hashable {
    let value: Double
    /// Three standard errors of the mean over the shifts.
    let error: Double
  }

  private let correlation: Matrix

  /// Takes correlations: symmetric, positive semidefinite, ones on the diagonal.
  init(_ correlation: Matrix) {
    self.correlation = correlation
  }

  /// Returns the probability that every score lies between two bounds.
  ///
  /// - Precondition: One pair of bounds a value, neither of them NaN.
  func probability(
    of bounds: [(lower: Double, upper: Double)]
  ) -> Estimate {
    precondition(bounds.count == correlation.rows, "a pair of bounds for each value")
    let factor = SemidefiniteFactor(correlation, isPivoted: true)
    // The rows that the coordinate of a step is the last one of: its own, and all that it completes.
    let completed = (0..<factor.rank).map { step in
      bounds.indices.filter { factor.lastStep(of: $0) == step }
    }
    guard bounds.allSatisfy({ $0.lower < $0.upper }) else { return Estimate(value: 0, error: 0) }
    let normal = NormalDistribution()
    let steps = completed.enumerated().map { step, rows in
      CopulaStep(step, rows: rows, factor, bounds, normal)
    }
    guard let certain = CopulaStep.probability(ofFixed: steps) else {
      return Estimate(value: 0, error: 0)
    }
    // What neither varies nor is needed later takes no part in the integration.
    let moving = steps.filter { $0.isNeeded || !$0.isFixed }
    let positions = moving.filter(\.isNeeded).map(\.index)
    var scores = Array(repeating: 0.0, count: factor.rank)
    return LowDiscrepancySequence(positions: positions).mean { point in
      var (probability, coordinate) = (certain, 0)
      for step in moving {
        guard let interval = step.interval(scores) else { return 0 }
        if !step.isFixed { probability *= interval.probability }
        guard step.isNeeded else { continue }
        scores[step.index] = interval.score(at: point[coordinate])
        coordinate += 1
      }
      return probability
    }
  }

  /// Returns the probability that a weighted sum of the values reaches a number.
  ///
  /// - Parameters:
  ///   - weights: One weight a value; that of the last is positive.
  ///   - distributions: One distribution a value.
  ///   - bound: The number.
  /// - Returns: The probability that the sum is not below it.
  func probability(
    ofSum weights: [Double], of distributions: [any ContinuousDistribution], reaching bound: Double
  ) -> Estimate {
    let last = weights.count - 1
    precondition(last >= 0 && weights[last] > 0, "the last value counts")
    precondition(distributions.count == weights.count && correlation.rows == weights.count)
    let factor = SemidefiniteFactor(correlation, isPivoted: false)
    let normal = NormalDistribution()
    return LowDiscrepancySequence(dimension: last).mean { point in
      var coordinates: [Double] = []
      var rest = bound
      for index in 0..<last {
        coordinates.append(NormalInterval(-.infinity, .infinity, normal).score(at: point[index]))
        let score = factor.sum(index, coordinates)
        rest -= weights[index] * distributions[index].value(atScore: score, normal)
      }
      let wanted = distributions[last].score(of: rest / weights[last], normal)
      let centre = factor.sum(last, coordinates)
      let spread = factor[last, last]
      guard spread > 0 else { return wanted <= centre ? 1 : 0 }
      return normal.upperTailProbability((wanted - centre) / spread)
    }
  }
}

extension ContinuousDistribution {
  /// The normal score of a value: the smaller tail decides, so that neither is lost.
  func score(of value: Double, _ normal: NormalDistribution = NormalDistribution()) -> Double {
    guard value.isFinite else { return value }
    let lower = cumulativeProbability(value)
    return lower <= 0.5
      ? normal.quantile(lower) : normal.upperTailQuantile(upperTailProbability(value))
  }

  /// The value with a normal score.
  fileprivate func value(atScore score: Double, _ normal: NormalDistribution) -> Double {
    let value =
      score <= 0
      ? quantile(normal.cumulativeProbability(score))
      : upperTailQuantile(normal.upperTailProbability(score))
    // Sums of what wild logarithms reach stay numbers.
    return min(1e280, max(-1e280, value))
  }
}

/// One coordinate of the integral, and the rows that it is the last one of.
private struct CopulaStep {
  /// A row: its bounds, what the coordinate counts for in it, and which of the terms are its own.
  private struct Row {
    let lower: Double
    let upper: Double
    let slope: Double
    let terms: Range<Int>
  }

  /// The place of the coordinate.
  let index: Int

  /// Whether a later row depends on the coordinate.
  let isNeeded: Bool

  /// Whether no row depends on an earlier coordinate, so that the interval is the same for all points.
  ///
  /// Most targets of a large plan stand in no identity, and need no integration.
  let isFixed: Bool

  private let rows: [Row]

  /// The earlier coordinates that the rows depend on, and how much.
  private let terms: [(coordinate: Int, weight: Double)]

  private let normal: NormalDistribution
  private let fixed: NormalInterval?

  init(
    _ step: Int, rows: [Int], _ factor: SemidefiniteFactor,
    _ bounds: [(lower: Double, upper: Double)], _ normal: NormalDistribution
  ) {
    index = step
    self.normal = normal
    isNeeded = bounds.indices.contains { !rows.contains($0) && factor[$0, step] != 0 }
    isFixed = rows.allSatisfy { factor.dependsOnly($0, on: step) }
    var terms: [(coordinate: Int, weight: Double)] = []
    let described = rows.map { row in
      let first = terms.count
      terms += factor.terms(of: row, before: step)
      return Row(
        lower: bounds[row].lower, upper: bounds[row].upper, slope: factor[row, step],
        terms: first..<terms.count)
    }
    self.rows = described
    self.terms = terms
    fixed = isFixed ? Self.computed(described, terms, [], normal) : nil
  }

  /// Returns the product of the probabilities of the steps that are the same for all points; nil where one has no
  /// interval.
  static func probability(ofFixed steps: [Self]) -> Double? {
    var probability = 1.0
    for step in steps where step.isFixed {
      guard let fixed = step.fixed else { return nil }
      probability *= fixed.probability
    }
    return probability
  }

  /// Returns where the coordinate may lie, given those before it; nil where nothing is left.
  func interval(_ scores: [Double]) -> NormalInterval? {
    isFixed ? fixed : Self.computed(rows, terms, scores, normal)
  }

  private static func computed(
    _ rows: [Row], _ terms: [(coordinate: Int, weight: Double)], _ scores: [Double],
    _ normal: NormalDistribution
  ) -> NormalInterval? {
    var (lower, upper) = (-Double.infinity, Double.infinity)
    for row in rows {
      let known = terms[row.terms].reduce(0.0) { $0 + $1.weight * scores[$1.coordinate] }
      let ends = ((row.lower - known) / row.slope, (row.upper - known) / row.slope)
      lower = max(lower, min(ends.0, ends.1))
      upper = min(upper, max(ends.0, ends.1))
    }
    return lower < upper ? NormalInterval(lower, upper, normal) : nil
  }
}

/// A normal score between two bounds.
private struct NormalInterval {
  let probability: Double
  private let start: Double
  private let isUpper: Bool
  private let normal: NormalDistribution

  init(_ lower: Double, _ upper: Double, _ normal: NormalDistribution) {
    // In the upper half both tails are those above, which keeps their relative accuracy.
    isUpper = lower > 0
    start = isUpper ? normal.upperTailProbability(upper) : normal.cumulativeProbability(lower)
    let end = isUpper ? normal.upperTailProbability(lower) : normal.cumulativeProbability(upper)
    probability = max(0, end - start)
    self.normal = normal
  }

  /// The score that a share of the probability lies before.
  func score(at share: Double) -> Double {
    let tail = min(1, max(1e-300, start + share * probability))
    let score = isUpper ? normal.upperTailQuantile(tail) : normal.quantile(tail)
    return min(40, max(-40, score))
  }
}

/// A fixed sequence of points that fills the unit cube evenly, in eight shifted copies.
///
/// Point *i* has the coordinates frac(*i* √*p* + shift) for the first primes *p*, folded by |2 *x* − 1| so that
/// the integrand is periodic. The error of a mean is judged by how far the copies differ.
///
/// - SeeAlso: R. D. Richtmyer, *The evaluation of definite integrals, and a quasi-Monte-Carlo method based on the
///   properties of algebraic numbers*, Los Alamos report LA-1342 (1951).
struct LowDiscrepancySequence {
  private static let shifts = 8
  private static let points = 1024
  private static let primes = [
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
  ]

  private let steps: [(position: Int, length: Double)]

  /// - Precondition: Not negative.
  init(dimension: Int) {
    self.init(positions: Array(0..<dimension))
  }

  /// Some coordinates of the sequence, in the order given: those of a point that nothing depends on cost time.
  ///
  /// - Precondition: None of them negative.
  init(positions: [Int]) {
    steps = positions.map { position in
      // Beyond the table of primes, other irrational numbers.
      let root =
        position < Self.primes.count
        ? Double(Self.primes[position]).squareRoot() : Double.log(Double(position + 2))
      return (position, root - root.rounded(.down))
    }
  }

  /// Returns the mean of a function of the points, exactly where there is no coordinate.
  func mean(_ value: ([Double]) -> Double) -> GaussianCopula.Estimate {
    guard !steps.isEmpty else { return .init(value: value([]), error: 0) }
    let means = (0..<Self.shifts).map { shift in
      let sum = (1...Self.points).reduce(0.0) { sum, index in
        let point = steps.map { step in
          // Shifts by another irrational step, one for each coordinate.
          let shifted =
            Double(index) * step.length
            + Double(shift * (step.position + 1)) * 0.618_033_988_749_894_8
          return abs(2 * (shifted - shifted.rounded(.down)) - 1)
        }
        return sum + value(point)
      }
      return sum / Double(Self.points)
    }
    let summary = SummaryStatistics(means)
    let error = 3 * summary.standardDeviation / Double(Self.shifts).squareRoot()
    return .init(value: summary.mean, error: error)
  }
}
