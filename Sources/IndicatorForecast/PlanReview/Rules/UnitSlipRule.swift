import RealModule

/// P17: a level that is a power of ten off the level of a neighbouring year.
///
/// log₁₀(*T* / *A*) or log₁₀(*A* / *B*) within ``ReviewThresholds/UnitSlip/logarithmTolerance`` of ±1, 2, 3, 4, 5, 6, 8, 9
/// or 12 (a misplaced point, 百, 千, 万, 十万, 百万, 亿, 十亿, 万亿: what units in use differ by), unless the growth rate printed beside it says the same: an error. Growth that
/// only leaves the level open, as where both are "at least", doesn't say the same unless its own number does. The figure
/// that is named is the one whose rescaling leaves no such ratio and mends most other equations; figures of other
/// indicators that jump alike in the same year are rescaled with it, since a whole column may be in a wrong unit. Where
/// all levels of two reports are apart alike, one finding names the report that stands alone (`ReportUnitSlip`).
public struct UnitSlipRule: PlanRule {
  /// P17.
  public let code = PlanRuleCode.unitSlip

  /// The powers of ten that units are mistaken by.
  private static let powers: [Int] = [1, 2, 3, 4, 5, 6, 8, 9, 12].flatMap { [$0, -$0] }

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each indicator with two levels.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding an indicator; of a whole report in another unit one.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    if let finding = ReportUnitSlip(plan, figures)?.finding(code, plan, figures) {
      return [finding]
    }
    return plan.indicators.filter { $0.target != nil || $0.result != nil }.map {
      finding(for: $0.indicator, plan, figures)
    }
  }

  private func finding(
    for indicator: String, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> Finding {
    let ratios = Self.ratios(of: indicator, figures)
    guard !ratios.isEmpty else {
      let roles: [FigurePlace.Role] = [.target, .result, .previous]
      let places = roles.map { FigurePlace(indicator: indicator, role: $0) }
      return plan.notEvaluable(
        code, .error, indicator,
        because: PlanWording.missing(
          places.filter { figures[$0] == nil }, in: plan.area, planYear: plan.year))
    }
    guard let slip = Self.slip(ratios, plan, figures) else {
      return plan.pass(
        code, .error, indicator, observed: ratios[0].logarithm, expected: 0,
        tolerance: plan.thresholds.unitSlip.logarithmTolerance,
        message: BilingualText(
          english: "no level is a power of ten off its neighbour", chinese: "各年数值之间没有数量级差错"),
        inputs: plan.inputs(ratios[0].places))
    }
    return failure(slip.correction, of: slip.ratio, slip.power, plan)
  }

  /// The best correction of the first ratio that is near a power of ten; nil where none is.
  private static func slip(
    _ ratios: [Ratio], _ plan: AreaPlan, _ figures: PlanFigures
  ) -> (correction: UnitCorrection, ratio: Ratio, power: Int)? {
    let tolerance = plan.thresholds.unitSlip.logarithmTolerance
    let flagged = ratios.compactMap { ratio in ratio.power(tolerance).map { (ratio, $0) } }
    let corrections = flagged.flatMap { ratio, power in
      [
        UnitCorrection(of: 0, in: ratio, -power, plan, figures, tolerance),
        UnitCorrection(of: 1, in: ratio, power, plan, figures, tolerance),
      ].compactMap(\.self)
    }
    guard let worst = flagged.first, let best = corrections.max(by: { $0.isWorse(than: $1) })
    else { return nil }
    return (best, worst.0, worst.1)
  }

  /// Returns the level of an indicator whose unit or point is likely wrong, with what would mend it; nil where
  /// no level jumps, or its correction would break what holds.
  func suspect(
    of indicator: String, in plan: AreaPlan
  ) -> (place: FigurePlace, fix: BilingualText?)? {
    let figures = plan.figures
    guard ReportUnitSlip(plan, figures) == nil else { return nil }
    let ratios = Self.ratios(of: indicator, figures)
    guard let slip = Self.slip(ratios, plan, figures),
      slip.correction.isPlain(beside: slip.ratio, plan)
    else { return nil }
    return (slip.correction.place, fix(slip.correction, slip.ratio, plan))
  }

  fileprivate static func ratios(of indicator: String, _ figures: PlanFigures) -> [Ratio] {
    [PlanCheck.targetGrowth(indicator), .resultGrowth(indicator)].compactMap {
      Ratio($0, figures)
    }
  }

  private func failure(
    _ correction: UnitCorrection, of ratio: Ratio, _ power: Int, _ plan: AreaPlan
  ) -> Finding {
    let place = correction.place
    let suspects = plan.inputs([place])
    let figures = Self.withUnits(ratio.places.map { plan.printed($0) })
    let quotient = NumberText(ratio.quotient).significant(4)
    let size = power > 0 ? "10^\(power)" : "10^-\(-power)"
    let cause = PlanWording.unitSlip(in: PlanWording.role(place.role, planYear: plan.year))
    var finding = Finding(
      code, .error, .fail, area: plan.area, indicator: place.indicator,
      year: place.role.year(ofPlan: plan.year), observed: ratio.logarithm, expected: 0,
      tolerance: plan.thresholds.unitSlip.logarithmTolerance,
      message: BilingualText(
        english: "the level jumps by a power of ten: \(figures.english) = \(quotient), "
          + "about \(size). Likely cause: \(cause.english)",
        chinese: "数值相差一个数量级：\(figures.chinese) = \(quotient)，约 \(size)。"
          + "可能原因：\(cause.chinese)"),
      inputs: plan.inputs(ratio.places), fix: fix(correction, ratio, plan),
      suspicion: 10 + Double(correction.restored.count))
    let isPlain = correction.isPlain(beside: ratio, plan)
    finding.restores = isPlain ? correction.restored.union(correction.relieved) : []
    finding.suspects = isPlain ? suspects : []
    return finding
  }

  /// A quotient of two levels, each with the unit that it is printed in.
  static func withUnits(_ figures: [PlanFigure?]) -> BilingualText {
    let parts = figures.map { figure in
      let number = PlanWording.number(figure)
      return figure.map { figure in
        BilingualText(
          english: "\(number) (\(figure.unit.name.english))",
          chinese: "\(number)（\(figure.unit.name.chinese)）")
      } ?? BilingualText(english: number, chinese: number)
    }
    return BilingualText(
      english: parts.map(\.english).joined(separator: " / "),
      chinese: parts.map(\.chinese).joined(separator: " / "))
  }

  private func fix(
    _ correction: UnitCorrection, _ ratio: Ratio, _ plan: AreaPlan
  ) -> BilingualText? {
    let printed = plan.printed(correction.place)
    let number = PlanWording.number(printed)
    let unit = printed?.unit ?? MeasurementUnit(code: "")
    if let name = correction.unit(unit, beside: ratio, plan)?.name {
      return BilingualText(
        english: "read \(number) in \(name.english), not in \(unit.name.english)",
        chinese: "\(number) 的单位应为\(name.chinese)，而非\(unit.name.chinese)")
    }
    guard let value = printed?.value?.scaled(byPowerOfTen: correction.shift) else { return nil }
    return BilingualText(
      english: "write \(value) for \(number)", chinese: "请将 \(number) 改为 \(value)")
  }

  /// A level against the one of the year before.
  struct Ratio {
    let check: PlanCheck
    let quotient: Double
    private let isAllowed: Bool
    /// log₁₀ of the ratio that the growth rate as printed asks for; nil where the roundings of the equation are
    /// all that makes it hold.
    private let logarithmOfGrowth: Double?

    init?(_ check: PlanCheck, _ figures: PlanFigures) {
      let places = Array(check.places.prefix(2))
      guard let level = figures[places[0]], let base = figures[places[1]], level.point > 0,
        base.point > 0, figures.areComparable(places)
      else { return nil }
      self.check = check
      quotient = level.point / base.point
      let deviation = check.deviation(in: figures)
      isAllowed = deviation.map { !$0.isViolated } ?? false
      let isBounded = deviation?.difference.isBounded ?? false
      let growth = figures[check.places[2]]?.growthFactor.point ?? 0
      logarithmOfGrowth = isBounded ? nil : growth > 0 ? Double.log10(growth) : -.infinity
    }

    var places: [FigurePlace] { Array(check.places.prefix(2)) }

    var logarithm: Double { Double.log10(quotient) }

    /// A bound that allows a jump doesn't confirm it: the growth itself has to be about that much.
    private func isConfirmed(_ tolerance: Double) -> Bool {
      guard isAllowed, let logarithmOfGrowth else { return isAllowed }
      return abs(logarithm - logarithmOfGrowth) < tolerance
    }

    /// The power of ten that it is near, unless growth confirms it.
    func power(_ tolerance: Double) -> Int? {
      guard !isConfirmed(tolerance) else { return nil }
      return UnitSlipRule.powers.first { power in abs(logarithm - Double(power)) < tolerance }
    }
  }
}

