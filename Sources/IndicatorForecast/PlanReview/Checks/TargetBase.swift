/// The base *T* / (1 + *q*) that a target and its growth imply, against the result that is reported.
///
/// It is the likely cause of a contradiction (P01) only where it is near the result, as an estimate or a revision is
/// (``ReviewThresholds/TargetGrowth/basePercent``), and nothing else accuses a figure of the equation: figures that are
/// wrong imply a base, too, and nobody has drawn anything up on it.
struct TargetBase {
  private let indicator: IndicatorPlan
  private let unit: FormulaUnit
  /// The base in units of 10⁰.
  private let implied: FigureInterval
  /// The result in units of 10⁰.
  private let result: FigureInterval
  private let thresholds: ReviewThresholds
  private let isDoubtful: Bool

  /// Nil where a figure is missing, or growth leaves the base open.
  init?(_ indicator: IndicatorPlan, _ plan: AreaPlan) {
    let figures = plan.figures
    guard let result = figures[indicator.indicator, .result],
      let implied = LevelFromGrowth.before(indicator.indicator, figures)
    else { return nil }
    self.indicator = indicator
    unit = FormulaUnit(of: indicator.target, with: [indicator.result])
    (self.implied, self.result) = (implied, result)
    thresholds = plan.thresholds
    isDoubtful = FigureAccusation.isDoubtful(.targetGrowth(indicator.indicator), in: plan)
  }

  /// By how many percent the base is off the result, at the figures as printed; infinite of a result of nought.
  private var percent: Double {
    result.point > 0 ? implied.point.percentAbove(result.point) : .infinity
  }

  /// Whether a revision or an estimate may be that far off.
  private var isNear: Bool { abs(percent) <= thresholds.targetGrowth.basePercent }

  /// Whether the target may have been drawn up on it.
  var isCredible: Bool { isNear && !isCopied }

  /// Whether the target repeats the result.
  private var isCopied: Bool {
    guard let target = indicator.target, let result = indicator.result, let number = result.value,
      let level = target.unit.converted(number, from: result.unit)
    else { return false }
    return target.value?.hasSameValue(as: level) ?? false
  }

  /// What is said of it.
  ///
  /// - Parameters:
  ///   - prices: Whether the figures are at the same prices.
  ///   - accusation: What another finding says of a figure; then the base is none that anybody used for certain.
  /// - Returns: A sentence.
  func cause(_ prices: PriceAgreement, accusation: BilingualText?) -> BilingualText {
    let remark = prices == .undeclared ? self.prices : BilingualText(english: "", chinese: "")
    guard !isCopied else { return Self.copied.followed(by: remark) }
    if let accusation { return accusation.followed(by: remark) }
    guard isCredible else { return distant.followed(by: remark) }
    let (formula, number) = (formula, unit.number(indicator.result))
    let isLower = implied.point < result.point
    return BilingualText(
      english:
        "\(isDoubtful ? "Possible" : "Likely") cause: the target was drawn up on a \(isLower ? "lower" : "higher") base, "
        + "\(formula), not on the \(number) reported",
      chinese: "可能原因：目标按\(isLower ? "较低" : "较高")的基数 \(formula) 编制，而非所报的 \(number)"
    ).followed(by: remark)
  }

  /// Such as `134.63 / (1 + 11.97 %) = 120.24`.
  private var formula: String {
    let target = unit.number(indicator.target)
    let growth = PlanWording.number(indicator.targetGrowth)
    let decimals = unit.decimals(indicator.target, indicator.result)
    return
      "\(target) / (1 + \(growth) %) = \(FigureWords.number(unit.amount(implied.point), decimals: decimals))"
  }

  private static let copied = BilingualText(
    english: "Likely cause: the target's level repeats that of the year before",
    chinese: "可能原因：目标值与上年数值相同，系误抄")

  /// What is said of a base that no revision explains.
  private var distant: BilingualText {
    let number = unit.number(indicator.result)
    guard percent.isFinite else {
      return BilingualText(
        english: "No growth leads from the \(number) reported to the target",
        chinese: "所报的 \(number) 不可能按任何增速达到目标")
    }
    let share = FigureWords.signedPercent(percent)
    return BilingualText(
      english: "One of the figures is wrong: were they right, the base would be \(formula), "
        + "\(share) against the \(number) reported, more than a revision explains",
      chinese: "至少一个数字有误：若均无误，则基数应为 \(formula)，与所报的 \(number) 相差 \(share)，超出修订所能解释的幅度")
  }

  /// That prices are not declared; where the change that growth at comparable prices would imply is a usual one, by P04,
  /// that it explains the difference.
  private var prices: BilingualText {
    let limits = thresholds.impliedDeflator
    guard let change = change,
      change.lower <= limits.usualPercent + limits.bandPoints,
      change.upper >= limits.usualPercent - limits.bandPoints
    else {
      return BilingualText(english: "; prices are not declared", chinese: "；价格口径未注明")
    }
    let percent = FigureWords.signedPercent(change.point)
    return BilingualText(
      english: "; prices are not declared: were growth at comparable prices, they would change by "
        + "\(percent)",
      chinese: "；价格口径未注明：若增速按可比价计算，则隐含价格变化 \(percent)")
  }

  /// (*T* / *A*) / (1 + *q*) − 1 in percent, as P04 has it of the result.
  private var change: FigureInterval? {
    guard result.lower > 0 else { return nil }
    return implied.growth(from: result)
  }
}

extension BilingualText {
  /// The text with another one behind it.
  fileprivate func followed(by other: BilingualText) -> BilingualText {
    BilingualText(english: english + other.english, chinese: chinese + other.chinese)
  }
}
