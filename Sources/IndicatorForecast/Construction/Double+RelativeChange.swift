import RealModule

extension Double {
  /// The relative change that a difference of logarithms is: *e*ˣ − 1, also for small ones to the last bit.
  var relativeChange: Double { .expMinusOne(self) }
}
