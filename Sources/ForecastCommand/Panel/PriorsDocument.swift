import IndicatorForecast

/// Pooled priors as they stand in a file.
struct PriorsDocument: Codable {
  struct Coefficient: Codable {
    let mean: Double
    let deviation: Double
  }

  struct Trend: Codable {
    let levelWeights: [Double]
    let trendWeights: [Double]
    let trendExponents: [Double]
    let scaleExponents: [Double]
    let globalTrend: Coefficient
    let localTrend: Coefficient
    let variance: Double
    let varianceWeight: Double
    let degreesOfFreedom: Double
    let exponentWeights: [Double]?
  }

  struct Lags: Codable {
    let lags: [Double]
    let growth: Double
    let spread: Double
  }

  struct Weights: Codable {
    let localGlobalTrend: Double
    let logarithmicTrend: Double
    let theta: Double
    let autoregression: Double
    let growth: Double
  }

  struct Growth: Codable {
    let growth: Double
    let change: Double
  }

  struct Scale: Codable {
    let intercepts: [Double]
    let slopes: [Double]
    let factors: [Double]
    let degreesOfFreedom: [Double]
  }

  struct Rung: Codable {
    let length: Int
    let weights: Weights
    let growth: Growth
    let scale: Scale
  }

  let localGlobalTrend: Trend
  let autoregression: [Lags]
  let rungs: [Rung]
}

extension PriorsDocument {
  init(_ priors: PooledPriors) {
    localGlobalTrend = Trend(priors.localGlobalTrend)
    autoregression = priors.autoregression.map {
      Lags(lags: $0.lags, growth: $0.growth, spread: $0.spread)
    }
    rungs = priors.rungs.map(Rung.init)
  }
}

extension PriorsDocument.Trend {
  init(_ prior: LocalGlobalTrendPrior) {
    levelWeights = prior.levelWeights
    trendWeights = prior.trendWeights
    trendExponents = prior.trendExponents
    scaleExponents = prior.scaleExponents
    globalTrend = .init(mean: prior.globalTrend.mean, deviation: prior.globalTrend.deviation)
    localTrend = .init(mean: prior.localTrend.mean, deviation: prior.localTrend.deviation)
    variance = prior.variance
    varianceWeight = prior.varianceWeight
    degreesOfFreedom = prior.degreesOfFreedom
    exponentWeights = prior.exponentWeights
  }
}

extension PriorsDocument.Rung {
  init(_ rung: PooledPriors.Rung) {
    length = rung.length
    weights = .init(
      localGlobalTrend: rung.weights.localGlobalTrend,
      logarithmicTrend: rung.weights.logarithmicTrend, theta: rung.weights.theta,
      autoregression: rung.weights.autoregression, growth: rung.weights.growth)
    growth = .init(growth: rung.growth.growth, change: rung.growth.change)
    scale = .init(
      intercepts: rung.scale.intercepts, slopes: rung.scale.slopes, factors: rung.scale.factors,
      degreesOfFreedom: rung.scale.degreesOfFreedom)
  }
}

extension PriorsDocument {
  /// What a file has to look like.
  static let shape = JSONShape.object([
    "local_global_trend": trend,
    "autoregression": .list(
      .object(["lags": .list(.number), "growth": .number, "spread": .number])),
    "rungs": .list(rung),
  ])

  private static let trend = JSONShape.object(
    [
      "level_weights": .list(.number), "trend_weights": .list(.number),
      "trend_exponents": .list(.number), "scale_exponents": .list(.number),
      "global_trend": coefficient, "local_trend": coefficient, "variance": .number,
      "variance_weight": .number, "degrees_of_freedom": .number,
    ], optional: ["exponent_weights": .list(.number)])

  private static let coefficient = JSONShape.object(["mean": .number, "deviation": .number])

  private static let rung = JSONShape.object([
    "length": .wholeNumber,
    "weights": .object([
      "local_global_trend": .number, "logarithmic_trend": .number, "theta": .number,
      "autoregression": .number, "growth": .number,
    ]),
    "growth": .object(["growth": .number, "change": .number]),
    "scale": .object([
      "intercepts": .list(.number), "slopes": .list(.number), "factors": .list(.number),
      "degrees_of_freedom": .list(.number),
    ]),
  ])
}
