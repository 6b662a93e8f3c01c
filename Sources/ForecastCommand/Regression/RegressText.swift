import ForecastReport
import IndicatorForecast

/// A regression as text for a terminal.
struct RegressText {
  private let result: RegressResult
  private let wording: WordingOptions

  init(_ result: RegressResult, _ wording: WordingOptions) {
    self.result = result
    self.wording = wording
  }

  /// The title, the coefficients and the summary.
  var text: String {
    let title = words(
      "Regression of \(shown(result.response)) on \(result.count) observations, \(errors)",
      "\(shown(result.response)) 的回归，\(result.count) 个观测值，\(errors)")
    let lines = [wording.heading(title), ""] + table + [""] + summary
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was assumed about the errors.
  private var errors: String {
    switch result.errors {
    case .classical: words("classical errors", "经典误差")
    case .hc0, .hc1, .hc2, .hc3:
      words(
        "\(result.errors.rawValue.uppercased()) errors", "\(result.errors.rawValue.uppercased()) 误差"
      )
    case .neweyWest:
      words("Newey–West errors, lag \(result.lag ?? 0)", "Newey–West 误差，滞后 \(result.lag ?? 0) 期")
    case .ar1: words("AR(1) errors", "AR(1) 误差")
    }
  }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: wording.language)
  }

  private func shown(_ name: String) -> String { EscapedText(name, limit: 24).description }

  private func number(_ value: Double?, _ digits: Int = 7) -> String {
    guard let value, !value.isNaN else { return "–" }
    guard value.isFinite else { return value < 0 ? "-∞" : "∞" }
    return NumberText(value).significant(digits, leadingZeros: 4)
  }

  private var table: [String] {
    var table = TextTable([
      .init(words("term", "项")), .init(words("estimate", "估计值"), .trailing),
      .init(words("std. error", "标准误"), .trailing), .init("t", .trailing),
      .init("p", .trailing),
    ])
    for term in result.coefficients {
      table.append([
        shown(term.name), number(term.estimate, 10), number(term.standardError),
        number(term.tStatistic, 4), number(term.pValue, 4),
      ])
    }
    return table.lines()
  }

  private var summary: [String] {
    var table = TextTable([.init(""), .init("")])
    table.append(residualDeviation)
    if let phi = result.errorAutocorrelation {
      table.append([words("autocorrelation φ", "自相关系数 φ"), number(phi)])
    }
    if let share = result.rSquared { table.append(["R²", number(share)]) }
    if let statistic = result.fStatistic { table.append(cells(statistic)) }
    table.append([words("log-likelihood", "对数似然"), number(result.logLikelihood)])
    table.append([
      "AIC, AICc, BIC",
      [result.aic, result.aicc, result.bic].map { number($0) }.joined(separator: ", "),
    ])
    table.append([words("Durbin–Watson", "德宾–沃森"), number(result.durbinWatson, 4)])
    table.append([words("condition number", "条件数"), number(result.conditionNumber, 3)])
    return table.lines()
  }

  /// The maximum-likelihood estimate divides by *n*, all others by the degrees of freedom.
  private var residualDeviation: [String] {
    let value = number(result.residualStandardError)
    guard result.errors != .ar1 else {
      return [
        words("standard deviation of errors", "误差标准差"),
        words(
          "\(value) by maximum likelihood (divisor n = \(result.count))",
          "\(value)（最大似然估计，除数 n = \(result.count)）"),
      ]
    }
    return [
      words("residual standard error", "残差标准误"),
      words(
        "\(value) on \(result.degreesOfFreedom) "
          + (result.degreesOfFreedom == 1 ? "degree of freedom" : "degrees of freedom"),
        "\(value)（自由度 \(result.degreesOfFreedom)）"),
    ]
  }

  private func cells(_ statistic: FStatistic) -> [String] {
    let freedom = "\(statistic.numeratorDegreesOfFreedom), \(statistic.denominatorDegreesOfFreedom)"
    return ["F(\(freedom))", "\(number(statistic.value)), p \(number(statistic.pValue, 4))"]
  }
}
