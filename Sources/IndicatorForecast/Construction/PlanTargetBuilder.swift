/// Gathers the plan targets of one indicator.
struct PlanTargetBuilder {
  private let observations: [Observation]
  private let unit: MeasurementUnit

  /// Takes the observations of one indicator, and the unit of its series.
  init(_ observations: [Observation], unit: MeasurementUnit) {
    self.observations = observations.filter { $0.stage == .target }
    self.unit = unit
  }

  var targets: [PlanTarget] {
    Dictionary(grouping: observations, by: \.year).sorted { $0.key < $1.key }.map { year, rows in
      PlanTarget(year: year, level: figure(.level, of: rows), growth: figure(.growth, of: rows))
    }
  }

  /// The figure of the latest vintage: a number, a range, or neither.
  private func figure(_ measure: Measure, of rows: [Observation]) -> PlanFigure? {
    let rows = rows.filter { $0.measure == measure }
    guard let vintage = rows.map(\.vintage).max() else { return nil }
    let latest = rows.filter { $0.vintage == vintage }.sorted { $1.precedes($0) }
    if let single = latest.first(where: { !$0.qualifier.isRangeEnd && $0.value != nil }) {
      return figure(from: single, nil)
    }
    let lower = latest.first { $0.qualifier == .lowerEnd }
    let upper = latest.first { $0.qualifier == .upperEnd }
    guard lower != nil || upper != nil else { return figure(from: latest.first, nil) }
    return figure(from: lower, upper)
  }

  private func figure(from lower: Observation?, _ upper: Observation?) -> PlanFigure? {
    guard let stated = lower ?? upper else { return nil }
    let isConvertible = [lower, upper].allSatisfy { $0.map(converts) ?? true }
    let target = isConvertible && stated.measure == .level ? unit : stated.unit
    return PlanFigure(
      value: lower.flatMap { figure(of: $0, in: target) },
      upperEnd: upper.flatMap { figure(of: $0, in: target) },
      qualifier: stated.qualifier, unit: target, priceBasis: stated.priceBasis,
      vintage: stated.vintage, inputs: [lower, upper].compactMap(\.self))
  }

  private func converts(_ observation: Observation) -> Bool {
    guard let value = observation.value else { return observation.unit.code == unit.code }
    return unit.converted(value, from: observation.unit) != nil
  }

  private func figure(of observation: Observation, in unit: MeasurementUnit) -> PrintedNumber? {
    observation.value.flatMap { unit.converted($0, from: observation.unit) }
  }
}
