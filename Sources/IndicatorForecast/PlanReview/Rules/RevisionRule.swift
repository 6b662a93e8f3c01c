import RealModule
import Statistics

/// P20: what the plan's report says of a period that an earlier report had already given.
///
/// *A*₂ / *A*₁ − 1 for a level, *g*₂ − *g*₁ in percentage points for a growth rate: a warning beyond
/// ``ReviewThresholds/Revision/percent`` and what the roundings allow, information where the source declares a
/// break. From ``ReviewThresholds/Revision/leastPairs`` revised levels of an indicator on, a mean revision that
/// is not zero by a *t* test is information: revisions in one direction are a bias.
///
/// - SeeAlso: N. G. Mankiw, M. D. Shapiro, *News or noise: an analysis of GNP revisions*, Survey of Current
///   Business 66, 1986.
public struct RevisionRule: PlanRule {
  /// P20.
  public let code = PlanRuleCode.revision

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each figure that the plan's report gives anew.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding a figure, one for the bias where it can be tested, and what isn't evaluable of
  ///   the other indicators.
  public func findings(for plan: AreaPlan) -> [Finding] {
    plan.indicators.flatMap { indicator -> [Finding] in
      let revisions = revisions(of: indicator.indicator, plan)
      let recent = revisions.filter { $0.second.vintage == plan.vintage }
      let findings = recent.map { finding(for: $0, plan) }
      let bias = bias(revisions, indicator.indicator, plan)
      guard findings.isEmpty, bias == nil else { return findings + [bias].compactMap(\.self) }
      return [
        plan.notEvaluable(
          code, .warning, indicator.indicator, year: plan.year - 1,
          because: BilingualText(
            english: "not evaluable: the report gives no figure again", chinese: "无法评价：报告未重新公布以往数字")
        )
      ]
    }
  }

  /// Two vintages of one figure, the later one with its rounding.
  private struct Pair {
    let first: Observation
    let second: Observation
    /// The revision in percent, or in percentage points for a rate.
    let revision: Deviation
    let size: FigureInterval
  }

  /// The last two vintages of every result.
  private func revisions(of indicator: String, _ plan: AreaPlan) -> [Pair] {
    let rows = plan.observations.filter {
      $0.indicator == indicator && $0.stage == .actual && $0.value != nil
        && !$0.qualifier.isRangeEnd
    }
    let periods = Dictionary(grouping: rows) { "\($0.year) \($0.measure.rawValue)" }
    return periods.sorted { $0.key < $1.key }.compactMap { pair($0.value) }
  }

  private func pair(_ rows: [Observation]) -> Pair? {
    let byVintage = Dictionary(grouping: rows, by: \.vintage).sorted { $0.key < $1.key }
    let figures = byVintage.suffix(2).compactMap { vintage in
      vintage.value.max { $0.precedes($1) }
    }
    guard figures.count == 2, let before = interval(figures[0], figures[1].unit),
      let after = interval(figures[1], figures[1].unit)
    else { return nil }
    let deviation = Deviation(after, against: before)
    let size =
      figures[1].measure == .growth ? deviation.difference : after.growth(from: before)
    return size.map {
      Pair(first: figures[0], second: figures[1], revision: deviation, size: $0)
    }
  }

  private func interval(_ figure: Observation, _ unit: MeasurementUnit) -> FigureInterval? {
    figure.value.flatMap { unit.converted($0, from: figure.unit) }.map { FigureInterval($0) }
  }

  private func finding(for pair: Pair, _ plan: AreaPlan) -> Finding {
    let limit = plan.thresholds.revision.percent
    let beyond = max(pair.size.lower, -pair.size.upper) - limit
    let isLarge = beyond > 1e-9
    let isBreak = pair.second.status == .seriesBreak
    let isGrowth = pair.second.measure == .growth
    let size =
      isGrowth
      ? FigureWords.signed(pair.size.point) : FigureWords.signedPercent(pair.size.point)
    let (first, second, remark) = Self.printed(pair)
    let (what, measure) = isGrowth ? ("growth", "增速") : ("level", "数值")
    let cause = BilingualText(
      english: isBreak ? ". The source declares a break" : ". Likely cause: a census or a new base",
      chinese: isBreak ? "。来源注明口径中断" : "。可能原因：普查或基数修订")
    let points = isGrowth ? (" points", " 个百分点") : ("", "")
    return Finding(
      code, isBreak ? .info : .warning, isLarge ? .fail : .pass, area: plan.area,
      indicator: pair.second.indicator, year: pair.second.year,
      observed: pair.second.value?.doubleValue, expected: pair.first.value?.doubleValue,
      tolerance: pair.revision.tolerance,
      message: BilingualText(
        english:
          "the \(pair.second.year) \(what) was first \(first) (\(pair.first.vintage)), is now "
          + "\(second) (\(pair.second.vintage)): \(size)\(points.0)\(remark.english)"
          + (isLarge ? cause.english : ""),
        chinese: "\(pair.second.year) 年\(measure)先为 \(first)（\(pair.first.vintage) 年），"
          + "现为 \(second)（\(pair.second.vintage) 年）：\(size)\(points.1)\(remark.chinese)"
          + (isLarge ? cause.chinese : "")),
      inputs: [pair.first, pair.second],
      fix: isLarge
        ? BilingualText(
          english: "give the reason for the revision, and the years before on the same basis",
          chinese: "请说明修订原因，并按同一口径调整以前年份") : nil,
      suspicion: isLarge ? 1 + beyond / limit : 0)
  }

  /// Both vintages in the unit of the later one.
  private static func printed(_ pair: Pair) -> (String, String, BilingualText) {
    let (first, second) = (PlanFigure(latestOf: [pair.first]), PlanFigure(latestOf: [pair.second]))
    let unit = FormulaUnit(of: second, with: [first])
    return (unit.number(first), unit.number(second), unit.remark)
  }

  /// The *t* test of the mean logarithmic revision of levels; nil with too few.
  private func bias(_ pairs: [Pair], _ indicator: String, _ plan: AreaPlan) -> Finding? {
    let limits = plan.thresholds.revision
    let levels = pairs.filter { $0.second.measure == .level && $0.size.point > -100 }
    let sizes = levels.map { Double.log(onePlus: $0.size.point / 100) }
    guard sizes.count >= limits.leastPairs, let test = StudentTTest(sizes) else { return nil }
    let isBiased = test.pValue < limits.significance
    let percent = FigureWords.signedPercent(test.mean * 100)
    return Finding(
      code, .info, isBiased ? .fail : .pass, area: plan.area, indicator: indicator,
      year: plan.year, observed: test.mean * 100, expected: 0,
      tolerance: test.standardError * 100, probability: test.pValue,
      message: BilingualText(
        english: "\(sizes.count) revisions of levels are \(percent) on average "
          + "(t test, p = \(NumberText(test.pValue).significant(2)))",
        chinese: "\(sizes.count) 次数值修订平均为 \(percent)"
          + "（t 检验，p = \(NumberText(test.pValue).significant(2))）"),
      inputs: levels.map(\.second), suspicion: isBiased ? abs(test.statistic) / 2 : 0)
  }
}
