import IndicatorForecast

/// Everything that plans are put together from, as read.
struct PlanData {
  let observations: [Observation]
  let identities: [AccountingIdentity]
  let indicators: IndicatorRegistry
  /// The files, in the order read.
  let inputs: [PlanInput]
  let language: Language

  /// Returns the plan year: that asked for, else the last one that has a target in the area.
  func year(_ wanted: Int?, area: String?) throws(CommandFailure) -> Int {
    let code = area.map { AreaRegistry.standard.code(for: $0) }
    let known = observations.filter { one in
      code.map { AreaRegistry.standard.code(for: one.area) == $0 } ?? true
    }
    guard let last = AreaPlan.latestYear(of: known) else {
      throw failure("there is no plan target in the data", "数据中没有计划目标")
    }
    guard let wanted else { return last }
    guard known.contains(where: { $0.stage == .target && $0.year == wanted }) else {
      let years = Set(known.filter { $0.stage == .target }.map(\.year)).sorted()
      let list = years.suffix(5).map(String.init)
      throw failure(
        "there is no plan for \(wanted); the last ones are for \(list.joined(separator: ", "))",
        "没有 \(wanted) 年的计划；最近的计划年份为 \(list.joined(separator: "、"))")
    }
    return wanted
  }

  /// Returns the plans of a year; of the area asked for alone, although all are compared with.
  func plans(
    for year: Int, area: String?, thresholds: ReviewThresholds = ReviewThresholds(),
    priors: PooledPriors? = .builtIn
  ) -> [AreaPlan] {
    let plans = AreaPlan.plans(
      for: year, from: observations, identities: identities, thresholds: thresholds,
      priors: priors)
    guard let area else { return plans }
    let code = AreaRegistry.standard.code(for: area)
    return plans.filter { AreaRegistry.standard.code(for: $0.area) == code }
  }

  private func failure(_ english: String, _ chinese: String) -> CommandFailure {
    CommandFailure(
      .data, BilingualText(english: english + ".", chinese: chinese + "。").text(in: language))
  }
}
