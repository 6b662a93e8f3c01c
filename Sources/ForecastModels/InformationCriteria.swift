import RealModule

/// Akaike's and Schwarz's criteria of a likelihood.
struct InformationCriteria {
  /// The logarithm of the maximized likelihood.
  let logLikelihood: Double

  /// The number of parameters *k*, the error's scale among them.
  let parameterCount: Int

  /// The number of observations *n* that the likelihood counts.
  let count: Int

  /// 2 *k* − 2 log L.
  var aic: Double { 2 * Double(parameterCount) - 2 * logLikelihood }

  /// AIC + 2 *k* (*k* + 1) / (*n* − *k* − 1); nil where that divisor is not positive.
  var aicc: Double? {
    let divisor = count - parameterCount - 1
    guard divisor > 0 else { return nil }
    return aic + 2 * Double(parameterCount * (parameterCount + 1)) / Double(divisor)
  }

  /// *k* log *n* − 2 log L.
  var bic: Double { Double(parameterCount) * Double.log(Double(count)) - 2 * logLikelihood }
}
