import RealModule
import Statistics

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
