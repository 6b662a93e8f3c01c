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
      let prefix = BilingualText(english: "no regression: ", chinese: "无法回归：")
      throw CommandFailure(.data, prefix.text(in: wording.language) + sentence(error, terms))
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

  private func sentence(_ error: FitError, _ terms: [String]) -> String {
    switch error {
    case .singularDesign(let column, let rank, let conditionNumber):
      let isTerm = terms.indices.contains(column)
      let name = isTerm ? terms[column] : powerName(column - terms.count)
      return singular(name, rank: rank, conditionNumber).text(in: wording.language)
    case .tooFewObservations(let required, let actual):
      return BilingualText(
        english: "\(required) coefficients need as many rows and the file has \(actual); "
          + "add rows or leave terms out.",
        chinese: "\(required) 个系数至少需要同样多的行，而文件只有 \(actual) 行；请补充数据或减少项。"
      ).text(in: wording.language)
    default:
      return ObstacleText(error).sentence.text(in: wording.language)
    }
  }

  private func singular(
    _ term: String, rank: Int, _ conditionNumber: Double
  ) -> BilingualText {
    let condition =
      conditionNumber.isFinite
      ? NumberText(conditionNumber).significant(2, wholeDigits: 6) : "∞"
    let name = EscapedText(term)
    return BilingualText(
      english: "\(name) is a combination of the other terms (rank \(rank), condition number "
        + "\(condition)); leave one of them out.",
      chinese: "\(name) 是其他项的线性组合（秩 \(rank)，条件数 \(condition)）；请去掉其中一项。")
  }

  private func powerName(_ index: Int) -> String {
    (polynomialColumn ?? "") + (index > 0 ? "^\(index + 1)" : "")
  }
}
