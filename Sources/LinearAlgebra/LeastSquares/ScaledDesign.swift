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

  /// The columns.
  private(set) var columns: [Column] = []

  /// A column and what it was scaled by.
  struct Column: Hashable, Sendable {
    /// The elements.
    var values: ExtendedVector

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
    columns.reserveCapacity(design.columns.count)
    for index in design.columns.indices {
      let root = penalties.map { $0[index].squareRoot() } ?? 0
      columns.append(scaledColumn(index, of: design, rowScaling, penaltyRoot: root))
    }
  }

  /// The number of rows of a design with those of its penalties.
  static func rows(of design: Design, penalties: [Double]?) -> Int {
    design.rows + (penalties?.count ?? 0)
  }

  /// The matrix that is factored: the high parts, with a zero row where the last pair needs it.
  var matrix: Matrix {
    let rows = (self.rows + 1) / 2 * 2
    var storage: [Double] = []
    storage.reserveCapacity(rows * columns.count)
    for column in columns {
      for pair in column.values.pairs {
        storage.append(pair.high[0])
        storage.append(pair.high[1])
      }
    }
    return Matrix(rows: rows, columns: columns.count, storage: storage)
  }

  private func scaledColumn(
    _ index: Int, of design: Design, _ rowScaling: RowScaling, penaltyRoot: Double
  ) -> Column {
    let magnitude = exponent(ofLargest: design.columns[index])
    var values = ExtendedVector(
      design.columns[index], count: rows, times: PowerOfTwo(exponent: -magnitude))
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
    let exponent = max(ofNorm, ofPenalty ?? ofNorm)
    values.multiply(by: PowerOfTwo(exponent: -exponent))
    if penaltyRoot > 0 {
      values[design.rows + index] = DoubleDouble(penaltyRoot)
        .scaled(byPowerOfTwo: penaltyExponent - exponent)
    }
    return Column(
      values: values, mean: mean, magnitudeExponent: magnitude, normExponent: exponent)
  }
}

/// Returns the exponent of the largest magnitude, zero where all are zero.
func exponent(ofLargest values: [DoubleDouble]) -> Int {
  binaryExponent(values.reduce(0) { max($0, abs($1.high)) })
}
