import IndicatorForecast

/// The words of the page that no figure stands in.
enum PageWord: String, CaseIterable {
  case skip, glance, targets, chance, findings, indicators, identities, method, target
  case median, year, value, growth, source, share, within, joint, likely, past, history, forecast
  case stated, conflicts, fan, fix, reported, implied, linked, base, restated, residual
  case verdict, holds, fails, bytes, rule, failed, passed, open, implications, errors
  case warnings, information, error, warning, info, more, noTarget, legend, other

  /// The word in both languages.
  var text: BilingualText {
    if let mark = ChartMark.Kind(rawValue: rawValue) { return mark.meaning }
    guard self != .median else { return FanChart.median }
    let (english, chinese) = wording
    return BilingualText(english: english, chinese: chinese)
  }

  private var wording: (String, String) {
    headings ?? chartWords ?? tableWords ?? severityWords ?? ("", "")
  }

  private var headings: (String, String)? {
    switch self {
    case .skip: ("Skip to the content", "跳到正文")
    case .glance: ("At a glance", "一览")
    case .targets: ("Targets and their chances", "目标及实现概率")
    case .findings: ("Findings", "评审发现")
    case .indicators: ("Indicators", "各项指标")
    case .identities: ("Identities: what adds up", "恒等式：总量与各部分")
    case .method: ("Method, data and their hashes", "方法、数据及其校验值")
    case .implications: ("What the plan implies", "计划隐含的内容")
    case .conflicts: ("Ledger of conflicts", "矛盾台账")
    case .other: ("Further findings", "其他发现")
    default: nil
    }
  }

  private var chartWords: (String, String)? {
    switch self {
    case .fan: ("50 · 80 · 95 %, median", "50 · 80 · 95 %，中位数")
    case .legend: ("Legend", "图例")
    case .noTarget: ("The plan sets no target for it.", "计划未设此项目标。")
    default: nil
    }
  }

  private var tableWords: (String, String)? {
    switch self {
    case .year: ("year", "年份")
    case .value: ("value", "数值")
    case .growth: ("growth", "增长")
    case .source: ("source", "来源")
    case .share: ("parts", "构成")
    case .within: ("whole and part", "整体与部分")
    case .chance: ("chance", "实现概率")
    case .joint: ("all targets together", "全部目标同时实现")
    case .likely: ("targets more likely than not", "实现概率过半的目标")
    case .past: ("reached before", "曾实现")
    case .history: ("History", "历史数据")
    case .forecast: ("Forecast", "预测")
    case .residual: ("residual", "余差")
    case .verdict: ("verdict", "结论")
    case .holds: ("holds", "成立")
    case .fails: ("does not hold", "不成立")
    default: nil
    }
  }

  private var severityWords: (String, String)? {
    switch self {
    case .bytes: ("bytes", "字节")
    case .rule: ("rule", "规则")
    case .failed: ("fails", "违反")
    case .passed: ("passed", "通过")
    case .open: ("not evaluable", "无法评价")
    case .errors: ("errors", "错误")
    case .warnings: ("warnings", "警告")
    case .information: ("notes", "提示")
    case .error: ("error", "错误")
    case .warning: ("warning", "警告")
    case .info: ("note", "提示")
    case .fix: ("Fix", "修正")
    case .more: ("Further findings stand below, with their indicators.", "其余发现见下文各项指标。")
    default: nil
    }
  }

  /// All words, for the templates.
  static var context: PageContext {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text.context as Any) })
  }
}
