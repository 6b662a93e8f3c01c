/// A target as it is printed, and what is expected of it in the same terms and with the same decimals: a level
/// in its unit, or growth in percent.
struct PrintedTerms {
  /// The target, or its lower end.
  let value: Double
  /// The median of what is expected.
  let median: Double
  /// Half a unit of the last digit that the result will be printed with.
  let rounding: Double
  /// The chance that the target is reached; of a range its lower end.
  let attained: Double
  /// The chance of landing inside a range, or within half a point of "about"; nil for other targets.
  let inside: Double?
  /// The chance of reaching the upper end of a range; nil without one.
  let upperEndReached: Double?
  private let figure: PlanFigure?
  private let isGrowth: Bool
  private let isCeiling: Bool

  /// Takes the chance of a level, in the unit that the target is printed in; of an indicator that is known by
  /// its growth alone, that of growth.
  init(_ chance: TargetChance, of indicator: IndicatorPlan) {
    let isGrowth = indicator.series.kind == .growth
    let figure = isGrowth ? indicator.targetGrowth ?? indicator.target : indicator.target
    let unit = figure?.unit ?? indicator.series.unit
    let isSameKind = unit.code == indicator.series.unit.code
    let factor = isSameKind ? indicator.series.unit.scale / unit.scale : 1
    self.init(
      chance, figure, isGrowth: isGrowth, rounding: chance.event.rounding * factor
    ) { $0 * factor }
  }

  /// Takes the chance of growth; with a base, that of the level it leads to.
  init(_ chance: TargetChance, of indicator: IndicatorPlan, growingFrom base: Double?) {
    self.init(
      chance, indicator.targetGrowth, isGrowth: true,
      rounding: base.map { chance.event.rounding * 100 / $0 } ?? chance.event.rounding
    ) { value in base.map { value.percentAbove($0) } ?? value }
  }

  private init(
    _ chance: TargetChance, _ figure: PlanFigure?, isGrowth: Bool, rounding: Double,
    _ printed: (Double) -> Double
  ) {
    value = printed(chance.event.value)
    median = printed(chance.distribution.median)
    self.rounding = rounding
    (attained, inside) = (chance.attained, chance.inside)
    upperEndReached = chance.upperEndReached
    isCeiling = chance.event.isCeiling
    (self.figure, self.isGrowth) = (figure, isGrowth)
  }

  /// The chance of the target, with the median and the distance between them.
  var statement: BilingualText {
    let (chance, target) = (ChanceText(attained, decimals: 1).text, target)
    // A median of 5 % beside a target of 5 % that it misses would say nothing: growth has one decimal at least.
    let decimals = max(
      PlanWording.decimals(figure), figure?.isRange ?? false ? upperEndDecimals : 0,
      isGrowth ? 1 : 0)
    let centre = FigureWords.number(median, decimals: decimals)
    let more = FigureWords.signed(value - median, decimals: decimals)
    // A blank between a digit or a percent sign and the character behind it.
    let object = target.chinese + (target.chinese.last?.isASCII ?? true ? " " : "")
    let said = chance.chinese.blankBefore + chance.chinese
    guard isGrowth else {
      return BilingualText(
        english: "\(chance.english) chance of \(target.english); median \(centre), the target lies "
          + "\(more) from it",
        chinese: "\(isCeiling ? "" : "实现\(object.blankBefore)")\(object)的概率为\(said)；"
          + "预测中位数 \(centre)，目标与之相差 \(more)")
    }
    return BilingualText(
      english: "\(chance.english) chance of growth of \(target.english); median \(centre) %, the "
        + "target lies \(more) points from it",
      chinese: "增速\(isCeiling ? "为" : "达到")\(object.blankBefore)\(object)的概率为\(said)；"
        + "预测中位数 \(centre) %，目标与之相差 \(more) 个百分点")
  }

  private var upperEndDecimals: Int { min(max(0, figure?.upperEnd?.decimals ?? 0), 6) }

  /// The figure as printed, with its unit and what the text says of it; of a range, that its lower end is meant.
  private var target: BilingualText {
    let number = PlanWording.number(figure)
    guard let unit = figure?.unit, !unit.isUnspecified, !unit.code.isEmpty else {
      return qualified(number, number)
    }
    if isGrowth || unit == .percent { return qualified("\(number) %", "\(number) %") }
    return qualified("\(number) (\(unit.name.english))", "\(number) \(unit.name.chinese)")
  }

  private func qualified(_ english: String, _ chinese: String) -> BilingualText {
    if figure?.isRange ?? false {
      return BilingualText(english: "\(english) (its lower end)", chinese: "\(chinese)（下限）")
    }
    let blank = chinese.last?.isASCII ?? true ? " " : ""
    return switch figure?.qualifier {
    case .atLeast, .lowerEnd:
      BilingualText(english: "at least \(english)", chinese: "\(chinese)\(blank)以上")
    case .greaterThan: BilingualText(english: "over \(english)", chinese: "超过 \(chinese)")
    case .atMost, .upperEnd:
      BilingualText(english: "at most \(english)", chinese: "\(chinese)\(blank)以内")
    case .approximate: BilingualText(english: "about \(english)", chinese: "\(chinese)\(blank)左右")
    case .exact, .striven, nil: BilingualText(english: english, chinese: chinese)
    }
  }
}
