import IndicatorForecast

/// What stands behind a forecast, as sentences: the model, what it stands in for, what it borrowed.
struct ForecastBasisText {
  private let outlook: Outlook
  private let language: Language

  init(_ outlook: Outlook, language: Language) {
    self.outlook = outlook
    self.language = language
  }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  /// The model, and how many observations it saw.
  var heading: String {
    let model = outlook.model.name.text(in: language)
    let count = outlook.observationCount
    let observations = count == 1 ? "observation" : "observations"
    return words(
      "Forecast from \(count) \(observations): \(model) (\(outlook.model.rawValue))",
      "依据 \(count) 个观测值预测：\(model)（\(outlook.model.rawValue)）")
  }

  /// What the model stands in for, and what a short series has of the others.
  var remarks: [String] { fallback + borrowing }

  private var fallback: [String] {
    guard let wanted = outlook.fallbackFrom?.rawValue else { return [] }
    return [
      words(
        "It stands in for \(wanted), which these data do not allow.",
        "因数据不适用 \(wanted)，以此代替。")
    ]
  }

  private var borrowing: [String] {
    guard let borrowing = outlook.borrowing, borrowing.share >= 0.005 else { return [] }
    let share = NumberText(borrowing.share * 100).fixed(0)
    let growth = NumberText(borrowing.meanGrowth).fixed(1)
    return [
      words(
        "The history is short: \(borrowing.seriesCount) other series, growing by \(growth) % a year, "
          + "weigh \(share) %.",
        "历史较短：其他 \(borrowing.seriesCount) 个序列的年均增速（\(growth) %）占 \(share) % 权重。")
    ]
  }

  /// Below ten observations the width comes from few changes: said, so that nobody takes a wide
  /// interval for an error, or a narrow one for knowledge.
  var caution: [String] {
    let count = outlook.observationCount
    guard count < 10 else { return [] }
    let years = count == 1 ? "1 year stands" : "\(count) years stand"
    return [
      words(
        "Only \(years) behind these intervals.",
        "区间仅依据 \(count) 个年份。")
    ]
  }
}
