import ExtendedPrecision

/// A vector of double-doubles in pairs; a zero completes an odd number of elements.
struct ExtendedVector: Hashable, Sendable {
  private(set) var pairs: [ExtendedPair]

  /// Creates a vector of zeros.
  init(count: Int) {
    pairs = Array(filledWith: .zero, count: (count + 1) / 2)
  }

  /// Creates a vector of given values times a power of two, with zeros after them.
  init(_ values: [DoubleDouble], count: Int, times power: PowerOfTwo) {
    self.init(count: count)
    values.withUnsafeBufferPointer { become($0, times: power) }
  }

  /// Creates an empty vector with room for a number of pairs.
  init(capacityOfPairs count: Int) {
    pairs = []
    pairs.reserveCapacity(count)
  }

  /// Replaces the elements by given values times a power of two, with zeros after them.
  mutating func become(_ values: UnsafeBufferPointer<DoubleDouble>, times power: PowerOfTwo) {
    pairs.withUnsafeMutableBufferPointer { Self.fill($0, with: values, times: power) }
  }

  private static func fill(
    _ pairs: UnsafeMutableBufferPointer<ExtendedPair>,
    with values: UnsafeBufferPointer<DoubleDouble>, times power: PowerOfTwo
  ) {
    let full = values.count / 2
    for index in 0..<full {
      let (even, odd) = (values[2 * index], values[2 * index + 1])
      pairs[index] = ExtendedPair(
        high: SIMD2(even.high, odd.high) * power, low: SIMD2(even.low, odd.low) * power)
    }
    for index in full..<pairs.count { pairs[index] = .zero }
    if values.count % 2 == 1 {
      let last = values[values.count - 1]
      pairs[full] = ExtendedPair(high: SIMD2(last.high, 0) * power, low: SIMD2(last.low, 0) * power)
    }
  }

  /// An element.
  subscript(index: Int) -> DoubleDouble {
    get { pairs[index / 2][index % 2] }
    set { pairs[index / 2][index % 2] = newValue }
  }

  /// The Euclidean norm, in working precision.
  var norm: Double {
    var (even, odd) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      even += pairs[index].high * pairs[index].high
      odd += pairs[index + 1].high * pairs[index + 1].high
    }
    if pairs.count % 2 == 1, let last = pairs.last { even += last.high * last.high }
    return (even + odd).sum().squareRoot()
  }

  /// Whether the first elements all have at least a magnitude.
  func isAtLeast(_ magnitude: Double, first count: Int) -> Bool {
    let square = magnitude * magnitude
    for pair in pairs.prefix(count / 2) {
      if any(pair.high * pair.high .< square) { return false }
    }
    return count % 2 == 0 || abs(pairs[count / 2].high[0]) >= magnitude
  }

  /// The sum of the elements.
  func sum() -> DoubleDouble {
    // Two sums, so that one need not wait for the other.
    var (even, odd) = (ExtendedPair.zero, ExtendedPair.zero)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      even.add(pairs[index].high, pairs[index].low)
      odd.add(pairs[index + 1].high, pairs[index + 1].low)
    }
    if pairs.count % 2 == 1, let last = pairs.last { even.add(last.high, last.low) }
    return even.total + odd.total
  }

  /// The scalar product with a vector of the same length.
  func product(with other: ExtendedVector) -> DoubleDouble {
    var (even, odd) = (ExtendedPair.zero, ExtendedPair.zero)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      even.add(.init(pairs[index]), times: .init(other.pairs[index]))
      odd.add(.init(pairs[index + 1]), times: .init(other.pairs[index + 1]))
    }
    if pairs.count % 2 == 1, let last = pairs.last, let other = other.pairs.last {
      even.add(.init(last), times: .init(other))
    }
    return even.total + odd.total
  }

  /// Subtracts a value from the first elements.
  mutating func subtract(_ value: DoubleDouble, fromFirst count: Int) {
    let negative = ExtendedPair(repeating: -value)
    for index in 0..<count / 2 { pairs[index].add(negative.high, negative.low) }
    if count % 2 == 1 { self[count - 1] = self[count - 1] - value }
  }

  /// Replaces the elements by the differences of two vectors.
  mutating func becomeDifference(of first: ExtendedVector, and second: ExtendedVector) {
    for index in pairs.indices {
      var pair = first.pairs[index]
      pair.add(-second.pairs[index].high, -second.pairs[index].low)
      pairs[index] = pair
    }
  }

  /// Adds doubles, of which there are as many as the pairs hold.
  mutating func add(_ values: [Double]) {
    for index in pairs.indices {
      pairs[index].add(SIMD2(values[2 * index], values[2 * index + 1]), .zero)
    }
  }

  /// Appends the pairs of another vector.
  mutating func append(_ other: ExtendedVector) { pairs.append(contentsOf: other.pairs) }

  /// Returns one of the parts of equal length that the vector consists of.
  func part(_ index: Int, ofPairs count: Int) -> ExtendedVector {
    var part = ExtendedVector(capacityOfPairs: count)
    part.pairs.append(contentsOf: pairs[index * count..<(index + 1) * count])
    return part
  }

  /// Adds a multiple of a column, and returns the column's scalar product with another vector.
  ///
  /// Both in one pass, because the column's elements are prepared for multiplication once.
  mutating func add(
    _ multiple: DoubleDouble, times column: UnsafeBufferPointer<ExtendedPair>,
    productWith other: ExtendedVector
  ) -> DoubleDouble {
    let multiple = ExtendedPair.Factor(ExtendedPair(repeating: multiple))
    var product = ExtendedPair.zero
    for index in pairs.indices {
      let element = ExtendedPair.Factor(column[index])
      pairs[index].add(element, times: multiple)
      product.add(element, times: ExtendedPair.Factor(other.pairs[index]))
    }
    return product.total
  }

  /// The first elements rounded to doubles, times a power of two.
  func rounded(first count: Int, times power: PowerOfTwo) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count + 1)
    for pair in pairs.prefix((count + 1) / 2) {
      let scaled = pair.high * power
      values.append(scaled[0])
      values.append(scaled[1])
    }
    if values.count > count { values.removeLast() }
    return values
  }

  /// Copies the elements rounded to doubles, of which there are as many as the pairs hold.
  func copyHighParts(to values: UnsafeMutableBufferPointer<Double>) {
    for index in pairs.indices {
      values[2 * index] = pairs[index].high[0]
      values[2 * index + 1] = pairs[index].high[1]
    }
  }

  /// Multiplies the elements by those of another vector.
  mutating func multiply(by other: ExtendedVector) {
    for index in pairs.indices {
      var product = ExtendedPair.zero
      product.add(.init(pairs[index]), times: .init(other.pairs[index]))
      pairs[index] = product
    }
  }

  /// Changes the sign of the elements.
  mutating func negate() {
    for index in pairs.indices {
      pairs[index] = ExtendedPair(high: -pairs[index].high, low: -pairs[index].low)
    }
  }

  /// Multiplies the elements by a power of two.
  mutating func multiply(by power: PowerOfTwo) {
    for index in pairs.indices {
      pairs[index].high = pairs[index].high * power
      pairs[index].low = pairs[index].low * power
    }
  }
}

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
