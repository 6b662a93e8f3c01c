/// How far a quantity is from what it should be, and what rounding alone could make of it.
struct Deviation: Hashable, Sendable {
  /// What the figures say.
  let observed: Double
  /// What it is compared with.
  let expected: Double
  /// The first less the second.
  let difference: FigureInterval
  /// What floating-point arithmetic leaves of the difference.
  private let noise: Double
  /// Whether the quantity may be below what it is compared with.
  private let mayBeBelow: Bool

  /// The arithmetic of a formula with a dozen operations loses less than this share of its operands.
  private static let resolution = 1e-13

  /// Compares two quantities that share no figure.
  ///
  /// - Parameters:
  ///   - observed: What the figures say.
  ///   - expected: What it is compared with.
  ///   - scale: The size of the operands, where the quantities are small differences of them.
  ///   - mayBeBelow: Whether a quantity that is smaller is right, too.
  init(
    _ observed: FigureInterval, against expected: FigureInterval, scale: Double = 0,
    mayBeBelow: Bool = false
  ) {
    self.observed = observed.point
    self.expected = expected.point
    difference = observed - expected
    noise = Self.resolution * max(observed.magnitude, abs(expected.point), scale)
    self.mayBeBelow = mayBeBelow
  }

  /// The deviation that rounding alone could make, on the side of the deviation; infinite where a bound
  /// explains any.
  var tolerance: Double {
    difference.point >= 0
      ? difference.point - difference.lower : difference.upper - difference.point
  }

  /// Whether figures that are bounds let the quantities differ by whatever they differ.
  var isBound: Bool { !tolerance.isFinite }

  /// Whether no figures at all could contradict each other: nothing is judged then.
  var isVacuous: Bool {
    difference.lower == -.infinity && (mayBeBelow || difference.upper == .infinity)
  }

  /// Whether no figures that would have been printed like these agree.
  var isViolated: Bool {
    difference.lower > noise || (!mayBeBelow && difference.upper < -noise)
  }

  /// Whether the deviation at the figures as printed is no larger than a limit.
  func isUpTo(_ limit: Double) -> Bool { abs(difference.point) <= limit + noise }

  /// The deviation that rounding can't explain; 0 where it explains all.
  var excess: Double { isViolated ? abs(difference.point) - tolerance : 0 }

  /// The deviation of the figures as printed in shares of what rounding allows; 0 where a bound allows any.
  var shareOfTolerance: Double {
    tolerance.isFinite && tolerance > 0 ? abs(difference.point) / tolerance : 0
  }
}
