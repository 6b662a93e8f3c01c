/// Looks for the one figure whose correction makes failing checks hold again, and none fail that held.
struct SlipSearch {
  /// A correction, and what speaks for it.
  struct Correction: Hashable {
    /// The figure that is thought to be a slip.
    let place: FigurePlace
    /// What should have been printed, in the unit of the figure.
    let figure: PrintedNumber
    /// What went wrong.
    let kind: PrintedNumber.Slip.Kind
    /// How likely the slip leads to what is printed.
    let probability: Double
    /// The failing checks that hold with it.
    let restored: Set<PlanCheck>
    /// How many equations hold with it in all, at least one: that a part is not more than its whole confirms no
    /// digit, and neither does an equation with a figure that is a bound.
    let support: Int

    /// How to mend the figure as printed.
    func fix(of printed: PlanFigure?) -> BilingualText {
      BilingualText(
        english: "write \(figure) for \(PlanWording.number(printed)), if the source says so",
        chinese: "如原始资料相符，请将 \(PlanWording.number(printed)) 改为 \(figure)")
    }
  }

  private let plan: AreaPlan
  private let figures: PlanFigures
  private let checks: [PlanCheck]
  /// The checks that fail beyond rounding.
  let failing: Set<PlanCheck>

  init(_ plan: AreaPlan, _ figures: PlanFigures) {
    self.plan = plan
    self.figures = figures
    // Only what can be evaluated tells a correction from the slip.
    let evaluated = plan.checks.compactMap { check in
      check.deviation(in: figures).map { (check, $0.isViolated) }
    }
    checks = evaluated.map(\.0)
    failing = Set(evaluated.filter(\.1).map(\.0))
  }

  /// The indicators that stand in a check that can be evaluated.
  var judged: Set<String> { Set(checks.flatMap(\.places).map(\.indicator)) }

  /// The corrections that explain most of the failing checks, one for each figure that is wrong: each
  /// explains something that those before it don't.
  ///
  /// Of several that explain the same number of checks the one with the most checks beside it counts, then
  /// the likelier slip.
  var corrections: [Correction] {
    guard !failing.isEmpty else { return [] }
    let places = Set(failing.flatMap(\.places)).sorted()
    var candidates = places.flatMap(corrections)
    var found: [Correction] = []
    while let best = candidates.max(by: { Self.isWorse($0, than: $1) }) {
      found.append(best)
      candidates = candidates.filter { $0.restored.isDisjoint(with: best.restored) }
    }
    return found
  }

  /// The other corrections that explain the same as one does.
  func alternatives(to best: Correction) -> [Correction] {
    Set(best.restored.flatMap(\.places)).sorted().flatMap(corrections).filter {
      $0.restored == best.restored && ($0.place != best.place || $0.figure != best.figure)
        && $0.support == best.support
    }
  }

  /// How likely a digit of a figure is wrong, against a figure that was misread in other ways: the sum over all digits
  /// that would mend what fails about it of the chance of that slip times the width of the figures it could be of.
  func likelihoodOfDigits(of place: FigurePlace) -> Double {
    corrections(of: place).reduce(0) { $0 + $1.probability * 2 * $1.figure.halfUnit }
  }

  /// The odds of three to one that evidence must reach to be worth more than a bare mention.
  ///
  /// - SeeAlso: R. E. Kass, A. E. Raftery, *Bayes factors*, Journal of the American Statistical Association 90,
  ///   1995, §3.2.
  private static let leastOdds = 3.0

  /// Whether one equation alone speaks for a correction, and digits of other figures explain the same about as
  /// well: nothing tells then which figure is wrong.
  ///
  /// Every figure is as likely to be a slip as the others; the odds are those of the slips that lead to what is
  /// printed, all slips of the figure against all of the others.
  func isAmbiguous(_ best: Correction) -> Bool {
    guard best.support == 1 else { return false }
    let others = alternatives(to: best)
    let likelihood = { (isOwn: Bool) in
      others.filter { ($0.place == best.place) == isOwn }.reduce(0) { $0 + $1.probability }
    }
    return best.probability + likelihood(true) < Self.leastOdds * likelihood(false)
  }

  private static func isWorse(_ one: Correction, than other: Correction) -> Bool {
    if one.restored.count != other.restored.count {
      return one.restored.count < other.restored.count
    }
    if one.support != other.support { return one.support < other.support }
    if one.probability != other.probability { return one.probability < other.probability }
    if one.place != other.place { return other.place < one.place }
    return (one.figure.significand, one.figure.decimals)
      > (other.figure.significand, other.figure.decimals)
  }

  /// Whether a sum that an indicator stands in would leave its other parts less than nothing (P08).
  ///
  /// Of growth that stands in one equation alone, nothing else may tell a correction from the truth.
  private func leavesTooLittle(_ figures: PlanFigures, of indicator: String) -> Bool {
    plan.identities.contains { identity in
      guard identity.relation == .equal, identity.indicators.contains(indicator),
        let sector = try? ResidualSector(identity, figures, of: plan)
      else { return false }
      return sector.isNegative
    }
  }

  private func corrections(of place: FigurePlace) -> [Correction] {
    guard let printed = plan.printed(place), let number = printed.value, !printed.isRange
    else { return [] }
    let touched = checks.filter { $0.places.contains(place) }
    let broken = Set(touched.filter(failing.contains))
    guard !broken.isEmpty else { return [] }
    let power = printed.unit.powerOfTen
    var corrected = figures
    return number.slips(of: place.role.measure).compactMap { slip in
      guard slip.kind != .wrongUnit, let figure = slip.figure.scaled(byPowerOfTen: power)
      else { return nil }
      corrected[place] = FigureInterval(figure, insteadOf: printed)
      let deviations = touched.map { ($0, $0.deviation(in: corrected)) }
      guard deviations.allSatisfy({ !($0.1?.isViolated ?? true) }),
        !leavesTooLittle(corrected, of: place.indicator)
      else { return nil }
      // What is bounded on one side holds for many figures: it confirms no digit.
      let support = deviations.count { $0.isEquation && $1?.difference.isBounded ?? false }
      guard support > 0 else { return nil }
      return Correction(
        place: place, figure: slip.figure, kind: slip.kind, probability: slip.probability,
        restored: broken, support: support)
    }
  }
}
