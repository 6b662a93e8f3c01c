import IndicatorForecast

/// A series with the marks of its provenance, its forecast as a fan, and the target of a plan beside it.
///
/// Everything is drawn from values; ``frame`` says where each lies.
struct FanChart {
  /// The most years of history that are drawn: more would stand on each other's marks.
  static let historyLimit = 24

  /// The coverages of the fan, the widest first, so that narrower ones are drawn over wider ones.
  static let coverages: [Coverage] = [.percent95, .percent80, .percent50]

  /// What the line through the fan is.
  static let median = BilingualText(english: "median", chinese: "中位数")

  /// What is drawn.
  let series: IndicatorSeries
  /// Where years and values lie.
  let frame: ChartFrame
  /// The axis of the values.
  let axis: ChartAxis
  /// The intervals, the widest first; none without a forecast.
  let bands: [FanBand]
  /// The medians, from the last value on; empty without a forecast.
  let medians: [(year: Int, value: Double)]
  /// The values, a run for each stretch of years without a gap.
  let runs: [[(year: Int, value: Double)]]
  /// Values and what contradicts them, then targets.
  let marks: [ChartMark]
  /// The range that a target names; nil where it names one figure.
  let targetRange: (year: Int, lower: Double, upper: Double)?
  /// What stands at the right of the plot.
  let labels: [ChartLabel]
  /// The first year shown.
  let firstYear: Int

  /// Draws a series; nil where it has no value that could be drawn.
  ///
  /// - Parameters:
  ///   - outlook: The series with its forecast.
  ///   - target: The target of the plan year.
  ///   - end: The plan year: what is forecast for later years is not drawn.
  init?(_ outlook: Outlook, target: TargetOutlook?, through end: Int) {
    let series = outlook.series
    self.series = series
    let points = series.points.suffix(Self.historyLimit)
    guard let first = points.first, let last = points.last else { return nil }
    firstYear = first.year
    let forecast = FanForecast(outlook.steps(through: end), after: last)
    bands = forecast?.bands ?? []
    medians = forecast?.medians ?? []
    let goals = Self.goals(target, after: last.year)
    targetRange = Self.range(target, after: last.year)
    marks =
      points.map { ChartMark(kind: .init($0.provenance), year: $0.year, value: $0.value) }
      + Self.restated(series, from: first.year) + goals
    let ends = bands.flatMap { $0.lower + $0.upper } + medians.map(\.value)
    let values = marks.map(\.value) + ends + [targetRange?.upper].compactMap(\.self)
    guard let least = values.min(), let most = values.max(), least.isFinite, most.isFinite,
      let axis = ChartAxis(covering: least...most)
    else { return nil }
    self.axis = axis
    let lastYear = max(
      last.year, medians.last?.year ?? last.year, goals.map(\.year).max() ?? last.year)
    let texts = Self.texts(series, target, goals: goals, median: medians.last)
    let margin = texts.isEmpty ? 12 : 14 + ChartLabel.width(of: texts.map(\.number))
    frame = ChartFrame(years: first.year...lastYear, axis: axis, margin: margin)
    labels = ChartLabel.placed(texts, in: frame)
    runs = Self.runs(Array(points), series)
  }

  /// Splits the values where a year is missing, or nothing links a new basis with the years before.
  private static func runs(
    _ points: [IndicatorSeries.Point], _ series: IndicatorSeries
  ) -> [[(year: Int, value: Double)]] {
    let unlinked = Set(series.breaks.filter { $0.link == .none }.map(\.year))
    var runs: [[(year: Int, value: Double)]] = []
    for point in points {
      let joins = runs.last?.last.map { $0.year + 1 == point.year } ?? false
      if joins, !unlinked.contains(point.year) {
        runs[runs.count - 1].append((point.year, point.value))
      } else {
        runs.append([(point.year, point.value)])
      }
    }
    return runs
  }

  /// What other figures say of a year of the history: an earlier report, or a later growth rate.
  private static func restated(_ series: IndicatorSeries, from first: Int) -> [ChartMark] {
    series.ledger.flatMap { conflict -> [ChartMark] in
      guard [.impliedBase, .restatedLevel, .impliedTarget].contains(conflict.kind),
        let point = series.point(in: conflict.year), conflict.year >= first
      else { return [] }
      // Figures are on the basis of their own time, the chart on that of today. Where a break lies between
      // two figures that contradict each other, the later one is on the new basis, and what is printed for
      // the earlier year is drawn as printed: its own link is what the contradiction is about.
      let latest = conflict.observations.map(\.year).max().flatMap(series.point(in:)) ?? point
      let others = [conflict.printed, conflict.implied].map { $0 * latest.linkFactor }
      return others.filter { abs($0 - point.value) > 1e-6 * abs(point.value) }.map {
        ChartMark(kind: .restated, year: conflict.year, value: $0)
      }
    }
  }

  /// The target, and beside a level what the growth rate printed with it makes of the last value.
  private static func goals(_ target: TargetOutlook?, after year: Int) -> [ChartMark] {
    guard let target, let value = target.value, target.target.year > year else { return [] }
    let main = ChartMark(kind: .target, year: target.target.year, value: value)
    guard !target.isImpliedByGrowth, target.growthBase != nil,
      let stated = target.growthChance?.event.value
    else { return [main] }
    return [ChartMark(kind: .stated, year: target.target.year, value: stated), main]
  }

  private static func range(
    _ target: TargetOutlook?, after year: Int
  ) -> (year: Int, lower: Double, upper: Double)? {
    guard let target, target.target.year > year, let event = target.chance?.event,
      let upper = event.upperEnd, let value = target.value, value < upper
    else { return nil }
    return (target.target.year, value, upper)
  }

  private static func texts(
    _ series: IndicatorSeries, _ target: TargetOutlook?, goals: [ChartMark],
    median: (year: Int, value: Double)?
  ) -> [ChartLabel.Text] {
    let target = goals.last.map {
      ChartLabel.Text(
        kind: .target, value: $0.value,
        number: target.flatMap(series.shown) ?? series.shown($0.value))
    }
    let middle = median.map {
      ChartLabel.Text(kind: .median, value: $0.value, number: series.shown($0.value))
    }
    return [target, middle].compactMap(\.self)
  }
}

/// A forecast from the last value on.
private struct FanForecast {
  let bands: [FanBand]
  let medians: [(year: Int, value: Double)]

  /// Nil where an end is no number.
  init?(_ steps: [ForecastStep], after last: IndicatorSeries.Point) {
    guard !steps.isEmpty else { return nil }
    let years = [last.year] + steps.map(\.year)
    let middle = steps.map(\.distribution.median)
    bands = FanChart.coverages.map { coverage in
      let intervals = steps.map { $0.distribution.interval(coverage) }
      return FanBand(
        coverage: coverage, years: years, lower: [last.value] + intervals.map(\.lower),
        upper: [last.value] + intervals.map(\.upper))
    }
    medians = Array(zip(years, [last.value] + middle)).map { (year: $0, value: $1) }
    let numbers = bands.flatMap { $0.lower + $0.upper } + middle
    guard numbers.allSatisfy(\.isFinite) else { return nil }
  }
}

/// One year of a forecast.
struct ForecastStep {
  /// The year.
  let year: Int
  /// What is expected in it.
  let distribution: PredictiveDistribution
}

extension Outlook {
  /// Returns the years of the forecast that are not after one; none without a forecast.
  func steps(through end: Int) -> [ForecastStep] {
    guard let forecast else { return [] }
    return zip(forecast.periods, forecast.distributions).map(ForecastStep.init)
      .filter { $0.year <= end }
  }
}
