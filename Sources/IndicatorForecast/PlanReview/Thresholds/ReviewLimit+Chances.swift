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
