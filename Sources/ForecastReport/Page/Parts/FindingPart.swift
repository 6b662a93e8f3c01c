import IndicatorForecast

/// A finding on the page: how grave, what rule, the formula with its numbers, the fix, the places.
struct FindingPart {
  private let finding: Finding
  private let names: PageNames

  init(_ finding: Finding, names: PageNames) {
    self.finding = finding
    self.names = names
  }

  var context: PageContext {
    var context: PageContext = [:]
    context["severity"] = finding.severity.rawValue
    context["severityMark"] = Self.mark(finding.severity)
    context["severityWord"] = Self.word(finding.severity).text.context
    context["code"] = finding.rule.rawValue
    context["ruleName"] = PlanRuleText(finding.rule).name.context
    context["findingYear"] = String(finding.year)
    context["findingName"] = names.indicator(finding.indicator).context
    context["message"] = finding.message.context
    context["hasFix"] = finding.fix != nil
    context["fixText"] = (finding.fix ?? BilingualText(english: "", chinese: "")).context
    let places = FindingPlaces(finding).text()
    context["hasPlaces"] = !places.isEmpty
    context["places"] = places
    return context
  }

  /// A shape for each gravity, so that none is told by colour alone.
  static func mark(_ severity: FindingSeverity) -> String {
    switch severity {
    case .error: "✕"
    case .warning: "▲"
    case .info: "●"
    }
  }

  static func word(_ severity: FindingSeverity) -> PageWord {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
