/// An equation or inequality that the figures of a plan satisfy if they are all right.
///
/// Its formula is here and nowhere else: the rules judge it, and the search for slips tries corrections on it.
enum PlanCheck: Hashable, Sendable {
  /// *T* / *A* − 1 = *q*.
  case targetGrowth(String)
  /// *A* / *B* − 1 = *g*.
  case resultGrowth(String)
  /// The parts add up to the total, in the figures of one role.
  case sum(AccountingIdentity, FigurePlace.Role)
  /// The part is not larger than the whole, in the figures of one role.
  case part(AccountingIdentity, FigurePlace.Role)
  /// *q*_Y = Σ (*X*ᵢ / *Y*) *q*ᵢ, with the levels of the results and the growth of the targets.
  case weightedGrowth(AccountingIdentity)

  /// The figures in it.
  var places: [FigurePlace] {
    switch self {
    case .targetGrowth(let code): Self.places(code, [.target, .result, .targetGrowth])
    case .resultGrowth(let code): Self.places(code, [.result, .previous, .resultGrowth])
    case .sum(let identity, let role), .part(let identity, let role):
      identity.indicators.map { FigurePlace(indicator: $0, role: role) }
    case .weightedGrowth(let identity):
      [FigurePlace.Role.result, .targetGrowth].flatMap { role in
        identity.indicators.map { FigurePlace(indicator: $0, role: role) }
      }
    }
  }

  /// Whether it tells a figure to its roundings, and doesn't only bound it.
  var isEquation: Bool {
    if case .part = self { return false }
    return true
  }

  private static func places(_ code: String, _ roles: [FigurePlace.Role]) -> [FigurePlace] {
    roles.map { FigurePlace(indicator: code, role: $0) }
  }

  /// Returns the figures in it that are missing.
  func missing(in figures: PlanFigures) -> [FigurePlace] { places.filter { figures[$0] == nil } }

  /// Returns how far the figures are from satisfying it; nil where one is missing, or units differ.
  func deviation(in figures: PlanFigures) -> Deviation? {
    guard missing(in: figures).isEmpty, figures.areComparable(places) else { return nil }
    let values = places.compactMap { figures[$0] }
    switch self {
    case .targetGrowth, .resultGrowth:
      guard let growth = values[0].growth(from: values[1]) else { return nil }
      return Deviation(growth, against: values[2], scale: growth.magnitude + 100)
    case .sum:
      let parts = values.dropFirst().total
      return Deviation(parts, against: values[0], scale: parts.magnitude + values[0].magnitude)
    case .part:
      let whole = values.dropFirst().total
      return Deviation(values[0], against: whole, scale: whole.magnitude, mayBeBelow: true)
    case .weightedGrowth(let identity):
      let count = identity.indicators.count
      let weighted = zip(values[1..<count], values[(count + 1)...]).map { $0 * $1 }.total
      guard let growth = weighted / values[0] else { return nil }
      return Deviation(growth, against: values[count], scale: 100)
    }
  }
}

extension AreaPlan {
  /// The figures with their roundings.
  var figures: PlanFigures { knownFigures ?? PlanFigures(self) }

  /// The checks whose figures are meant to agree: growth at other prices than the levels isn't, and a result
  /// on a new basis against the year before isn't either.
  var checks: [PlanCheck] {
    let growth = indicators.flatMap { indicator -> [PlanCheck] in
      let target = PriceAgreement(ofTargetOf: indicator) != .different
      let result =
        PriceAgreement(ofResultOf: indicator) != .different
        && indicator.result?.inputs.first?.status != .seriesBreak
      return (target ? [.targetGrowth(indicator.indicator)] : [])
        + (result ? [.resultGrowth(indicator.indicator)] : [])
    }
    let levels: [FigurePlace.Role] = [.target, .result, .previous]
    return growth
      + identities.flatMap { identity in
        levels.map { identity.relation == .equal ? .sum(identity, $0) : .part(identity, $0) }
      }
  }

  /// What follows from the checks, as far as it has growth rates at the same prices: growth of a total and of its parts.
  ///
  /// It tells figures apart that explain a failing check alike, but nothing is corrected for its sake: parts and
  /// totals are mostly set apart where it fails alone.
  var consequences: [PlanCheck] {
    identities.filter { $0.relation == .equal }.map(PlanCheck.weightedGrowth).filter { check in
      PriceAgreement(check.places.filter { $0.role == .targetGrowth }.map(printed)) != .different
    }
  }
}
