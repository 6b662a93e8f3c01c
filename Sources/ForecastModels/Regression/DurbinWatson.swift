extension [Double] {
  /// The Durbin-Watson statistic Σ (eₜ − eₜ₋₁)² / Σ eₜ² of residuals in their order; nil where all
  /// are zero.
  var durbinWatsonStatistic: Double? {
    guard let largest = map(abs).max(), largest > 0 else { return nil }
    // Relative to the largest, squares neither overflow nor vanish.
    let relative = map { $0 / largest }
    let steps = zip(relative.dropFirst(), relative).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    return steps / relative.reduce(0) { $0 + $1 * $1 }
  }
}
