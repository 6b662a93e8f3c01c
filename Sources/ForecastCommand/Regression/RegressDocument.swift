/// A regression as the JSON of the command's contract, numbers to the last digit of a double.
struct RegressDocument: Encodable {
  let response: String
  let errors: String
  let lag: OrNull<Int>
  let n: Int
  let p: Int
  let rank: Int
  let condition: OrNull<Double>
  let coefficients: [Term]
  let residual_standard_error: OrNull<Double>
  let degrees_of_freedom: Int
  let r_squared: OrNull<Double>
  let f: OrNull<Double>
  let f_p: OrNull<Double>
  let log_likelihood: OrNull<Double>
  let aic: OrNull<Double>
  let aicc: OrNull<Double>
  let bic: OrNull<Double>
  let durbin_watson: OrNull<Double>
  let residual_autocorrelation: OrNull<Double>
  let phi: OrNull<Double>

  /// A coefficient with its evidence.
  struct Term: Encodable {
    let name: String
    let estimate: OrNull<Double>
    let standard_error: OrNull<Double>
    let t: OrNull<Double>
    let p: OrNull<Double>
  }

  init(_ result: RegressResult) {
    response = result.response
    errors = result.errors.rawValue
    lag = OrNull(result.lag)
    n = result.count
    p = result.coefficients.count
    rank = result.coefficients.count
    condition = OrNull(finite: result.conditionNumber)
    coefficients = result.coefficients.map { coefficient in
      Term(
        name: coefficient.name, estimate: OrNull(finite: coefficient.estimate),
        standard_error: OrNull(finite: coefficient.standardError),
        t: OrNull(finite: coefficient.tStatistic), p: OrNull(finite: coefficient.pValue))
    }
    residual_standard_error = OrNull(finite: result.residualStandardError)
    degrees_of_freedom = result.degreesOfFreedom
    r_squared = OrNull(finite: result.rSquared)
    f = OrNull(finite: result.fStatistic?.value)
    f_p = OrNull(finite: result.fStatistic?.pValue)
    log_likelihood = OrNull(finite: result.logLikelihood)
    aic = OrNull(finite: result.aic)
    aicc = OrNull(finite: result.aicc)
    bic = OrNull(finite: result.bic)
    durbin_watson = OrNull(finite: result.durbinWatson)
    residual_autocorrelation = OrNull(finite: result.residualAutocorrelation)
    phi = OrNull(finite: result.errorAutocorrelation)
  }
}

extension OrNull<Double> {
  /// A number with all its digits; null where there is none or it is infinite, as the F of an exact
  /// fit is.
  init(finite value: Double?) {
    self.init(value.flatMap { $0.isFinite ? $0 : nil })
  }
}
