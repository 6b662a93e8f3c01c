/// One figure of a series that a newer baseline has otherwise, and why.
public struct BaselineChange: Hashable, Sendable {
  /// Why a figure changed.
  public enum Cause: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Results, targets or reports that the older baseline did not have.
    case newData = "new_data"
    /// Results or targets that were printed anew with other figures.
    case revisedData = "revised_data"
    /// The plan is for another year, and what is looked ahead to moved with it.
    case planYear = "plan_year"
    /// Other observations, in series that neither baseline lists.
    case otherData = "other_data"
    /// Another version, other options, rules, priors, identities or units.
    case changedMethod = "changed_method"
    /// A series that the older baseline did not have.
    case appeared
    /// A series, a result or a target that the newer baseline has no more.
    case vanished

    /// The order of the cases.
    public static func < (one: Cause, other: Cause) -> Bool {
      (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
  }

  /// The code of the area.
  public let area: String
  /// The code of the indicator.
  public let indicator: String
  /// The column; `row` where one baseline doesn't have the series.
  public let column: String
  /// The figure of the older baseline.
  public let old: String
  /// The figure of the newer one.
  public let new: String
  /// Why it changed; never empty.
  public let causes: [Cause]
  /// The years, figures and parts of the method behind the causes.
  public let details: [BilingualText]

  /// Whether it is a series as a whole that one baseline doesn't have.
  public var isWholeSeries: Bool { column == "row" }
}
