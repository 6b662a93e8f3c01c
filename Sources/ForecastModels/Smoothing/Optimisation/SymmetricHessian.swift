/// A symmetric matrix of second derivatives by three parameters.
struct SymmetricHessian {
  private let rows: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>)

  /// Creates the symmetric part of a matrix.
  init(columns: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>)) {
    let (a, b, c) = columns
    let (ab, ac, bc) = ((a.y + b.x) / 2, (a.z + c.x) / 2, (b.z + c.y) / 2)
    rows = (SIMD3(a.x, ab, ac), SIMD3(ab, b.y, bc), SIMD3(ac, bc, c.z))
  }

  /// Returns −H⁻¹ g over the free parameters, with H shifted along its diagonal until it is positive
  /// definite; zero in the others.
  func newtonDirection(
    _ gradient: SIMD3<Double>, free: SIMDMask<SIMD3<Int64>>
  ) -> SIMD3<Double> {
    let diagonal = SIMD3(rows.0.x, rows.1.y, rows.2.z)
    let size = max(abs(diagonal.x), abs(diagonal.y), abs(diagonal.z), .leastNormalMagnitude)
    var shift = 0.0
    while shift < 1e6 * size {
      if let solution = solution(for: -gradient, shift: shift, free: free) { return solution }
      shift = max(10 * shift, 1e-3 * size)
    }
    return -gradient / shift
  }

  /// Returns the solution by Cholesky's factors, nil where a pivot is not positive.
  private func solution(
    for right: SIMD3<Double>, shift: Double, free: SIMDMask<SIMD3<Int64>>
  ) -> SIMD3<Double>? {
    let first = row(rows.0, 0, shift, free)
    let second = row(rows.1, 1, shift, free)
    let third = row(rows.2, 2, shift, free)
    guard first.x > 0 else { return nil }
    let (l21, l31) = (second.x / first.x, third.x / first.x)
    let pivot2 = second.y - l21 * second.x
    guard pivot2 > 1e-12 * second.y else { return nil }
    let mixed = third.y - l31 * second.x
    let l32 = mixed / pivot2
    let pivot3 = third.z - l31 * third.x - l32 * mixed
    guard pivot3 > 1e-12 * third.z else { return nil }
    let y2 = right.y - l21 * right.x
    let z = (right.z - l31 * right.x - l32 * y2) / pivot3
    let y = y2 / pivot2 - l32 * z
    return SIMD3(right.x / first.x - l21 * y - l31 * z, y, z)
  }

  /// A row of the shifted matrix, a row of the identity for a parameter that is not free.
  private func row(
    _ row: SIMD3<Double>, _ index: Int, _ shift: Double, _ free: SIMDMask<SIMD3<Int64>>
  ) -> SIMD3<Double> {
    var result = free[index] ? row.replacing(with: 0, where: .!free) : .zero
    result[index] = free[index] ? result[index] + shift : 1
    return result
  }
}
