import IndicatorForecast

/// The repair of a plan for a terminal: every target as printed and repaired, and what is left for the parts
/// that the plan doesn't list.
public struct RepairText: Hashable, Sendable {
  private let repair: PlanRepair
  private let area: BilingualText
  private let language: Language
  private let names: [String: BilingualText]

  /// Creates the text.
  ///
  /// - Parameters:
  ///   - repair: The repair.
  ///   - area: The names of the area.
  ///   - names: The names of the indicators, by code; a code without one stands for itself.
  ///   - language: The language of the words.
  public init(
    _ repair: PlanRepair, area: BilingualText, names: [String: BilingualText], language: Language
  ) {
    self.repair = repair
    self.area = area
    self.names = names
    self.language = language
  }

  /// The lines, the first one a title.
  public var lines: [String] {
    let place = EscapedText(area.text(in: language)).description
    let kind =
      repair.restsOnContradictions ? words("repair", "修正") : words("smallest repair", "最小修正")
    let title = words(
      "\(place) · plan for \(repair.year) · \(kind)", "\(place) · \(repair.year) 年计划 · \(kind)")
    let head = [title] + suspicions + contradictions
    guard !repair.targets.isEmpty else {
      return head + filled(words("There is no target with a number.", "没有带数值的目标。")) + skipped
    }
    return head + [""] + table + [""] + filled(summary)
      + repair.unlisted.flatMap(sentence) + skipped
  }

  private static let width = 80

  private func filled(_ text: String) -> [String] {
    FilledText(text, width: Self.width, indent: 2, hanging: 4).lines
  }

  /// What is to be mended before anything is moved.
  private var suspicions: [String] {
    repair.suspicions.flatMap { one -> [String] in
      let message = EscapedText(one.message.text(in: language), limit: 400).description
      let advice = one.advice.map { EscapedText($0.text(in: language), limit: 200).description }
      let what =
        one.isSetAside
        ? words(
          "It is set aside: neither moved nor held to.", "该数值暂不采用：既不修正，也不作依据。")
        : words("It is kept all the same.", "按要求仍予保持。")
      return [""]
        + filled(
          words(
            "Mend first: \(name(one.indicator)): \(message)"
              + "\(advice.map { "; \($0)" } ?? ""). \(what)",
            "请先订正：\(name(one.indicator))：\(message)\(advice.map { "；\($0)" } ?? "")。\(what)"))
    }
  }

  /// The results that are to be mended before a repair is relied on.
  private var contradictions: [String] {
    repair.contradictions.flatMap { one -> [String] in
      let message = EscapedText(one.message.text(in: language), limit: 400).description
      let advice = one.advice.map { EscapedText($0.text(in: language), limit: 200).description }
      let indicator = name(one.indicators[0])
      let isOfTargets = one.year == repair.year
      return [""]
        + filled(
          words(
            "Mend first: \(indicator), \(isOfTargets ? "targets" : "results") of \(one.year): \(message)"
              + "\(advice.map { "; \($0)" } ?? "").",
            "请先订正：\(indicator)，\(one.year) 年\(isOfTargets ? "目标" : "实绩")：\(message)\(advice.map { "；\($0)" } ?? "")。"
          ))
    }
  }

  /// What was not looked at.
  private var skipped: [String] {
    repair.skipped.flatMap { target in
      let measure =
        target.measure == .level ? words("level", "总量") : words("growth", "增速")
      let reason =
        switch target.reason {
        case .range: words("a range", "区间")
        case .withoutNumber: words("without a number", "无数值")
        case .unit: words("its unit seems wrong", "单位可疑")
        }
      return filled(
        words(
          "Not looked at: \(name(target.indicator)), \(measure) (\(reason)).",
          "未考虑：\(name(target.indicator))\(measure)（\(reason)）。"))
    }
  }

  private var table: [String] {
    var table = TextTable([
      .init(words("target", "目标")), .init(""), .init(words("unit", "单位")),
      .init(words("printed", "原文"), .trailing), .init(words("repaired", "修正后"), .trailing),
      .init(words("change", "变动"), .trailing),
    ])
    for target in repair.targets {
      table.append([
        name(target.indicator),
        target.measure == .level ? words("level", "总量") : words("growth", "增速"),
        EscapedText(target.unit.name.text(in: language)).description,
        target.printed.description, target.repaired.description, change(of: target),
      ])
    }
    return table.lines(width: Self.width)
  }

  private func change(of target: TargetMove) -> String {
    if target.isKept { return words("kept", "保持") }
    guard target.isMoved else { return "–" }
    return FigureWords.signedPercent(target.relativeChange * 100)
  }

  private var summary: String {
    guard !repair.moves.isEmpty else {
      return words(
        "No two of these contradict each other beyond rounding; nothing is moved.",
        "以上目标在舍入误差之内没有矛盾，无需修正。")
    }
    let total = NumberText(repair.totalChange * 100).fixed(2)
    let counts = (repair.moves.count, repair.targets.count)
    let proof =
      repair.restsOnContradictions
      ? words(
        "as the results contradict each other, this may not be the smallest repair",
        "实绩互相矛盾，未必是最小的修正")
      : repair.isProvenSmallest
        ? words("no smaller repair exists", "不存在更小的修正")
        : words("a smaller repair may exist", "可能存在更小的修正")
    return words(
      "\(counts.0) of \(counts.1) targets \(counts.0 == 1 ? "is" : "are") moved, by \(total) % in all; \(proof).",
      "\(counts.1) 个目标中修正 \(counts.0) 个，变动合计 \(total) %；\(proof)。")
  }

  private func sentence(_ parts: UnlistedParts) -> [String] {
    let list = parts.indicators.map(name).joined(separator: words(" and ", "、"))
    let before = NumberText(parts.printed).significant()
    let after = NumberText(parts.repaired).significant()
    let level =
      parts.printed == parts.repaired
      ? words("\(before), as printed", "\(before)（与原文相同）")
      : words("\(after) instead of \(before)", "\(after)（原文为 \(before)）")
    let growth = parts.repairedGrowth.map { growth in
      words(
        ", \(FigureWords.signedPercent(growth)) on last year's result",
        "，比上年实绩 \(FigureWords.signedPercent(growth))")
    }
    let heading = words("Left for \(list): ", "留给\(list)：")
    let rest = "\(level)\(growth ?? "")" + words(".", "。")
    let line = filled(heading + rest)
    guard line.count > 1 else { return line }
    let first = filled(words(String(heading.dropLast()), heading))
    return first + FilledText(rest, width: Self.width, indent: 4, hanging: 4).lines
  }

  private func name(_ code: String) -> String {
    EscapedText(names[code]?.text(in: language) ?? code).description
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
