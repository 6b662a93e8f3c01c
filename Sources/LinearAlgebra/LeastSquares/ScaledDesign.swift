import ExtendedPrecision

/// The centred, column-scaled and row-weighted form of a design that is factored.
///
/// Column *j* is √w (x·2^−e − m)·2^−t: e brings the largest magnitude into [1, 2), m is the
/// weighted mean (zero without intercept), and t brings the norm near one. All scaling is by powers
/// of two and therefore exact. Rows for ridge penalties follow the *n* rows of the data; they count
/// in the norm, so that a penalty however strong leaves the columns comparable.
struct ScaledDesign: Hashable, Sendable {
  /// The number of rows with the penalty rows.
  let rows: Int

  /// The high parts, column after column.
  private(set) var high: [Double]

  /// The low parts, column after column.
  private(set) var low: [Double]

  /// The weighted means of the columns times 2^−e.
  private(set) var means: [DoubleDouble] = []

  /// The exponents e that bring each column's largest magnitude to one.
  private(set) var magnitudeExponents: [Int] = []

  /// The exponents t that bring the norm of each centred column with its penalty near one.
  private(set) var normExponents: [Int] = []

  init(_ design: Design, rowScaling: RowScaling, penalties: [Double]?) {
    let penaltyRows = penalties == nil ? 0 : design.columns.count
    rows = design.rows + penaltyRows
    high = []
    low = []
    high.reserveCapacity(rows * design.columns.count)
    low.reserveCapacity(rows * design.columns.count)
    for (index, column) in design.columns.enumerated() {
      let penaltyRoot = penalties.map { $0[index].squareRoot() } ?? 0
      append(column, centred: design.hasIntercept, rowScaling, penaltyRoot: penaltyRoot)
      // In units of the scaled rows, whose squares are divided by 4^s as the weights are.
      let scaledRoot = DoubleDouble(penaltyRoot)
        .scaled(byPowerOfTwo: coefficientExponent(index) - rowScaling.exponent).doubleValue
      high += (0..<penaltyRows).map { $0 == index ? scaledRoot : 0 }
      low += Array(repeating: 0, count: penaltyRows)
    }
  }

  /// The matrix that is factored: the high parts.
  var matrix: Matrix {
    Matrix(rows: rows, columns: means.count, storage: high)
  }

  /// An element with both its parts, by its place in column-major order.
  @inline(__always)
  func element(_ index: Int) -> DoubleDouble {
    DoubleDouble.sum(high[index], low[index])
  }

  /// A column's weighted mean in units of the scaled column.
  func columnMean(_ column: Int) -> Double {
    means[column].scaled(byPowerOfTwo: -normExponents[column]).doubleValue
  }

  /// A scaled column's coefficient as that of the column itself.
  func rescaledSlope(_ slope: Double, _ column: Int) -> Double {
    Double(sign: .plus, exponent: coefficientExponent(column), significand: slope)
  }

  /// The exponent of the power of two that a coefficient of the scaled column is to be multiplied
  /// by to be the coefficient of the column itself.
  func coefficientExponent(_ column: Int) -> Int {
    -magnitudeExponents[column] - normExponents[column]
  }

  private mutating func append(
    _ column: [DoubleDouble], centred: Bool, _ rowScaling: RowScaling, penaltyRoot: Double
  ) {
    let magnitude = binaryExponent(column.reduce(0) { max($0, abs($1.high)) })
    var values = column.map { $0.scaled(byPowerOfTwo: -magnitude) }
    let mean = centred ? rowScaling.mean(of: values) : DoubleDouble(0)
    if centred { for index in values.indices { values[index] -= mean } }
    rowScaling.apply(to: &values)
    var norm = euclideanNorm(values)
    // What is left of a constant column after centring is rounding: it is no regressor.
    if norm <= Double(values.count) * Double.ulpOfOne * rowScaling.rootOfTotal, centred {
      values = values.map { _ in DoubleDouble(0) }
      norm = 0
    }
    let exponents = [
      norm > 0 ? binaryExponent(norm) : nil,
      penaltyRoot > 0 ? binaryExponent(penaltyRoot) - magnitude - rowScaling.exponent : nil,
    ]
    let exponent = exponents.compactMap { $0 }.max() ?? 0
    for value in values {
      let scaled = value.scaled(byPowerOfTwo: -exponent)
      high.append(scaled.high)
      low.append(scaled.low)
    }
    means.append(mean)
    magnitudeExponents.append(magnitude)
    normExponents.append(exponent)
  }
}

/// Returns the exponent of a magnitude's binary representation: at least −1074, zero for zero.
func binaryExponent(_ magnitude: Double) -> Int {
  guard magnitude > 0, magnitude.isFinite else { return 0 }
  return Int(magnitude.exponent)
}

/// Returns the Euclidean norm, rounded to a double.
func euclideanNorm(_ values: [DoubleDouble]) -> Double {
  values.reduce(into: DoubleDouble(0)) { $0 += $1 * $1 }.squareRoot().doubleValue
}
