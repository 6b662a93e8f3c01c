import Foundation

extension Double {
  /// The system's natural logarithm: not the one that the models use.
  var logarithm: Double { Foundation.log(self) }

  /// The system's exponential.
  var exponential: Double { Foundation.exp(self) }

  /// The system's arc tangent.
  var arcTangent: Double { Foundation.atan(self) }
}
