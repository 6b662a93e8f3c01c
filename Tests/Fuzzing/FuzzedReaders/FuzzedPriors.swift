import IndicatorForecast

@testable import ForecastCommand

/// What must hold of the priors that are read out of any bytes.
enum FuzzedPriors {
  /// Reads bytes as a priors file, and traps where something does not hold.
  static func check(_ bytes: [UInt8]) {
    let input = FuzzedInput(bytes)
    for language in Language.allCases {
      let priors: PooledPriors
      do throws(CommandFailure) {
        priors = try PriorsFile.read(bytes, name: FuzzedInput.name, language: language)
      } catch {
        let lines = error.message.split(separator: "\n", omittingEmptySubsequences: false)
        precondition(lines.allSatisfy { $0.count > FuzzedInput.name.count }, "an empty sentence")
        for line in lines { input.checkMessage(String(line)) }
        continue
      }
      let text = try? PriorsFile.text(of: priors)
      let again = text.flatMap { text in
        try? PriorsFile.read(Array(text.utf8), name: "written", language: language)
      }
      precondition(again == priors, "others than those written")
      checkForecasts(by: priors)
    }
  }

  /// Priors that are taken forecast short series and long ones: that is what they are read strictly for.
  private static func checkForecasts(by priors: PooledPriors) {
    let trend = priors.localGlobalTrend
    let axes = [
      trend.levelWeights, trend.trendWeights, trend.trendExponents, trend.scaleExponents,
    ]
    // A grid of 100,000 points is allowed, and takes its time.
    guard axes.reduce(1, { $0 * $1.count }) <= 64 else { return }
    let values = [3, 5, 4.5, 6, 7.25, 9, 8, 10, 11, 12]
    for count in [1, 2, 3, 5, values.count] {
      guard let series = try? TimeSeries(start: 2000, values: Array(values.prefix(count))),
        let fitted = try? PooledCombination(priors: priors).fitted(to: series)
      else { preconditionFailure("no forecast of \(count) values") }
      for distribution in fitted.forecast(horizon: 3).distributions { check(distribution) }
    }
  }

  private static func check(_ distribution: PredictiveDistribution) {
    let interval = distribution.interval(.percent95)
    precondition(distribution.median.isFinite, "a forecast that is no number")
    precondition(interval.lower <= interval.upper, "an interval that is none")
  }
}
