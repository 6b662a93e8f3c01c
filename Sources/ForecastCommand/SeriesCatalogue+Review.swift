import IndicatorForecast

extension SeriesCatalogue {
  /// Returns the review of the plans for a year, or for the last that there is a target for.
  func review(
    of year: Int?, area name: String?, thresholds: ReviewThresholds,
    priors: PooledPriors
  ) throws(CommandFailure) -> PlanReview {
    let (year, plans) = try plans(of: year, area: name, thresholds: thresholds, priors: priors)
    return PlanReview(of: year, plans: plans)
  }

  /// Returns the plans for a year, or for the last that there is a target for, in the area asked for.
  ///
  /// The plans of all areas are put together, so that they can be compared. Without priors there are no
  /// outlooks.
  func plans(
    of year: Int?, area name: String?, thresholds: ReviewThresholds = ReviewThresholds(),
    priors: PooledPriors?
  ) throws(CommandFailure) -> (year: Int, plans: [AreaPlan]) {
    _ = try restricted(toArea: name)
    let code = name.map { AreaRegistry.standard.code(for: $0) }
    let isWanted = { (area: String) in
      code.map { AreaRegistry.standard.code(for: area) == $0 } ?? true
    }
    let known = knownObservations
    let years = AreaPlan.years(of: known.filter { isWanted($0.area) })
    let goals = Set(known.filter { isWanted($0.area) && $0.stage == .target }.map(\.year))
    guard let year = year ?? years.last else { throw noPlan(nil, years, goals.sorted()) }
    guard years.contains(year) else { throw noPlan(year, years, goals.sorted()) }
    let plans = AreaPlan.plans(
      for: year, from: known, identities: identities, thresholds: thresholds, priors: priors)
    return (year, plans.filter { isWanted($0.area) })
  }

  /// Returns the codes of the rules that each outlook's target fails, in the order of the outlooks.
  func failedRules(
    of outlooks: [Outlook], thresholds: ReviewThresholds, priors: PooledPriors
  ) -> [[PlanRuleCode]] {
    let known = observationsEverywhere
    let planned = Set(AreaPlan.years(of: known))
    let years = planned.intersection(outlooks.compactMap { $0.target?.target.year })
    let failures = years.sorted().flatMap { year in
      let plans = AreaPlan.plans(
        for: year, from: known, identities: identities, thresholds: thresholds, priors: priors)
      return PlanReview(of: year, plans: plans).findings.filter { $0.status == .fail }
    }
    return outlooks.map { outlook in
      let own = failures.filter {
        $0.area == outlook.series.area && $0.indicator == outlook.series.indicator
          && ($0.year == outlook.target?.target.year || $0.year + 1 == outlook.target?.target.year)
      }
      return Set(own.map(\.rule)).sorted()
    }
  }

  private static func hint(
    _ years: [Int], goals: [Int], hasLaterTargets: Bool
  ) -> BilingualText {
    let listed = years.suffix(10).map(String.init)
    guard years.isEmpty else {
      return BilingualText(
        english: " There are plans for \(listed.joined(separator: ", ")).",
        chinese: "已有计划的年份：\(listed.joined(separator: "、"))。")
    }
    guard goals.isEmpty else {
      let ends = goals.prefix(10).map(String.init)
      return BilingualText(
        english: " All targets are goals for later years (\(ends.joined(separator: ", "))); "
          + "a plan has a target for the year of its report or the next.",
        chinese: "所有目标均为更晚年份的远期目标（\(ends.joined(separator: "、"))）；计划须有报告当年或次年的目标。")
    }
    guard !hasLaterTargets else {
      return BilingualText(
        english: " All targets are of later reports; choose a later --as-of.",
        chinese: "所有目标均出自更晚的报告；请用 --as-of 选择更晚的年份。")
    }
    return BilingualText(
      english: " They need rows with STAGE TARGET.", chinese: "需要 STAGE 为 TARGET 的行。")
  }

  private func noPlan(_ year: Int?, _ years: [Int], _ goals: [Int]) -> CommandFailure {
    let hint = Self.hint(years, goals: goals, hasLaterTargets: observationsOfTargets > 0)
    let subject = BilingualText(
      english: year.map { " for \($0)" } ?? "", chinese: year.map { " \($0) 年的" } ?? "")
    let sentence = BilingualText(
      english: "the data have no plan target\(subject.english).\(hint.english)",
      chinese: "数据中没有\(subject.chinese)计划目标。\(hint.chinese)")
    return CommandFailure(.data, sentence.text(in: language))
  }
}
