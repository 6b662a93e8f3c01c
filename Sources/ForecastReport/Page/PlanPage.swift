import IndicatorForecast

/// The review of a plan as one page of HTML that needs nothing else: no network, no script.
///
/// At the top the plan in one glance, then every indicator with its history, forecast, target, findings and
/// conflicts, then the identities, then method and data. The page has both languages, and a switch between
/// them. It is well-formed XML, too, and has the same bytes whenever and wherever it is made.
public struct PlanPage: Sendable {
  private let review: PlanReview
  private let sources: [PageSource]
  private let version: String
  private let areas: AreaRegistry
  private let indicators: IndicatorRegistry
  private let language: Language

  /// Creates the page of a review.
  ///
  /// - Parameters:
  ///   - review: The review of the plans for a year.
  ///   - sources: What the review was made of: data, rules, priors.
  ///   - version: The version of the program.
  ///   - areas: The areas that are known by name.
  ///   - indicators: The indicators that are known by name; they stand in this order.
  ///   - language: The language that is shown first.
  public init(
    _ review: PlanReview, sources: [PageSource], version: String,
    areas: AreaRegistry = .standard, indicators: IndicatorRegistry = .standard,
    language: Language
  ) {
    self.review = review
    self.sources = sources
    self.version = version
    self.areas = areas
    self.indicators = indicators
    self.language = language
  }

  /// The page.
  ///
  /// - Complexity: That of the chances of all targets, see ``PlanOdds``, and O(*n*) in what is shown.
  public var html: String { PageTemplates.page(filledWith: context) }

  private var names: PageNames { PageNames(areas: areas, indicators: indicators) }

  private var context: PageContext {
    let names = names
    let parts = review.plans.enumerated().map { index, plan in
      AreaPart(
        plan, findings: review.findings.filter { $0.area == plan.area }, names: names,
        number: index + 1, isAlone: review.plans.count == 1)
    }
    var context: PageContext = [:]
    context["words"] = PageWord.context
    context["language"] = language.rawValue
    context["isChinese"] = language == .chinese
    context["isEnglish"] = language == .english
    context["style"] = PageStyle.text
    context["documentTitle"] = EscapedText(title.text(in: language), limit: 300).description
    context["title"] = title.context
    context["areas"] = parts.map(\.context)
    context["sources"] = sources.map(\.context)
    context["rules"] = RuleCount.all(review.findings).map(\.context)
    context["method"] = MethodText(review, version: version).sentences.map {
      ["sentence": $0.context]
    }
    return context
  }

  private var title: BilingualText {
    let places = review.plans.map { names.area($0.area) }
    return BilingualText(
      english: "\(places.map(\.english).joined(separator: ", ")): the plan for \(review.year)",
      chinese: "\(places.map(\.chinese).joined(separator: "、")) \(review.year) 年计划评审")
  }
}

/// What became of one rule: how often it failed, passed, and could not be evaluated.
struct RuleCount {
  private let rule: PlanRuleCode
  private let findings: [Finding]

  /// Returns the rules that said anything, in the order of their codes.
  static func all(_ findings: [Finding]) -> [RuleCount] {
    Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }
      .map { RuleCount(rule: $0.key, findings: $0.value) }
  }

  var context: PageContext {
    var context: PageContext = [:]
    context["ruleCode"] = rule.rawValue
    context["ruleTitle"] = PlanRuleText(rule).name.context
    for (key, status) in [
      ("ruleFailed", FindingStatus.fail), ("rulePassed", .pass), ("ruleOpen", .notEvaluable),
    ] {
      context[key] = String(findings.count { $0.status == status })
    }
    return context
  }
}
