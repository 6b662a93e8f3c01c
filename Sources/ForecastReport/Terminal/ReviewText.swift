import IndicatorForecast

/// The findings of a plan review as lines for a terminal, as a linter prints them.
///
/// Failures are written out, each with its gravity, code, place, message and fix; what passed and what couldn't be
/// evaluated is counted.
public struct ReviewText: Sendable {
  private let review: PlanReview
  private let areaNames: [String: BilingualText]
  private let indicators: IndicatorRegistry
  private let width: Int
  private let language: Language
  private let isColored: Bool

  /// Creates the text of a review.
  ///
  /// - Parameters:
  ///   - review: What is shown.
  ///   - areas: The areas that are known by name.
  ///   - indicators: The indicators that are known by name.
  ///   - width: The columns that a line may take.
  ///   - language: The language of the words.
  ///   - isColored: Whether to set the gravity of findings in colours by control sequences.
  public init(
    _ review: PlanReview, areas: AreaRegistry = .standard,
    indicators: IndicatorRegistry = .standard, width: Int = 80, language: Language,
    isColored: Bool = false
  ) {
    self.review = review
    areaNames = Dictionary(
      review.plans.map { ($0.area, areas.name(of: $0.area)) },
      uniquingKeysWith: { first, _ in first })
    self.indicators = indicators
    self.width = width
    self.language = language
    self.isColored = isColored
  }

  /// The lines, without line ends; styled at most by the colour of a gravity; the first one is the title.
  public var lines: [String] {
    let failures = review.findings.filter { $0.status == .fail }
    let blocks = failures.flatMap { [""] + block($0) }
    return title + blocks + ["", summary(failures)]
  }

  private var title: [String] {
    let vintages = review.plans.map(\.vintage)
    let areas = review.plans.enumerated().map { index, plan in
      let name = "\(EscapedText(areaNames[plan.area]?.text(in: language) ?? plan.area))"
      // Areas whose reports are of one year in a row: the year stands once, behind the last.
      let isSaidLater = index + 1 < vintages.count && vintages[index + 1] == plan.vintage
      guard !isSaidLater else { return name }
      let isSaidOfSeveral = index > 0 && vintages[index - 1] == plan.vintage
      return name
        + words(
          " (\(isSaidOfSeveral ? "reports" : "report") of \(plan.vintage))",
          "（\(isSaidOfSeveral ? "均为 " : "")\(plan.vintage) 年报告）")
    }
    return filled(
      words("Plan review \(review.year) · ", "\(review.year) 年计划评审 · ")
        + areas.joined(separator: words(", ", "、")), indent: 0, hanging: 2)
  }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  // MARK: Findings

  private func block(_ finding: Finding) -> [String] {
    let gravity = Self.gravity(finding.severity).text(in: language)
    let name = indicators.named(in: finding.area).name(of: finding.indicator).text(in: language)
    let area = areaNames[finding.area]?.text(in: language) ?? finding.area
    let place = "\(EscapedText(area)) · \(EscapedText(name)) \(finding.year)"
    let heading = "\(gravity.padded(to: 8, .leading))\(finding.rule.rawValue)  \(place)"
    let source = FindingPlaces(finding).short(in: language).map { "[\($0)]" }
    let line = ([heading] + [source].compactMap(\.self)).joined(separator: "  ")
    // A place that doesn't fit behind the heading stands on a line of its own.
    let head =
      line.displayWidth <= width
      ? [line]
      : filled(heading, indent: 0, hanging: 8)
        + (source.map { [String(repeating: " ", count: 8) + $0] } ?? [])
    let fix = finding.fix.map {
      filled(words("fix: ", "修正：") + $0.text(in: language), indent: 8, hanging: 13)
    }
    return styled(head, finding.severity)
      + filled(finding.message.text(in: language), indent: 8, hanging: 8) + (fix ?? [])
  }

  /// The lines with the gravity at their beginning in its colour; as they are where colours are not wanted.
  private func styled(_ head: [String], _ severity: FindingSeverity) -> [String] {
    let word = Self.gravity(severity).text(in: language)
    guard isColored, let first = head.first, first.hasPrefix(word) else { return head }
    return [TerminalInk(severity).colored(word) + first.dropFirst(word.count)] + head.dropFirst()
  }

  private static func gravity(_ severity: FindingSeverity) -> BilingualText {
    switch severity {
    case .error: BilingualText(english: "error", chinese: "错误")
    case .warning: BilingualText(english: "warning", chinese: "警告")
    case .info: BilingualText(english: "info", chinese: "提示")
    }
  }

  private func summary(_ failures: [Finding]) -> String {
    let counts = [FindingSeverity.error, .warning, .info].map { severity in
      failures.count { $0.severity == severity }
    }
    let passed = review.findings.count { $0.status == .pass }
    let open = review.findings.count { $0.status == .notEvaluable }
    return words(
      "\(counts[0]) error\(counts[0] == 1 ? "" : "s"), "
        + "\(counts[1]) warning\(counts[1] == 1 ? "" : "s"), \(counts[2]) info; "
        + "\(passed) passed, \(open) not evaluable",
      "错误 \(counts[0])，警告 \(counts[1])，提示 \(counts[2])；通过 \(passed)，无法评价 \(open)")
  }

  private func filled(_ text: String, indent: Int, hanging: Int) -> [String] {
    FilledText(text, width: width, indent: indent, hanging: hanging).lines
  }
}
