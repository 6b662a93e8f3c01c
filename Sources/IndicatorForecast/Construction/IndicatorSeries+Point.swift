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
    /// The growth rate printed for the year, in percent, where there is one.
    public let growth: PrintedNumber?
    /// Whether the value is the first on a new basis.
    public let isBreak: Bool
    /// The observations that the value was taken from: a level, or a level and growth rates.
    public let inputs: [Observation]

    /// The latest vintage among the inputs.
    public var vintage: Int { inputs.map(\.vintage).max() ?? Observation.years.lowerBound }
  }
}
