import IndicatorForecast

/// What a review of plans leaves out or can't make sense of.
extension SeriesCatalogue {
  /// The areas whose plans are all of other years than the one that is reviewed.
  func remarksOnOtherYears(than year: Int) -> [BilingualText] {
    let groups = Dictionary(grouping: knownObservations) {
      AreaRegistry.standard.code(for: $0.area)
    }
    return groups.sorted { $0.key < $1.key }.compactMap { area, rows -> BilingualText? in
      let years = AreaPlan.years(of: rows)
      guard let last = years.last, !years.contains(year) else { return nil }
      let code = EscapedText(area).description
      return BilingualText(
        english: "\(code) has no plan for \(year) and is not reviewed; its latest is for \(last): "
          + "--area \(code) --year \(last).",
        chinese: "\(code) 没有 \(year) 年的计划，未予审查；最近的计划为 \(last) 年：--area \(code) --year \(last)。")
    }
  }

  /// The codes of targets that no indicator is known by and that have no results, and the codes of results that are
  /// nearly that of a target without one: a misspelt code would be an indicator of its own.
  func remarksOnCodes(area name: String?) -> [BilingualText] {
    let wanted = name.map { AreaRegistry.standard.code(for: $0) }
    let rows = knownObservations.filter {
      wanted == nil || AreaRegistry.standard.code(for: $0.area) == wanted
    }
    return Dictionary(grouping: rows, by: \.area).sorted { $0.key < $1.key }.flatMap { area, rows in
      let planned = Set(rows.filter { $0.stage == .target }.map(\.indicator))
      let reported = Set(rows.filter { $0.stage == .actual }.map(\.indicator))
      let lonely = planned.subtracting(reported)
      return lonely.union(reported.subtracting(planned)).sorted().compactMap { code in
        remark(on: code, in: area, isTarget: lonely.contains(code), lonely, reported)
      }
    }
  }

  private func remark(
    on code: String, in area: String, isTarget: Bool, _ lonely: Set<String>,
    _ reported: Set<String>
  ) -> BilingualText? {
    guard indicators.indicator(named: code) == nil else { return nil }
    let known = isTarget ? indicators.indicators.map(\.code) + reported.sorted() : lonely.sorted()
    let registry = IndicatorRegistry(
      known.map { Indicator(code: $0, chinese: $0, english: $0) })
    let nearest = registry.suggestions(for: code, limit: 1).first
      .map { EscapedText($0).description }
    let series = "\(EscapedText(area))/\(EscapedText(code))"
    if isTarget {
      return BilingualText(
        english: "\(series) has a target but no results, and no indicator is known by that name."
          + (nearest.map { " Did you mean \($0)?" } ?? ""),
        chinese: "\(series) 有目标而无实绩，也没有以此为名的指标。\(nearest.map { "是否指 \($0)？" } ?? "")")
    }
    return nearest.map {
      BilingualText(
        english: "\(series) has results but no target, \($0) has a target but no results. "
          + "Did you mean \($0)?",
        chinese: "\(series) 有实绩而无目标，\($0) 有目标而无实绩。是否指 \($0)？")
    }
  }
}
