import IndicatorForecast

/// The forecast as one table: a row a year with its median, its intervals and the target.
struct ForecastTable {
  /// The most years that are shown: the plan year and those before it.
  ///
  /// Of a series that ended long ago the many years between say little and would fill the page.
  static let yearLimit = 6

  /// The most characters of numbers that stand beside each other; longer ones stand below each other.
  private static let longNumber = 9

  private let series: IndicatorSeries
  private let target: TargetOutlook?
  private let steps: [ForecastStep]

  init(_ outlook: Outlook, target: TargetOutlook?, through end: Int) {
    series = outlook.series
    self.target = target
    steps = outlook.steps(through: end)
  }

  /// What the template of the table is filled with.
  var context: PageContext {
    let shown = steps.suffix(Self.yearLimit)
    var context: PageContext = [:]
    context["hasSteps"] = !shown.isEmpty
    context["isLong"] = shown.contains {
      series.shown($0.distribution.median).count > Self.longNumber
    }
    context["hasGoal"] = shown.contains { aim($0.year) != nil }
    context["coverages"] = coverages.map { ["percent": Self.percent($0)] as PageContext }
    context["steps"] = shown.map(row)
    context["earlierSteps"] = omitted.map { [["sentence": $0.context]] } ?? []
    return context
  }

  private var coverages: [Coverage] { FanChart.coverages.reversed() }

  private static func percent(_ coverage: Coverage) -> String {
    NumberWords.fixed(coverage.probability * 100, 0)
  }

  private func aim(_ year: Int) -> String? {
    target.flatMap { $0.target.year == year ? series.shown($0) : nil }
  }

  private func row(_ step: ForecastStep) -> PageContext {
    var context: PageContext = [:]
    context["stepYear"] = String(step.year)
    context["stepMedian"] = series.shown(step.distribution.median)
    context["intervals"] = coverages.map { coverage -> PageContext in
      let interval = step.distribution.interval(coverage)
      return [
        "percent": Self.percent(coverage),
        "interval": "\(series.shown(interval.lower)) – \(series.shown(interval.upper))",
      ]
    }
    context["aim"] = aim(step.year) ?? "–"
    return context
  }

  /// That years between the last value and the table are forecast and not shown; nil where there are none.
  private var omitted: BilingualText? {
    let omitted = steps.dropLast(Self.yearLimit)
    guard let first = omitted.first, let last = omitted.last else { return nil }
    let span = first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
    return BilingualText(
      english:
        "The forecast starts in \(first.year); \(span) \(omitted.count == 1 ? "is" : "are") not listed.",
      chinese: "预测自 \(first.year) 年起，未列出 \(span) 年。")
  }
}
