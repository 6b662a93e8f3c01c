extension IndicatorSeries {
  /// Where the value of a year comes from.
  public enum Provenance: String, CaseIterable, Hashable, Sendable {
    /// Printed in a report, and unchanged.
    case reported
    /// Estimated from printed growth rates and the printed levels that they lead to.
    case impliedByGrowth = "implied_by_growth"
    /// Printed on an earlier basis, and linked to the present one.
    case linked
    /// The base that a target's level and its own growth rate imply.
    case impliedByTarget = "implied_by_target"
    /// The first year of an index, 100 by definition.
    case indexBase = "index_base"

    /// Whether the value is an estimate of ours and not a printed figure.
    public var isEstimated: Bool { self != .reported && self != .indexBase }
  }
}
