/// The gaps between past targets and their results, as far as they were known at some time.
///
/// For each area, indicator and year the target is the one printed first, in the year before or at the
/// beginning of the plan year; goals for later years are not targets of a year. The result is the one
/// published first, at prices that agree with those of the target. Where no growth rate is printed for a target
/// or a result, it follows from the level and the level of the year before, as far as its own report or an
/// earlier one has it. A target without a number, and one whose result or base isn't printed, has no gap.
public struct TargetGaps: Hashable, Sendable {
  /// The gaps, by area, then indicator, then year.
  public let gaps: [TargetGap]

  /// The targets with a result, also where no base tells their growth, in the same order.
  public let resolved: [ResolvedTarget]

  /// Finds the gaps.
  ///
  /// - Parameters:
  ///   - observations: Observations of any areas and indicators, in any order.
  ///   - vintage: The latest vintage that is used; nil for all.
  ///   - year: The first year that is not used; nil for all.
  /// - Complexity: O(*n* log *n*).
  public init(
    _ observations: some Sequence<Observation>, asOf vintage: Int? = nil, before year: Int? = nil
  ) {
    let known = observations.filter {
      $0.vintage <= vintage ?? .max && $0.year < year ?? .max && $0.value != nil
    }
    let groups = Dictionary(grouping: known) { [$0.area, $0.indicator] }
    let indicators = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      IndicatorGaps($0.value)
    }
    gaps = indicators.flatMap(\.gaps)
    resolved = indicators.flatMap(\.resolved)
  }

  /// Returns what past targets of an indicator say, beside those it is compared with.
  ///
  /// - Parameters:
  ///   - indicator: The code of the indicator.
  ///   - area: The code of the area.
  /// - Returns: The gaps of the indicator and their reference class.
  public func attainment(of indicator: String, in area: String) -> PastAttainment {
    PastAttainment(
      gaps.filter { $0.area == area && $0.indicator == indicator },
      pool: ReferenceClass(of: indicator, in: area, among: gaps))
  }
}

/// The gaps of one indicator in one area.
private struct IndicatorGaps {
  private let targets: [Int: [Observation]]
  private let results: [Int: [Observation]]

  init(_ observations: [Observation]) {
    targets = Dictionary(
      grouping: observations.filter { $0.stage == .target && $0.year - $0.vintage <= 1 },
      by: \.year)
    results = Dictionary(grouping: observations.filter { $0.stage == .actual }, by: \.year)
  }

  var gaps: [TargetGap] {
    targets.keys.sorted().compactMap { year in
      gap(.growth, in: year) ?? gap(.level, in: year)
    }
  }

  var resolved: [ResolvedTarget] {
    targets.keys.sorted().compactMap { year in
      resolved(.growth, in: year) ?? resolved(.level, in: year)
    }
  }

  private func resolved(_ measure: Measure, in year: Int) -> ResolvedTarget? {
    let rows = targets[year, default: []].filter { $0.measure == measure }
    guard let given = rows.map(\.vintage).min(),
      let figure = PlanFigure(latestOf: rows.filter { $0.vintage == given }),
      let number = figure.value ?? figure.upperEnd, let source = figure.inputs.first
    else { return nil }
    let (result, halfPoint): (Double?, Double)
    switch measure {
    case .growth: (result, halfPoint) = (rate(of: year, at: figure.priceBasis)?.rate, 0.5)
    case .level:
      let printed = first(.level, of: year, at: figure.priceBasis)
      result = printed.flatMap { row in
        row.value.flatMap { figure.unit.converted($0, from: row.unit)?.doubleValue }
      }
      halfPoint = 0.005 * (base(for: figure.unit, year, given) ?? number.doubleValue)
    }
    return result.flatMap { result in
      TargetEvent(figure, halfPoint: halfPoint).map { event in
        ResolvedTarget(
          area: source.area, indicator: source.indicator, year: year, measure: measure,
          figure: figure, result: result, isReached: event.isReached(by: result),
          isInside: event.inside.map { $0.contains(result) })
      }
    }
  }

  private func gap(_ measure: Measure, in year: Int) -> TargetGap? {
    let rows = targets[year, default: []].filter { $0.measure == measure }
    guard let given = rows.map(\.vintage).min(),
      let figure = PlanFigure(latestOf: rows.filter { $0.vintage == given }),
      let number = figure.value ?? figure.upperEnd
    else { return nil }
    switch measure {
    case .growth:
      guard let result = rate(of: year, at: figure.priceBasis) else { return nil }
      return TargetGap(figure, year, number.doubleValue, result.rate, true, result.inputs)
    case .level:
      guard let result = first(.level, of: year, at: figure.priceBasis),
        let base = base(for: figure.unit, year, given), base > 0,
        let level = result.value.flatMap({ figure.unit.converted($0, from: result.unit) })
      else { return nil }
      let growth = { (level: Double) in level.percentAbove(base) }
      return TargetGap(
        figure, year, growth(number.doubleValue), growth(level.doubleValue), false, [result])
    }
  }

  /// The growth rate published first, or that which two levels of one time imply.
  private func rate(
    of year: Int, at prices: PriceBasis?
  ) -> (rate: Double, inputs: [Observation])? {
    if let printed = first(.growth, of: year, at: prices), let value = printed.value {
      return (value.doubleValue, [printed])
    }
    guard prices != .comparable, let level = first(.level, of: year, at: prices),
      let value = level.value, let base = base(for: level.unit, year, level.vintage), base > 0
    else { return nil }
    return (value.doubleValue.percentAbove(base), [level])
  }

  private func first(_ measure: Measure, of year: Int, at prices: PriceBasis?) -> Observation? {
    results[year, default: []].filter {
      $0.measure == measure && !$0.qualifier.isRangeEnd
        && PriceBasis.mayAgree($0.priceBasis, prices)
    }.min { $0.vintage != $1.vintage ? $0.vintage < $1.vintage : $1.precedes($0) }
  }

  /// The level of the year before, as known at a time.
  private func base(for unit: MeasurementUnit, _ year: Int, _ vintage: Int) -> Double? {
    let known = results[year - 1, default: []].filter {
      $0.measure == .level && $0.vintage <= vintage && !$0.qualifier.isRangeEnd
    }
    let latest = known.max {
      $0.vintage != $1.vintage ? $0.vintage < $1.vintage : $0.precedes($1)
    }
    return latest.flatMap { row in
      row.value.flatMap { unit.converted($0, from: row.unit)?.doubleValue }
    }
  }
}

extension TargetGap {
  fileprivate init?(
    _ figure: PlanFigure, _ year: Int, _ target: Double, _ result: Double, _ isOfRates: Bool,
    _ results: [Observation]
  ) {
    // What exceeds a billion percent is no growth, and its square might be no number.
    guard let source = figure.inputs.first, max(target.magnitude, result.magnitude) < 1e9 else {
      return nil
    }
    let event = TargetEvent(figure.qualifier, target, halfPoint: 0.5)
    self.init(
      area: source.area, indicator: source.indicator, year: year, target: target, result: result,
      isOfPrintedRates: isOfRates, isReached: event.isReached(by: result),
      vintage: max(results.map(\.vintage).max() ?? figure.vintage, figure.vintage),
      inputs: figure.inputs + results)
  }
}
