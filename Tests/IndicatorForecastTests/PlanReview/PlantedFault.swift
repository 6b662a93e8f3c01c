import TestSupport

@testable import IndicatorForecast

/// A fault that is planted in a consistent plan, and the rule that should be looked at first.
enum PlantedFault: CaseIterable {
  case digitSlip, unitSlip, swappedPair, partOverWhole, brokenSum, acceleration, fineSlip
  case misplacedPoint, swappedParts, partOverTotal

  /// The rule that names the fault.
  var rule: PlanRuleCode {
    switch self {
    case .digitSlip, .fineSlip, .swappedParts: .digitSlip
    case .unitSlip, .misplacedPoint: .unitSlip
    case .swappedPair, .partOverWhole, .partOverTotal: .partOfWhole
    case .brokenSum: .sumOfParts
    case .acceleration: .acceleration
    }
  }

  /// Plants the fault somewhere in the plan's report.
  ///
  /// - Returns: The figure that is misprinted, of a slip.
  @discardableResult
  func plant(
    in plan: inout GeneratedPlan, using generator: inout SplitMix64
  ) -> GeneratedPlan.Key? {
    switch self {
    case .digitSlip: return misprint(&plan, &generator)
    case .fineSlip: return misprintFinely(&plan, &generator)
    case .unitSlip: return mistakeUnit(&plan, &generator)
    case .misplacedPoint: return misplacePoint(&plan, &generator)
    case .swappedPair: swapPair(&plan, &generator)
    case .swappedParts: swapParts(&plan, &generator)
    case .partOverTotal:
      let code = GeneratedPlan.parts[Int.random(in: 0...2, using: &generator)]
      let total = plan.level(GeneratedPlan.total, GeneratedPlan.year)
      let excess = Double.random(in: 1.02...1.3, using: &generator)
      plan.move(
        code, GeneratedPlan.year, by: total / plan.level(code, GeneratedPlan.year) * excess)
    case .partOverWhole:
      let whole = plan.level(GeneratedPlan.parts[0], GeneratedPlan.year)
      let part = plan.level(GeneratedPlan.inner, GeneratedPlan.year)
      let excess = Double.random(in: 1.02...1.3, using: &generator)
      plan.move(GeneratedPlan.inner, GeneratedPlan.year, by: whole / part * excess)
    case .brokenSum:
      let year = GeneratedPlan.year - (Bool.random(using: &generator) ? 1 : 0)
      let size = Double.random(in: 0.02...0.1, using: &generator)
      plan.move(
        GeneratedPlan.total, year, by: Bool.random(using: &generator) ? 1 + size : 1 - size)
    case .acceleration:
      // All parts together, so that nothing but the step is odd.
      let factor = Double.random(in: 1.25...1.5, using: &generator)
      for indicator in plan.levels.keys.sorted() {
        plan.move(indicator, GeneratedPlan.year, by: factor)
      }
    }
    return nil
  }

  /// The figures of the plan's report: last year's results and the targets.
  private func reported(_ plan: GeneratedPlan) -> [GeneratedPlan.Key] {
    plan.figures.keys.filter { $0.year >= GeneratedPlan.year - 1 }.sorted()
  }

  /// Prints a figure with one wrong digit that moves a level by more than 2 %, or a rate by more than a point.
  private func misprint(
    _ plan: inout GeneratedPlan, _ generator: inout SplitMix64
  ) -> GeneratedPlan.Key? {
    while true {
      let (key, slip, isCoarse) = Self.slip(in: plan, using: &generator)
      guard isCoarse else { continue }
      plan.figures[key]?.misprint = slip
      return key
    }
  }

  /// Prints a figure with one wrong digit that moves it by less than that, and yet by more than the roundings
  /// of some equation hide.
  private func misprintFinely(
    _ plan: inout GeneratedPlan, _ generator: inout SplitMix64
  ) -> GeneratedPlan.Key? {
    while true {
      let (key, slip, isCoarse) = Self.slip(in: plan, using: &generator)
      guard !isCoarse else { continue }
      var faulty = plan
      faulty.figures[key]?.misprint = slip
      guard faulty.isContradictory else { continue }
      plan = faulty
      return key
    }
  }

