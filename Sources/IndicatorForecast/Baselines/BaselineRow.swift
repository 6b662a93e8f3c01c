import ForecastModels

/// One area and indicator of a baseline: what is expected of the plan year, what the plan sets, and what the
/// review says of it.
///
/// Values are texts, as they stand in the file: a number that follows from a model has nine significant
/// digits, a printed one its own.
public struct BaselineRow: Hashable, Sendable {
  /// The texts by column; an empty text where there is nothing.
  public let values: [BaselineColumn: String]

  /// Creates a row.
  ///
  /// - Parameter values: The texts by column; a column without one is empty.
  public init(_ values: [BaselineColumn: String]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// Returns the text of a column.
  ///
  /// - Parameter column: The column.
  /// - Returns: The text, empty where there is nothing.
  public subscript(column: BaselineColumn) -> String { values[column] ?? "" }

  /// The area and the indicator, which rows are found by.
  public var key: String { "\(self[.area])/\(self[.indicator])" }

  /// The values that the outlook stands on, by year.
  public var history: [Int: String] {
    var history: [Int: String] = [:]
    for entry in self[.history].split(separator: " ") {
      let parts = entry.split(separator: "=")
      if parts.count == 2, let year = Int(parts[0]) { history[year] = String(parts[1]) }
    }
    return history
  }

  /// The years of the history whose values are no printed figures.
  public var estimatedYears: Set<Int> {
    Set(self[.estimated].split(separator: " ").compactMap { Int($0) })
  }
}

extension BaselineRow {
  /// Takes the outlook of a series and its plan.
  ///
  /// - Parameters:
  ///   - outlook: The outlook, reaching the plan year.
  ///   - plan: The plan that the series is part of.
  ///   - findings: What the review says of the area.
  init(_ outlook: Outlook, in plan: AreaPlan, findings: [Finding]) {
    let series = outlook.series
    let distribution = outlook.forecast.flatMap { forecast in
      forecast.periods.firstIndex(of: plan.year).map { forecast.distributions[$0] }
    }
    let target = series.target(for: plan.year)
    var values = Self.known(series, in: plan)
    if outlook.forecast != nil {
      values[.model] = outlook.model.rawValue
      values[.count] = String(outlook.observationCount)
      values[.fallbackFrom] = outlook.fallbackFrom?.rawValue
    }
    if let distribution { values.merge(Self.expected(distribution)) { $1 } }
    if let target {
      values.merge(Self.set(by: target)) { $1 }
      let chances = TargetOutlook(target, series, distribution)
      values[.chanceLevel] = chances.levelChance.map { Self.number($0.attained) }
      values[.chanceGrowth] = chances.growthChance.map { Self.number($0.attained) }
    }
    let failed = findings.filter { $0.status == .fail && $0.indicator == series.indicator }
    values[.findings] = Set(failed.map(\.rule)).sorted().map(\.rawValue).joined(separator: " ")
    self.init(values)
  }

  private static func known(
    _ series: IndicatorSeries, in plan: AreaPlan
  ) -> [BaselineColumn: String] {
    let history = series.points.map { "\($0.year)=\(number($0.value))" }
    return [
      .area: series.area, .indicator: series.indicator, .year: String(plan.year),
      .vintage: String(plan.vintage), .unit: series.unit.code,
      .unitMultiplier: String(series.unit.powerOfTen),
      .history: history.joined(separator: " "),
      .estimated: series.points.filter(\.provenance.isEstimated).map { String($0.year) }
        .joined(separator: " "),
    ]
  }

  private static func expected(_ distribution: PredictiveDistribution) -> [BaselineColumn: String] {
    let half = distribution.interval(.percent50)
    let most = distribution.interval(.percent80)
    let nearlyAll = distribution.interval(.percent95)
    return [
      .mean: number(distribution.mean), .median: number(distribution.median),
      .lower50: number(half.lower), .upper50: number(half.upper),
      .lower80: number(most.lower), .upper80: number(most.upper),
      .lower95: number(nearlyAll.lower), .upper95: number(nearlyAll.upper),
    ]
  }

  private static func set(by target: PlanTarget) -> [BaselineColumn: String] {
    var values: [BaselineColumn: String] = [:]
    if let level = target.level {
      values[.targetLevel] = (level.value ?? level.upperEnd)?.description
      values[.targetLevelTo] = level.isRange ? level.upperEnd?.description : nil
      values[.targetLevelQualifier] = level.qualifier.rawValue
      values[.targetUnit] = level.unit.code
      values[.targetUnitMultiplier] = String(level.unit.powerOfTen)
    }
    if let growth = target.growth {
      values[.targetGrowth] = (growth.value ?? growth.upperEnd)?.description
      values[.targetGrowthTo] = growth.isRange ? growth.upperEnd?.description : nil
      values[.targetGrowthQualifier] = growth.qualifier.rawValue
    }
    return values
  }

  private static func number(_ value: Double) -> String {
    value.isFinite ? NumberText(value).significant(9) : ""
  }
}
