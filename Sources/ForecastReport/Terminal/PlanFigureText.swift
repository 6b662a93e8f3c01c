import IndicatorForecast

/// A figure of a plan as it was printed, with its qualifier and unit.
struct PlanFigureText: Hashable {
  private let figure: PlanFigure

  init(_ figure: PlanFigure) {
    self.figure = figure
  }

  /// Such as `182.30`, `about 5 %`, `5.5–6 %` or `no figure`.
  var text: BilingualText {
    let unit = figure.unit == .percent ? " %" : ""
    guard let number = figure.value ?? figure.upperEnd else {
      return BilingualText(english: "no figure", chinese: "未给数值")
    }
    if figure.isRange, let upper = figure.upperEnd {
      let range = "\(number)–\(upper)\(unit)"
      return BilingualText(english: range, chinese: range)
    }
    return qualified("\(number)\(unit)")
  }

  private func qualified(_ number: String) -> BilingualText {
    switch figure.qualifier {
    case .exact: BilingualText(english: number, chinese: number)
    case .atLeast, .lowerEnd: BilingualText(english: "at least \(number)", chinese: "\(number) 以上")
    case .greaterThan: BilingualText(english: "over \(number)", chinese: "超过 \(number)")
    case .atMost, .upperEnd: BilingualText(english: "at most \(number)", chinese: "\(number) 以内")
    case .approximate: BilingualText(english: "about \(number)", chinese: "\(number) 左右")
    case .striven: BilingualText(english: "striving for \(number)", chinese: "力争 \(number)")
    }
  }
}
