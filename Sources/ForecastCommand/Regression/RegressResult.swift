import ExtendedPrecision
import IndicatorForecast
import Statistics

/// What a regression found, whatever was assumed about its errors.
struct RegressResult {
  /// A number with the digits that a double would drop.
  typealias Number = DoubleDouble

  let response: String

  /// What was assumed about the errors.
  let errors: ErrorModel

  /// The lag of Newey and West's estimator; nil for the others.
  let lag: Int?

  let count: Int

  /// The condition number to three digits: it has no more that do not depend on the LAPACK in use.
  let conditionNumber: Double
  let coefficients: [Coefficient]
  let residualStandardError: Double?
  let degreesOfFreedom: Int
  let rSquared: Double?

  /// Wald's F, from the same covariance as the standard errors.
  let fStatistic: FStatistic?

  let logLikelihood: Double?
  let aic: Double?
  let aicc: Double?
  let bic: Double?
  let durbinWatson: Double?
  let residualAutocorrelation: Double?

  /// The autocorrelation φ that the errors were modelled with; nil where they count as independent.
  let errorAutocorrelation: Double?

  /// Takes a regression with independent errors, its standard errors by an estimator.
  init(
    _ fitted: LinearRegression.Fitted, _ errors: ErrorModel, _ estimator: StandardErrorEstimator,
    response: String
  ) {
    self.response = response
    self.errors = errors
    count = fitted.series.count
    lag = errors == .neweyWest ? StandardErrorEstimator.neweyWestLag(count: count) : nil
    conditionNumber = Self.rounded(fitted.conditionNumber)
    coefficients = fitted.coefficients(estimator)
    residualStandardError = fitted.residualStandardError
    degreesOfFreedom = fitted.degreesOfFreedom
    rSquared = fitted.rSquared
    fStatistic = fitted.fStatistic(estimator)
    logLikelihood = fitted.logLikelihood
    aic = fitted.aic
    aicc = fitted.aicc
    bic = fitted.bic
    durbinWatson = fitted.durbinWatson
    residualAutocorrelation = Self.autocorrelation(fitted.residuals)
    errorAutocorrelation = nil
  }

  /// Takes a regression with autoregressive errors, and the condition number of its design.
  ///
  /// R² and F have no agreed meaning there and are left out; Durbin-Watson and the autocorrelation
  /// are those of the innovations, which should have none.
  init(
    _ fitted: AutoregressiveErrorRegression.Fitted, conditionNumber: Double, response: String
  ) {
    self.response = response
    errors = .ar1
    lag = nil
    self.conditionNumber = Self.rounded(conditionNumber)
    count = fitted.series.count
    coefficients = fitted.coefficients
    residualStandardError = fitted.residualStandardError
    degreesOfFreedom = fitted.degreesOfFreedom
    rSquared = nil
    fStatistic = nil
    logLikelihood = fitted.logLikelihood
    aic = fitted.aic
    aicc = fitted.aicc
    bic = fitted.bic
    durbinWatson = fitted.durbinWatson
    residualAutocorrelation = Self.autocorrelation(fitted.innovations)
    errorAutocorrelation = fitted.autocorrelation
  }

  private static func rounded(_ conditionNumber: Double) -> Double {
    Double(NumberText(conditionNumber).significant(3)) ?? conditionNumber
  }

  private static func autocorrelation(_ residuals: [Double?]) -> Double? {
    let values = residuals.compactMap { $0 }
    guard values.contains(where: { $0 != 0 }) else { return nil }
    return SummaryStatistics(values).firstOrderAutocorrelation
  }
}

/// What makes a regression say less than its figures seem to.
extension RegressResult {
  /// The condition number from which on half of a double's digits are lost where the data are not exact.
  private static let largestCondition = 1e8

  /// Refuses a regression with as many coefficients as rows: it fits them exactly whatever they hold.
  func requireFreedom(in language: Language) throws(CommandFailure) {
    guard degreesOfFreedom < 1 else { return }
    let sentence = BilingualText(
      english: "no regression: with \(coefficients.count) coefficients and \(count) rows no "
        + "degrees of freedom are left, and any figures would fit exactly; add rows or leave terms out.",
      chinese: "无法回归：\(coefficients.count) 个系数对 \(count) 行，没有剩余自由度，"
        + "任何数据都会精确拟合；请补充数据或减少项。")
    throw CommandFailure(.data, sentence.text(in: language))
  }

  /// Says which terms are the response itself, and that terms are nearly dependent.
  ///
  /// A power that equals the response is a finding; a column that does is the response under another name.
  func remarks(columns: ArraySlice<Regressor>, response values: [Number]) -> [BilingualText] {
    let copies = columns.filter { $0.values == values }.map { term in
      let (name, own) = (EscapedText(term.name), EscapedText(response))
      return BilingualText(
        english: "\(name) equals the response \(own) in every row, and explains it by "
          + "itself; leave it out.",
        chinese: "\(name) 在每一行都与因变量 \(own) 相同，等于用其自身解释自身；请去掉该项。")
    }
    guard conditionNumber >= Self.largestCondition else { return copies }
    let condition = NumberText(conditionNumber).significant(2, wholeDigits: 6)
    let dependence = BilingualText(
      english: "the condition number is \(condition): terms are nearly combinations of one "
        + "another, and a change in the last digits of the data changes the coefficients; leave one of them out.",
      chinese: "条件数为 \(condition)：各项近乎线性相关，数据末位的变动会改变系数；请去掉其中一项。")
    return copies + [dependence]
  }
}
