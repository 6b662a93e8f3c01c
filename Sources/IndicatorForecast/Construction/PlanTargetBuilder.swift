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

  private func figure(_ measure: Measure, of rows: [Observation]) -> PlanFigure? {
    PlanFigure(latestOf: rows.filter { $0.measure == measure }, in: unit)
  }
}
