import Foundation
import TestSupport

extension SplitMix64 {
  /// Returns a number uniform on (0, 1].
  mutating func uniform() -> Double { (Double(next() >> 11) + 1) * 0x1p-53 }

  /// Returns standard normal numbers, independent of each other (Box & Muller 1958).
  mutating func normals(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
    }
  }
}
