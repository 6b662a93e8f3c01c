import RealModule

extension Double {
  /// The relative change that a difference of logarithms is: *e*ˣ − 1, also for small ones to the last bit.
  var relativeChange: Double { .expMinusOne(self) }

  /// Returns by how many percent a number is above another: the growth of a level on a base.
  func percentAbove(_ base: Double) -> Double { 100 * (self / base - 1) }
}
