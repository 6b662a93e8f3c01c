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
      "Regression of \(shown(result.response)) on \(result.count) observations",
      "\(shown(result.response)) 的回归，\(result.count) 个观测值")
    let lines = [wording.heading(title), ""] + table + [""] + summary
    return lines.joined(separator: "\n") + "\n"
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
    table.append([
      words("residual standard error", "残差标准误"),
      words(
        "\(number(result.residualStandardError)) on \(result.degreesOfFreedom) degrees of freedom",
        "\(number(result.residualStandardError))（自由度 \(result.degreesOfFreedom)）"),
    ])
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

  private func cells(_ statistic: FStatistic) -> [String] {
    let freedom = "\(statistic.numeratorDegreesOfFreedom), \(statistic.denominatorDegreesOfFreedom)"
    return ["F(\(freedom))", "\(number(statistic.value)), p \(number(statistic.pValue, 4))"]
  }
}
