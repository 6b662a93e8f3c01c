import IndicatorForecast

/// Numbers for charts, without the printed digits that a table has.
enum NumberWords {
  /// Returns a number with so many decimals; a dash for what is no number.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    value.isFinite ? NumberText(value).fixed(decimals) : "–"
  }

  /// Returns a number with so many digits; a dash for what is no number.
  static func significant(_ value: Double, _ digits: Int) -> String {
    value.isFinite ? NumberText(value).significant(digits, wholeDigits: 9) : "–"
  }

  /// Returns a place in a chart with one decimal at most: finer than a screen shows.
  static func place(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
