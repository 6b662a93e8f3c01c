import RealModule

/// A number with its derivatives by up to eight parameters, by the rules of differentiation.
///
/// - SeeAlso: A. Griewank & A. Walther, *Evaluating Derivatives*, 2nd ed., SIAM 2008, ch. 3.
struct DualNumber: ModelNumber {
  var value: Double
  /// The derivatives, one lane a parameter.
  var slope: SIMD8<Double>

  init(_ value: Double, slope: SIMD8<Double>) {
    self.value = value
    self.slope = slope
  }

  /// Creates a number that depends on no parameter.
  init(_ value: Double) { self.init(value, slope: .zero) }

  /// Creates the parameter of a lane.
  init(_ value: Double, parameter lane: Int) {
    self.init(value)
    slope[lane] = 1
  }

  static func + (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(left.value + right.value, slope: left.slope + right.slope)
  }

  static func - (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(left.value - right.value, slope: left.slope - right.slope)
  }

  static prefix func - (number: DualNumber) -> DualNumber {
    DualNumber(-number.value, slope: -number.slope)
  }

  static func * (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(
      left.value * right.value, slope: left.value * right.slope + right.value * left.slope)
  }

  static func / (left: DualNumber, right: DualNumber) -> DualNumber {
    let ratio = left.value / right.value
    return DualNumber(ratio, slope: (left.slope - ratio * right.slope) / right.value)
  }

  var logarithm: DualNumber { DualNumber(Double.log(value), slope: slope / value) }
}
