import IndicatorForecast

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
