/// The changes between successive observations, and the periods that each of them took.
struct Increments {
  let changes: [Double]
  let lengths: [Double]

  init(_ series: TimeSeries) {
    changes = zip(series.values.dropFirst(), series.values).map { $0 - $1 }
    lengths = zip(series.periods.dropFirst(), series.periods).map { Double($0 - $1) }
  }

  /// Returns Σ (change − drift·length)² / length: over a gap, variance adds up period by period.
  func sumOfSquares(about drift: Double) -> Double {
    zip(changes, lengths).reduce(0) { sum, increment in
      let deviation = increment.0 - drift * increment.1
      return sum + deviation * deviation / increment.1
    }
  }
}
