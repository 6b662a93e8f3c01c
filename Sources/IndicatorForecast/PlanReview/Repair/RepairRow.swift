import ForecastModels

/// One constraint of a repair: Σ coefficient · figure + constant, which is zero or not negative.
///
/// In units of last printed digits, so that whole numbers decide it.
struct RepairRow {
  enum Relation {
    case zero
    case notNegative
  }

  let source: PlanConstraint
  let relation: Relation
  /// What one unit of a figure's last digit adds, by figure.
  var coefficients: [Int: ScaledInteger] = [:]
  var constants: [ScaledInteger] = []
  /// The deviations that are allowed for anyway: the largest of them counts.
  var allowances: [[ScaledInteger]] = []
  /// Half the last digits of all printed figures, of which the sum is what rounding can do.
  var roundings: [ScaledInteger] = []

  init(_ source: PlanConstraint, _ relation: Relation) {
    self.source = source
    self.relation = relation
  }

  /// Whether it has to hold whatever rounding explains.
  private var isStrict: Bool {
    guard case .unlistedParts = source else { return false }
    return relation == .notNegative
  }

  /// Whether the sum with what the plan means may be above the sum with what it prints, and whether below: a figure
  /// that is a bound may be exceeded, or undercut.
  private func slack(_ figures: [RepairFigure]) -> (above: Bool, below: Bool) {
    let terms = coefficients.filter { $0.value.digits != 0 }.map { index, coefficient in
      (qualifier: figures[index].qualifier, isAdded: coefficient.digits > 0)
    }
    return (
      above: terms.contains { $0.isAdded ? $0.qualifier.isOpenAbove : $0.qualifier.isOpenBelow },
      below: terms.contains { $0.isAdded ? $0.qualifier.isOpenBelow : $0.qualifier.isOpenAbove }
    )
  }

  /// Whether figures that are bounds can satisfy it whatever is printed.
  func isEmpty(_ figures: [RepairFigure]) -> Bool {
    let slack = slack(figures)
    return slack.above && (relation == .notNegative || slack.below)
  }

  /// The constraint between the figures in units of their last digits; nil where a sum needs too many digits.
  ///
  /// A deviation that rounding explains may stay, and so become the bound; but what is left for parts without
  /// a target is never negative. The side that a bound leaves open is none.
  func constraint(_ figures: [RepairFigure]) -> IntegerConstraint? {
    let parts = Array(coefficients.values) + constants + allowances.flatMap(\.self) + roundings
    guard let exponent = parts.map(\.exponent).min() else { return nil }
    var terms: [Int: Int128] = [:]
    for (index, coefficient) in coefficients {
      guard let digits = coefficient.digits(at: exponent) else { return nil }
      terms[index] = digits
    }
    let allowed = allowances.map { ScaledInteger.sum($0, at: exponent) }
    guard let constant = ScaledInteger.sum(constants, at: exponent),
      let rounding = ScaledInteger.sum(roundings, at: exponent),
      !allowed.contains(nil),
      let start = IntegerConstraint(coefficients: terms, lower: nil, upper: nil)
        .sum(figures.map(\.number.significand)),
      max(start.magnitude, constant.magnitude, rounding.magnitude) < 1 << 120
    else { return nil }
    let allowance = isStrict ? 0 : allowed.compactMap(\.self).max() ?? 0
    guard allowance.magnitude < 1 << 120 else { return nil }
    let deviation = start + constant
    let kept = !isStrict && deviation.magnitude <= rounding.magnitude ? deviation : 0
    let slack = slack(figures)
    return IntegerConstraint(
      coefficients: terms, lower: slack.above ? nil : min(-allowance, kept) - constant,
      upper: relation == .zero && !slack.below ? max(allowance, kept) - constant : nil)
  }
}
