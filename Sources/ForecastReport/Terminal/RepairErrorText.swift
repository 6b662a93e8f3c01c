import IndicatorForecast

/// Why a plan can't be repaired, as a sentence that says what to do about it.
public struct RepairErrorText: Hashable, Sendable {
  private let error: PlanRepairError

  /// Creates the text.
  ///
  /// - Parameter error: The error.
  public init(_ error: PlanRepairError) {
    self.error = error
  }

  /// The sentence.
  public var sentence: BilingualText {
    switch error {
    case .infeasible(let constraints, let kept): infeasible(constraints, kept)
    case .noSuchTarget(let choice):
      BilingualText(
        english: "the plan has no target \(Self.name(choice)) to keep; leave it out of --keep.",
        chinese: "计划中没有可保持的目标 \(Self.name(choice))；请从 --keep 中去掉。")
    case .notLookedAt(let target): Self.notLookedAt(target)
    case .tooManyDigits:
      BilingualText(
        english: "the targets have more digits than can be added up exactly; "
          + "print them in a larger unit.",
        chinese: "目标数值位数过多，无法精确求和；请改用更大的单位。")
    case .tooManyBranches:
      BilingualText(
        english: "no repair was found in time; keep more targets with --keep.",
        chinese: "未能及时找到修正方案；请用 --keep 保持更多目标。")
    }
  }

  private static func notLookedAt(_ target: SkippedTarget) -> BilingualText {
    let name = "\(EscapedText(target.indicator)):\(target.measure.rawValue.lowercased())"
    let reason =
      switch target.reason {
      case .range: BilingualText(english: "is a range", chinese: "是区间")
      case .withoutNumber: BilingualText(english: "has no number", chinese: "没有数值")
      case .unit: BilingualText(english: "seems to be in a wrong unit", chinese: "单位可疑")
      }
    return BilingualText(
      english:
        "the target \(name) \(reason.english): such targets are left out, neither moved nor held to; "
        + "leave it out of --keep.",
      chinese: "目标 \(name) \(reason.chinese)：这类目标不予考虑，既不修正，也不作依据；请从 --keep 中去掉。")
  }

  private func infeasible(
    _ constraints: [PlanConstraint], _ kept: [TargetMove]
  ) -> BilingualText {
    let rules = constraints.map(Self.text)
    let targets = kept.map { "\(EscapedText($0.indicator)):\($0.measure.rawValue.lowercased())" }
    let figures = zip(targets, kept).map { "\($0) = \($1.printed)" }
    let advice = BilingualText(
      english: targets.isEmpty
        ? "" : " Keep one target less: --keep without \(targets.joined(separator: " or ")).",
      chinese: targets.isEmpty
        ? "" : "请少保持一个目标：从 --keep 中去掉 \(targets.joined(separator: " 或 "))。")
    let parts = (
      (rules.map(\.english) + figures).joined(separator: "; "),
      (rules.map(\.chinese) + figures).joined(separator: "；")
    )
    return BilingualText(
      english: "these can't hold together: \(parts.0).\(advice.english)",
      chinese: "以下条件不能同时成立：\(parts.1)。\(advice.chinese)")
  }

  private static func text(_ constraint: PlanConstraint) -> BilingualText {
    switch constraint {
    case .growth(let indicator, let result):
      let code = EscapedText(indicator)
      return BilingualText(
        english: "the level of \(code) is last year's \(result) with its growth",
        chinese: "\(code) 的总量 = 上年 \(result) × (1 + 增速)")
    case .identity(let identity):
      let rule = EscapedText(identity.equation, limit: 200).description
      return BilingualText(english: rule, chinese: rule)
    case .unlistedParts(let identity, let indicators):
      let rule = EscapedText(identity.equation, limit: 200)
      let list = indicators.map { EscapedText($0).description }
      return BilingualText(
        english: "\(rule) leaves something for \(list.joined(separator: " and "))",
        chinese: "\(rule) 给 \(list.joined(separator: "、")) 留有余量")
    }
  }

  private static func name(_ choice: TargetChoice) -> String {
    let measure = choice.measure.map { ":" + $0.rawValue.lowercased() } ?? ""
    return EscapedText(choice.indicator ?? "all").description + measure
  }
}
