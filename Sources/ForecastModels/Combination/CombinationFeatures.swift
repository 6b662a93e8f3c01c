/// The sizes that the scale of the errors is a regression on, in the unit of a scaled history.
struct CombinationFeatures {
  /// From how many observations on all of them count alike.
  static let window = 8

  private let history: ScaledHistory
  private let path: CombinationPath
  private let meanChange: Double
  private let largestChange: Double

  /// The root mean variance of the errors of the local-global trend.
  private let errorScale: Double

  init(_ history: ScaledHistory, _ path: CombinationPath, errorScale: Double) {
    let changes = history.changes(history.count)
    self.history = history
    self.path = path
    self.errorScale = errorScale
    meanChange = history.meanChange(history.count)
    largestChange = changes.max() ?? 0
  }

  /// The number of columns for a number of observations: each size, and its product with the step.
  static func columnCount(for count: Int) -> Int {
    switch count {
    case 1: 0
    case 2: 2
    case 3...4: 8
    case 5...7: 10
    default: 14
    }
  }

  /// Returns the sizes at a step.
  func sizes(step: Int) -> [Double] {
    let count = history.count
    guard count >= 2 else { return [] }
    guard count >= 3 else { return [meanChange] }
    let steps = Double(step)
    let sizes = [
      errorScale, path.spreads[step - 1] / steps,
      abs(path.medians[step - 1] - history.last) / steps,
    ]
    switch count {
    case 3...4: return [meanChange] + sizes
    case 5...7: return [meanChange] + sizes + [largestChange]
    default:
      return [meanChange, history.meanChange(5)] + sizes + [largestChange, history.meanChange(3)]
    }
  }
}
