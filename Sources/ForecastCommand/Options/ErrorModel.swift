import ArgumentParser
import IndicatorForecast

/// What a regression assumes about its errors, by the names that the command takes.
enum ErrorModel: String, CaseIterable, ExpressibleByArgument {
  case classical
  case hc0
  case hc1
  case hc2
  case hc3
  case neweyWest = "newey-west"
  case ar1

  /// How standard errors are estimated; nil where the errors have a model of their own.
  var estimator: StandardErrorEstimator? {
    switch self {
    case .classical: .classical
    case .hc0: .hc0
    case .hc1: .hc1
    case .hc2: .hc2
    case .hc3: .hc3
    case .neweyWest: .neweyWest()
    case .ar1: nil
    }
  }
}
