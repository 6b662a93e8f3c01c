/// The rules of the plan review, by the code that their findings carry.
public enum PlanRuleCode: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The target's level against its own growth rate.
  case targetGrowth = "P01"
  /// The result's level against its own growth rate.
  case resultGrowth = "P02"
  /// The base that growth implies against the one published before.
  case impliedBase = "P03"
  /// The change of prices that levels and growth imply.
  case impliedDeflator = "P04"
  /// Whether prices are declared, and the same throughout.
  case priceBasis = "P05"
  /// Parts against their total.
  case sumOfParts = "P06"
  /// The total's growth against the weighted growth of its parts.
  case weightedGrowth = "P07"
  /// What is left for the parts that the plan doesn't list.
  case residualSector = "P08"
  /// The total's growth against the range of its parts' growth.
  case growthRange = "P09"
  /// A part against its whole.
  case partOfWhole = "P10"
  /// The share of a part.
  case shareDrift = "P11"
  /// Taxes against output.
  case taxElasticity = "P12"
  /// The chance of the target.
  case targetChance = "P13"
  /// Targets and results of past years.
  case pastAttainment = "P14"
  /// The step from growth to target growth.
  case acceleration = "P15"
  /// The ratio of target to result across areas.
  case ratioAcrossAreas = "P16"
  /// Powers of ten.
  case unitSlip = "P17"
  /// Fractions in place of percentages.
  case percentSlip = "P18"
  /// A digit swapped, dropped or doubled.
  case digitSlip = "P19"
  /// The same year in two vintages.
  case revision = "P20"
  /// Local targets against that of the parent area.
  case parentTarget = "P21"
  /// What a five-year goal still asks for.
  case requiredGrowth = "P22"
  /// A target that stays although the last one was missed.
  case unchangedTarget = "P23"
  /// The part of one sector in the total's increment.
  case incrementShare = "P24"
  /// How much evidence there is.
  case evidence = "P25"

  /// Whether one code comes before another.
  public static func < (one: PlanRuleCode, other: PlanRuleCode) -> Bool {
    one.rawValue < other.rawValue
  }
}
