import ExtendedPrecision
import ForecastReport
import IndicatorForecast

/// Why there is no regression, in terms of the columns that it was asked for.
struct RegressFailureText {
  private let error: FitError
  private let errors: ErrorModel
  private let response: String
  private let regressors: [Regressor]
  private let hasIntercept: Bool

  init(
    _ error: FitError, _ errors: ErrorModel, response: String, _ regressors: [Regressor],
    hasIntercept: Bool
  ) {
    self.error = error
    self.errors = errors
    self.response = response
    self.regressors = regressors
    self.hasIntercept = hasIntercept
  }

  /// The sentence, with its stop.
  var sentence: BilingualText {
    switch error {
    case .singularDesign(let column, let rank, let conditionNumber):
      vanishing ?? dependent(regressors[column].name, rank: rank, conditionNumber)
    case .tooFewObservations(_, let actual): tooFew(actual)
    case .coefficientOutOfRange(let index): outOfRange(index)
    case .tooSmall: residualsTooSmall
    default: ObstacleText(error).sentence
    }
  }

  /// A term that says nothing, whatever the others say.
  private var vanishing: BilingualText? {
    if let zero = regressors.first(where: { $0.values.allSatisfy { $0.high == 0 } }) {
      let name = EscapedText(zero.name)
      return BilingualText(
        english: "\(name) is zero in every row; leave it out.",
        chinese: "\(name) 在每一行都为零；请去掉该项。")
    }
    guard hasIntercept, let constant = regressors.first(where: \.isConstant) else { return nil }
    let name = EscapedText(constant.name)
    return BilingualText(
      english: "\(name) is constant, as the intercept is; leave it out or use --no-intercept.",
      chinese: "\(name) 是常数，与截距重复；请去掉该项或使用 --no-intercept。")
  }

  private func dependent(
    _ term: String, rank: Int, _ conditionNumber: Double
  ) -> BilingualText {
    // Of a larger condition number no digit is known: it is the rounding of the factorization.
    let condition =
      conditionNumber <= 1e15
      ? NumberText(conditionNumber).significant(2, wholeDigits: 6) : "> 1e15"
    let name = EscapedText(term)
    return BilingualText(
      english: "\(name) is a combination of the other terms (rank \(rank), condition number "
        + "\(condition)); leave one of them out.",
      chinese: "\(name) 是其他项的线性组合（秩 \(rank)，条件数 \(condition)）；请去掉其中一项。")
  }

  private func tooFew(_ rows: Int) -> BilingualText {
    let count = regressors.count + (hasIntercept ? 1 : 0)
    let (coefficients, file) = (
      count == 1 ? "1 coefficient" : "\(count) coefficients",
      rows == 1 ? "1 row" : "\(rows) rows"
    )
    guard errors == .ar1 else {
      let verb = count == 1 ? "needs" : "need"
      return BilingualText(
        english: "\(coefficients) \(verb) as many rows and the file has \(rows); "
          + "add rows or leave terms out.",
        chinese: "\(count) 个系数至少需要同样多的行，而文件只有 \(rows) 行；请补充数据或减少项。")
    }
    return BilingualText(
      english: "AR(1) errors with \(coefficients) need \(count + 2) rows and the file has \(file); "
        + "add rows or leave terms out.",
      chinese: "AR(1) 误差模型有 \(count) 个系数，至少需要 \(count + 2) 行，而文件只有 \(rows) 行；"
        + "请补充数据或减少项。")
  }

  private func outOfRange(_ index: Int) -> BilingualText {
    let names = (hasIntercept ? [Coefficient.interceptName] : []) + regressors.map(\.name)
    let name = EscapedText(names[index])
    return BilingualText(
      english: "the coefficient of \(name) is beyond the range of numbers (2.2e-308 to 1.8e308); "
        + "use other units.",
      chinese: "\(name) 的系数超出可表示的数值范围（2.2e-308 至 1.8e308）；请改用其他单位。")
  }

  private var residualsTooSmall: BilingualText {
    let name = EscapedText(response)
    return BilingualText(
      english: "the residuals of \(name) are too near to zero to keep their digits; "
        + "use a smaller unit.",
      chinese: "\(name) 的残差过于接近零，无法保留有效数字；请改用更小的单位。")
  }
}

extension Regressor {
  /// Whether the values differ by no more than the rounding of doubles.
  fileprivate var isConstant: Bool {
    let largest = values.reduce(0) { max($0, $1.magnitude.high) }
    let rounding = Double(values.count) * .ulpOfOne * largest
    return values.allSatisfy { ($0 - values[0]).magnitude.high <= rounding }
  }
}
