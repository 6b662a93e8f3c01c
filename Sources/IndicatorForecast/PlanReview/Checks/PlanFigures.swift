/// The figures of a plan with their roundings: amounts in units of 10⁰, growth rates in percent.
struct PlanFigures: Sendable {
  private var intervals: [FigurePlace: FigureInterval] = [:]
  private var codes: [FigurePlace: String] = [:]

  init(_ plan: AreaPlan) {
    for indicator in plan.indicators {
      for role in FigurePlace.Role.allCases {
        let place = FigurePlace(indicator: indicator.indicator, role: role)
        guard let figure = indicator.figure(role) else { continue }
        intervals[place] = FigureInterval(figure)
        codes[place] = figure.unit.code
      }
    }
  }

  subscript(indicator: String, role: FigurePlace.Role) -> FigureInterval? {
    intervals[FigurePlace(indicator: indicator, role: role)]
  }

  subscript(place: FigurePlace) -> FigureInterval? {
    get { intervals[place] }
    set { intervals[place] = newValue }
  }

  /// Whether some levels have the same unit code.
  func areComparable(_ places: [FigurePlace]) -> Bool {
    Set(places.filter { $0.role.measure == .level }.compactMap { codes[$0] }).count <= 1
  }
}
