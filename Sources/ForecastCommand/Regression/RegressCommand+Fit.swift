import ForecastReport
import IndicatorForecast

extension RegressCommand {
  /// Fits what the options ask for to the columns of a table.
  func fit(_ table: NumericTable) throws -> RegressResult {
    let terms = try termNames(table)
    let columns = try table.columns(requests(terms))
    var regressors: [Regressor] = []
    let result: RegressResult
    do throws(FitError) {
      for (name, values) in zip(terms, columns.dropFirst()) {
        regressors.append(try Regressor(name: name, values: values))
      }
      if let polynomial, let name = polynomialColumn, let values = columns.last {
        regressors += try Regressor(name: name, values: values).powers(upTo: polynomial)
      }
      result = try fit(columns[0], regressors)
    } catch {
      let prefix = BilingualText(english: "no regression: ", chinese: "无法回归：")
      let failure = RegressFailureText(
        error, errors, response: response, regressors, hasIntercept: !omitsIntercept)
      throw CommandFailure(
        .data, prefix.text(in: wording.language) + failure.sentence.text(in: wording.language))
    }
    try result.requireFreedom(in: wording.language)
    let columnTerms = regressors.prefix(terms.count)
    for remark in result.remarks(columns: columnTerms, response: columns[0]) {
      StandardError.write("forecast: note: \(remark.text(in: wording.language))\n")
    }
    return result
  }

  /// The response, the terms and the column of the powers, with the magnitudes that can be computed
  /// with.
  private func requests(_ terms: [String]) -> [NumericTable.Column] {
    let ofResponse = Regressor.magnitudes.lowerBound...TimeSeries.largestMagnitude
    var requests = [NumericTable.Column(response, magnitudes: ofResponse)]
    requests += terms.map { NumericTable.Column($0, magnitudes: Regressor.magnitudes) }
    if let polynomialColumn, let polynomial {
      requests.append(
        NumericTable.Column(
          polynomialColumn, magnitudes: Regressor.magnitudes(forPower: polynomial),
          power: polynomial))
    }
    return requests
  }

  private func fit(
    _ values: [RegressResult.Number], _ regressors: [Regressor]
  ) throws(FitError) -> RegressResult {
    let regression = LinearRegression(regressors, hasIntercept: !omitsIntercept)
    let fitted = try regression.fitted(to: values)
    if let estimator = errors.estimator {
      return RegressResult(fitted, errors, estimator, response: response)
    }
    let autoregression = AutoregressiveErrorRegression(
      regressors, includesTrend: false, hasIntercept: !omitsIntercept, method: .maximumLikelihood)
    return RegressResult(
      try autoregression.fitted(to: fitted.series), conditionNumber: fitted.conditionNumber,
      response: response)
  }

  /// The terms named, or all columns but the response where nothing is named.
  private func termNames(_ table: NumericTable) throws(CommandFailure) -> [String] {
    let named = terms?.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    let names = named ?? (polynomial == nil ? table.names.filter { $0 != response } : [])
    guard !names.contains(response), polynomialColumn != response else {
      let name = EscapedText(response)
      throw CommandFailure(.usage, "the response \(name) cannot explain itself; name others.")
    }
    guard !names.isEmpty || polynomial != nil || !omitsIntercept else {
      throw CommandFailure(.usage, "without terms and without an intercept nothing is left to fit.")
    }
    return names
  }
}
