extension PooledGrowth {
  /// How the growth of one number of observations goes on.
  public struct Coefficients: Hashable, Sendable {
    /// The share of the mean growth rate that goes on; of one observation, its growth rate itself.
    public let growth: Double

    /// The share of the mean magnitude of the changes that comes on top.
    public let change: Double

    /// Creates coefficients.
    ///
    /// - Parameters:
    ///   - growth: The share of the mean growth rate, or the growth rate of one observation.
    ///   - change: The share of the mean magnitude of the changes.
    public init(growth: Double, change: Double) {
      self.growth = growth
      self.change = change
    }

    /// Returns the change expected a period.
    ///
    /// - Parameters:
    ///   - history: The series.
    ///   - window: How many of its last values count.
    /// - Returns: The change in the unit of the history.
    func slope(_ history: ScaledHistory, window: Int) -> Double {
      guard history.count > 1 else { return growth * history.unit }
      let values = history.values.suffix(window)
      let rates = zip(values.dropFirst(), values).map { value, previous in
        let size = abs(value) + abs(previous)
        return size > 0 ? 2 * (value - previous) / size : 0
      }
      let rate = rates.reduce(0, +) / Double(rates.count)
      // A tenth a period is as much growth, and a twentieth as much change, as a panel's shares
      // can be trusted with.
      return growth * history.unit * min(max(rate, -0.1), 0.1)
        + change * min(history.meanChange(values.count - 1), 0.05 * history.unit)
    }
  }
}
