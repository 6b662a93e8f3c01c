extension IndicatorSeries {
  /// The value of one year.
  public struct Point: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The value in the unit of the series.
    public let value: Double
    /// What the rounding of the printed figures allows the value to be, in the unit of the series; the
    /// factor of a link is taken as exact.
    public let roundingInterval: ClosedRange<Double>
    /// The figure printed, in the unit of the series; nil when the value is implied.
    public let printed: PrintedNumber?
    /// Printed, linked or implied.
    public let provenance: Provenance
    /// What the breaks after the year multiplied its value by; 1 where there is none.
    ///
    /// The value divided by it is on the basis of the reports of its own time.
    public let linkFactor: Double
    /// The growth rate printed for the year, in percent, where there is one.
    public let growth: PrintedNumber?
    /// Whether the value is the first on a new basis.
    public let isBreak: Bool
    /// The observations that the value was taken from: a level, or a level and growth rates.
    public let inputs: [Observation]

    /// How the text qualifies the value: as it does the figure printed; a value that is implied by a
    /// qualified figure is approximate.
    public var qualifier: Qualifier {
      guard inputs.contains(where: { $0.qualifier != .exact }) else { return .exact }
      return printed == nil ? .approximate : inputs[0].qualifier
    }

    /// The latest vintage among the inputs.
    public var vintage: Int { inputs.map(\.vintage).max() ?? Observation.years.lowerBound }
  }
}
