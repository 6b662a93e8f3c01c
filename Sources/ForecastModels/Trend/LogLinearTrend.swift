/// A straight line in the logarithms: growth at a constant rate with relative errors.
///
/// log y = a + b t + e by ordinary least squares; the growth rate a period is exp(b) − 1.
public typealias LogLinearTrend = LogarithmicModel<LinearTrend>

extension LogarithmicModel<LinearTrend> {
  /// Creates the model; it has no settings.
  public init() { self.init(LinearTrend()) }
}
