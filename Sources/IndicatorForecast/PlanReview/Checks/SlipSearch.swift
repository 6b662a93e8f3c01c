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
    /// How usual the decimals of the figure are beside those of its neighbours.
    let usualDecimals: Double
    /// The failing checks that hold with it, and what follows from them.
    let restored: Set<PlanCheck>
    /// How many equations hold with it in all, at least one: that a part is not more than its whole confirms no
    /// digit, and neither does an equation with a figure that is a bound.
    let support: Int
    /// How far the equations that hold with it are from exact, in shares of what roundings allow.
    let distance: Double

    /// How likely it is, against the other corrections of the same equations.
    var weight: Double { probability * usualDecimals }

    /// Whether two equations that fail as printed speak for it; those that hold anyway don't.
    var isSupportedTwice: Bool { restored.count(where: \.isEquation) > 1 }

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
  /// What follows from the checks, and whether that fails.
  private let consequences: [PlanCheck: Bool]
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
    consequences = plan.consequences.reduce(into: [:]) { known, check in
      known[check] = check.deviation(in: figures)?.isViolated
    }
  }

  /// The indicators that stand in a check that can be evaluated.
  var judged: Set<String> { Set(checks.flatMap(\.places).map(\.indicator)) }

  /// The corrections that explain most of the failing checks, one for each figure that is wrong: each
  /// explains something that those before it don't.
  ///
  /// Of several that explain the same the likeliest figure counts, with its likeliest digit. That a figure stands in
  /// other equations, too, which hold as printed, is no reason to change it.
  var corrections: [Correction] {
    guard !failing.isEmpty else { return [] }
    let places = Set(failing.flatMap(\.places)).sorted()
    var candidates = places.flatMap(corrections)
    let odds = candidates.reduce(into: [Claim: Double]()) { $0[Claim($1), default: 0] += $1.weight }
    var found: [Correction] = []
    while let best = candidates.max(by: { isWorse($0, than: $1, odds) }) {
      found.append(best)
      candidates = candidates.filter { $0.restored.isDisjoint(with: best.restored) }
    }
    return found
  }

  /// That a figure is wrong, and that some checks fail for it.
  private struct Claim: Hashable {
    let place: FigurePlace
    let restored: Set<PlanCheck>

    init(_ correction: Correction) {
      (place, restored) = (correction.place, correction.restored)
    }
  }

  /// The other corrections that explain the same as one does.
  func alternatives(to best: Correction) -> [Correction] {
    Set(best.restored.flatMap(\.places)).sorted().flatMap(corrections).filter {
      $0.restored == best.restored && ($0.place != best.place || $0.figure != best.figure)
    }
  }

  /// Whether a correction may be called likely: two equations that fail now hold with it, and no digit of another
  /// figure explains both about as well.
  func isLikely(_ best: Correction) -> Bool { best.isSupportedTwice && !hasRival(best) }

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

  /// Whether nothing tells which figure is wrong: the figure stands in one equation alone, and digits of other figures
  /// explain the same about as well; or a range, whose ends are no digits to try, stands in the only one that fails.
  func isAmbiguous(_ best: Correction) -> Bool {
    if best.support == 1, hasRival(best) { return true }
    return !best.isSupportedTwice && !ranges(in: best).isEmpty
  }

  /// The ranges in the equations that a correction mends.
  func ranges(in correction: Correction) -> [FigurePlace] {
    Set(correction.restored.flatMap(\.places)).filter { plan.printed($0)?.isRange ?? false }
      .sorted()
  }

  /// Whether digits of other figures explain the same about as well.
  ///
  /// Every figure is as likely to be a slip as the others; the odds are those of the slips that lead to what is
  /// printed, all slips of the figure against all of the others.
  private func hasRival(_ best: Correction) -> Bool {
    let others = alternatives(to: best)
    let likelihood = { (isOwn: Bool) in
      others.filter { ($0.place == best.place) == isOwn }.reduce(0) { $0 + $1.weight }
    }
    return best.weight + likelihood(true) < Self.leastOdds * likelihood(false)
  }

  private func isWorse(
    _ one: Correction, than other: Correction, _ odds: [Claim: Double]
  ) -> Bool {
    if one.restored.count != other.restored.count {
      return one.restored.count < other.restored.count
    }
    let likelihoods = [one, other].map { odds[Claim($0)] ?? 0 }
    if likelihoods[0] != likelihoods[1] { return likelihoods[0] < likelihoods[1] }
    if one.weight != other.weight { return one.weight < other.weight }
    if one.place != other.place { return other.place < one.place }
    if one.distance != other.distance { return one.distance > other.distance }
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
    let implied = consequences.filter { $0.key.places.contains(place) }
    let neighbours = decimalsBeside(place, printed.unit)
    let usual = neighbours.isEmpty ? [number.decimals] : neighbours
    var corrected = figures
    return number.slips(of: place.role.measure).compactMap { slip in
      guard Self.isDigit(slip, of: number, place.role.measure),
        let figure = slip.figure.scaled(byPowerOfTen: power)
      else { return nil }
      corrected[place] = FigureInterval(figure, insteadOf: printed)
      let deviations = touched.map { ($0, $0.deviation(in: corrected)) }
      guard deviations.allSatisfy({ !($0.1?.isViolated ?? true) }),
        !leavesTooLittle(corrected, of: place.indicator)
      else { return nil }
      let consequence = implied.map { check, failed in
        (check, failed, check.deviation(in: corrected)?.isViolated ?? true)
      }
      guard !consequence.contains(where: { !$0.1 && $0.2 }) else { return nil }
      let mended = Set(consequence.filter { $0.1 && !$0.2 }.map(\.0))
      // What is bounded on one side holds for many figures: it confirms no digit.
      let support = deviations.count { $0.isEquation && $1?.difference.isBounded ?? false }
      guard support > 0 else { return nil }
      return Correction(
        place: place, figure: slip.figure, kind: slip.kind, probability: slip.probability,
        usualDecimals: usual.contains(slip.figure.decimals) ? 1 : Self.chanceOfOtherDecimals,
        restored: broken.union(mended), support: support + mended.count,
        distance: deviations.compactMap(\.1).reduce(0) { $0 + $1.shareOfTolerance })
    }
  }

  /// Whether a slip is one of digits.
  ///
  /// A level in another unit or with its point elsewhere is P17's, a rate whose point moved by one digit or two nobody
  /// else's. A rate printed as a fraction is P18's, and known by then.
  private static func isDigit(
    _ slip: PrintedNumber.Slip, of number: PrintedNumber, _ measure: Measure
  ) -> Bool {
    slip.kind != .wrongUnit
      || measure == .growth && abs(slip.figure.decimals - number.decimals) <= 2
  }

  /// Of 283 successive figures of one series in the data that ship, so many have other decimals than the one before.
  private static let chanceOfOtherDecimals = 20.0 / 283

  /// The decimals of the other figures of the indicator that are in the same unit.
  private func decimalsBeside(_ place: FigurePlace, _ unit: MeasurementUnit) -> Set<Int> {
    let roles = FigurePlace.Role.allCases.filter {
      $0 != place.role && $0.measure == place.role.measure
    }
    return Set(
      roles.compactMap { role in
        plan.printed(FigurePlace(indicator: place.indicator, role: role)).flatMap {
          $0.unit == unit ? $0.value?.decimals : nil
        }
      })
  }
}
