import ExtendedPrecision
import RealModule
import Statistics

extension AutoregressiveErrorRegression {
  /// A regression with autoregressive errors, fitted to a series.
  public struct Fitted: FittedModel {
    /// The settings, with all rows of the regressors.
    public let model: AutoregressiveErrorRegression

    /// The observations.
    public let series: TimeSeries

    /// The logarithm of the maximized likelihood, the restricted one for that method; infinite where
    /// the regression is exact.
    ///
    /// Both are as R's `nlme::gls` reports them. Restricted likelihoods compare only between models
    /// of the same regressors.
    public let logLikelihood: Double

    /// Whether the likelihood is nowhere greater than where the search for φ ends, at ±(1 − 4·10⁻⁹).
    ///
    /// The errors then are as good as a random walk: level and intercept are not known, but
    /// forecasts are still good, being those of a random walk about the regression's changes.
    public let isAtBoundary: Bool

    let transform: AutoregressiveTransform

    init(
      _ model: AutoregressiveErrorRegression, series: TimeSeries,
      maximum: AutoregressiveLikelihood.Maximum
    ) {
      self.model = model
      self.series = series
      logLikelihood = maximum.logLikelihood
      isAtBoundary = maximum.isAtBoundary
      transform = maximum.transform
    }

    /// The autocorrelation φ of successive errors; zero where the regression is exact.
    public var autocorrelation: Double { transform.autocorrelation }

    /// *n* − *p*, at least two.
    public var degreesOfFreedom: Int { series.count - model.parameterCount }

    /// The coefficients: the intercept, the trend, the regressors, as far as the model has them.
    ///
    /// Standard errors are those given φ, from Σe² / (*n* − *p*) for either method, and p-values are
    /// from Student-t with *n* − *p* degrees of freedom, both as in `nlme::gls`.
    public var coefficients: [Coefficient] {
      let deviation = innovationDeviation(divisor: degreesOfFreedom) / (1 - autocorrelation)
      let errors = transform.system.standardErrors(errorDeviation: deviation)
      return zip(model.names, transform.solution.coefficients).enumerated().map { index, pair in
        Coefficient(
          name: pair.0, estimate: pair.1, standardError: errors[index],
          degreesOfFreedom: degreesOfFreedom)
      }
    }

    /// The standard deviation of the errors u, in the unit of the observations.
    ///
    /// √(Σe² / ((1 − φ²) m)) with m = *n* for maximum likelihood and *n* − *p* for restricted
    /// maximum likelihood, as in `nlme::gls`.
    public var residualStandardError: Double {
      let span = (1 - autocorrelation) * (1 + autocorrelation)
      return innovationDeviation(divisor: effectiveCount) / span.squareRoot()
    }

    /// √(Σe² / divisor).
    func innovationDeviation(divisor: Int) -> Double {
      transform.innovationNorm / Double(divisor).squareRoot()
    }

    private var effectiveCount: Int {
      switch model.method {
      case .maximumLikelihood: series.count
      case .restrictedMaximumLikelihood: degreesOfFreedom
      }
    }

    /// The regression's value at each observation, without what the error before it foretells.
    public var fittedValues: [Double?] {
      zip(series.values, transform.errors).map { $0 - $1 }
    }

    /// The errors u, one an observation, in its unit.
    public var residuals: [Double?] { transform.errors }

    /// The innovations e(t) = u(t) − φ u(t−1), one an observation, in its unit; the first is
    /// √(1 − φ²) u(1), which has the same variance.
    public var innovations: [Double] { transform.innovations }

    /// Akaike's information criterion.
    ///
    /// φ and the scale count as parameters: *k* = *p* + 2.
    public var aic: Double { criteria.aic }

    /// Akaike's criterion corrected for few observations; nil unless *n* > *p* + 3, for the
    /// restricted likelihood *n* > 2 *p* + 3.
    public var aicc: Double? { criteria.aicc }

    /// Schwarz's Bayesian criterion, with log *n*, or log (*n* − *p*) for the restricted likelihood.
    public var bic: Double { criteria.bic }

    private var criteria: InformationCriteria {
      InformationCriteria(
        logLikelihood: logLikelihood, parameterCount: model.parameterCount + 2,
        count: effectiveCount)
    }

    /// The Durbin-Watson statistic of the innovations; nil where they are all zero.
    public var durbinWatson: Double? { innovations.durbinWatsonStatistic }
  }
}
