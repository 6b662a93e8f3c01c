/// A smooth function of a few parameters in a box.
///
/// Parameters that a problem does not have are fixed: their bounds coincide.
protocol BoxObjective {
  /// A point of the box, one lane a parameter.
  associatedtype Point: SIMD where Point.Scalar == Double

  /// The smallest parameters.
  var lowerBounds: Point { get }

  /// The largest parameters.
  var upperBounds: Point { get }

  /// Returns the function's value.
  mutating func value(at point: Point) -> Double

  /// Returns the value and the derivatives by the parameters; those of fixed ones are not read.
  mutating func valueAndGradient(at point: Point) -> ObjectiveSlope<Point>
}

/// A value and the derivatives there.
struct ObjectiveSlope<Point: SIMD> where Point.Scalar == Double {
  var value: Double
  var gradient: Point
}

extension BoxObjective {
  /// Returns the matrix of second derivatives by some parameters: differences of gradients.
  mutating func hessian(
    at point: Point, _ slope: ObjectiveSlope<Point>, free: SIMDMask<Point.MaskStorage>
  ) -> SymmetricHessian<Point> {
    let (lower, upper) = (lowerBounds, upperBounds)
    var columns = Array(repeating: Point.zero, count: Point.scalarCount)
    for axis in 0..<Point.scalarCount where free[axis] {
      // Wide enough for ten digits of the gradient, and inward where the box ends.
      var width = 1e-6 * (upper[axis] - lower[axis])
      if point[axis] + width > upper[axis] { width = -width }
      var moved = point
      moved[axis] += width
      columns[axis] = (valueAndGradient(at: moved).gradient - slope.gradient) / width
    }
    return SymmetricHessian(columns: columns)
  }

  /// Returns the matrix of second derivatives by some parameters inside the box, to ten digits.
  ///
  /// Central differences over four points: their error is of the fourth power of the width, so that
  /// it may be wide enough for the rounding of gradients not to show.
  mutating func centralHessian(
    at point: Point, free: SIMDMask<Point.MaskStorage>
  ) -> SymmetricHessian<Point> {
    let (lower, upper) = (lowerBounds, upperBounds)
    var columns = Array(repeating: Point.zero, count: Point.scalarCount)
    for axis in 0..<Point.scalarCount where free[axis] {
      let room = min(point[axis] - lower[axis], upper[axis] - point[axis])
      let width = min(1e-3 * (upper[axis] - lower[axis]), room / 16)
      let gradients = [1.0, -1, 2, -2].map { step in
        var moved = point
        moved[axis] += step * width
        return valueAndGradient(at: moved).gradient
      }
      let near = 8 * (gradients[0] - gradients[1])
      columns[axis] = (near - (gradients[2] - gradients[3])) / (12 * width)
    }
    return SymmetricHessian(columns: columns)
  }
}
