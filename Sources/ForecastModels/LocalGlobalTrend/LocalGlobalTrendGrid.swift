import RealModule
import Statistics

/// All points of the grid on one series, what does not depend on the inner axes computed once.
struct LocalGlobalTrendGrid {
  typealias Lanes = SIMD4<Double>

  /// The points in the order of the axes α, β and τ, for each the exponents ρ, four at a time.
  private(set) var points: [LocalGlobalTrendPoints] = []

  /// The logarithm of the likelihood of each point, up to a constant, the exponent ρ fastest.
  private(set) var logWeights: [Double] = []

  private let prior: LocalGlobalTrendPrior

  /// The values in units of the mean absolute change.
  private let values: [Double]

  /// The exponents ρ, four at a time.
  private let powers: [LanePowers]

  /// The logarithms of the probabilities of the exponents; nil where all are as likely.
  private let logExponentWeights: [Double]?

  private var place = LocalGlobalTrendPoints.Place()
  private var levels: [Double]
  private var rows: LocalGlobalTrendRows

  /// The sum of the logarithms of the precisions for each exponent τ.
  private var logPrecisions: [Double]

  /// The sums that no trend is in, for each exponent τ and each four exponents ρ.
  private var moments: [LocalGlobalTrendMoments]

  init(_ prior: LocalGlobalTrendPrior, values: [Double]) {
    self.prior = prior
    self.values = values
    let exponents = prior.trendExponents
    powers = stride(from: 0, to: exponents.count, by: Lanes.scalarCount).map { start in
      LanePowers(exponents[start..<min(start + Lanes.scalarCount, exponents.count)])
    }
    let total = prior.exponentWeights?.reduce(0, +)
    logExponentWeights = prior.exponentWeights?.map { .log($0 / (total ?? 1)) }
    levels = values
    let scales = prior.scaleExponents.count
    rows = LocalGlobalTrendRows(
      count: values.count - 1, lanePowers: powers.count, scaleExponents: scales)
    logPrecisions = Array(repeating: 0, count: scales)
    moments = Array(
      repeating: LocalGlobalTrendMoments(prior), count: scales * powers.count)
    logWeights.reserveCapacity(prior.pointCount)
    points.reserveCapacity(
      prior.levelWeights.count * prior.trendWeights.count * moments.count)
    let firstTrend = (1...min(5, rows.count)).map { values[$0] - values[$0 - 1] }.median()
    for levelWeight in prior.levelWeights {
      smooth(levelWeight)
      weighRows()
      for trendWeight in prior.trendWeights {
        follow(trendWeight, from: firstTrend)
        for scale in 0..<scales { add(scale) }
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
  }

  /// Fills in the powers and the precisions, and the sums that depend on nothing else.
  private mutating func weighRows() {
    let count = rows.count
    for index in moments.indices { moments[index] = LocalGlobalTrendMoments(prior) }
    for scale in logPrecisions.indices { logPrecisions[scale] = 0 }
    for row in 0..<count {
      let relative = RelativeLevel.of(
        Lanes(repeating: levels[row]), reference: place.reference)
      for (index, power) in powers.enumerated() {
        rows.powers[index * count + row] = power.of(relative)
      }
      for (scale, exponent) in prior.scaleExponents.enumerated() {
        let precision = RelativeLevel.precision(relative, scaleExponent: exponent)[0]
        rows.precisions[scale * count + row] = precision
        rows.spreads[scale * count + row] = prior.degreesOfFreedom / precision
        logPrecisions[scale] += .log(precision)
        for index in powers.indices {
          moments[scale * powers.count + index].add(
            x: rows.powers[index * count + row], z: rows.changes[row], weight: precision)
        }
      }
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

  /// Solves the regressions of all exponents ρ, four at a time.
  private mutating func add(_ scale: Int) {
    let count = rows.count
    place.scaleExponent = prior.scaleExponents[scale]
    for index in powers.indices {
      var moments = moments[scale * powers.count + index]
      for row in 0..<count {
        moments.add(
          x: rows.powers[index * count + row], b: rows.trends[row], z: rows.changes[row],
          weight: rows.precisions[scale * count + row])
      }
      let regression = LocalGlobalTrendRegression(
        rows, powers: index * count, scale: scale * count, moments: moments,
        logPrecisions: logPrecisions[scale], prior: prior)
      points.append(LocalGlobalTrendPoints(regression, at: place, powers: powers[index]))
      let first = index * Lanes.scalarCount
      for lane in 0..<powers[index].count {
        logWeights.append(
          regression.logLikelihood[lane] + (logExponentWeights?[first + lane] ?? 0))
      }
    }
  }
}
