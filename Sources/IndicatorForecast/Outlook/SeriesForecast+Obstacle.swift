extension SeriesForecast {
  /// Why a model has no forecast to show.
  public enum Obstacle: Error, Hashable, Sendable {
    /// The series does not support the model.
    case notFitted(FitError)
    /// The centre or a bound of an interval is beyond the range of numbers.
    case boundsNotFinite
  }
}
