import RealModule
import Statistics

/// The distribution of one future value, parameter uncertainty included.
///
/// A weighted mixture of Student-t components on the identity or the logarithmic scale: data, not
/// code, so that the chance of a target needs no simulation.
public struct PredictiveDistribution: Hashable, Sendable {
  /// The mixture that answers every question.
  public let mixture: StudentTMixture

  /// Creates a distribution from a mixture.
  ///
  /// - Parameter mixture: The mixture, in the series' unit or in its logarithm.
  public init(_ mixture: StudentTMixture) {
    self.mixture = mixture
  }

  /// Creates a distribution of one Student-t component.
  ///
  /// - Parameters:
  ///   - distribution: The component, on the given scale.
  ///   - scale: Whether it describes the value or its logarithm.
  public init(_ distribution: StudentTDistribution, scale: MeasurementScale = .identity) {
    mixture = StudentTMixture(
      components: [.init(weight: 1, distribution: distribution)], scale: scale)
  }

  /// Creates a distribution without uncertainty.
  ///
  /// - Parameter value: The only value, in the series' unit.
  public init(certain value: Double) {
    self.init(StudentTDistribution(degreesOfFreedom: 1, location: value, scale: 0))
  }

  /// The median, in the series' unit: the point forecast.
  public var median: Double { mixture.median }

  /// The mean, in the series' unit.
  ///
  /// On the identity scale it is the weighted centre of the components, also where their degrees of
  /// freedom are too few for a mean to exist. On the logarithmic scale a Student-t has no finite
  /// mean, so each component counts with exp(location + scale² / 2), the mean of the lognormal
  /// distribution with its location and scale.
  public var mean: Double { mixture.mean }

  /// Returns the value that is not exceeded with a probability.
  ///
  /// - Parameter probability: Between 0 and 1.
  /// - Returns: A value in the series' unit.
  /// - Precondition: 0 ≤ `probability` ≤ 1.
  public func quantile(_ probability: Double) -> Double { mixture.quantile(probability) }

  /// Returns the probability of a value not above a number.
  ///
  /// - Parameter value: A number in the series' unit.
  /// - Returns: P(X ≤ value).
  public func cumulativeProbability(_ value: Double) -> Double {
    mixture.cumulativeProbability(value)
  }

  /// Returns the probability of a value above a number, to full relative accuracy.
  ///
  /// - Parameter value: A number in the series' unit.
  /// - Returns: P(X > value).
  public func upperTailProbability(_ value: Double) -> Double {
    mixture.upperTailProbability(value)
  }

  /// Returns the central interval of a coverage.
  ///
  /// - Parameter coverage: The probability of the interval.
  /// - Returns: The interval between the two tail quantiles, in the series' unit.
  public func interval(_ coverage: Coverage) -> PredictionInterval {
    PredictionInterval(
      coverage: coverage,
      lower: mixture.quantile(coverage.tailProbability),
      upper: mixture.upperTailQuantile(coverage.tailProbability))
  }

  /// Returns the central interval of a coverage, as ``interval(_:)`` does.
  ///
  /// - Parameters:
  ///   - coverage: The probability of the interval.
  ///   - quantiles: What other distributions have asked for before.
  /// - Returns: The interval between the two tail quantiles, in the series' unit.
  package func interval(
    _ coverage: Coverage, using quantiles: inout StudentTQuantiles
  ) -> PredictionInterval {
    let bounds = mixture.centralInterval(tail: coverage.tailProbability, using: &quantiles)
    return PredictionInterval(coverage: coverage, lower: bounds.lower, upper: bounds.upper)
  }
}

extension PredictiveDistribution {
  /// The mean on the scale of the components, in the series' unit.
  ///
  /// On the identity scale it is the ``mean``. On the logarithmic scale it is the geometric mean,
  /// exp(Σ wᵢ locationᵢ), which exists where a Student-t of logarithms has no finite mean. Of one
  /// component it is the ``median``.
  public var centre: Double {
    guard mixture.scale == .logarithm else { return mean }
    return .exp(
      mixture.components.reduce(0) { $0 + $1.weight * $1.distribution.location })
  }
}

extension PredictiveDistribution {
  /// Returns the distribution with no component narrower than a scale.
  ///
  /// A series without a spread of its own, such as a perfectly straight one, would else be forecast
  /// with certainty.
  ///
  /// - Parameter floor: The least scale, in the unit of the components: for the logarithmic scale a
  ///   share of the value.
  /// - Returns: The distribution itself where every component is as wide already.
  /// - Precondition: The floor is finite and not negative.
  public func withScale(atLeast floor: Double) -> PredictiveDistribution {
    precondition(floor >= 0 && floor.isFinite, "a scale is not negative")
    guard mixture.components.contains(where: { $0.distribution.scale < floor }) else { return self }
    let components = mixture.components.map { component in
      let distribution = component.distribution
      return StudentTMixture.Component(
        weight: component.weight,
        distribution: StudentTDistribution(
          degreesOfFreedom: distribution.degreesOfFreedom, location: distribution.location,
          scale: max(distribution.scale, floor)))
    }
    return PredictiveDistribution(
      StudentTMixture(components: components, scale: mixture.scale))
  }
}
