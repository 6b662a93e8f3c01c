/// The changes between successive observations, and the periods that each of them took.
struct Increments {
  let changes: [Double]
  let lengths: [Double]

  init(_ series: TimeSeries) {
    changes = zip(series.values.dropFirst(), series.values).map { $0 - $1 }
    lengths = zip(series.periods.dropFirst(), series.periods).map { Double($0 - $1) }
  }

  /// Returns √(Σ (change − drift·length)² / length / divisor): over a gap, variance adds up period
  /// by period.
  func deviation(about drift: Double, divisor: Int) -> Double {
    zip(changes, lengths).map { ($0 - drift * $1) / $1.squareRoot() }
      .rootMeanSquare(divisor: divisor)
  }
}
