import IndicatorForecast

/// The chances of a plan's targets and what the plan implies, as lines for a terminal.
public struct PlanOddsText: Sendable {
  private let odds: PlanOdds
  private let implications: PlanImplications
  private let width: Int
  private let language: Language
  private let name: @Sendable (String) -> BilingualText

  /// Creates the text.
  ///
  /// - Parameters:
  ///   - odds: The chances of the targets.
  ///   - implications: What the plan implies.
  ///   - width: The columns that a line may take.
  ///   - language: The language of the words.
  ///   - name: The names of an indicator by its code.
  public init(
    _ odds: PlanOdds, _ implications: PlanImplications, width: Int = 80, language: Language,
    name: @escaping @Sendable (String) -> BilingualText
  ) {
    self.odds = odds
    self.implications = implications
    self.width = width
    self.language = language
    self.name = name
  }

  /// The lines, not wider unless a name is longer than that; empty where there is nothing to
  /// say.
  public var lines: [String] {
    let blocks = [targets, implied].filter { !$0.isEmpty }
    return Array(blocks.joined(separator: [""]))
  }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  private func named(_ code: String) -> String {
    EscapedText(name(code).text(in: language)).description
  }

  private func percent(_ probability: Double?) -> String {
    probability.map { ChanceText($0).text.text(in: language) } ?? "–"
  }

  // MARK: Chances

  private var targets: [String] {
    guard !odds.targets.isEmpty else { return [] }
    var table = TextTable([
      .init(words("target", "目标")), .init(words("level", "按水平"), .trailing),
      .init(words("growth", "按增速"), .trailing), .init(words("past", "按以往"), .trailing),
      .init(words("reached", "曾实现"), .trailing),
    ])
    for target in odds.targets {
      table.append([
        named(target.indicator), percent(target.outlook.levelChance?.attained),
        percent(target.outlook.growthChance?.attained), percent(target.pastChance?.attained),
        target.past.count == 0 ? "–" : "\(target.past.reached)/\(target.past.count)",
      ])
    }
    return [
      words(
        "Chances of the targets: by level, by growth, by the gaps of past targets",
        "目标实现概率：按水平、按增速、按以往目标的偏差")
    ] + table.lines() + joint
  }

  private var joint: [String] {
    guard let joint = odds.joint else { return [] }
    let chance = percent(joint.probability)
    let range = ChanceText.range(from: joint.leastPossible, to: joint.greatestPossible)
    return [
      words(
        "  All together: \(chance) (\(range.english), however they depend).",
        "  全部实现：\(chance)（无论相关性如何，\(range.chinese)）。")
    ]
  }

  // MARK: Implications

  private var implied: [String] {
    let sentences = ImplicationText(implications, language: language, name: name).sentences
    guard !sentences.isEmpty else { return [] }
    return [words("What the plan implies", "计划隐含的内容")]
      + sentences.flatMap { FilledText($0, width: width, indent: 2, hanging: 4).lines }
  }
}
