/// A smooth function of up to three parameters in a box.
///
/// Parameters that a problem does not have are fixed: their bounds coincide.
protocol BoxObjective {
  /// The smallest parameters.
  var lowerBounds: SIMD3<Double> { get }

  /// The largest parameters.
  var upperBounds: SIMD3<Double> { get }

  /// Returns the function's value.
  mutating func value(at point: SIMD3<Double>) -> Double

  /// Returns the value and the derivatives by the parameters; those of fixed ones are not read.
  mutating func valueAndGradient(at point: SIMD3<Double>) -> ObjectiveSlope
}

/// A value and the derivatives there.
struct ObjectiveSlope {
  var value: Double
  var gradient: SIMD3<Double>
}
