import IndicatorForecast

/// A figure of a plan as it was printed, with its qualifier and unit.
struct PlanFigureText: Hashable {
  private let figure: PlanFigure
  private let seriesUnit: MeasurementUnit

  /// Takes a figure, and the unit that the reader has been told.
  init(_ figure: PlanFigure, besides seriesUnit: MeasurementUnit) {
    self.figure = figure
    self.seriesUnit = seriesUnit
  }

  /// Such as `182.30`, `about 5 %`, `5.5–6 %`, `30.79 (100 million CNY)` or `no figure`.
  var text: BilingualText {
    guard let number = figure.value ?? figure.upperEnd else {
      return BilingualText(english: "no figure", chinese: "未给数值")
    }
    guard figure.isRange, let upper = figure.upperEnd else { return qualified("\(number)") }
    let range = "\(number)–\(upper)"
    return BilingualText(english: range + unit.english, chinese: range + unit.chinese)
  }

  /// The unit behind the number; none where it is that of the series.
  private var unit: BilingualText {
    if figure.unit == .percent { return BilingualText(english: " %", chinese: " %") }
    if figure.unit == seriesUnit { return BilingualText(english: "", chinese: "") }
    let name = figure.unit.name
    return BilingualText(
      english: " (\(EscapedText(name.english)))", chinese: " \(EscapedText(name.chinese))")
  }

  private func qualified(_ number: String) -> BilingualText {
    let english = number + unit.english
    let chinese = number + unit.chinese
    return switch figure.qualifier {
    case .exact: BilingualText(english: english, chinese: chinese)
    case .atLeast, .lowerEnd:
      BilingualText(english: "at least \(english)", chinese: "\(chinese) 以上")
    case .greaterThan: BilingualText(english: "over \(english)", chinese: "超过 \(chinese)")
    case .atMost, .upperEnd:
      BilingualText(english: "at most \(english)", chinese: "\(chinese) 以内")
    case .approximate: BilingualText(english: "about \(english)", chinese: "\(chinese) 左右")
    case .striven: BilingualText(english: "striving for \(english)", chinese: "力争 \(chinese)")
    }
  }
}
