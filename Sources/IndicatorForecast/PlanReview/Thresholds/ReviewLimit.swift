/// A limit that a rules file can set: its rule, its name, and what it may be.
public struct ReviewLimit: Sendable {
  /// The rule.
  public let rule: PlanRuleCode
  /// The name in the rules file.
  public let name: String
  /// The numbers that it may be.
  public let range: ClosedRange<Double>
  /// Whether it is a whole number.
  public let isWhole: Bool
  private let place: Place

  /// Where it is kept.
  private enum Place: Sendable {
    case number(any WritableKeyPath<ReviewThresholds, Double> & Sendable)
    case count(any WritableKeyPath<ReviewThresholds, Int> & Sendable)
  }

  /// A limit that is any number of a range.
  static func number(
    _ rule: PlanRuleCode, _ name: String, _ range: ClosedRange<Double>,
    _ path: any WritableKeyPath<ReviewThresholds, Double> & Sendable
  ) -> ReviewLimit {
    ReviewLimit(rule: rule, name: name, range: range, isWhole: false, place: .number(path))
  }

  /// A limit that is a whole number of a range.
  static func count(
    _ rule: PlanRuleCode, _ name: String, _ range: ClosedRange<Double>,
    _ path: any WritableKeyPath<ReviewThresholds, Int> & Sendable
  ) -> ReviewLimit {
    ReviewLimit(rule: rule, name: name, range: range, isWhole: true, place: .count(path))
  }

  /// Returns the limit.
  ///
  /// - Parameter thresholds: All limits.
  /// - Returns: The number.
  public func value(in thresholds: ReviewThresholds) -> Double {
    switch place {
    case .number(let path): thresholds[keyPath: path]
    case .count(let path): Double(thresholds[keyPath: path])
    }
  }

  /// Sets the limit to a number that it may be.
  func set(_ value: Double, in thresholds: inout ReviewThresholds) {
    switch place {
    case .number(let path): thresholds[keyPath: path] = value
    case .count(let path): thresholds[keyPath: path] = Int(value)
    }
  }

  /// All limits, by rule.
  public static let all: [ReviewLimit] = growth + parts + slips + chances

  private static let growth: [ReviewLimit] = [
    .number(.targetGrowth, "warning_points", 0.001...100, \.targetGrowth.warningPoints),
    .number(.targetGrowth, "base_percent", 0.001...100, \.targetGrowth.basePercent),
    .number(.resultGrowth, "warning_points", 0.001...100, \.resultGrowth.warningPoints),
    .number(.impliedBase, "info_percent", 0.001...100, \.impliedBase.infoPercent),
    .number(.impliedBase, "warning_percent", 0.001...1000, \.impliedBase.warningPercent),
    .number(.impliedDeflator, "band_points", 0.001...100, \.impliedDeflator.bandPoints),
    .number(.impliedDeflator, "usual_percent", -50...100, \.impliedDeflator.usualPercent),
    .count(.impliedDeflator, "least_count", 2...1000, \.impliedDeflator.leastCount),
  ]

  private static let parts: [ReviewLimit] = [
    .number(.sumOfParts, "warning_percent", 0.001...100, \.sumOfParts.warningPercent),
    .number(.residualSector, "lowest_percent", -100...0, \.residualSector.lowestPercent),
    .number(.residualSector, "highest_percent", 0...1000, \.residualSector.highestPercent),
    .number(.residualSector, "change_points", 0.001...1000, \.residualSector.changePoints),
    .number(.residualSector, "least_roundings", 1...1000, \.residualSector.leastRoundings),
    .number(.shareDrift, "points", 0.001...100, \.shareDrift.points),
    .number(.shareDrift, "deviations", 0.1...100, \.shareDrift.deviations),
    .count(.shareDrift, "least_changes", 2...1000, \.shareDrift.leastChanges),
    .number(
      .taxElasticity, "least_growth_percent", 0.001...100, \.taxElasticity.leastGrowthPercent),
    .count(.taxElasticity, "least_years", 2...1000, \.taxElasticity.leastYears),
    .number(.taxElasticity, "lower_percentile", 0...50, \.taxElasticity.lowerPercentile),
    .number(.taxElasticity, "upper_percentile", 50...100, \.taxElasticity.upperPercentile),
  ]

  private static let slips: [ReviewLimit] = [
    .number(.unitSlip, "logarithm_tolerance", 0.001...0.45, \.unitSlip.logarithmTolerance),
    .number(.percentSlip, "least_ratio", 2...1000, \.percentSlip.leastRatio),
    .number(.revision, "percent", 0.001...1000, \.revision.percent),
    .count(.revision, "least_pairs", 3...1000, \.revision.leastPairs),
    .number(.revision, "significance", 0.000001...0.5, \.revision.significance),
  ]
}

extension ReviewLimit {
  /// The limits of the rules about chances, past plans and other areas.
  static let chances: [ReviewLimit] = ofTargets + ofComparisons

  private static let ofTargets: [ReviewLimit] = [
    .number(.targetChance, "remote", 0...1, \.targetChance.remote),
    .number(.targetChance, "unlikely", 0...1, \.targetChance.unlikely),
    .number(.targetChance, "certain", 0...1, \.targetChance.certain),
    .number(.pastAttainment, "standard_errors", 0...10, \.pastAttainment.standardErrors),
    .number(.pastAttainment, "least_hit_rate", 0...1, \.pastAttainment.leastHitRate),
    .number(.acceleration, "greatest_deviation", 0.1...100, \.acceleration.greatestDeviation),
    .count(.acceleration, "fewest_steps", 2...1000, \.acceleration.fewestSteps),
    .number(.evidence, "greatest_spread", 0...1, \.evidence.greatestSpread),
    .count(.evidence, "fewest_observations", 1...1000, \.evidence.fewestObservations),
  ]

  private static let ofComparisons: [ReviewLimit] = [
    .number(.ratioAcrossAreas, "size_exponent", 0...1, \.ratioAcrossAreas.sizeExponent),
    .number(.ratioAcrossAreas, "fence_width", 0.1...100, \.ratioAcrossAreas.fenceWidth),
    .number(
      .ratioAcrossAreas, "least_distance_share", 0...1, \.ratioAcrossAreas.leastDistanceShare),
    .count(.ratioAcrossAreas, "fewest_areas", 4...1000, \.ratioAcrossAreas.fewestAreas),
    .number(.parentTarget, "quantile", 0.5...1, \.parentTarget.quantile),
    .count(.parentTarget, "fewest_years", 2...1000, \.parentTarget.fewestYears),
    .count(.requiredGrowth, "years", 1...100, \.requiredGrowth.years),
    .count(.requiredGrowth, "fewest_years", 1...100, \.requiredGrowth.fewestYears),
    .number(.unchangedTarget, "missed_points", 0...100, \.unchangedTarget.missedPoints),
  ]
}
