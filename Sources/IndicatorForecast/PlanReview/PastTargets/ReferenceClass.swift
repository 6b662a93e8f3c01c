import ForecastModels
import Statistics

/// The past targets that those of an indicator are compared with: the outside view.
///
/// The class nearest to the indicator that has at least four gaps, as many as it counts for: the same
/// indicator in other areas; else the other indicators of the same area whose gaps are of growth rates
/// printed, or of levels, as its own are. It is made of the data at hand alone, never of numbers set by
/// hand.
///
/// - SeeAlso: B. Flyvbjerg, *Curbing optimism bias and strategic misplanning in planning*, European Planning
///   Studies 16 (2008).
public struct ReferenceClass: Hashable, Sendable {
  /// What a class is made of.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The same indicator in other areas.
    case sameIndicator = "same_indicator"
    /// Other indicators of the same area.
    case sameArea = "same_area"
  }

  /// How many gaps of an indicator's own the class counts for, and the fewest that it is made of.
  public static let weight = 4

  /// What the class is made of.
  public let kind: Kind
  /// The number of its gaps.
  public let count: Int
  /// Their mean, in percentage points.
  public let meanGap: Double
  /// Their standard deviation, in percentage points.
  public let spread: Double

  /// Finds the class of an indicator; nil where the data have none.
  ///
  /// - Parameters:
  ///   - indicator: The code of the indicator.
  ///   - area: The code of its area.
  ///   - gaps: All gaps at hand.
  public init?(of indicator: String, in area: String, among gaps: [TargetGap]) {
    let own = gaps.filter { $0.area == area && $0.indicator == indicator }
    let isOfRates = own.last?.isOfPrintedRates ?? true
    let elsewhere = gaps.filter { $0.area != area && $0.indicator == indicator }
    let beside = gaps.filter {
      $0.area == area && $0.indicator != indicator && $0.isOfPrintedRates == isOfRates
    }
    if elsewhere.count >= Self.weight {
      self.init(.sameIndicator, elsewhere.map(\.points))
    } else if beside.count >= Self.weight {
      self.init(.sameArea, beside.map(\.points))
    } else {
      return nil
    }
  }

  private init(_ kind: Kind, _ gaps: [Double]) {
    let summary = SummaryStatistics(gaps)
    self.kind = kind
    count = gaps.count
    meanGap = summary.mean
    spread = summary.standardDeviation
  }
}
