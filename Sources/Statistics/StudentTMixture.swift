import ExtendedPrecision
import RealModule

/// A weighted mixture of Student t distributions, of X or of log X.
///
/// P(X ≤ x) = Σ wᵢ Fᵢ(x) on the identity scale and Σ wᵢ Fᵢ(log x) on the logarithmic one, where X is
/// positive. Components with a scale of zero are point masses; quantiles are then the smallest x
/// with P(X ≤ x) ≥ p.
///
/// - Complexity: O(k) for a probability or a density and O(k log k) for a quantile of k components.
public struct StudentTMixture: ContinuousDistribution, Hashable {
  /// One distribution of the mixture and its weight.
  public struct Component: Hashable, Sendable {
    /// The weight, positive; within a mixture the weights sum to one.
    public let weight: Double

    /// The distribution of X, or of log X on the logarithmic scale.
    public let distribution: StudentTDistribution

    /// Creates a component.
    ///
    /// - Parameters:
    ///   - weight: A positive finite number; only ratios of weights matter.
    ///   - distribution: The distribution of X, or of log X on the logarithmic scale.
    /// - Precondition: `weight` is positive and finite.
    public init(weight: Double, distribution: StudentTDistribution) {
      precondition(weight > 0 && weight.isFinite, "the weight is not a positive finite number")
      self.weight = weight
      self.distribution = distribution
    }
  }

  /// The components in the order given, their weights summing to one.
  public let components: [Component]

  /// The scale that the components describe.
  public let scale: MeasurementScale

  /// Creates a mixture.
  ///
  /// - Parameters:
  ///   - components: At least one component; their weights are divided by their sum.
  ///   - scale: Whether the components describe X or log X.
  /// - Precondition: `components` is not empty, and the sum of the weights is finite.
  public init(components: [Component], scale: MeasurementScale = .identity) {
    precondition(!components.isEmpty, "a mixture has at least one component")
    let total = components.lazy.map(\.weight).compensatedSum().doubleValue
    precondition(total.isFinite, "the sum of the weights is not finite")
    self.components = components.map {
      Component(weight: $0.weight / total, distribution: $0.distribution)
    }
    self.scale = scale
  }

  /// The centre of the distribution.
  ///
  /// On the identity scale Σ wᵢ locationᵢ: the mean, and where a component has no mean (ν ≤ 1) still
  /// its centre of symmetry. On the logarithmic scale Σ wᵢ exp(locationᵢ + scaleᵢ² / 2): the
  /// exponential of a Student t has no finite mean, so each component counts with that of the
  /// lognormal of its location and scale, which is exact for infinite degrees of freedom. It is
  /// infinite where an exponential overflows.
  public var mean: Double {
    components.lazy.map { $0.weight * centre(of: $0.distribution) }.compensatedSum().doubleValue
  }

  /// The quantile at ½.
  public var median: Double { quantile(0.5) }

  private func centre(of distribution: StudentTDistribution) -> Double {
    switch scale {
    case .identity: distribution.location
    case .logarithm: .exp(distribution.location + distribution.scale * distribution.scale / 2)
    }
  }

  /// Returns the probability density.
  ///
  /// - Parameter x: A value in the units of X; may be infinite.
  /// - Returns: f(x), in units of one over those of X: Σ wᵢ fᵢ(x), or Σ wᵢ fᵢ(log x) / x, which is 0
  ///   for x ≤ 0. Infinite at a point mass.
  /// - Precondition: `x` is not NaN.
  public func density(_ x: Double) -> Double {
    switch scale {
    case .identity: return sum { $0.density(x) }
    case .logarithm:
      guard x > 0, x < .infinity else { return 0 }
      let logarithm = Double.log(x)
      return sum { $0.density(logarithm) } / x
    }
  }

  /// Returns P(X ≤ x), with relative accuracy in the lower tail.
  ///
  /// - Parameter x: A value in the units of X; may be infinite.
  /// - Returns: A probability in 0...1; on the logarithmic scale 0 for x ≤ 0.
  /// - Precondition: `x` is not NaN.
  public func cumulativeProbability(_ x: Double) -> Double {
    guard let position = position(x) else { return 0 }
    return min(1, sum { $0.cumulativeProbability(position) })
  }

  /// Returns P(X > x), with relative accuracy in the upper tail.
  ///
  /// - Parameter x: A value in the units of X; may be infinite.
  /// - Returns: A probability in 0...1; on the logarithmic scale 1 for x ≤ 0.
  /// - Precondition: `x` is not NaN.
  public func upperTailProbability(_ x: Double) -> Double {
    guard let position = position(x) else { return 1 }
    return min(1, sum { $0.upperTailProbability(position) })
  }

  /// x on the scale of the components, nil where X can't be that small.
  private func position(_ x: Double) -> Double? {
    precondition(!x.isNaN, "a distribution has no value at NaN")
    switch scale {
    case .identity: return x
    case .logarithm: return x > 0 ? .log(x) : nil
    }
  }

  /// Σ wᵢ g(componentᵢ), in the order of the components.
  func sum(_ value: (StudentTDistribution) -> Double) -> Double {
    components.reduce(0) { $0 + $1.weight * value($1.distribution) }
  }
}
