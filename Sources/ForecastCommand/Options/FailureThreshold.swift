import ArgumentParser
import IndicatorForecast

/// The least gravity of a finding that makes the command fail.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case error
  case warning
  case never

  /// Returns whether the gravest failure is grave enough.
  func isReached(by gravest: FindingSeverity?) -> Bool {
    switch self {
    case .error: gravest == .error
    case .warning: gravest == .error || gravest == .warning
    case .never: false
    }
  }
}
