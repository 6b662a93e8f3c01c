import IndicatorForecast

/// Why there is no forecast, in a sentence that says how to mend it.
public struct ObstacleText: Hashable, Sendable {
  private let obstacle: FitError

  /// Creates the text of an obstacle.
  ///
  /// - Parameter obstacle: What fitting a model threw.
  public init(_ obstacle: FitError) {
    self.obstacle = obstacle
  }

  /// The sentence in both languages.
  public var sentence: BilingualText {
    switch obstacle {
    case .tooFewObservations(let required, let actual):
      BilingualText(
        english: "the model needs \(required) observations and the series has \(actual); "
          + "add earlier years or choose a simpler --model.",
        chinese: "模型需要 \(required) 个观测值，而序列只有 \(actual) 个；请补充更早年份或用 --model 选更简单的模型。")
    case .notPositive(let period):
      BilingualText(
        english: "the value of \(period) is not positive, so it has no logarithm; "
          + "choose a --model without 'log'.",
        chinese: "\(period) 年的值不为正，不能取对数；请用 --model 选择不带 log 的模型。")
    case .notConsecutive(let after):
      BilingualText(
        english: "the year after \(after) is missing, and the model needs every year.",
        chinese: "\(after) 年之后的年份缺失，而该模型要求逐年数据。")
    case .singularDesign(let column, _, let conditionNumber):
      singular(column: column, conditionNumber: conditionNumber)
    case .missingRegressorValues(let names, let required, let available):
      BilingualText(
        english: "\(names.joined(separator: ", ")): \(available) values, \(required) needed.",
        chinese: "\(names.joined(separator: "、"))：只有 \(available) 个值，需要 \(required) 个。")
    case .notFinite(let index):
      BilingualText(
        english: "value \(index + 1) is not a finite number.", chinese: "第 \(index + 1) 个值不是有限数。")
    case .tooLarge(let index):
      BilingualText(
        english: "value \(index + 1) is too large to compute with; use a larger unit.",
        chinese: "第 \(index + 1) 个值过大，无法计算；请改用更大的单位。")
    case .periodsNotIncreasing(let index):
      BilingualText(
        english: "year \(index + 1) is not after the one before it.",
        chinese: "第 \(index + 1) 个年份不晚于前一个。")
    }
  }

  private func singular(column: Int, conditionNumber: Double) -> BilingualText {
    let condition = conditionNumber.isFinite ? NumberText(conditionNumber).significant(2) : "∞"
    return BilingualText(
      english: "regressor \(column + 1) is a combination of the others "
        + "(condition number \(condition)); leave one of them out.",
      chinese: "第 \(column + 1) 个自变量是其他自变量的线性组合（条件数 \(condition)）；请去掉其中之一。")
  }
}
