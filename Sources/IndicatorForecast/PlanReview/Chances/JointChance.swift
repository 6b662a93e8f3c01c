/// The chance that all targets of a plan are reached together.
///
/// The forecasts depend on each other like correlated normal scores, with the correlations that the
/// accounting identities leave (a Gaussian copula): a total and its largest part mostly succeed or fail
/// together. However they depend, the chance lies between ``leastPossible`` and ``greatestPossible``.
public struct JointChance: Hashable, Sendable {
  /// The chance.
  public let probability: Double
  /// How far numerical integration may be off: three standard errors; 0 where it is exact.
  public let error: Double
  /// max(0, 1 − Σ(1 − *p*)): the chance where misses exclude each other.
  public let leastPossible: Double
  /// min *p*: the chance where every target that is less likely implies the others.
  public let greatestPossible: Double
  /// Π *p*: the chance if the targets had nothing to do with each other.
  public let ifIndependent: Double
  /// The indicators that it is about.
  public let indicators: [String]
}
