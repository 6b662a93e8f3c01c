extension IndicatorSeries {
  /// A printed result that is not part of the series.
  public struct SetAside: Hashable, Sendable {
    /// The figure.
    public let observation: Observation

    /// Why it can't be used.
    public let reason: SetAsideReason

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - observation: The figure.
    ///   - reason: Why it can't be used.
    public init(_ observation: Observation, _ reason: SetAsideReason) {
      self.observation = observation
      self.reason = reason
    }
  }
}
