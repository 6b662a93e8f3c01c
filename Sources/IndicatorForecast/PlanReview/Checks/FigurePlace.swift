/// One of the figures of a plan: which indicator's, and what it is.
struct FigurePlace: Hashable, Sendable, Comparable {
  /// What a figure is in a plan.
  enum Role: Int, CaseIterable, Hashable, Sendable {
    /// The target for the level, *T*.
    case target
    /// The target for the growth rate, *q*.
    case targetGrowth
    /// The level of the year before the plan year, *A*.
    case result
    /// Its growth rate, *g*.
    case resultGrowth
    /// The level before that, *B*.
    case previous

    var measure: Measure {
      switch self {
      case .target, .result, .previous: .level
      case .targetGrowth, .resultGrowth: .growth
      }
    }

    /// The year of the figure, from that of the plan.
    func year(ofPlan year: Int) -> Int {
      switch self {
      case .target, .targetGrowth: year
      case .result, .resultGrowth: year - 1
      case .previous: year - 2
      }
    }
  }

  let indicator: String
  let role: Role

  static func < (one: FigurePlace, other: FigurePlace) -> Bool {
    (one.indicator, one.role.rawValue) < (other.indicator, other.role.rawValue)
  }
}

extension IndicatorPlan {
  /// Returns the figure of a role.
  func figure(_ role: FigurePlace.Role) -> PlanFigure? {
    switch role {
    case .target: target
    case .targetGrowth: targetGrowth
    case .result: result
    case .resultGrowth: resultGrowth
    case .previous: previous
    }
  }
}
