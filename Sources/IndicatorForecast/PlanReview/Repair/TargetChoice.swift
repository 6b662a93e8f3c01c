/// Targets that a repair must not move: of one indicator or of all, levels, growth rates or both.
public struct TargetChoice: Hashable, Sendable {
  /// The code of the indicator; nil for every indicator.
  public let indicator: String?

  /// Levels or growth rates; nil for both.
  public let measure: Measure?

  /// Creates a choice.
  ///
  /// - Parameters:
  ///   - indicator: The code of the indicator; nil for every indicator.
  ///   - measure: Levels or growth rates; nil for both.
  public init(indicator: String?, measure: Measure? = nil) {
    self.indicator = indicator
    self.measure = measure
  }

  /// Returns whether a target is among those chosen.
  ///
  /// - Parameters:
  ///   - indicator: The code of its indicator.
  ///   - measure: Whether it is a level or a growth rate.
  /// - Returns: True where both fit.
  public func includes(_ indicator: String, _ measure: Measure) -> Bool {
    (self.indicator == nil || self.indicator == indicator)
      && (self.measure == nil || self.measure == measure)
  }
}
