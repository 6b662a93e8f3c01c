/// The scale on which a distribution is described.
public enum MeasurementScale: Hashable, Sendable {
  /// The distribution describes X itself.
  case identity

  /// The distribution describes log X, so X is positive.
  case logarithm
}
