import ForecastModels
import Statistics

/// How past targets of an indicator were reached, shrunk towards its reference class.
///
/// With *m* own gaps *d*, their mean *d̄*, and the mean *p* and standard deviation *s* of the class:
///
/// - the shrunk mean gap *d̃* = (*m d̄* + 4 *p*) / (*m* + 4), the class counting for four gaps;
/// - the hit rate (*k* + 1) / (*m* + 2) of *k* targets reached, Laplace's rule of succession;
/// - the next gap is Student-t about *d̃* with *ν* = *m* + 4 degrees of freedom and scale
///   σ √(1 + 1/(*m* + 4)), where *ν* σ² = 4 *s*² + Σ(*d* − *d̄*)² + 4 *m* / (*m* + 4) (*d̄* − *p*)²: the
///   predictive distribution of a normal sample whose prior is worth four observations of the class. Without
///   a class it is that of the own gaps alone, with *m* − 1 degrees of freedom, from two gaps on.
///
/// - SeeAlso: A. Gelman and co-authors, *Bayesian Data Analysis*, 3rd ed., §3.3.
public struct PastAttainment: Hashable, Sendable {
  /// The gaps, years increasing.
  public let gaps: [TargetGap]
  /// The class that they are shrunk towards; nil where the data have none.
  public let pool: ReferenceClass?

  /// Takes the gaps of one indicator.
  ///
  /// - Parameters:
  ///   - gaps: The gaps, years increasing.
  ///   - pool: The class that they are shrunk towards; nil where there is none.
  public init(_ gaps: [TargetGap], pool: ReferenceClass?) {
    self.gaps = gaps
    self.pool = pool
  }

  /// The number *m* of past targets whose result is known.
  public var count: Int { gaps.count }

  /// The number *k* of those that were reached.
  public var reached: Int { gaps.count(where: \.isReached) }

  /// (*k* + 1) / (*m* + 2): one half where nothing is known.
  public var hitRate: Double { Double(reached + 1) / Double(count + 2) }

  /// The mean gap *d̄* in percentage points; nil without gaps.
  public var meanGap: Double? { gaps.isEmpty ? nil : SummaryStatistics(points).mean }

  /// The shrunk mean gap *d̃* in percentage points; nil without a class.
  public var shrunkMeanGap: Double? {
    pool.map { pool in
      (Double(count) * (meanGap ?? 0) + weight * pool.meanGap) / (Double(count) + weight)
    }
  }

  /// The standard error of the shrunk mean gap, σ / √(*m* + 4); nil without a class.
  public var standardError: Double? {
    pool.map { (variance(about: $0) / (Double(count) + weight)).squareRoot() }
  }

  /// The distribution of the next gap in percentage points; nil without a class and with fewer than two
  /// gaps, or where all of them are equal.
  public var nextGap: StudentTDistribution? {
    let own = Double(count)
    if let pool, let centre = shrunkMeanGap {
      let variance = variance(about: pool) * (1 + 1 / (own + weight))
      guard variance > 0 else { return nil }
      return StudentTDistribution(
        degreesOfFreedom: own + weight, location: centre, scale: variance.squareRoot())
    }
    guard count >= 2 else { return nil }
    let summary = SummaryStatistics(points)
    let scale = summary.standardDeviation * (1 + 1 / own).squareRoot()
    guard scale > 0 else { return nil }
    return StudentTDistribution(degreesOfFreedom: own - 1, location: summary.mean, scale: scale)
  }

  /// Returns the chance of a growth target by past gaps alone: the outside view.
  ///
  /// - Parameter event: The event, in percent of growth.
  /// - Returns: The chance that target plus the next gap reaches the target; nil without
  ///   ``nextGap``.
  public func chance(of event: TargetEvent) -> TargetChance? {
    nextGap.flatMap { gap in
      guard event.value.magnitude < 1e9 else { return nil }
      return TargetChance(
        of: event,
        PredictiveDistribution(
          StudentTDistribution(
            degreesOfFreedom: gap.degreesOfFreedom, location: event.value + gap.location,
            scale: gap.scale)))
    }
  }

  private var points: [Double] { gaps.map(\.points) }

  private var weight: Double { Double(ReferenceClass.weight) }

  /// σ², shrunk towards the class.
  private func variance(about pool: ReferenceClass) -> Double {
    let own = Double(count)
    let mean = meanGap ?? pool.meanGap
    let within = points.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let between = weight * own / (own + weight) * (mean - pool.meanGap) * (mean - pool.meanGap)
    return (weight * pool.spread * pool.spread + within + between) / (own + weight)
  }
}