/// A level times a power of ten, and what that mends.
private struct UnitCorrection {
  let place: FigurePlace
  let shift: Int
  /// The width of the figures that it may have been, in its unit.
  private let width: Double
  /// The ratios that are still near a power of ten.
  private let flagged: Int
  let restored: Set<PlanCheck>
  let broken: Set<PlanCheck>
  /// The checks that fail as well with it, and by far less: something else is wrong in them, too.
  let relieved: Set<PlanCheck>
  /// Whether it breaks nothing that holds, and mends an equation where any fails.
  private let isSound: Bool

  init?(
    of index: Int, in ratio: UnitSlipRule.Ratio, _ shift: Int, _ plan: AreaPlan,
    _ figures: PlanFigures, _ tolerance: Double
  ) {
    let place = ratio.places[index]
    guard let printed = plan.printed(place),
      let value = printed.value?.scaled(byPowerOfTen: printed.unit.powerOfTen + shift)
    else { return nil }
    let restoredFigure = value.withoutZeros(shift < 0 ? -shift : 0)
    var corrected = figures
    corrected[place] = FigureInterval(restoredFigure, insteadOf: printed)
    for other in Self.companions(of: index, in: ratio, plan, figures, tolerance) {
      guard let printed = plan.printed(other),
        let value = printed.value?.scaled(byPowerOfTen: printed.unit.powerOfTen + shift)
      else { continue }
      corrected[other] = FigureInterval(
        value.withoutZeros(shift < 0 ? -shift : 0), insteadOf: printed)
    }
    width = 2 * restoredFigure.halfUnit / printed.unit.scale
    let touched = plan.checks.filter { $0.places.contains(place) }
    let isBroken = { (check: PlanCheck, figures: PlanFigures) in
      check.deviation(in: figures)?.isViolated ?? false
    }
    let failing = Set(touched.filter { isBroken($0, figures) })
    let after = Set(touched.filter { isBroken($0, corrected) })
    let code = place.indicator
    let ratios = [PlanCheck.targetGrowth(code), .resultGrowth(code)]
    self.place = place
    self.shift = shift
    restored = failing.subtracting(after)
    broken = after
    let excess = { (check: PlanCheck, figures: PlanFigures) in
      check.deviation(in: figures)?.excess ?? .infinity
    }
    relieved = after.filter {
      failing.contains($0) && excess($0, corrected) < Self.relief * excess($0, figures)
    }
    isSound =
      after.isSubset(of: failing) && (after.isEmpty || restored.contains(where: \.isEquation))
    flagged = ratios.compactMap { UnitSlipRule.Ratio($0, corrected)?.power(tolerance) }.count
  }

