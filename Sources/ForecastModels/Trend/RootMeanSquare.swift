extension [Double] {
  /// Returns √(Σ x² / divisor), of the largest magnitude's scale, so that squares don't vanish.
  func rootMeanSquare(divisor: Int) -> Double {
    let largest = reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 0 else { return 0 }
    let squares = reduce(0) { $0 + ($1 / largest) * ($1 / largest) }
    return largest * (squares / Double(divisor)).squareRoot()
  }
}
