import ForecastReport
import IndicatorForecast

/// A finding of the plan review as JSON.
struct FindingDocument: Encodable {
  let rule_id: String
  let severity: String
  let status: String
  let area: String
  let indicator: String
  let year: Int
  let observed: OrNull<Double>
  let expected: OrNull<Double>
  let tolerance: OrNull<Double>
  let probability: OrNull<Double>
  let message: Wording
  let inputs: [String]
  let fix: OrNull<Wording>

  /// A text in both languages.
  struct Wording: Encodable {
    let en: String
    let zh: String

    init(_ text: BilingualText) {
      (en, zh) = (text.english, text.chinese)
    }
  }

  init(_ finding: Finding) {
    rule_id = finding.rule.rawValue
    severity = finding.severity.rawValue
    status = finding.status.rawValue
    area = finding.area
    indicator = finding.indicator
    year = finding.year
    observed = OrNull(published: finding.observed)
    expected = OrNull(published: finding.expected)
    tolerance = OrNull(published: finding.tolerance)
    probability = OrNull(published: finding.probability)
    message = Wording(finding.message)
    inputs = finding.inputs.map { FindingPlace($0).text }
    fix = OrNull(finding.fix.map(Wording.init))
  }
}