  /// A figure of the plan's report with one wrong digit, and whether that moves a level by more than 2 %, or a
  /// rate by more than a point.
  static func slip(
    in plan: GeneratedPlan, using generator: inout SplitMix64
  ) -> (key: GeneratedPlan.Key, slip: PrintedNumber, isCoarse: Bool) {
    let keys = plan.figures.keys.filter { $0.year >= GeneratedPlan.year - 1 }.sorted()
    while true {
      guard let key = keys.randomElement(using: &generator),
        let figure = plan.figures[key]?.printed
      else { continue }
      let slips = figure.slips(of: .level).filter { $0.kind != .wrongUnit }
      guard let slip = slips.randomElement(using: &generator)?.figure else { continue }
      let (right, wrong) = (figure.doubleValue, slip.doubleValue)
      // A zero dropped or added is a unit slip to any reader.
      let isPower = [-1, 1].contains {
        figure.scaled(byPowerOfTen: $0)?.hasSameValue(as: slip) ?? true
      }
      guard !isPower, wrong != 0 else { continue }
      let isCoarse =
        key.measure == .level ? abs(wrong / right - 1) > 0.02 : abs(wrong - right) > 1
      return (key, slip, isCoarse)
    }
  }

  /// Prints the growth of a target 0.3 to 0.7 points too high or too low, whatever digits that takes.
  static func moveRate(
    in plan: inout GeneratedPlan, using generator: inout SplitMix64
  ) -> GeneratedPlan.Key {
    let codes = [GeneratedPlan.total, GeneratedPlan.inner] + GeneratedPlan.parts
    let key = GeneratedPlan.Key(
      indicator: codes[Int.random(in: 0..<codes.count, using: &generator)],
      year: GeneratedPlan.year, measure: .growth)
    let size = Double.random(in: 0.3...0.7, using: &generator)
    plan.figures[key]?.value += Bool.random(using: &generator) ? size : -size
    return key
  }

  private func mistakeUnit(
    _ plan: inout GeneratedPlan, _ generator: inout SplitMix64
  ) -> GeneratedPlan.Key? {
    let levels = reported(plan).filter { $0.measure == .level }
    guard let key = levels.randomElement(using: &generator), let figure = plan.figures[key]
    else { return nil }
    // 元, 千, 万, 百万, 亿, 十亿 and 万亿: 万元 for 亿元 or 元, 人 for 万人.
    let power = plan.power(of: figure)
    let mistaken = [0, 3, 4, 6, 8, 9, 12].filter { $0 != power }
    plan.figures[key]?.wrongPower = mistaken.randomElement(using: &generator)
    return key
  }

  /// Prints a level ten or a hundred times as large or small, with the decimals that it has anyway: rounded again, or
  /// with zeros behind.
  private func misplacePoint(
    _ plan: inout GeneratedPlan, _ generator: inout SplitMix64
  ) -> GeneratedPlan.Key? {
    // A count without decimals has no point to misplace; its last digit is lost then, or a zero added.
    let levels = reported(plan).filter {
      $0.measure == .level && plan.figures[$0]?.decimals ?? 0 > 0
    }
    while true {
      guard let key = levels.randomElement(using: &generator), let figure = plan.figures[key],
        let power = [-2, -1, 1, 2].randomElement(using: &generator),
        let moved = figure.printed.scaled(byPowerOfTen: power)
      else { return nil }
      var wrong = figure
      wrong.value = moved.doubleValue
      for _ in 0..<max(0, 8 - figure.power) { wrong.value /= 10 }
      // Nobody takes 0.1 for a level of 8.1 any more: two digits at least are left.
      guard wrong.printed.significand >= 10 else { continue }
      plan.figures[key]?.misprint = wrong.printed
      return key
    }
  }

  /// Parts with the whole that they are of.
  private static let pairs =
    [(GeneratedPlan.inner, GeneratedPlan.parts[0])]
    + GeneratedPlan.parts.map { ($0, GeneratedPlan.total) }

  private func swapPair(_ plan: inout GeneratedPlan, _ generator: inout SplitMix64) {
    let year = GeneratedPlan.year - (Bool.random(using: &generator) ? 1 : 0)
    let pair = Self.pairs[Int.random(in: 0..<Self.pairs.count, using: &generator)]
    swap(pair, year, &plan)
  }

  /// Two parts of the sum, as far as an equation can tell them apart.
  private func swapParts(_ plan: inout GeneratedPlan, _ generator: inout SplitMix64) {
    while true {
      let year = GeneratedPlan.year - (Bool.random(using: &generator) ? 1 : 0)
      let parts = GeneratedPlan.parts.shuffled(using: &generator)
      var faulty = plan
      swap((parts[0], parts[1]), year, &faulty)
      guard faulty.isContradictory else { continue }
      plan = faulty
      return
    }
  }

  private func swap(_ pair: (String, String), _ year: Int, _ plan: inout GeneratedPlan) {
    let keys = [pair.0, pair.1].map {
      GeneratedPlan.Key(indicator: $0, year: year, measure: .level)
    }
    let figures = keys.map { plan.figures[$0] }
    plan.figures[keys[0]] = figures[1]
    plan.figures[keys[1]] = figures[0]
  }
}
