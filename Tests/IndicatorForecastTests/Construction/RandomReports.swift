import IndicatorForecast
import TestSupport

/// Work reports about an indicator whose true levels are known: 5 to 15 years, growth of −8 to 24 %.
///
/// Each year's report prints the growth rate, and the level unless it prints growth only (one in ten); three
/// in ten print last year's level again. Figures are printed as the reports of Taiping print them: 11 of
/// their 15 growth rates of results have two decimals, here three of four, the others one; of 13 levels in
/// money 11 are in 亿元 with two decimals, one in 亿元 with one and one in 万元 without: here 80, 8 and 12 %.
/// Everything printed is the truth, rounded.
struct RandomReports {
  /// The true levels in 亿元; one year more than there are reports, for the growth of the first.
  let truth: [Int: Double]

  /// What was printed.
  let observations: [Observation]

  init(using generator: inout SplitMix64) {
    let count = Int.random(in: 5...15, using: &generator)
    var truth = [2009: 1000 * Double.random(in: 0.001...1, using: &generator)]
    for year in 2010..<2010 + count {
      let growth = Double.random(in: -0.08...0.24, using: &generator)
      truth[year] = truth[year - 1, default: 0] * (1 + growth)
    }
    self.truth = truth
    observations = (2010..<2010 + count).flatMap { year in
      Self.report(of: year, truth, using: &generator)
    }
  }

  /// Returns the same reports with every level from one report on higher or lower by 0.2 to 10 %: the
  /// base was revised, and nothing before it.
  func revised(using generator: inout SplitMix64) -> [Observation] {
    let first = truth.keys.sorted().dropFirst(2).randomElement(using: &generator) ?? 0
    let size = Double.random(in: 0.002...0.1, using: &generator)
    let factor = Bool.random(using: &generator) ? 1 + size : 1 - size
    return observations.map { observation in
      guard observation.measure == .level, observation.vintage > first,
        let figure = observation.value
      else { return observation }
      let digits = Int64((Double(figure.significand) * factor).rounded())
      return Self.observation(
        .level, observation.year, vintage: observation.vintage,
        PrintedNumber(significand: digits, decimals: figure.decimals), observation.unit)
    }
  }

  private static func report(
    of year: Int, _ truth: [Int: Double], using generator: inout SplitMix64
  ) -> [Observation] {
    let form = Form(using: &generator)
    let rate = (truth[year, default: 0] / truth[year - 1, default: 1] - 1) * 100
    let growth = observation(
      .growth, year, vintage: year + 1, form.rounded(rate, form.rateDecimals), .percent)
    let isGrowthOnly = Double.random(in: 0..<1, using: &generator) < 0.1
    let isRestating = year > 2010 && Double.random(in: 0..<1, using: &generator) < 0.3
    let years = (isGrowthOnly ? [] : [year]) + (isRestating ? [year - 1] : [])
    return [growth]
      + years.map { printed in
        let level = form.rounded(truth[printed, default: 0] * form.scale, form.levelDecimals)
        return observation(.level, printed, vintage: year + 1, level, form.unit)
      }
  }

  private static func observation(
    _ measure: Measure, _ year: Int, vintage: Int, _ figure: PrintedNumber, _ unit: MeasurementUnit
  ) -> Observation {
    Observation(
      area: "taiping", indicator: "gross_output", year: year, stage: .actual, measure: measure,
      value: figure, unit: unit, vintage: vintage,
      source: ObservationSource(document: "report-\(vintage)"))
  }

  /// How one report prints its figures.
  private struct Form {
    let unit: MeasurementUnit
    let scale: Double
    let levelDecimals: Int
    let rateDecimals: Int

    init(using generator: inout SplitMix64) {
      let form = Double.random(in: 0..<1, using: &generator)
      let isLarge = form < 0.88
      unit = .yuan(powerOfTen: isLarge ? 8 : 4)
      scale = isLarge ? 1 : 10_000
      levelDecimals = form < 0.8 ? 2 : isLarge ? 1 : 0
      rateDecimals = Double.random(in: 0..<1, using: &generator) < 0.75 ? 2 : 1
    }

    func rounded(_ value: Double, _ decimals: Int) -> PrintedNumber {
      let power = [1.0, 10, 100][decimals]
      return PrintedNumber(significand: Int64((value * power).rounded()), decimals: decimals)
    }
  }
}
