import IndicatorForecast

/// Why there is no forecast, and how to mend it.
public struct ObstacleText: Hashable, Sendable {
  /// What is in the way, without a stop at the end.
  public let reason: BilingualText

  /// What can be done about it, without a stop at the end.
  public let remedy: BilingualText

  /// Creates the text of an obstacle.
  ///
  /// - Parameter obstacle: What fitting a model threw.
  public init(_ obstacle: FitError) {
    reason = Self.reason(obstacle)
    remedy = Self.remedy(obstacle)
  }

  /// Reason and remedy as one sentence.
  public var sentence: BilingualText {
    BilingualText(
      english: "\(reason.english); \(remedy.english).",
      chinese: "\(reason.chinese)；\(remedy.chinese)。")
  }

  private static func reason(_ obstacle: FitError) -> BilingualText {
    switch obstacle {
    case .tooFewObservations(let required, let actual):
      BilingualText(
        english: "the model needs \(counted(required)) and the series has \(actual)",
        chinese: "模型需要 \(required) 个观测值，而序列只有 \(actual) 个")
    case .notPositive(let period):
      BilingualText(
        english: "the value of \(period) is not positive, so it has no logarithm",
        chinese: "\(period) 年的值不为正，不能取对数")
    case .notConsecutive(let after):
      BilingualText(
        english: "the year after \(after) is missing, and the model needs every year",
        chinese: "\(after) 年之后的年份缺失，而该模型要求逐年数据")
    case .singularDesign(let column, _, let conditionNumber):
      singular(column: column, conditionNumber: conditionNumber)
    case .missingRegressorValues(let names, let required, let available):
      missing(names, required: required, available: available)
    case .notFinite(let index):
      BilingualText(
        english: "value \(index + 1) is not a finite number",
        chinese: "第 \(index + 1) 个值不是有限数")
    case .tooLarge(let index):
      BilingualText(
        english: "value \(index + 1) is too large to compute with",
        chinese: "第 \(index + 1) 个值过大，无法计算")
    case .tooSmall(let index):
      BilingualText(
        english: "value \(index + 1), the largest of all, is too small to compute with",
        chinese: "最大的第 \(index + 1) 个值过小，无法计算")
    case .coefficientOutOfRange(let index):
      BilingualText(
        english: "coefficient \(index + 1) is beyond the range of numbers",
        chinese: "第 \(index + 1) 个系数超出可表示的数值范围")
    case .periodsNotIncreasing(let index):
      BilingualText(
        english: "year \(index + 1) is not after the one before it",
        chinese: "第 \(index + 1) 个年份不晚于前一个")
    }
  }

  private static func remedy(_ obstacle: FitError) -> BilingualText {
    switch obstacle {
    // No model does with less than two.
    case .tooFewObservations(...2, _):
      BilingualText(english: "add earlier years", chinese: "请补充更早的年份")
    case .tooFewObservations:
      BilingualText(
        english: "add earlier years or choose a simpler --model",
        chinese: "请补充更早的年份，或用 --model 选更简单的模型")
    case .notPositive:
      BilingualText(
        english: "choose a --model without 'log'", chinese: "请用 --model 选择不带 log 的模型")
    case .notConsecutive:
      BilingualText(
        english: "add it or choose another --model", chinese: "请补充该年或用 --model 另选模型")
    case .singularDesign:
      BilingualText(english: "leave one of them out", chinese: "请去掉其中之一")
    case .missingRegressorValues:
      BilingualText(english: "give a value for every period", chinese: "请给出每一期的值")
    case .notFinite:
      BilingualText(english: "correct it or leave it out", chinese: "请更正或删去")
    case .tooLarge: BilingualText(english: "use a larger unit", chinese: "请改用更大的单位")
    case .tooSmall: BilingualText(english: "use a smaller unit", chinese: "请改用更小的单位")
    case .coefficientOutOfRange:
      BilingualText(english: "use other units", chinese: "请改用其他单位")
    case .periodsNotIncreasing:
      BilingualText(english: "put the years in order, each once", chinese: "请将年份按升序排列，每年一次")
    }
  }

  private static func counted(_ observations: Int) -> String {
    observations == 1 ? "1 observation" : "\(observations) observations"
  }

  private static func singular(column: Int, conditionNumber: Double) -> BilingualText {
    let condition =
      conditionNumber.isFinite
      ? NumberText(conditionNumber).significant(2, wholeDigits: 6) : "∞"
    return BilingualText(
      english: "regressor \(column + 1) is a combination of the others "
        + "(condition number \(condition))",
      chinese: "第 \(column + 1) 个自变量是其他自变量的线性组合（条件数 \(condition)）")
  }

  private static func missing(
    _ names: [String], required: Int, available: Int
  ) -> BilingualText {
    let names = names.map { EscapedText($0).description }
    return BilingualText(
      english: "\(names.joined(separator: ", ")): \(available) values, \(required) needed",
      chinese: "\(names.joined(separator: "、"))：只有 \(available) 个值，需要 \(required) 个")
  }
}
