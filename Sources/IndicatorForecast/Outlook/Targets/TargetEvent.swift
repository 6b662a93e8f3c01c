/// What has to come true for a figure of a plan to be reached, in the unit of that figure.
///
/// The event follows the qualifier. With the number or lower end *T*, the upper end *H* of a range, half a
/// percentage point of growth *p* and half a unit *u* of the last digit that the result will be printed
/// with:
///
/// | qualifier | reached | inside |
/// |---|---|---|
/// | the figure itself, at least, striven for | ≥ *T* | |
/// | over | > *T* + *u* | |
/// | at most | ≤ *T* | |
/// | about | ≥ *T* − *p* | *T* ± *p* |
/// | a range | ≥ *T* | *T* … *H* |
///
/// The value itself has to reach the target, not only the figure that it is rounded to: what rounding adds to
/// a chance is less than is known of it. Rounding matters where nothing else tells two events apart: what is
/// over 127 must be printed as 128 at least where whole numbers are printed, so 'over' asks for more than
/// 'at least'.
public struct TargetEvent: Hashable, Sendable {
  /// How the text qualifies the figure; of a range the lower end, or the upper where there is no lower.
  public let qualifier: Qualifier
  /// The number, or the lower end of a range, or the upper where there is no lower.
  public let value: Double
  /// The upper end of a range that has a lower end, too.
  public let upperEnd: Double?
  /// Half a percentage point of growth, in the unit of the value.
  public let halfPoint: Double
  /// Half a unit of the last digit that the result will be printed with, in the unit of the value.
  public let rounding: Double

  /// Creates an event.
  ///
  /// - Parameters:
  ///   - qualifier: How the text qualifies the figure.
  ///   - value: The number, or the lower end of a range.
  ///   - upperEnd: The upper end of a range.
  ///   - halfPoint: Half a percentage point of growth, in the unit of the value.
  ///   - rounding: Half a unit of the last digit that the result will be printed with.
  public init(
    _ qualifier: Qualifier, _ value: Double, upperEnd: Double? = nil, halfPoint: Double,
    rounding: Double = 0
  ) {
    self.qualifier = qualifier
    self.value = value
    self.upperEnd = upperEnd
    self.halfPoint = halfPoint
    self.rounding = rounding
  }

  /// Takes a printed figure; nil where it has no number.
  ///
  /// - Parameters:
  ///   - figure: The figure of the plan.
  ///   - halfPoint: Half a percentage point of growth, in the unit of the figure.
  ///   - resultHalfUnit: Half a unit of the last digit of earlier results, where one is printed: the
  ///     result is taken to be printed with the digits of these or of the figure, whichever are more.
  public init?(_ figure: PlanFigure, halfPoint: Double, resultHalfUnit: Double? = nil) {
    guard let number = figure.value ?? figure.upperEnd else { return nil }
    self.init(
      figure.qualifier, number.doubleValue,
      upperEnd: figure.isRange ? figure.upperEnd?.doubleValue : nil, halfPoint: halfPoint,
      rounding: min(number.halfUnit, resultHalfUnit ?? number.halfUnit))
  }

  /// Whether the target is met by staying at or below the value.
  public var isCeiling: Bool { qualifier == .atMost || qualifier == .upperEnd }

  /// The least value that reaches the target; −∞ for a ceiling.
  public var lowerBound: Double {
    switch qualifier {
    case .atMost, .upperEnd: -.infinity
    case .approximate: value - halfPoint
    case .greaterThan: value + rounding
    case .exact, .atLeast, .striven, .lowerEnd: value
    }
  }

  /// The greatest value that reaches the target; ∞ unless it is a ceiling.
  public var upperBound: Double { isCeiling ? value : .infinity }

  /// The values that lie inside what 'about' or a range says; nil for other qualifiers.
  public var inside: ClosedRange<Double>? {
    if qualifier == .approximate { return value - halfPoint...value + halfPoint }
    return upperEnd.flatMap { value <= $0 ? value...$0 : nil }
  }

  /// Returns the event for the level that a growth rate makes of a base.
  ///
  /// - Parameter base: The level before, positive.
  /// - Returns: The same event with each rate *q* as base · (1 + *q* / 100).
  public func onLevel(above base: Double) -> TargetEvent {
    let level = { (rate: Double) in base * (1 + rate / 100) }
    return TargetEvent(
      qualifier, level(value), upperEnd: upperEnd.map(level), halfPoint: base * halfPoint / 100,
      rounding: base * rounding / 100)
  }

  /// Returns whether a printed result reaches the target: no rounding is added to what is printed.
  ///
  /// - Parameter result: The result, in the unit of the value.
  /// - Returns: Whether the event came true.
  public func isReached(by result: Double) -> Bool {
    // Differences of decimals are off by an ulp or two: 3.3 − 0.5 against 2.8.
    let noise = 4 * max(result.magnitude, value.magnitude).ulp
    return switch qualifier {
    case .atMost, .upperEnd: result <= value + noise
    case .approximate: result >= value - halfPoint - noise
    case .greaterThan: result > value + noise
    case .exact, .atLeast, .striven, .lowerEnd: result >= value - noise
    }
  }
}
