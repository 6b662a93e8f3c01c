import IndicatorForecast

/// How the figures of the page came about, in a few sentences.
///
/// They stand at the foot of the page: whoever reads a printed copy has nothing else to ask.
struct MethodText {
  private let review: PlanReview
  private let version: String

  init(_ review: PlanReview, version: String) {
    self.review = review
    self.version = version
  }

  var sentences: [BilingualText] {
    [vintage, series, forecast, chance, joint, findings, program]
  }

  private var vintage: BilingualText {
    let years = Set(review.plans.map(\.vintage)).sorted().map(String.init)
    return BilingualText(
      english: "The plan is weighed as of the report that gave it "
        + "(\(years.joined(separator: ", "))): nothing that was published later is used.",
      chinese: "评审以提出计划的报告（\(years.joined(separator: "、")) 年）为准，不使用此后公布的任何数据。")
  }

  private var series: BilingualText {
    BilingualText(
      english:
        "A series is made of the levels that reports print and of those that printed growth rates "
        + "imply; of several figures for a year the latest counts, and what contradicts it beyond rounding "
        + "is in the ledger. Nothing is interpolated.",
      chinese: "序列由报告公布的水平值及公布增速所推算的水平值构成；同年有多个数值时取最新者，超出舍入误差的矛盾列入台账。不作任何插值。")
  }

  private var forecast: BilingualText {
    BilingualText(
      english:
        "A forecast is a predictive distribution, a mixture of Student t distributions on the scale of "
        + "the values or of their logarithms; the uncertainty of its parameters is part of it. The 50, 80 and "
        + "95 % intervals are central. Forecasts that identities connect are reconciled by least squares, so that "
        + "they add up.",
      chinese: "预测给出预测分布：原值或对数尺度上的 Student t 混合分布，已计入参数的不确定性。50 %、80 %、95 % 区间均为中心区间。"
        + "由恒等式相联的预测经最小二乘调和，使各部分与总量一致。")
  }

  private var chance: BilingualText {
    BilingualText(
      english:
        "The chance of a target T is 1 − F(T), with the distribution function F of the plan year; of a "
        + "ceiling it is F(T). What is 'about' T is reached from T less half a percentage point of growth on. What "
        + "past targets came to stands beside the chance and is no part of it.",
      chinese: "目标 T 的实现概率为 1 − F(T)，F 为计划年度的分布函数；上限类目标为 F(T)。“左右”类目标以低半个百分点增速为界。"
        + "以往目标的完成情况仅供对照，不计入概率。")
  }

  private var joint: BilingualText {
    BilingualText(
      english:
        "The chance of all targets together takes the forecasts as dependent through the identities (a "
        + "Gaussian copula); its bounds hold however they depend (Fréchet).",
      chinese: "全部目标同时实现的概率按恒等式确定相关性（高斯 Copula）；所列上下界对任何相关性均成立（Fréchet 界）。")
  }

  private var findings: BilingualText {
    BilingualText(
      english:
        "A finding is a rule that the printed figures fail by more than their rounding allows. Errors are "
        + "figures that can't all be right; what is only improbable is a warning at most; what lacks a figure is "
        + "not evaluable, and no pass.",
      chinese: "评审发现指公布数值违反规则且超出舍入误差。错误指数值不可能同时成立；仅属概率判断者至多为警告；"
        + "缺少数据时记为无法评价，而非通过。")
  }

  private var program: BilingualText {
    BilingualText(
      english:
        "Made by forecast \(version) from the files below; the same files give the same page.",
      chinese: "由 forecast \(version) 依据下列文件生成；相同文件得到相同页面。")
  }
}
