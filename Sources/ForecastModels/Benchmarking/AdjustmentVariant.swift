/// What a benchmarking method keeps smooth.
public enum AdjustmentVariant: Hashable, Sendable {
  /// The difference between series and indicator, x − z.
  case additive

  /// The ratio of series and indicator, x / z; the indicator has no zeros.
  case proportional
}
