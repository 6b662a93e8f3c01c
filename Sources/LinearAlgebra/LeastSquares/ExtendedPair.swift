import ExtendedPrecision

/// Two double-doubles side by side, so that one vector instruction serves both.
///
/// A sum's error is below 2⁻¹⁰³ of its terms' magnitudes: that of ``DoubleDouble`` without the steps
/// that protect the digits of a result much smaller than its terms, which sums of many terms do not
/// have anyway.
struct ExtendedPair: Hashable, Sendable {
  var high: SIMD2<Double>
  var low: SIMD2<Double>

  static let zero = ExtendedPair(high: .zero, low: .zero)

  @inline(__always)
  init(high: SIMD2<Double>, low: SIMD2<Double>) {
    self.high = high
    self.low = low
  }

  /// Creates a pair of two equal values.
  @inline(__always)
  init(repeating value: DoubleDouble) {
    high = SIMD2(repeating: value.high)
    low = SIMD2(repeating: value.low)
  }

  /// One of the two values.
  @inline(__always)
  subscript(lane: Int) -> DoubleDouble {
    get { DoubleDouble.sum(high[lane], low[lane]) }
    set {
      high[lane] = newValue.high
      low[lane] = newValue.low
    }
  }

  /// Both values added.
  var total: DoubleDouble { self[0] + self[1] }

  /// Adds doubles with a smaller remainder each.
  @inline(__always)
  mutating func add(_ value: SIMD2<Double>, _ remainder: SIMD2<Double>) {
    let sum = high + value
    let rest = sum - high
    let error = ((high - (sum - rest)) + (value - rest)) + (low + remainder)
    high = sum + error
    low = error - (high - sum)
  }

  /// Adds the products of two pairs of factors.
  @inline(__always)
  mutating func add(_ left: Factor, times right: Factor) {
    let product = left.high * right.high
    // Dekker's product of halves: exact, and the same everywhere. A fused multiply-add would be
    // shorter, but is a function call on x86-64 unless a compiler flag says otherwise.
    let cross = left.upper * right.lower + left.lower * right.upper
    let rest = ((left.upper * right.upper - product) + cross) + left.lower * right.lower
    add(product, rest + (left.high * right.low + left.low * right.high))
  }

  /// Values prepared for multiplication: the high parts also as halves of 26 bits.
  struct Factor {
    let high: SIMD2<Double>
    let low: SIMD2<Double>
    let upper: SIMD2<Double>
    let lower: SIMD2<Double>

    @inline(__always)
    init(_ pair: ExtendedPair) {
      high = pair.high
      low = pair.low
      // Veltkamp's splitting by 2²⁷ + 1; values are scaled to about one, so nothing overflows.
      let shifted = pair.high * 134_217_729
      upper = shifted - (shifted - pair.high)
      lower = pair.high - upper
    }
  }
}
