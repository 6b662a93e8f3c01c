import RealModule
import Statistics

/// The local-global trend as a Bayesian regression, averaged over a grid.
///
/// With level ℓ, local trend b and Student-t errors of few degrees of freedom,
///
///     y(t+1) = ℓ(t) + γ q(t)^ρ + λ b(t) + e(t+1),     e ~ σ √(1/100 + q(t)^2τ),
///     q(t) = max(ℓ(t), r/1000) / r,     r = max(|ℓ(n)|, 1)
///     ℓ(t) = α y(t) + (1−α) ℓ(t−1)
///     b(t) = β (ℓ(t) − ℓ(t−1)) + (1−β) b(t−1)
///
/// in units of the mean absolute change. Given (α, β, ρ, τ) the level does not depend on γ and λ, so
/// the rest is a regression on two columns with a posterior in closed form. The forecast is a mixture
/// over the grid, each point weighed by its likelihood and the ``LocalGlobalTrendPrior``: no
/// optimizer, no draws. ρ runs from saturating over linear to exponential growth.
///
/// A level below a thousandth of the reference r, as of values of either sign, counts as that
/// thousandth, and in a forecast a level below a fifth as that fifth: a series that falls towards
/// zero goes on falling. The model fails after a change of regime that the last observations don't show yet,
/// and as all trends on a series that returns to a mean.
///
/// - SeeAlso: S. Smyl, C. Bergmeir, A. Dokumentov, X. Long, E. Wibowo & D. Schmidt, *Local and global
///   trend Bayesian exponential smoothing models*, International Journal of Forecasting 41 (2025).
public struct LocalGlobalTrend: ForecastModel, Hashable {
  /// What is known of the parameters beforehand.
  public let prior: LocalGlobalTrendPrior

  /// Creates the model.
  ///
  /// - Parameter prior: What is known of the parameters beforehand.
  public init(prior: LocalGlobalTrendPrior = PooledPriors.builtIn.localGlobalTrend) {
    self.prior = prior
  }

  /// Returns the model fitted to a series.
  ///
  /// - Parameter series: At least three observations at consecutive periods.
  /// - Returns: The fitted model.
  /// - Throws: ``FitError/tooFewObservations(required:actual:)`` or
  ///   ``FitError/notConsecutive(after:)``.
  /// - Complexity: O(*g n*) for a grid of *g* points.
  public func fitted(to series: TimeSeries) throws(FitError) -> Fitted {
    let series = try series.requiring(3)
    try series.requireConsecutivePeriods()
    return Fitted(series: series, prior: prior)
  }
}

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

/// The expected paths of four points of the grid, and the variances about them.
///
/// The path runs along the expectations. Its variance is that of the linearized recursion: each
/// error, and the uncertainty of γ and λ, is carried on by its derivative.
struct LocalGlobalTrendPath {
  typealias Lanes = SIMD4<Double>

  /// One source of variance: what it adds to level and local trend so far.
  private struct Source {
    var level = Lanes.zero
    var trend = Lanes.zero
  }

  private var points: LocalGlobalTrendPoints
  private var global = Source()
  private var local = Source()
  private var errors: [Source] = []

  init(_ points: LocalGlobalTrendPoints) {
    self.points = points
  }

  /// Advances by one period and returns the expectations with their standard deviations.
  mutating func next() -> (mean: Lanes, deviation: Lanes) {
    let current = points
    let relative = points.relativeLevel
    let power = points.powers.of(relative)
    var slope =
      points.globalTrend * points.powers.exponents * power / (relative * points.place.reference)
    slope.replace(with: 0, where: relative .<= RelativeLevel.forecastFloor)
    let response: (Source) -> Lanes = { source in
      source.level * (1 + slope) + current.localTrend * source.trend
    }
    let byGlobal = response(global) + power
    let byLocal = response(local) + points.trend
    let precision = RelativeLevel.precision(relative, scaleExponent: points.place.scaleExponent)
    var variance =
      points.covariance.global * byGlobal * byGlobal + points.covariance.local * byLocal * byLocal
      + 2 * points.covariance.both * byGlobal * byLocal + 1 / precision
    let byEarlier = errors.map(response)
    for response in byEarlier { variance += response * response }
    errors.append(Source())
    carry(&global, byGlobal)
    carry(&local, byLocal)
    for index in byEarlier.indices { carry(&errors[index], byEarlier[index]) }
    carry(&errors[errors.count - 1], (1 / precision).squareRoot())
    return (points.next(), (current.variance * pointwiseMax(variance, .zero)).squareRoot())
  }

  private func carry(_ source: inout Source, _ response: Lanes) {
    let level = source.level + points.place.levelWeight * (response - source.level)
    source.trend += points.place.trendWeight * (level - source.level - source.trend)
    source.level = level
  }
}
