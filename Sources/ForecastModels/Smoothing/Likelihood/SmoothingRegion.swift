/// Where smoothing parameters are searched for: the region of R's `forecast::ets`.
///
/// A box of three coordinates: α, where β lies between its least value and α, and φ.
enum SmoothingRegion {
  static let level = 0.0001...0.9999
  static let leastTrend = 0.0001
  static let damping = 0.8...0.98

  static func lowerBounds(_ trend: ExponentialSmoothing.TrendForm) -> SIMD3<Double> {
    SIMD3(level.lowerBound, 0, trend == .damped ? damping.lowerBound : 1)
  }

  static func upperBounds(_ trend: ExponentialSmoothing.TrendForm) -> SIMD3<Double> {
    SIMD3(level.upperBound, trend == .none ? 0 : 1, trend == .damped ? damping.upperBound : 1)
  }

  /// Returns α, β and φ at a point of the box.
  static func parameters(
    at point: SIMD3<Double>, _ trend: ExponentialSmoothing.TrendForm
  ) -> SmoothingParameters {
    guard trend != .none else { return SmoothingParameters(level: point.x) }
    let weight = leastTrend + point.y * (point.x - leastTrend)
    return SmoothingParameters(
      level: point.x, trend: min(weight, point.x), damping: point.z)
  }
}
