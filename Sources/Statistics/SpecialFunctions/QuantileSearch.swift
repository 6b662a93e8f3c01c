import RealModule

/// A bracketed Newton search for the root of an increasing function.
///
/// The function is the logarithm of a tail probability over the one wanted, signed so that it
/// increases: nearly linear over hundreds of orders of magnitude, where the probability itself is
/// flat. A step that leaves the bracket, or gains less than a factor of two, is replaced by a
/// bisection; bisecting every second time in the order of the doubles bounds the search whatever the
/// bracket.
struct QuantileSearch {
  /// How a Newton step is taken.
  enum Axis {
    /// In x.
    case linear
    /// In log x; the bracket is within 0...∞.
    case logarithmic
  }

  /// The function at a point.
  struct Evaluation {
    /// The logarithm of the ratio, increasing with x; may be infinite.
    let logRatio: Double
    /// Its derivative with respect to x.
    let slope: Double
  }

  private let axis: Axis
  private var lower: Double
  private var upper: Double
  private var bisections = 0

  /// Creates a search.
  ///
  /// - Parameters:
  ///   - axis: How a Newton step is taken.
  ///   - bracket: Bounds of the root; either may be infinite.
  init(axis: Axis, in bracket: ClosedRange<Double>) {
    self.axis = axis
    lower = bracket.lowerBound
    upper = bracket.upperBound
  }

  /// Returns the root, or the end of the bracket it lies at.
  ///
  /// - Parameters:
  ///   - start: A first guess; replaced by a midpoint when outside the bracket.
  ///   - evaluate: The function, called within the bracket.
  /// - Returns: The root to the accuracy of the function.
  mutating func root(from start: Double, _ evaluate: (Double) -> Evaluation) -> Double {
    var x = isInside(start) ? start : midpoint()
    var previous = Double.infinity
    for _ in 0..<400 {
      let evaluation = evaluate(x)
      let size = abs(evaluation.logRatio)
      guard size > 0 else { return x }
      narrow(at: x, evaluation.logRatio)
      let candidate = newtonStep(from: x, evaluation)
      // Below 1e-14 the step is the last one; where steps stop paying, rounding has taken over.
      if size <= 1e-14 || (size <= 1e-9 && size >= previous / 2) {
        return isInside(candidate) ? candidate : x
      }
      let takesStep = isInside(candidate) && size <= previous / 2
      let next = takesStep ? candidate : midpoint()
      // No double lies between the ends: the greater is the smallest x that reaches the target.
      guard isInside(next) else { return upper }
      previous = takesStep ? size : .infinity
      x = next
    }
    return x
  }

  private func isInside(_ x: Double) -> Bool { x > lower && x < upper }

  private mutating func narrow(at x: Double, _ logRatio: Double) {
    if logRatio < 0 { lower = x } else { upper = x }
  }

  private func newtonStep(from x: Double, _ evaluation: Evaluation) -> Double {
    switch axis {
    case .linear: x - evaluation.logRatio / evaluation.slope
    case .logarithmic: x * .exp(-evaluation.logRatio / (x * evaluation.slope))
    }
  }

  private mutating func midpoint() -> Double {
    bisections += 1
    let arithmetic = lower / 2 + upper / 2
    let prefersArithmetic = axis == .linear && !bisections.isMultiple(of: 2)
    return prefersArithmetic && isInside(arithmetic) ? arithmetic : ordinalMidpoint()
  }

  /// The double half-way between the bounds in the order of the doubles: between numbers of one
  /// sign about their geometric mean.
  private func ordinalMidpoint() -> Double {
    let (first, second) = (ordinal(lower), ordinal(upper))
    let middle = (first >> 1) + (second >> 1) + (first & second & 1)
    let magnitude = Double(bitPattern: middle.magnitude)
    return middle < 0 ? -magnitude : magnitude
  }

  /// The position of a value in the order of the doubles, 0 for zero.
  private func ordinal(_ x: Double) -> Int64 {
    let position = Int64(bitPattern: x.magnitude.bitPattern)
    return x < 0 ? -position : position
  }
}
