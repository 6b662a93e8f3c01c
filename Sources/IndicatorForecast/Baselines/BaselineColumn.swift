/// The columns of a baseline, in the order of its file.
public enum BaselineColumn: String, CaseIterable, Hashable, Sendable {
  /// The code of the area.
  case area
  /// The code of the indicator.
  case indicator
  /// The plan year.
  case year
  /// The year of the report that gave the plan.
  case vintage
  /// The unit code of the series.
  case unit
  /// The power of ten of the unit.
  case unitMultiplier = "unit_mult"
  /// The values that the outlook stands on: `2019=118.33 2020=127.99`.
  case history
  /// The years of the history whose values are estimates of ours and no printed figures: `2019`.
  case estimated
  /// The model.
  case model
  /// The number of observations behind the outlook.
  case count = "n"
  /// The model that the series did not allow.
  case fallbackFrom = "fallback_from"
  /// The mean of the outlook.
  case mean
  /// The median of the outlook.
  case median
  /// The lower end of the 50 % interval.
  case lower50 = "lo50"
  /// The upper end of the 50 % interval.
  case upper50 = "hi50"
  /// The lower end of the 80 % interval.
  case lower80 = "lo80"
  /// The upper end of the 80 % interval.
  case upper80 = "hi80"
  /// The lower end of the 95 % interval.
  case lower95 = "lo95"
  /// The upper end of the 95 % interval.
  case upper95 = "hi95"
  /// The target for the level, as printed; of a range the lower end.
  case targetLevel = "target_level"
  /// The upper end of a range of levels.
  case targetLevelTo = "target_level_to"
  /// How the plan qualifies the level.
  case targetLevelQualifier = "target_level_qualifier"
  /// The unit code of the target's level.
  case targetUnit = "target_unit"
  /// The power of ten of that unit.
  case targetUnitMultiplier = "target_unit_mult"
  /// The target for the growth rate, as printed; of a range the lower end.
  case targetGrowth = "target_growth"
  /// The upper end of a range of growth rates.
  case targetGrowthTo = "target_growth_to"
  /// How the plan qualifies the growth rate.
  case targetGrowthQualifier = "target_growth_qualifier"
  /// The chance that the level is reached.
  case chanceLevel = "chance_level"
  /// The chance that the growth rate is reached.
  case chanceGrowth = "chance_growth"
  /// The rules that the indicator's figures fail, by code.
  case findings

  /// What a column tells of.
  public enum Subject: Hashable, Sendable {
    /// Which series and year it is.
    case key
    /// What was known.
    case data
    /// What is expected.
    case outlook
    /// What the plan sets.
    case target
    /// What comes of both: chances and findings.
    case judgement
  }

  /// What the column tells of.
  public var subject: Subject {
    switch self {
    case .area, .indicator, .year: .key
    case .vintage, .unit, .unitMultiplier, .history, .estimated: .data
    case .model, .count, .fallbackFrom, .mean, .median, .lower50, .upper50, .lower80, .upper80,
      .lower95, .upper95:
      .outlook
    case .targetLevel, .targetLevelTo, .targetLevelQualifier, .targetUnit, .targetUnitMultiplier,
      .targetGrowth, .targetGrowthTo, .targetGrowthQualifier:
      .target
    case .chanceLevel, .chanceGrowth, .findings: .judgement
    }
  }
}