  /// What is left of a deviation that a wrong unit makes, at most: units are ten times apart and more.
  private static let relief = 0.1

  /// The figures of other indicators, of the same year, that jump by the same power of ten: a whole column may be in a
  /// wrong unit, and its sums hold only when all of it is corrected.
  private static func companions(
    of index: Int, in ratio: UnitSlipRule.Ratio, _ plan: AreaPlan, _ figures: PlanFigures,
    _ tolerance: Double
  ) -> [FigurePlace] {
    let (place, power) = (ratio.places[index], ratio.power(tolerance))
    return plan.indicators.map(\.indicator).filter { $0 != place.indicator }.compactMap { other in
      UnitSlipRule.ratios(of: other, figures).first {
        $0.places[index].role == place.role && $0.power(tolerance) == power
      }?.places[index]
    }
  }

  func isWorse(than other: UnitCorrection) -> Bool {
    if flagged != other.flagged { return flagged > other.flagged }
    if broken.count != other.broken.count { return broken.count > other.broken.count }
    if restored.count != other.restored.count { return restored.count < other.restored.count }
    return other.place < place
  }

  /// Whether nothing speaks against it: it breaks nothing, and a slip of a digit isn't likelier.
  ///
  /// An equation that fails with it as well has another fault, as long as one is mended, and no digit mends all.
  /// A digit too many or too few may mend as much (P19). A figure that is as likely to have that as a misplaced point
  /// rather has that, unless it would have been printed with the decimals of its neighbour, or stands in another unit.
  func isPlain(beside ratio: UnitSlipRule.Ratio, _ plan: AreaPlan) -> Bool {
    let likelihoodOfDigits = { SlipSearch(plan, plan.figures).likelihoodOfDigits(of: place) }
    guard isSound, broken.isEmpty || likelihoodOfDigits() == 0 else { return false }
    guard abs(shift) < 3, let figure = plan.printed(place) else { return true }
    let decimals = figure.value.map { $0.decimals - shift }
    let neighbour = neighbour(in: ratio, plan)
    return figure.unit.powerOfTen + shift == neighbour?.unit.powerOfTen
      || decimals == neighbour?.value?.decimals
      || width * PrintedNumber.chanceOfWrongUnit
        > likelihoodOfDigits()
  }

  /// The unit that makes the figure right as it is printed; nil where there is none in use.
  ///
  /// A hundredfold is rather a misplaced point, unless the neighbour is in that unit.
  func unit(
    _ unit: MeasurementUnit, beside ratio: UnitSlipRule.Ratio, _ plan: AreaPlan
  ) -> MeasurementUnit? {
    let power = unit.powerOfTen + shift
    let isOfNeighbour = power == neighbour(in: ratio, plan)?.unit.powerOfTen
    guard [0, 3, 4, 6, 8, 9, 12].contains(power), abs(shift) >= 3 || isOfNeighbour
    else { return nil }
    return MeasurementUnit(code: unit.code, powerOfTen: power)
  }

  private func neighbour(in ratio: UnitSlipRule.Ratio, _ plan: AreaPlan) -> PlanFigure? {
    ratio.places.first { $0 != place }.flatMap { plan.printed($0) }
  }
}

extension PrintedNumber {
  /// The figure without so many zeros at its end, as far as it has them: they fill up a figure whose point was moved
  /// to the right, and nobody has measured them.
  fileprivate func withoutZeros(_ count: Int) -> PrintedNumber {
    var (digits, left) = (significand, decimals)
    for _ in 0..<count where digits != 0 && digits.isMultiple(of: 10) {
      (digits, left) = (digits / 10, left - 1)
    }
    return PrintedNumber(significand: digits, decimals: left)
  }
}
