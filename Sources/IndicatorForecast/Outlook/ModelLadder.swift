/// Which model an automatic choice means for a series, and what it had to give up.
///
/// Growth rates in percent follow a random walk without drift, whatever their number: a rate is
/// expected to stay, not to go on changing. Levels follow a random walk with drift in their
/// logarithms, the simplest model that is hard to beat on annual series; with two observations there
/// is no drift to tell from noise, so it is left out, and where a value is not positive there is no
/// logarithm, so the same is done on the values themselves.
struct ModelLadder: Hashable {
  /// The model to fit.
  let choice: ModelChoice

  /// The model that the series does not allow, where it had to be replaced.
  let fallbackFrom: ModelChoice?

  init(kind: IndicatorSeries.Kind, series: TimeSeries) {
    guard kind != .growth else {
      self.init(.naive)
      return
    }
    let isPositive = series.values.allSatisfy { $0 > 0 }
    switch (isPositive, series.count >= 3) {
    case (true, true): self.init(.logDrift)
    case (true, false): self.init(.logNaive, insteadOf: .logDrift)
    case (false, true): self.init(.drift, insteadOf: .logDrift)
    case (false, false): self.init(.naive, insteadOf: .logDrift)
    }
  }

  private init(_ choice: ModelChoice, insteadOf wanted: ModelChoice? = nil) {
    self.choice = choice
    fallbackFrom = wanted
  }
}
