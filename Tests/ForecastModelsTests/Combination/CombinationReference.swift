import Foundation
import TestSupport

@testable import ForecastModels

/// The worked series of the reference implementation, and the priors that it used.
struct CombinationReference {
  let figures: Figures

  init() throws {
    figures = Figures(
      try JSONSerialization.jsonObject(with: ReferenceFile.data("combination.json")))
  }

  var names: [String] { figures["series"].keys }

  func values(_ name: String) -> [Double] { figures["series", name, "series"].vector }

  var localGlobalTrend: LocalGlobalTrendPrior {
    let trend = figures["constants", "lgt"]
    return LocalGlobalTrendPrior(
      levelWeights: trend["alpha"].vector, trendWeights: trend["beta"].vector,
      trendExponents: trend["rho"].vector, scaleExponents: trend["tau"].vector,
      globalTrend: .init(mean: trend["m0"].number, deviation: trend["s0"].number),
      localTrend: .init(mean: trend["m1"].number, deviation: trend["s1"].number),
      variance: trend["a0"].number, varianceWeight: trend["n0"].number,
      degreesOfFreedom: trend["nu"].number)
  }

  var autoregression: [PooledAutoregression.Coefficients] {
    (2...6).map { count in
      let figures = figures["constants", "ar", String(count)].vector
      return .init(
        lags: Array(figures.prefix(count)), growth: 0.05 * figures[count], spread: 1)
    }
  }

  var priors: PooledPriors {
    let constants = figures["constants"]
    let lengths = constants["weights"].keys.compactMap { Int($0) }.sorted()
    return PooledPriors(
      localGlobalTrend: localGlobalTrend, autoregression: autoregression,
      rungs: lengths.map { length in
        let rung = String(min(length, 8))
        let growth = constants["growth", rung].vector
        let scale = constants["scale", rung]
        return .init(
          length: length, weights: weights(constants["weights", String(length)]),
          growth: .init(growth: growth[0], change: growth[1]),
          scale: .init(
            intercepts: scale["intercept"].vector, slopes: scale["slope"].vector,
            factors: scale["c"].vector, degreesOfFreedom: scale["nu"].vector))
      })
  }

  private func weights(_ figures: Figures) -> PooledCombination.Weights {
    let weights = ["A", "G", "B", "C", "R"].map { name in
      figures.keys.contains(name) ? figures[name].number : 0
    }
    return .init(
      localGlobalTrend: weights[0], logarithmicTrend: weights[1], theta: weights[2],
      autoregression: weights[3], growth: weights[4])
  }
}
