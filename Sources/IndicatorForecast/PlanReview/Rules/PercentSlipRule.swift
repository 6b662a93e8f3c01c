import Statistics

/// P18: growth rates printed as fractions, or as percentage points, and figures that nothing can be.
///
/// A rate that contradicts the levels, and whose hundredfold doesn't (0.12 for 12 %): a warning; so is a rate of an
/// indicator in percent that is the difference of its levels and not their ratio. Without levels a rate below 1
/// with two decimals or more is a warning where the other rates of the indicator are
/// ``ReviewThresholds/PercentSlip/leastRatio`` times as large, by their median.
///
/// A range whose lower end is above its upper one is an error, and so is a rate below −100 % of what is never
/// negative: of an indicator with no negative level on record, or between two levels printed with it that
/// aren't negative.
public struct PercentSlipRule: PlanRule {
  /// P18.
  public let code = PlanRuleCode.percentSlip

  /// Creates the rule.
  public init() {}

  /// Returns what the rule says of each growth rate.
  ///
  /// - Parameter plan: The plan of an area.
  /// - Returns: One finding a rate, and one for each range of levels whose ends are exchanged.
  public func findings(for plan: AreaPlan) -> [Finding] {
    let figures = plan.figures
    return plan.indicators.flatMap { indicator in
      [PlanCheck.targetGrowth(indicator.indicator), .resultGrowth(indicator.indicator)]
        .compactMap { check in
          let rate =
            ImpossibleFigure(check.places[2], plan)
            ?? ImpossibleFigure(rateOf: check, indicator, plan, figures)
          return rate?.finding(code, plan) ?? finding(check, indicator, plan, figures)
        }
        + [FigurePlace.Role.target, .result].compactMap { role in
          ImpossibleFigure(FigurePlace(indicator: indicator.indicator, role: role), plan)?
            .finding(code, plan)
        }
    }
  }

