/// What a plan leaves for the parts of a total that have no target of their own.
public struct UnlistedParts: Hashable, Sendable {
  /// The code of the total.
  public let total: String
  /// The codes of the parts without a target.
  public let indicators: [String]
  /// The unit of the levels, that of the total's target.
  public let unit: MeasurementUnit
  /// Their level together in the year before, where all results are printed.
  public let result: Double?
  /// What the targets as printed leave for them.
  public let printed: Double
  /// What the repaired targets leave for them.
  public let repaired: Double
  /// Their level together by their outlook, where the repair followed it.
  public let outlook: Double?

  /// The growth in percent that the targets as printed ask of them.
  public var printedGrowth: Double? { growth(to: printed) }

  /// The growth in percent that the repaired targets ask of them.
  public var repairedGrowth: Double? { growth(to: repaired) }

  private func growth(to level: Double) -> Double? {
    result.flatMap { $0 > 0 ? level.percentAbove($0) : nil }
  }
}
