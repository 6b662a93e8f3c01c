import RealModule

/// The level relative to the last one, held above a floor, so that powers stay finite.
enum RelativeLevel {
  typealias Lanes = SIMD4<Double>

  /// The smallest relative level of the observations.
  static let floor = 1e-3

  /// The smallest relative level of a forecast.
  ///
  /// A series that falls towards zero passes below every level it was fitted to; a power of a
  /// relative level of almost nothing would turn its forecast back.
  static let forecastFloor = 0.2

  /// Returns the reference that belongs to a last level, in units of the mean absolute change: its
  /// size, and one such change at least, as a level nearer to zero says nothing of the others.
  static func reference(_ level: Double) -> Double { max(abs(level), 1) }

  /// Returns levels relative to a reference.
  static func of(_ levels: Lanes, reference: Double, floor: Double = floor) -> Lanes {
    pointwiseMax(levels, Lanes(repeating: floor * reference)) / reference
  }

  /// Returns a power of relative levels; the exponents of the usual grid need no logarithm.
  static func power(_ relative: Lanes, _ exponent: Double) -> Lanes {
    switch exponent {
    case 0: .one
    case 1: relative
    case 0.5: relative.squareRoot()
    case -0.5: 1 / relative.squareRoot()
    case 2: relative * relative
    default: LanePowers.logarithmic(relative, Lanes(repeating: exponent))
    }
  }

  /// Returns the precisions of errors at relative levels, the variance σ² being one.
  static func precision(_ relative: Lanes, scaleExponent: Double) -> Lanes {
    1 / (power(relative, 2 * scaleExponent) + 1e-2)
  }
}
