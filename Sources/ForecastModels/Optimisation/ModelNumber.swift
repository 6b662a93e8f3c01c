import RealModule

/// What a recursion computes with: plain numbers, or numbers with their derivatives.
///
/// A likelihood written once over these gives its value at the cost of doubles and its exact
/// gradient at that of duals.
protocol ModelNumber {
  init(_ value: Double)
  /// The number without derivatives.
  var value: Double { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (number: Self) -> Self
  /// The natural logarithm of a positive number.
  var logarithm: Self { get }
}

extension ModelNumber {
  static func += (left: inout Self, right: Self) { left = left + right }
  static func -= (left: inout Self, right: Self) { left = left - right }
}

extension Double: ModelNumber {
  var value: Double { self }
  var logarithm: Double { Double.log(self) }
}
