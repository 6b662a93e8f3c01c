/// Returns Σ aᵢ bᵢ in working precision, the terms added in a fixed order.
///
/// Four partial sums in two registers: the same bits on every machine, which a BLAS that chooses its
/// kernel by the processor does not promise.
///
/// - Parameters:
///   - left: a.
///   - right: b, as many.
/// - Returns: The scalar product; zero for empty vectors.
@inline(__always)
func scalarProduct(
  _ left: UnsafeBufferPointer<Double>, _ right: UnsafeBufferPointer<Double>
) -> Double {
  var (first, second) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
  var index = 0
  while index + 4 <= left.count {
    first += left.pair(at: index) * right.pair(at: index)
    second += left.pair(at: index + 2) * right.pair(at: index + 2)
    index += 4
  }
  var sum = (first + second).sum()
  while index < left.count {
    sum += left[index] * right[index]
    index += 1
  }
  return sum
}

/// Returns the sum of the elements in working precision, added in the same order.
///
/// - Parameter values: Any number of elements.
/// - Returns: The sum; zero for an empty vector.
@inline(__always)
func sum(_ values: UnsafeBufferPointer<Double>) -> Double {
  var (first, second) = (SIMD2<Double>.zero, SIMD2<Double>.zero)
  var index = 0
  while index + 4 <= values.count {
    first += values.pair(at: index)
    second += values.pair(at: index + 2)
    index += 4
  }
  return values[index...].reduce((first + second).sum(), +)
}

/// Adds a multiple of a vector to another one in place.
///
/// - Parameters:
///   - scale: The multiple.
///   - vector: What is added.
///   - target: What it is added to, as many elements.
@inline(__always)
func addMultiple(
  _ scale: Double, of vector: UnsafeBufferPointer<Double>,
  to target: UnsafeMutableBufferPointer<Double>
) {
  var index = 0
  while index + 2 <= vector.count {
    let sum = SIMD2(target[index], target[index + 1]) + scale * vector.pair(at: index)
    target[index] = sum[0]
    target[index + 1] = sum[1]
    index += 2
  }
  if index < vector.count { target[index] += scale * vector[index] }
}

extension UnsafeBufferPointer<Double> {
  /// Two neighbouring elements.
  @inline(__always)
  func pair(at index: Int) -> SIMD2<Double> { SIMD2(self[index], self[index + 1]) }
}

extension Array {
  /// Creates an array of equal elements.
  ///
  /// Appended one by one, because the initializers of the standard library that take a count ask the
  /// runtime for the array's type each time, which takes longer than filling an annual series.
  @inline(__always)
  init(filledWith element: Element, count: Int) {
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(element) }
  }
}

extension UnsafeBufferPointer {
  /// One of the parts of equal length that the buffer consists of.
  @inline(__always)
  subscript(part index: Int, of count: Int) -> UnsafeBufferPointer {
    UnsafeBufferPointer(rebasing: self[index * count..<(index + 1) * count])
  }
}

extension UnsafeMutableBufferPointer {
  /// One of the parts of equal length that the buffer consists of.
  @inline(__always)
  subscript(part index: Int, of count: Int) -> UnsafeMutableBufferPointer {
    UnsafeMutableBufferPointer(rebasing: self[index * count..<(index + 1) * count])
  }
}
