import RealModule
import Statistics

/// All points of the grid on one series, what does not depend on the inner axes computed once.
struct LocalGlobalTrendGrid {
  typealias Lanes = SIMD4<Double>

  /// The outer axes of a group of points, and where their paths start.
  struct Place {
    var levelWeight = 0.0
    var trendWeight = 0.0
    var scaleExponent = 0.0
    var reference = 0.0
    var level = 0.0
    var trend = 0.0
  }

  /// The points, the exponent ρ of the trend fastest.
  private(set) var points: [LocalGlobalTrendPoint] = []

  /// The logarithm of the likelihood of each point, up to a constant.
  private(set) var logWeights: [Double] = []

  private let prior: LocalGlobalTrendPrior

  /// The values in units of the mean absolute change.
  private let values: [Double]

  /// The logarithms of the probabilities of the exponents; nil where all are as likely.
  private let logExponentWeights: [Double]?

  private var place = Place()
  private var levels: [Double]
  private var relativeLevels: [Double]
  private var rows: LocalGlobalTrendRows

  init(_ prior: LocalGlobalTrendPrior, values: [Double]) {
    self.prior = prior
    self.values = values
    let total = prior.exponentWeights?.reduce(0, +)
    logExponentWeights = prior.exponentWeights?.map { .log($0 / (total ?? 1)) }
    levels = values
    relativeLevels = values
    rows = LocalGlobalTrendRows(count: values.count - 1)
    points.reserveCapacity(prior.pointCount)
    logWeights.reserveCapacity(prior.pointCount)
    let firstTrend = (1...min(5, rows.count)).map { values[$0] - values[$0 - 1] }.median()
    for levelWeight in prior.levelWeights {
      smooth(levelWeight)
      for trendWeight in prior.trendWeights {
        follow(trendWeight, from: firstTrend)
        for scaleExponent in prior.scaleExponents { weigh(scaleExponent) }
      }
    }
  }

  /// Fills in the level.
  private mutating func smooth(_ weight: Double) {
    var level = values[0]
    for time in values.indices {
      if time > 0 { level = weight * values[time] + (1 - weight) * level }
      levels[time] = level
    }
    for row in 0..<rows.count { rows.changes[row] = values[row + 1] - levels[row] }
    place.levelWeight = weight
    place.level = level
    place.reference = RelativeLevel.reference(level)
    for row in 0..<rows.count {
      relativeLevels[row] = RelativeLevel.of(levels[row], reference: place.reference)
    }
  }

  /// Fills in the local trend.
  private mutating func follow(_ weight: Double, from start: Double) {
    var trend = start
    for row in 0..<rows.count {
      rows.trends[row] = trend
      trend = weight * (levels[row + 1] - levels[row]) + (1 - weight) * trend
    }
    place.trendWeight = weight
    place.trend = trend
  }

  /// Fills in the precisions and solves the regressions of all exponents ρ, four at a time.
  private mutating func weigh(_ scaleExponent: Double) {
    var logPrecisions = 0.0
    for row in 0..<rows.count {
      let precision = RelativeLevel.precision(relativeLevels[row], scaleExponent: scaleExponent)
      rows.precisions[row] = precision
      logPrecisions += .log(precision)
    }
    place.scaleExponent = scaleExponent
    for start in stride(from: 0, to: prior.trendExponents.count, by: 4) {
      add(prior.trendExponents[start..<min(start + 4, prior.trendExponents.count)], logPrecisions)
    }
    guard let weights = logExponentWeights else { return }
    for (index, weight) in zip(logWeights.indices.suffix(weights.count), weights) {
      logWeights[index] += weight
    }
  }

  private mutating func add(_ exponents: ArraySlice<Double>, _ logPrecisions: Double) {
    for row in 0..<rows.count {
      var powers = Lanes.one
      for (lane, exponent) in exponents.enumerated() {
        powers[lane] = RelativeLevel.power(relativeLevels[row], exponent)
      }
      rows.powers[row] = powers
    }
    let regression = LocalGlobalTrendRegression(&rows, logPrecisions: logPrecisions, prior: prior)
    for (lane, exponent) in exponents.enumerated() {
      logWeights.append(regression.logLikelihood[lane])
      points.append(
        LocalGlobalTrendPoint(regression, lane: lane, at: place, trendExponent: exponent))
    }
  }
}
