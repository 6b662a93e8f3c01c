/// A quantity computed from printed figures: at the figures as printed, and its bounds over all that would
/// have been printed like them.
///
/// A figure that is a bound ("at least", "at most") reaches to infinity on its open side.
///
/// Sums, differences, products and quotients of intervals are exact as long as every figure stands in the
/// formula once: then the extremes lie at corners of the box of roundings.
///
/// - SeeAlso: R. E. Moore, R. B. Kearfott, M. J. Cloud, *Introduction to Interval Analysis*, SIAM 2009, ch. 2
///   and 5.
struct FigureInterval: Hashable, Sendable {
  /// The quantity at the figures as printed; of a range at its middle.
  let point: Double
  /// The least that it may be; −∞ where the text sets no bound below.
  let lower: Double
  /// The greatest that it may be; ∞ where the text sets no bound above.
  let upper: Double

  /// Half a percentage point, or half a percent of a level: what "about" allows beyond rounding.
  ///
  /// The convention of the chance of a target that is "about" a figure (``TargetOutlook``).
  private static let aboutPoints = 0.5

  init(point: Double, lower: Double, upper: Double) {
    (self.point, self.lower, self.upper) = (point, lower, upper)
  }

  /// An exact number.
  init(_ value: Double) {
    self.init(point: value, lower: value, upper: value)
  }

  /// A figure as printed, known to half a unit of its last digit.
  init(_ figure: PrintedNumber) {
    let (value, half) = (figure.doubleValue, figure.halfUnit)
    self.init(point: value, lower: value - half, upper: value + half)
  }

  /// Takes a figure of a plan, an amount in units of 10⁰; nil where it has no number.
  init?(_ figure: PlanFigure) {
    let power = figure.unit.powerOfTen
    let ends = [figure.value, figure.upperEnd].compactMap { $0?.scaled(byPowerOfTen: power) }
    guard let first = ends.first, let last = ends.last else { return nil }
    self.init(from: first, to: last, as: figure)
  }

  /// Takes another number in units of 10⁰ in the place of a figure, said with the same words.
  init(_ number: PrintedNumber, insteadOf figure: PlanFigure) {
    self.init(from: number, to: number, as: figure)
  }

  private init(from first: PrintedNumber, to last: PrintedNumber, as figure: PlanFigure) {
    let (low, high) = (FigureInterval(first), FigureInterval(last))
    let isGrowth = figure.inputs.first?.measure == .growth
    let middle = (low.point + high.point) / 2
    let about = isGrowth ? Self.aboutPoints : Self.aboutPoints / 100 * abs(middle)
    let margin = figure.qualifier == .approximate ? about : 0
    self.init(
      point: middle,
      lower: figure.qualifier.isOpenBelow
        ? -.infinity : min(low.lower, high.lower) - margin,
      upper: figure.qualifier.isOpenAbove
        ? .infinity : max(low.upper, high.upper) + margin)
  }

  /// Whether it has a bound on both sides.
  var isBounded: Bool { lower.isFinite && upper.isFinite }

  /// Whether nothing is known of it.
  var isUnbounded: Bool { lower == -.infinity && upper == .infinity }

  /// The greatest size of its ends, as far as they are bounds.
  var magnitude: Double {
    [point, lower, upper].filter(\.isFinite).map(abs).max() ?? 0
  }

  static func + (left: FigureInterval, right: FigureInterval) -> FigureInterval {
    FigureInterval(
      point: left.point + right.point, lower: left.lower + right.lower,
      upper: left.upper + right.upper)
  }

  static func - (left: FigureInterval, right: FigureInterval) -> FigureInterval {
    FigureInterval(
      point: left.point - right.point, lower: left.lower - right.upper,
      upper: left.upper - right.lower)
  }

  static func * (left: FigureInterval, right: FigureInterval) -> FigureInterval {
    // Nothing times whatever there is of a figure without a bound is nothing.
    let corners = [left.lower, left.upper].flatMap { one in
      [right.lower, right.upper].map { one == 0 || $0 == 0 ? 0 : one * $0 }
    }
    return FigureInterval(
      point: left.point * right.point, lower: corners.min() ?? 0, upper: corners.max() ?? 0)
  }

  /// The quotient; nil where the divisor may be zero.
  static func / (left: FigureInterval, right: FigureInterval) -> FigureInterval? {
    guard right.lower > 0 || right.upper < 0 else { return nil }
    let inverse = FigureInterval(
      point: 1 / right.point, lower: 1 / right.upper, upper: 1 / right.lower)
    return left * inverse
  }

  /// The growth from another level to this one, in percent; nil where that level may be zero or less.
  func growth(from base: FigureInterval) -> FigureInterval? {
    guard base.lower > 0, let ratio = self / base else { return nil }
    return ratio * FigureInterval(100) - FigureInterval(100)
  }

  /// One plus a growth rate in percent.
  var growthFactor: FigureInterval {
    FigureInterval(
      point: 1 + point / 100, lower: 1 + lower / 100, upper: 1 + upper / 100)
  }
}

extension Sequence<FigureInterval> {
  /// The sum of all.
  var total: FigureInterval { reduce(FigureInterval(0), +) }
}
