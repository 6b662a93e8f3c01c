import RealModule
import Statistics

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
