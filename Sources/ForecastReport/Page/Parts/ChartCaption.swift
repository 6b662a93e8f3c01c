import IndicatorForecast

/// A chart in one or two sentences, for those who can't see it and those who want it said.
struct ChartCaption {
  private let outlook: Outlook
  private let target: TargetOutlook?
  private let chart: FanChart?
  private let end: Int

  init(_ outlook: Outlook, target: TargetOutlook?, chart: FanChart?, through end: Int) {
    self.outlook = outlook
    self.target = target
    self.chart = chart
    self.end = end
  }

  private var series: IndicatorSeries { outlook.series }

  var text: BilingualText {
    let parts = [history, forecast, aim].compactMap(\.self)
    return BilingualText(
      english: parts.map(\.english).joined(separator: " "),
      chinese: parts.map(\.chinese).joined())
  }

  private var history: BilingualText? {
    guard let first = series.points.first, let last = series.points.last, let chart else {
      return BilingualText(english: "There is no value to draw.", chinese: "没有可绘制的数值。")
    }
    let from = max(first.year, chart.firstYear)
    let value = series.shown(last.value)
    return BilingualText(
      english: from == last.year
        ? "\(value) in \(last.year)." : "Values of \(from)–\(last.year), \(value) in \(last.year).",
      chinese: from == last.year
        ? "\(last.year) 年为 \(value)。" : "\(from)–\(last.year) 年数值，\(last.year) 年为 \(value)。")
  }

  private var forecast: BilingualText? {
    guard let step = outlook.steps(through: end).last else { return nil }
    let (year, distribution) = (step.year, step.distribution)
    let median = series.shown(distribution.median)
    let interval = distribution.interval(.percent80)
    let ends = [interval.lower, interval.upper].map(series.shown)
    return BilingualText(
      english: "Forecast for \(year): median \(median), 80 % between \(ends[0]) and \(ends[1]).",
      chinese: "\(year) 年预测：中位数 \(median)，80 % 区间 \(ends[0])–\(ends[1])。")
  }

  private var aim: BilingualText? {
    guard let target else { return nil }
    guard let shown = series.shown(target) else {
      guard target.target.growth != nil, chart != nil else { return nil }
      return BilingualText(
        english: "The target is a growth rate that is not held against these levels.",
        chinese: "目标为增速，不与这些水平值直接比较。")
    }
    let year = target.target.year
    return BilingualText(
      english: "Target for \(year): \(shown).", chinese: "\(year) 年目标：\(shown)。")
  }
}
