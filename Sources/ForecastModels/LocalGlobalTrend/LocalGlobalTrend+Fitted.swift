import RealModule
import Statistics

extension LocalGlobalTrend {
  /// The posterior over the grid.
  public struct Fitted: FittedModel {
    /// The series that the model was fitted to.
    public let series: TimeSeries

    /// The posterior probability of each point of the grid, in the order of the axes, the scale
    /// exponent fastest; empty for a constant series, which leaves nothing to learn.
    public let posterior: [Double]

    /// The points that carry weight, with their weights.
    private let points: [(weight: Double, path: LocalGlobalTrendPath)]

    /// The mean absolute change, in the series' unit.
    private let unit: Double

    /// A point of less than this share of the weight of the best is left out.
    private static let negligible = 1e-3

    init(series: TimeSeries, prior: LocalGlobalTrendPrior) {
      let changes = zip(series.values.dropFirst(), series.values).map { $0 - $1 }
      let unit = changes.reduce(0) { $0 + abs($1) } / Double(changes.count)
      self.series = series
      self.unit = unit
      guard unit > 0 else {
        (posterior, points) = ([], [])
        return
      }
      var grid = LocalGlobalTrendGrid(prior, values: series.values.map { $0 / unit })
      grid.run()
      let best = grid.logWeights.max() ?? 0
      let weights = grid.logWeights.map { Double.exp($0 - best) }
      let total = weights.reduce(0, +)
      posterior = weights.map { $0 / total }
      points = zip(weights, grid.paths).filter { $0.0 >= Self.negligible }.map { ($0, $1) }
    }

    /// None: the model averages over the grid, and no single level stands for it.
    public var fittedValues: [Double?] { Array(repeating: nil, count: series.count) }

    /// Returns the mixture over the grid.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period.
    /// - Precondition: `horizon` ≥ 1.
    /// - Complexity: O(*g* `horizon`²) for *g* points of weight.
    public func forecast(horizon: Int) -> Forecast {
      var paths = points.map(\.path)
      return Forecast(origin: series.lastPeriod, horizon: horizon) { _ in
        guard !paths.isEmpty else { return constant }
        let components = paths.indices.map { index in
          let (mean, deviation) = paths[index].next()
          return StudentTMixture.Component(
            weight: points[index].weight,
            distribution: StudentTDistribution(
              degreesOfFreedom: LocalGlobalTrendRegression.degreesOfFreedom,
              location: unit * mean, scale: unit * deviation))
        }
        return PredictiveDistribution(StudentTMixture(components: components))
      }
    }

    private var constant: PredictiveDistribution {
      PredictiveDistribution(certain: series.lastValue)
    }
  }
}
