import Statistics

/// The origins inside the series of some panels, with what came after each.
///
/// At every step each series weighs the same within its panel, and each panel the same.
struct RollingOrigins {
  /// A history cut off at an origin.
  struct Origin {
    let panel: Int
    let history: [Double]

    /// The mean magnitude of the changes of the history, positive.
    let meanChange: Double

    /// What came after, one a step, as many as there are.
    let outcomes: [Double]

    /// The weight of each outcome.
    fileprivate(set) var weights: [Double]

    var last: Double { history[history.count - 1] }
  }

  /// How many steps ahead are learned for.
  static let horizon = 6

  private(set) var origins: [Origin] = []

  /// What forecasting the last value costs in a panel at each step: the mean absolute error over the
  /// mean change, and 200 |y − f| / (|y| + |f|).
  private(set) var naiveErrors: [[(scaled: Double, symmetric: Double)]] = []

  /// Takes the origins of positive series.
  ///
  /// - Parameters:
  ///   - panels: The panels; series whose values are not all positive are left out.
  ///   - first: The least number of observations before an origin.
  ///   - latest: How many origins a series has at most: its latest.
  init(panels: [[TimeSeries]], first: Int, latest: Int) {
    for (panel, series) in panels.enumerated() {
      let start = origins.count
      for series in series where series.values.allSatisfy({ $0 > 0 }) {
        add(series.values, panel, first: first, latest: latest)
      }
      balance(start..<origins.count)
      naiveErrors.append(naive(start..<origins.count))
    }
  }

  private mutating func add(_ values: [Double], _ panel: Int, first: Int, latest: Int) {
    let earliest = max(first, values.count - latest)
    guard earliest < values.count else { return }
    var added: [Origin] = []
    for count in earliest..<values.count {
      let history = Array(values[..<count])
      let change = ScaledHistory(history)
      let meanChange = change.unscaled(change.meanChange(count))
      guard meanChange > 0 else { continue }
      let outcomes = Array(values[count...].prefix(Self.horizon))
      added.append(
        Origin(
          panel: panel, history: history, meanChange: meanChange, outcomes: outcomes,
          weights: Array(repeating: 0, count: outcomes.count)))
    }
    for index in added.indices {
      added[index].weights = added[index].outcomes.indices.map { step in
        1 / Double(added.count { $0.outcomes.count > step })
      }
    }
    origins += added
  }

  /// Divides the weights at each step by their sum over a panel.
  private mutating func balance(_ range: Range<Int>) {
    for step in 0..<Self.horizon {
      let places = range.filter { origins[$0].outcomes.count > step }
      let total = places.reduce(0) { $0 + origins[$1].weights[step] }
      for place in places { origins[place].weights[step] /= total }
    }
  }

  private func naive(_ range: Range<Int>) -> [(scaled: Double, symmetric: Double)] {
    (0..<Self.horizon).map { step in
      var (scaled, symmetric) = (0.0, 0.0)
      for origin in origins[range] where origin.outcomes.count > step {
        let error = abs(origin.outcomes[step] - origin.last)
        scaled += origin.weights[step] * error / origin.meanChange
        symmetric +=
          origin.weights[step]
          * PointAccuracy.symmetricPercentageError(
            forecast: origin.last, actual: origin.outcomes[step])
      }
      return (scaled, symmetric)
    }
  }

  /// The mean over the steps of the naive errors of a panel.
  func meanNaiveErrors(_ panel: Int) -> (scaled: Double, symmetric: Double) {
    let errors = naiveErrors[panel]
    let count = Double(errors.count)
    return (
      errors.reduce(0) { $0 + $1.scaled } / count, errors.reduce(0) { $0 + $1.symmetric } / count
    )
  }
}
