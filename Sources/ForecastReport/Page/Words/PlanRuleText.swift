import IndicatorForecast

/// What a rule of the plan review is about, in a few words.
struct PlanRuleText: Hashable {
  private let rule: PlanRuleCode

  init(_ rule: PlanRuleCode) {
    self.rule = rule
  }

  /// Such as `parts and total`.
  var name: BilingualText {
    let (english, chinese) = wording
    return BilingualText(english: english, chinese: chinese)
  }

  private var wording: (String, String) {
    switch rule {
    case .targetGrowth: ("target against its growth", "目标与其增速")
    case .resultGrowth: ("result against its growth", "实绩与其增速")
    case .impliedBase: ("implied base", "隐含基数")
    case .impliedDeflator: ("implied change of prices", "隐含价格变动")
    case .priceBasis: ("price basis", "价格口径")
    case .sumOfParts: ("parts and total", "部分与总量")
    case .weightedGrowth: ("weighted growth of the parts", "各部分加权增速")
    case .residualSector: ("what is left for the rest", "其余部分的余量")
    case .growthRange: ("growth within that of the parts", "增速应在各部分之间")
    case .partOfWhole: ("part within its whole", "部分不超过整体")
    case .shareDrift: ("share of a part", "部分所占份额")
    case .taxElasticity: ("taxes against output", "税收弹性")
    case .targetChance: ("chance of the target", "目标实现概率")
    case .pastAttainment: ("targets of past years", "以往目标完成情况")
    case .acceleration: ("step of growth", "增速的跃升")
    case .ratioAcrossAreas: ("ratio across areas", "地区间比值")
    case .unitSlip: ("slip of the unit", "单位笔误")
    case .percentSlip: ("slip of the percent", "百分数笔误")
    case .digitSlip: ("slip of a digit", "数字笔误")
    case .revision: ("revision", "数据修订")
    case .parentTarget: ("target of the parent area", "上级地区目标")
    case .requiredGrowth: ("growth that a later goal asks for", "远期目标所需增速")
    case .unchangedTarget: ("unchanged target", "未调整的目标")
    case .incrementShare: ("share in the increment", "增量中的份额")
    case .evidence: ("evidence", "证据充分程度")
    }
  }
}
