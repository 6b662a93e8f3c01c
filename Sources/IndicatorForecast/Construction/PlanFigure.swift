/// One figure of a plan: a number, a range, or a target without a number.
public struct PlanFigure: Hashable, Sendable {
  /// The number, or the lower end of a range; nil for a target without a number or without a lower end.
  public let value: PrintedNumber?
  /// The upper end of a range; nil otherwise.
  public let upperEnd: PrintedNumber?
  /// How the text qualifies the number; of a range the lower end, or the upper where there is no lower.
  public let qualifier: Qualifier
  /// The unit of the numbers.
  public let unit: MeasurementUnit
  /// The prices, where the plan states them.
  public let priceBasis: PriceBasis?
  /// The year in which the plan was given.
  public let vintage: Int
  /// The observations that the figure was taken from: one, or the two ends of a range.
  public let inputs: [Observation]

  /// Whether the plan gives a range.
  public var isRange: Bool { value != nil && upperEnd != nil }
}

extension PlanFigure {
  /// Takes the figure of the latest vintage among observations of one year, stage and measure: a number, a
  /// range, or neither; nil where there is no observation.
  ///
  /// - Parameters:
  ///   - rows: Observations of one indicator, year, stage and measure.
  ///   - unit: The unit wanted, for amounts that can be converted; nil for the unit printed.
  init?(latestOf rows: [Observation], in unit: MeasurementUnit? = nil) {
    guard let vintage = rows.map(\.vintage).max() else { return nil }
    let latest = rows.filter { $0.vintage == vintage }.sorted { $1.precedes($0) }
    if let single = latest.first(where: { !$0.qualifier.isRangeEnd && $0.value != nil }) {
      self.init(single, nil, in: unit)
      return
    }
    let lower = latest.first { $0.qualifier == .lowerEnd }
    let upper = latest.first { $0.qualifier == .upperEnd }
    guard lower != nil || upper != nil else {
      self.init(latest.first, nil, in: unit)
      return
    }
    self.init(lower, upper, in: unit)
  }

  private init?(_ lower: Observation?, _ upper: Observation?, in wanted: MeasurementUnit?) {
    guard let stated = lower ?? upper else { return nil }
    let ends = [lower, upper].compactMap(\.self)
    let common = wanted ?? stated.unit
    let isConvertible = ends.allSatisfy { Self.converts($0, to: common) }
    let unit = isConvertible && stated.measure == .level ? common : stated.unit
    self.init(
      value: lower.flatMap { Self.number($0, in: unit) },
      upperEnd: upper.flatMap { Self.number($0, in: unit) },
      qualifier: stated.qualifier, unit: unit, priceBasis: stated.priceBasis,
      vintage: stated.vintage, inputs: ends)
  }

  private static func converts(_ observation: Observation, to unit: MeasurementUnit) -> Bool {
    guard let value = observation.value else { return observation.unit.code == unit.code }
    return unit.converted(value, from: observation.unit) != nil
  }

  private static func number(_ observation: Observation, in unit: MeasurementUnit) -> PrintedNumber?
  {
    observation.value.flatMap { unit.converted($0, from: observation.unit) }
  }
}
