import Statistics

extension LocalGlobalTrend {
  /// The posterior over the grid.
  public struct Fitted: FittedModel {
    /// The series that the model was fitted to.
    public let series: TimeSeries

    private let degreesOfFreedom: Double
    private let grid: LocalGlobalTrendPosterior?

    /// A point of less than this share of the weight of the best is left out of the mixture.
    private static let negligible = 1e-3

    init(series: TimeSeries, prior: LocalGlobalTrendPrior) {
      self.series = series
      degreesOfFreedom = prior.degreesOfFreedom
      grid = LocalGlobalTrendPosterior(series.values, prior: prior)
    }

    /// The posterior probability of each point of the grid, in the order of the axes α, β, τ and ρ,
    /// the last fastest; empty for a constant series, which leaves nothing to learn.
    public var posterior: [Double] { grid?.weights ?? [] }

    /// None: the model averages over the grid, and no single level stands for it.
    public var fittedValues: [Double?] { Array(repeating: nil, count: series.count) }

    /// Returns the mixture over the grid.
    ///
    /// - Parameter horizon: How many periods ahead.
    /// - Returns: One distribution a period; certainty for a constant series.
    /// - Precondition: `horizon` ≥ 1.
    /// - Complexity: O(*g* `horizon`²) for *g* points of weight.
    public func forecast(horizon: Int) -> Forecast {
      guard let grid else {
        return Forecast(origin: series.lastPeriod, horizon: horizon) { _ in
          PredictiveDistribution(certain: series.lastValue)
        }
      }
      let least = Self.negligible * (grid.weights.max() ?? 0)
      var first = 0
      var groups: [(first: Int, path: LocalGlobalTrendPath, lanes: [Int])] = []
      for points in grid.points {
        let lanes = (0..<points.powers.count).filter { grid.weights[first + $0] >= least }
        if !lanes.isEmpty { groups.append((first, LocalGlobalTrendPath(points), lanes)) }
        first += points.powers.count
      }
      return Forecast(origin: series.lastPeriod, horizon: horizon) { _ in
        let components = groups.indices.flatMap { index in
          let (mean, deviation) = groups[index].path.next()
          return groups[index].lanes.map { lane in
            StudentTMixture.Component(
              weight: grid.weights[groups[index].first + lane],
              distribution: StudentTDistribution(
                degreesOfFreedom: degreesOfFreedom, location: grid.unit * mean[lane],
                scale: grid.unit * deviation[lane]))
          }
        }
        return PredictiveDistribution(StudentTMixture(components: components))
      }
    }
  }
}
