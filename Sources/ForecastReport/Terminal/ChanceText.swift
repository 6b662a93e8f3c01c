import IndicatorForecast

/// A probability in words.
struct ChanceText: Hashable {
  private let probability: Double

  init(_ probability: Double) {
    self.probability = probability
  }

  /// Whole percents, hundredths near either end: what is not certain is not shown as 0 or 100 %.
  var text: BilingualText {
    guard probability >= 0.0001 else {
      return BilingualText(english: "under 0.01 %", chinese: "不足 0.01 %")
    }
    guard probability <= 0.9999 else {
      return BilingualText(english: "over 99.99 %", chinese: "超过 99.99 %")
    }
    let isNearAnEnd = min(probability, 1 - probability) < 0.01
    let text = NumberText(probability * 100).fixed(isNearAnEnd ? 2 : 0) + " %"
    return BilingualText(english: text, chinese: text)
  }
}
