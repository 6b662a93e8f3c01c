import ExtendedPrecision

/// A target as printed, and as the repair leaves it.
public struct TargetMove: Hashable, Sendable {
  /// The code of the indicator.
  public let indicator: String
  /// Whether it is a level or a growth rate.
  public let measure: Measure
  /// The unit of both figures.
  public let unit: MeasurementUnit
  /// How the plan qualifies the figure.
  public let qualifier: Qualifier
  /// The figure as printed.
  public let printed: PrintedNumber
  /// The repaired figure, with the same decimals.
  public let repaired: PrintedNumber
  /// Whether it was not to be moved.
  public let isKept: Bool

  /// Whether the repair moves it.
  public var isMoved: Bool { printed != repaired }

  /// The change relative to the size of the printed figure; of a growth rate below 1 % relative to one
  /// percentage point, of a level below one unit of its last digit relative to that.
  public var relativeChange: Double {
    let change = repaired.significand - printed.significand
    return Double(change) / Double(Self.size(of: printed, measure))
  }

  /// The size that changes of a target are relative to, in units of its last digit.
  static func size(of figure: PrintedNumber, _ measure: Measure) -> UInt64 {
    // 10¹⁸ is the last power of ten that a significand holds.
    let point = UInt64(Double.powerOfTen(min(max(figure.decimals, 0), 18)))
    return max(figure.significand.magnitude, measure == .growth ? point : 1)
  }
}
