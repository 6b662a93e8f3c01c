/// What rules say of figures one of which is in a wrong unit by P17 (``UnitSlipRule``): that, and how to mend it.
///
/// A base, a growth rate or a change of prices that follow from such a figure would lead the reader astray.
struct UnitSlipHint {
  /// The figure.
  let place: FigurePlace
  /// What is wrong with it, behind "likely cause".
  let cause: BilingualText
  /// The unit or the number that it should have.
  let fix: BilingualText?

  /// Looks for a figure in a wrong unit among some; nil where there is none.
  ///
  /// It is named with its indicator where the finding is about another one.
  init?(among places: [FigurePlace], about indicator: String, in plan: AreaPlan) {
    if let report = ReportUnitSlip(plan, plan.figures) {
      guard let found = places.first(where: report.places.contains) else { return nil }
      (place, cause, fix) = (found, report.cause, report.fix(plan))
      return
    }
    let indicators = Set(places.map(\.indicator)).sorted()
    let suspects = indicators.lazy.compactMap { UnitSlipRule().suspect(of: $0, in: plan) }
    guard let suspect = suspects.first(where: { places.contains($0.place) }) else { return nil }
    place = suspect.place
    fix = suspect.fix
    let role = PlanWording.role(of: place, about: indicator, in: plan)
    cause = BilingualText(
      english: "a wrong unit or decimal point in \(role.english) (P17)",
      chinese: "\(role.chinese)的单位或小数点有误（见 P17）")
  }
}
