/// An autoregressive moving average as a linear system, innovations of variance one.
///
/// The first state is the deviation from the mean; state *i* moves to φᵢ times the first plus state
/// *i* + 1 plus θᵢ times the new innovation.
///
/// - SeeAlso: A. C. Harvey, *Forecasting, Structural Time Series Models and the Kalman Filter*,
///   Cambridge University Press 1989, §3.3.
struct ArimaStateSpace<Number: ModelNumber> {
  /// The number of states *m* = max(*p*, *q* + 1).
  let stateCount: Int
  /// φ, with zeros to *m*.
  let autoregressive: [Number]
  /// 1, θ₁, …, with zeros to *m*.
  let loadings: [Number]

  init(autoregressive: [Number], movingAverage: [Number]) {
    let count = max(autoregressive.count, movingAverage.count + 1)
    let zeros = Array(repeating: Number(0), count: count)
    stateCount = count
    self.autoregressive = Array((autoregressive + zeros).prefix(count))
    loadings = Array(([Number(1)] + movingAverage + zeros).prefix(count))
  }

  /// Returns the covariance of the states in the long run, row after row.
  ///
  /// Stationarity P = T P Tᵀ + R Rᵀ gives each element from the one after it on its diagonal and from
  /// the first row: what remains are *m* linear equations for the first row.
  func stationaryCovariance() -> [Number] {
    var equations = Array(
      repeating: Array(repeating: Number(0), count: stateCount + 1), count: stateCount)
    for lag in 0..<stateCount {
      equations[lag][lag] += Number(1)
      for state in 0..<stateCount - lag {
        let (first, second) = (autoregressive[state], autoregressive[state + lag])
        equations[lag][0] -= first * second
        if state + lag + 1 < stateCount { equations[lag][state + lag + 1] -= first }
        if state + 1 < stateCount { equations[lag][state + 1] -= second }
        equations[lag][stateCount] += loadings[state] * loadings[state + lag]
      }
    }
    return completed(firstRow: Self.solution(of: equations))
  }

  private func completed(firstRow: [Number]) -> [Number] {
    let count = stateCount
    var result = Array(repeating: Number(0), count: count * count)
    for lag in 0..<count { result[lag] = firstRow[lag] }
    // P(i+1, j+1) = P(i, j) less what comes from the first row, from the lower right upwards.
    for row in (1..<max(count, 1)).reversed() where count > 1 {
      for column in (row..<count).reversed() {
        var element = loadings[row] * loadings[column]
        element += autoregressive[row] * autoregressive[column] * firstRow[0]
        if column + 1 < count { element += autoregressive[row] * firstRow[column + 1] }
        if row + 1 < count { element += autoregressive[column] * firstRow[row + 1] }
        if column + 1 < count { element += result[(row + 1) * count + column + 1] }
        result[row * count + column] = element
      }
    }
    for row in 0..<count {
      for column in 0..<row { result[row * count + column] = result[column * count + row] }
    }
    return result
  }

  /// Solves linear equations, the right side in the last column, by elimination with pivots.
  private static func solution(of equations: [[Number]]) -> [Number] {
    var rows = equations
    let count = rows.count
    for column in 0..<count {
      let best = (column..<count).max { abs(rows[$0][column].value) < abs(rows[$1][column].value) }
      rows.swapAt(column, best ?? column)
      for row in column + 1..<max(count, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for element in column...count {
          rows[row][element] -= factor * rows[column][element]
        }
      }
    }
    var result = Array(repeating: Number(0), count: count)
    for row in (0..<count).reversed() {
      var right = rows[row][count]
      for column in row + 1..<max(count, row + 1) { right -= rows[row][column] * result[column] }
      result[row] = right / rows[row][row]
    }
    return result
  }
}
