import ExtendedPrecision

/// The centred, column-scaled and row-weighted form of a design that is factored.
///
/// Column *j* is √w (x·2^−e − m)·2^−t: e brings the largest magnitude into [1, 2), m is the
/// weighted mean (zero without intercept), and t brings the norm near one. All scaling is by powers
/// of two and therefore exact. Rows for ridge penalties follow the *n* rows of the data; they count
/// in the norm, so that a penalty however strong leaves the columns comparable.
struct ScaledDesign: Hashable, Sendable {
  /// The number of rows with the penalty rows, without the zero that completes the last pair.
  let rows: Int

  /// What the columns were scaled by.
  private(set) var columns: [Column] = []

  /// The columns one after the other.
  private var elements: ExtendedVector

  /// What a column was scaled by.
  struct Column: Hashable, Sendable {
    /// The weighted mean m, in units of the largest magnitude.
    let mean: DoubleDouble

    /// The exponent e that brings the largest magnitude to one.
    let magnitudeExponent: Int

    /// The exponent t that brings the norm of the centred column with its penalty near one.
    let normExponent: Int

    /// The exponent of the power of two that a coefficient of the scaled column is to be multiplied
    /// by to be the coefficient of the column itself.
    var coefficientExponent: Int { -magnitudeExponent - normExponent }
  }

  init(_ design: Design, rowScaling: RowScaling, penalties: [Double]?) {
    rows = Self.rows(of: design, penalties: penalties)
    columns.reserveCapacity(design.columnCount)
    elements = ExtendedVector(capacityOfPairs: (rows + 1) / 2 * design.columnCount)
    var values = ExtendedVector(count: rows)
    for index in 0..<design.columnCount {
      let root = penalties.map { $0[index].squareRoot() } ?? 0
      columns.append(scale(index, of: design, rowScaling, penaltyRoot: root, into: &values))
      elements.append(values)
    }
  }

  /// The number of pairs of rows.
  private var pairs: Int { (rows + 1) / 2 }

  /// An element.
  subscript(row: Int, column: Int) -> DoubleDouble { elements[2 * pairs * column + row] }

  /// Returns the elements of a column.
  func elements(of column: Int) -> ExtendedVector { elements.part(column, ofPairs: pairs) }

  /// Lends the elements of one column after the other, with its index.
  func forEachColumn(_ body: (Int, UnsafeBufferPointer<ExtendedPair>) -> Void) {
    elements.pairs.withUnsafeBufferPointer { elements in
      for index in columns.indices { body(index, elements[part: index, of: pairs]) }
    }
  }

  /// The number of rows of a design with those of its penalties.
  static func rows(of design: Design, penalties: [Double]?) -> Int {
    design.rows + (penalties?.count ?? 0)
  }

  /// The matrix that is factored: the high parts, with a zero row where the last pair needs it.
  var matrix: Matrix {
    let count = 2 * elements.pairs.count
    let storage = [Double](unsafeUninitializedCapacity: count) { storage, initialized in
      elements.copyHighParts(to: storage)
      initialized = count
    }
    return Matrix(rows: 2 * pairs, columns: columns.count, storage: storage)
  }

  private func scale(
    _ index: Int, of design: Design, _ rowScaling: RowScaling, penaltyRoot: Double,
    into values: inout ExtendedVector
  ) -> Column {
    let magnitude = design.withColumn(index) { column in
      let exponent = exponent(ofLargest: column)
      values.become(column, times: PowerOfTwo(exponent: -exponent))
      return exponent
    }
    let mean = design.hasIntercept ? rowScaling.mean(of: values) : DoubleDouble(0)
    if design.hasIntercept { values.subtract(mean, fromFirst: design.rows) }
    rowScaling.apply(to: &values)
    var norm = values.norm
    // What is left of a constant column after centring is rounding: it is no regressor.
    let rounding = Double(design.rows) * Double.ulpOfOne * rowScaling.rootOfTotal
    if design.hasIntercept, norm <= rounding {
      values = ExtendedVector(count: rows)
      norm = 0
    }
    // The penalty's row in units of the scaled rows, whose squares are divided by 4^s as the
    // weights are.
    let penaltyExponent = -magnitude - rowScaling.exponent
    let ofPenalty = penaltyRoot > 0 ? binaryExponent(penaltyRoot) + penaltyExponent : nil
    let ofNorm = norm > 0 ? binaryExponent(norm) : ofPenalty ?? 0
    let normExponent = max(ofNorm, ofPenalty ?? ofNorm)
    values.multiply(by: PowerOfTwo(exponent: -normExponent))
    if penaltyRoot > 0 {
      values[design.rows + index] = DoubleDouble(penaltyRoot)
        .scaled(byPowerOfTwo: penaltyExponent - normExponent)
    }
    return Column(mean: mean, magnitudeExponent: magnitude, normExponent: normExponent)
  }
}

/// Returns the exponent of the largest magnitude, zero where all are zero.
func exponent(ofLargest values: [DoubleDouble]) -> Int {
  values.withUnsafeBufferPointer { exponent(ofLargest: $0) }
}

/// Returns the exponent of the largest magnitude, zero where all are zero.
func exponent(ofLargest values: UnsafeBufferPointer<DoubleDouble>) -> Int {
  // Two maxima, so that one need not wait for the other.
  var (even, odd) = (0.0, 0.0)
  for index in stride(from: 0, to: values.count - 1, by: 2) {
    even = larger(abs(values[index].high), even)
    odd = larger(abs(values[index + 1].high), odd)
  }
  if values.count % 2 == 1 { even = larger(abs(values[values.count - 1].high), even) }
  return binaryExponent(larger(even, odd))
}

/// The larger of two numbers; one instruction, which the library's `max` isn't.
@inline(__always)
private func larger(_ first: Double, _ second: Double) -> Double {
  first > second ? first : second
}

/// Whether values are neither infinite nor NaN.
func areFinite(_ values: [DoubleDouble]) -> Bool {
  // A sum of products with zero is zero only then; no branch for each of them.
  var (even, odd) = (0.0, 0.0)
  values.withUnsafeBufferPointer { values in
    for index in stride(from: 0, to: values.count - 1, by: 2) {
      even += 0 * values[index].high
      odd += 0 * values[index + 1].high
    }
    if let last = values.last { even += 0 * last.high }
  }
  return even + odd == 0
}
