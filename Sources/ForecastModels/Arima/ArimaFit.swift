import RealModule
import Statistics

/// An ARIMA model with its coefficients.
public struct ArimaFit: CriterionFit {
  /// The numbers of terms, and whether there is a constant.
  public let model: ArimaModel

  /// The series that the model was fitted to.
  public let series: TimeSeries

  /// φ, θ and μ.
  public let coefficients: ArimaCoefficients

  /// Whether the coefficients were estimated from the series.
  public let parameterOrigin: ParameterOrigin

  /// Σ v²/F of the innovations v, in the series' unit squared; F is 1 in the long run.
  public let sumOfSquares: Double

  /// The logarithm of the likelihood of the *n* − *d* differenced values, σ² at its best.
  ///
  /// −½ [m (log(2π S/m) + 1) + Σ log F] for m = *n* − *d*; infinite where no error is left.
  public let logLikelihood: Double

  /// The innovations of the differenced values in the series' unit.
  let innovations: [Double]

  /// The innovations over the roots of their F, of variance σ² each.
  let standardizedInnovations: [Double]

  /// Where the search ended, nil where it didn't take place.
  let position: SIMD8<Double>?

  init(
    _ likelihood: ArimaLikelihood, _ series: TimeSeries, _ pass: ArimaLikelihood.Pass<Double>,
    position: SIMD8<Double>?, _ coefficients: ArimaCoefficients, origin: ParameterOrigin
  ) {
    let isExact = pass.sumOfSquares <= likelihood.floor
    model = likelihood.model
    self.series = series
    self.coefficients = coefficients
    parameterOrigin = origin
    self.position = position
    let scale = likelihood.scale
    innovations = pass.innovations.map { scale * ($0.error - pass.mean * $0.effectOfMean) }
    standardizedInnovations = zip(innovations, pass.innovations).map {
      $0 / $1.variance.squareRoot()
    }
    sumOfSquares = isExact ? 0 : pass.sumOfSquares * scale * scale
    let count = Double(innovations.count)
    let logVariance = Double.log(pass.sumOfSquares / count) + 2 * Double.log(scale)
    logLikelihood =
      isExact
      ? .infinity
      : NormalDistribution.greatestLogLikelihood(count: count, logVariance: logVariance)
        - pass.logVariances / 2
  }

  /// The expectation of each observation given those before; the first *d* have none.
  public var fittedValues: [Double?] {
    let differences = model.order.differences
    let later = zip(series.values.dropFirst(differences), innovations).map { $0 - $1 }
    return Array(repeating: nil, count: differences) + later
  }

  /// The number of coefficients that were estimated.
  public var estimatedCoefficientCount: Int {
    parameterOrigin == .estimated ? model.coefficientCount : 0
  }

  /// *n* − *d* less the coefficients that were estimated, at least one.
  public var degreesOfFreedom: Int { innovations.count - estimatedCoefficientCount }

  /// The variance σ² of an innovation, in the series' unit squared.
  public var innovationVariance: Double { sumOfSquares / Double(degreesOfFreedom) }

  /// Akaike's criterion; comparable only at the same *d*.
  ///
  /// The parameters counted are σ² and every coefficient, also those that were given.
  public var aic: Double { criteria.aic }

  /// Akaike's criterion corrected for short series; nil where *n* − *d* ≤ *k* + 2.
  public var aicc: Double? { criteria.aicc }

  /// Schwarz's criterion, σ² counted as a parameter.
  public var bic: Double { criteria.bic }

  private var criteria: InformationCriteria {
    InformationCriteria(
      logLikelihood: logLikelihood, parameterCount: model.coefficientCount + 1,
      count: innovations.count)
  }
}
