/// The limits of the plan review's rules.
///
/// Every limit can be set in a rules file; what it doesn't set is the default. The limits of each rule are
/// a type of its own.
public struct ReviewThresholds: Hashable, Sendable {
  /// The code of the area above, whose targets those of the others are compared with.
  public var parentArea = "China"
  /// P01.
  public var targetGrowth = TargetGrowth()
  /// P02.
  public var resultGrowth = ResultGrowth()
  /// P03.
  public var impliedBase = ImpliedBase()
  /// P04.
  public var impliedDeflator = ImpliedDeflator()
  /// P06.
  public var sumOfParts = SumOfParts()
  /// P08.
  public var residualSector = ResidualSector()
  /// P11.
  public var shareDrift = ShareDrift()
  /// P12.
  public var taxElasticity = TaxElasticity()
  /// P17.
  public var unitSlip = UnitSlip()
  /// P18.
  public var percentSlip = PercentSlip()
  /// P20.
  public var revision = Revision()
  /// The limits of ``PlanRuleCode/targetChance``.
  public var targetChance = TargetChance()
  /// The limits of ``PlanRuleCode/pastAttainment``.
  public var pastAttainment = PastAttainment()
  /// The limits of ``PlanRuleCode/acceleration``.
  public var acceleration = Acceleration()
  /// The limits of ``PlanRuleCode/ratioAcrossAreas``.
  public var ratioAcrossAreas = RatioAcrossAreas()
  /// The limits of ``PlanRuleCode/parentTarget``.
  public var parentTarget = ParentTarget()
  /// The limits of ``PlanRuleCode/requiredGrowth``.
  public var requiredGrowth = RequiredGrowth()
  /// The limits of ``PlanRuleCode/unchangedTarget``.
  public var unchangedTarget = UnchangedTarget()
  /// The limits of ``PlanRuleCode/evidence``.
  public var evidence = Evidence()

  /// Creates the default limits.
  public init() {}
}