  private func finding(
    _ check: PlanCheck, _ indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> Finding? {
    let place = check.places[2]
    guard let figure = plan.printed(place), let rate = figure.value else { return nil }
    let year = place.role.year(ofPlan: plan.year)
    if let deviation = check.deviation(in: figures) {
      guard deviation.isViolated, let slip = Self.slip(check, indicator, figures) else {
        return passed(indicator, rate, year, plan)
      }
      return failure(slip, indicator, rate, year, plan, [check])
    }
    let others = others(than: place, indicator)
    guard others.count >= 2 else {
      return plan.notEvaluable(
        code, .warning, indicator.indicator, year: year,
        because: BilingualText(
          english: "not evaluable: neither levels nor two other rates to compare \(rate) % with",
          chinese: "无法评价：没有可与 \(rate) % 比较的数值或其他增速"))
    }
    let usual = others.median()
    let isFraction =
      rate.decimals >= 2 && abs(rate.doubleValue) < 1
      && usual >= plan.thresholds.percentSlip.leastRatio * abs(rate.doubleValue)
      && rate.significand != 0
    return isFraction
      ? failure(.fraction, indicator, rate, year, plan, [], besides: usual)
      : passed(indicator, rate, year, plan)
  }

  /// What a rate was mistaken for.
  private enum Slip {
    case fraction, points

    var cause: BilingualText {
      switch self {
      case .fraction: BilingualText(english: "a fraction for percent", chinese: "误为小数")
      case .points: BilingualText(english: "points for percent", chinese: "误为百分点")
      }
    }

    func fix(of rate: PrintedNumber) -> BilingualText {
      guard self == .fraction else {
        return BilingualText(english: "say percentage points", chinese: "请注明为百分点")
      }
      let hundredfold = rate.scaled(byPowerOfTen: 2)?.description ?? ""
      return BilingualText(
        english: "write \(hundredfold) % for \(rate)", chinese: "请将 \(rate) 改为 \(hundredfold) %")
    }
  }

  /// What the rate in an equation that fails was mistaken for, and how to mend it; nil where the levels don't say so.
  static func suspect(
    in check: PlanCheck, of indicator: IndicatorPlan, _ plan: AreaPlan, _ figures: PlanFigures
  ) -> RateSlip? {
    guard check.deviation(in: figures)?.isViolated ?? false,
      let rate = plan.printed(check.places[2])?.value,
      let slip = slip(check, indicator, figures)
    else { return nil }
    return RateSlip(check: check, cause: slip.cause, fix: slip.fix(of: rate))
  }

  private static func slip(
    _ check: PlanCheck, _ indicator: IndicatorPlan, _ figures: PlanFigures
  ) -> Slip? {
    let values = check.places.compactMap { figures[$0] }
    guard values.count == 3 else { return nil }
    var corrected = figures
    corrected[check.places[2]] = values[2] * FigureInterval(100)
    let isSmall = abs(values[2].point) < 1 && values[2].point != 0
    if isSmall, let deviation = check.deviation(in: corrected), !deviation.isViolated {
      return .fraction
    }
    guard indicator.series.unit.code == MeasurementUnit.percent.code else { return nil }
    let difference = Deviation(
      values[0] - values[1], against: values[2], scale: values[0].magnitude)
    return difference.isViolated ? nil : .points
  }

  /// The magnitudes of the indicator's other rates.
  private func others(than place: FigurePlace, _ plan: IndicatorPlan) -> [Double] {
    let year = place.role.year(ofPlan: plan.year)
    let results = plan.series.growthRates.filter { $0.year != year || place.role == .targetGrowth }
    let target = place.role == .resultGrowth ? plan.targetGrowth?.value : nil
    return results.map { abs($0.rate.doubleValue) }
      + [target].compactMap { $0?.doubleValue }.map(abs)
  }

  private func passed(
    _ indicator: IndicatorPlan, _ rate: PrintedNumber, _ year: Int, _ plan: AreaPlan
  ) -> Finding {
    plan.pass(
      code, .warning, indicator.indicator, year: year, observed: rate.doubleValue,
      message: BilingualText(
        english: "\(rate) % is meant in percent", chinese: "\(rate) % 以百分数表示"))
  }

  private func failure(
    _ slip: Slip, _ indicator: IndicatorPlan, _ rate: PrintedNumber, _ year: Int,
    _ plan: AreaPlan, _ restored: Set<PlanCheck>, besides usual: Double? = nil
  ) -> Finding {
    let place = FigurePlace(
      indicator: indicator.indicator,
      role: year == plan.year ? .targetGrowth : .resultGrowth)
    let hundredfold = rate.scaled(byPowerOfTen: 2)?.description ?? ""
    let reason = usual.map { FigureWords.number($0, decimals: 1) }
    let message: BilingualText =
      switch slip {
      case .fraction:
        BilingualText(
          english: "\(rate) is likely a fraction for \(hundredfold) %: "
            + (reason.map { "the other rates are about \($0) %" } ?? "the levels say so"),
          chinese: "\(rate) 可能是以小数表示的 \(hundredfold) %："
            + (reason.map { "其他增速约为 \($0) %" } ?? "与数值相符"))
      case .points:
        BilingualText(
          english: "\(rate) is the difference of the levels in percentage points, not their growth",
          chinese: "\(rate) 是两年数值之差（百分点），而非增速")
      }
    var finding = Finding(
      code, .warning, .fail, area: plan.area, indicator: indicator.indicator, year: year,
      observed: rate.doubleValue,
      expected: slip == .fraction ? rate.doubleValue * 100 : nil, message: message,
      inputs: plan.inputs([place]),
      fix: slip.fix(of: rate), suspicion: 2)
    finding.restores = restored
    finding.suspects = restored.isEmpty ? [] : plan.inputs([place])
    return finding
  }
}

/// A growth rate that isn't in percent by the levels beside it (P18).
struct RateSlip: Hashable {
  /// The equation that its correction mends.
  let check: PlanCheck
  /// What it is instead.
  let cause: BilingualText
  /// How to mend it.
  let fix: BilingualText

  /// The rate.
  var place: FigurePlace { check.places[2] }
}
