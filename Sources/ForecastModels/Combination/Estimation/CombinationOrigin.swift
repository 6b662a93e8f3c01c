/// What the members expected at one origin of a series, and what came.
struct CombinationOrigin {
  let position: CombinationPosition
  let expectations: [CombinationExpectation]

  /// The values that came after the origin, one a step, as many as there are.
  let outcomes: [Double]

  /// The last value before the origin.
  let last: Double

  /// The mean absolute change of the whole history, which errors are measured by.
  let unit: Double

  /// One over the number of origins that the series has on the rung.
  let weight: Double
}

/// The origins of a panel on one rung.
struct CombinationOrigins {
  /// How many steps ahead weights and scales are learned for.
  static let horizon = 6

  /// The histories start no earlier than this, so that the unit of errors means something.
  private static let firstOrigin = 8

  private(set) var origins: [CombinationOrigin] = []

  /// Takes the last seven origins of each series, with all the history or, on rungs below eight
  /// observations, with only as much as the rung has.
  ///
  /// - Parameters:
  ///   - panel: The series.
  ///   - lengths: The numbers of observations that the rung is for.
  ///   - priors: The priors of the members.
  init(panel: [TimeSeries], lengths: ClosedRange<Int>, priors: PooledPriors) {
    let weights = PooledCombination.Weights(localGlobalTrend: 1, theta: 1, autoregression: 1)
    for series in panel {
      let windows = Self.windows(of: series, lengths: lengths)
      for (count, origin) in windows {
        let values = series.values
        let history = values[..<origin]
        let unit = Self.meanChange(history)
        guard unit > 0, let window = try? TimeSeries(values: Array(history.suffix(count))),
          let members = try? CombinationMembers(window, weights, priors)
        else { continue }
        origins.append(
          CombinationOrigin(
            position: CombinationPosition(window),
            expectations: members.expectations(horizon: Self.horizon),
            outcomes: Array(values[origin...].prefix(Self.horizon)), last: values[origin - 1],
            unit: unit, weight: 1 / Double(windows.count)))
      }
    }
  }

  private static func windows(
    of series: TimeSeries, lengths: ClosedRange<Int>
  ) -> [(count: Int, origin: Int)] {
    let earliest = max(firstOrigin, series.count - 7)
    guard earliest < series.count else { return [] }
    let origins = earliest..<series.count
    guard lengths.lowerBound < firstOrigin else {
      return origins.filter { lengths ~= $0 }.map { ($0, $0) }
    }
    return origins.flatMap { origin in
      lengths.filter { $0 < firstOrigin }.map { ($0, origin) }
    }
  }

  private static func meanChange(_ values: ArraySlice<Double>) -> Double {
    let changes = zip(values.dropFirst(), values).map { abs($0 - $1) }
    return changes.reduce(0, +) / Double(max(changes.count, 1))
  }
}
