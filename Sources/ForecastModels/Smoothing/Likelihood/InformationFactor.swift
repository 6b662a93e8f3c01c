/// The triangular factor R of the information RᵀR = Σ x xᵀ that rows x carry about parameters.
///
/// Rows are rotated in one by one, which is as stable as a QR factorization of all of them.
struct InformationFactor {
  private var rows: [SIMD8<Double>]
  private let lanes: [Int]

  /// Creates a factor without information.
  ///
  /// - Parameter lanes: Which lanes of a row belong to parameters, ascending.
  init(lanes: [Int]) {
    self.lanes = lanes
    rows = Array(repeating: .zero, count: lanes.count)
  }

  /// Adds the information of a row.
  mutating func add(_ row: SIMD8<Double>) {
    var rest = row
    for (index, lane) in lanes.enumerated() where rest[lane] != 0 {
      let diagonal = rows[index][lane]
      let length = (diagonal * diagonal + rest[lane] * rest[lane]).squareRoot()
      let (cosine, sine) = (diagonal / length, rest[lane] / length)
      let rotated = cosine * rows[index] + sine * rest
      rest = cosine * rest - sine * rows[index]
      rest[lane] = 0
      rows[index] = rotated
    }
  }

  /// Adds what is known beforehand of a parameter that varies about its value.
  mutating func add(priorOf lane: Int, precision: Double) {
    var row = SIMD8<Double>.zero
    row[lane] = precision.squareRoot()
    add(row)
  }

  /// Diagonals below this share of their column are rounding.
  private static let negligibleShare = 1e-10

  /// Returns gᵀ(RᵀR)⁻¹g, in which parameters without information don't count.
  func variance(of gradient: SIMD8<Double>) -> Double {
    var rest = gradient
    var result = 0.0
    for (index, lane) in lanes.enumerated() {
      let column = rows[...index].reduce(0) { max($0, abs($1[lane])) }
      guard abs(rows[index][lane]) > Self.negligibleShare * column else { continue }
      let coordinate = rest[lane] / rows[index][lane]
      rest -= coordinate * rows[index]
      result += coordinate * coordinate
    }
    return result
  }
}
