/// The maps of the factorization for one vector in place, without a call or an allocation.
///
/// LAPACK's `dormqr` and `dtrtrs` do the same for many vectors; for one vector of an annual series
/// their calls would cost several times the arithmetic.
extension QRFactorization {
  /// Replaces b by Qᵀ b: the reflections in order.
  ///
  /// - Precondition: `vector` has *m* elements.
  func rotate(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, reflectionFactors, vector in
      for (index, scale) in reflectionFactors.enumerated() {
        reflect(vector, factors[part: index, of: rows], index, scale)
      }
    }
  }

  /// Replaces b by Q b: the reflections in reverse order.
  ///
  /// - Precondition: `vector` has *m* elements.
  func rotateBack(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, reflectionFactors, vector in
      for index in reflectionFactors.indices.reversed() {
        reflect(vector, factors[part: index, of: rows], index, reflectionFactors[index])
      }
    }
  }

  /// Replaces b by the solution of R x = b.
  ///
  /// - Precondition: `vector` has *n* ≤ *m* elements, and R has no zero on its diagonal.
  func solveTriangle(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, _, vector in
      for index in (0..<columns).reversed() {
        let column = factors[part: index, of: rows]
        vector[index] /= column[index]
        for row in 0..<index { vector[row] -= column[row] * vector[index] }
      }
    }
  }

  /// Replaces b by the solution of Rᵀ x = b.
  ///
  /// - Precondition: `vector` has *n* ≤ *m* elements, and R has no zero on its diagonal.
  func solveTransposedTriangle(_ vector: inout [Double]) {
    withFactors(and: &vector) { factors, _, vector in
      for index in 0..<columns {
        let column = factors[part: index, of: rows]
        for row in 0..<index { vector[index] -= column[row] * vector[row] }
        vector[index] /= column[index]
      }
    }
  }

  /// Applies I − τ v vᵀ, where v has zeros before `index`, a one there and the column's elements
  /// below.
  @inline(__always)
  private func reflect(
    _ vector: UnsafeMutableBufferPointer<Double>, _ column: UnsafeBufferPointer<Double>,
    _ index: Int, _ scale: Double
  ) {
    let below = UnsafeBufferPointer(rebasing: column[(index + 1)...])
    let rest = UnsafeMutableBufferPointer(rebasing: vector[(index + 1)...])
    let multiple = -scale * (vector[index] + scalarProduct(below, UnsafeBufferPointer(rest)))
    vector[index] += multiple
    addMultiple(multiple, of: below, to: rest)
  }
}
