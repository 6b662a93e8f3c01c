import ForecastReport
import IndicatorForecast

extension RegressCommand {
  /// Fits what the options ask for to the columns of a table.
  func fit(_ table: NumericTable) throws -> RegressResult {
    let terms = try termNames(table)
    let powerOf = polynomialColumn.map { [$0] } ?? []
    let columns = try table.columns([response] + terms + powerOf)
    do throws(FitError) {
      var regressors: [Regressor] = []
      for (name, values) in zip(terms, columns.dropFirst()) {
        regressors.append(try Regressor(name: name, values: values))
      }
      if let polynomial, let name = polynomialColumn, let values = columns.last {
        regressors += try Regressor(name: name, values: values).powers(upTo: polynomial)
      }
      return try fit(columns[0], regressors)
    } catch {
      throw CommandFailure(.data, "no regression: \(sentence(error, terms))")
    }
  }

  private func fit(
    _ values: [RegressResult.Number], _ regressors: [Regressor]
  ) throws(FitError) -> RegressResult {
    let regression = LinearRegression(regressors, hasIntercept: !omitsIntercept)
    let fitted = try regression.fitted(to: values)
    if let estimator = errors.estimator {
      return RegressResult(fitted, estimator, response: response)
    }
    let autoregression = AutoregressiveErrorRegression(
      regressors, includesTrend: false, hasIntercept: !omitsIntercept, method: .maximumLikelihood)
    return RegressResult(
      try autoregression.fitted(to: fitted.series), conditionNumber: fitted.conditionNumber,
      response: response)
  }

  /// The terms named, or all columns but the response where nothing is named.
  private func termNames(_ table: NumericTable) throws(CommandFailure) -> [String] {
    let named = terms?.split(separator: ",").map(String.init)
    let names = named ?? (polynomial == nil ? table.names.filter { $0 != response } : [])
    guard !names.contains(response), polynomialColumn != response else {
      throw CommandFailure(.usage, "the response \(response) cannot explain itself: name others.")
    }
    guard !names.isEmpty || polynomial != nil || !omitsIntercept else {
      throw CommandFailure(.usage, "without terms and without an intercept nothing is left to fit.")
    }
    return names
  }

  private func sentence(_ error: FitError, _ terms: [String]) -> String {
    guard case .singularDesign(let column, let rank, let conditionNumber) = error else {
      return ObstacleText(error).sentence.text(in: wording.language)
    }
    let condition = conditionNumber.isFinite ? NumberText(conditionNumber).significant(2) : "∞"
    let name = terms.indices.contains(column) ? terms[column] : powerName(column - terms.count)
    return BilingualText(
      english: "\(name) is a combination of the other terms (rank \(rank), condition number "
        + "\(condition)); leave one of them out.",
      chinese: "\(name) 是其他项的线性组合（秩 \(rank)，条件数 \(condition)）；请去掉其中一项。"
    ).text(in: wording.language)
  }

  private func powerName(_ index: Int) -> String {
    (polynomialColumn ?? "") + (index > 0 ? "^\(index + 1)" : "")
  }
}
