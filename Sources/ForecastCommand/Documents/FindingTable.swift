import ForecastReport
import IndicatorForecast

/// Findings of the plan review as CSV: a row a finding.
///
/// `errorcode`, `errorlevel` and `imbalance` are the measures of a validation in VTL: the rule and its gravity (3
/// error, 2 warning, 1 info) where it fails, and observed less expected.
struct FindingTable {
  private let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings
  }

  /// The header and the rows.
  var text: String {
    var writer = DelimitedTextWriter()
    writer.write([
      "rule_id", "severity", "status", "area", "indicator", "year", "observed", "expected",
      "tolerance", "probability", "message_en", "message_zh", "inputs", "fix_en", "fix_zh",
      "errorcode", "errorlevel", "imbalance",
    ])
    for finding in findings { writer.write(row(finding)) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func row(_ finding: Finding) -> [String] {
    let isFailure = finding.status == .fail
    let imbalance = finding.observed.flatMap { observed in
      finding.expected.map { observed - $0 }
    }
    let keys = [
      finding.rule.rawValue, finding.severity.rawValue, finding.status.rawValue, finding.area,
      finding.indicator, String(finding.year),
    ]
    let figures = [
      finding.observed, finding.expected, finding.tolerance, finding.probability,
    ].map(number)
    let words = [
      finding.message.english, finding.message.chinese,
      finding.inputs.map { FindingPlace($0).text }.joined(separator: "; "),
      finding.fix?.english ?? "", finding.fix?.chinese ?? "",
    ]
    return keys + figures + words + [
      isFailure ? finding.rule.rawValue : "", isFailure ? level(finding.severity) : "",
      number(imbalance),
    ]
  }

  private func level(_ severity: FindingSeverity) -> String {
    switch severity {
    case .error: "3"
    case .warning: "2"
    case .info: "1"
    }
  }

  private func number(_ value: Double?) -> String {
    NumberText.published(value) ?? ""
  }
}
