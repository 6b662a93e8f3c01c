import IndicatorForecast

/// How many findings there are of each gravity.
struct FindingCounts {
  private let counts: [(severity: FindingSeverity, count: Int)]

  init(_ failures: [Finding]) {
    counts = [FindingSeverity.error, .warning, .info].map { severity in
      (severity, failures.count { $0.severity == severity })
    }
  }

  /// One entry for each gravity, also where there is none.
  var all: [PageContext] { counts.map(Self.context) }

  /// One entry for each gravity that occurs.
  var found: [PageContext] { counts.filter { $0.count > 0 }.map(Self.context) }

  private static func context(_ entry: (severity: FindingSeverity, count: Int)) -> PageContext {
    [
      "countSeverity": entry.severity.rawValue, "countMark": FindingPart.mark(entry.severity),
      "count": String(entry.count), "countWord": words(entry.severity, entry.count).text.context,
      "isNone": entry.count == 0,
    ]
  }

  private static func words(_ severity: FindingSeverity, _ count: Int) -> PageWord {
    guard count != 1 else { return FindingPart.word(severity) }
    return switch severity {
    case .error: .errors
    case .warning: .warnings
    case .info: .information
    }
  }
}
