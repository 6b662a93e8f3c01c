import RealModule

/// The level relative to the last one, never below a thousandth of it, so that powers stay finite.
enum RelativeLevel {
  /// The smallest relative level.
  static let floor = 1e-3

  /// Returns the reference that belongs to a last level: a positive number also near or below zero.
  static func reference(_ level: Double) -> Double { max(abs(level), floor) }

  /// Returns a level relative to a reference.
  static func of(_ level: Double, reference: Double) -> Double {
    max(level, floor * reference) / reference
  }

  /// Returns a power of a relative level; the exponents of the usual grid need no logarithm.
  static func power(_ relative: Double, _ exponent: Double) -> Double {
    switch exponent {
    case 0: 1
    case 1: relative
    case 0.5: relative.squareRoot()
    case -0.5: 1 / relative.squareRoot()
    case 2: relative * relative
    default: .pow(relative, exponent)
    }
  }

  /// Returns the precision of an error at a relative level, the variance σ² being one.
  static func precision(_ relative: Double, scaleExponent: Double) -> Double {
    1 / (power(relative, 2 * scaleExponent) + 1e-2)
  }
}
