import IndicatorForecast

/// What a plan sets for an indicator, as it was printed, with its unit.
struct PlanTargetText: Hashable {
  private let target: PlanTarget

  init(_ target: PlanTarget) {
    self.target = target
  }

  /// Such as `182.3 100 million CNY, growth 15.23 %`.
  var text: BilingualText {
    let level = target.level.map(level)
    let growth = target.growth.map { figure in
      let rate = PlanFigureText(figure, besides: .percent).text
      return BilingualText(english: "growth \(rate.english)", chinese: "增长 \(rate.chinese)")
    }
    let parts = [level, growth].compactMap(\.self)
    return BilingualText(
      english: parts.map(\.english).joined(separator: ", "),
      chinese: parts.map(\.chinese).joined(separator: "，"))
  }

  private func level(_ figure: PlanFigure) -> BilingualText {
    let text = PlanFigureText(figure, besides: figure.unit).text
    guard figure.unit != .percent else { return text }
    return BilingualText(
      english: "\(text.english) (\(figure.unit.name.english))",
      chinese: "\(text.chinese)（\(figure.unit.name.chinese)）")
  }
}
