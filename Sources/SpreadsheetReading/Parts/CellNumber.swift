import IndicatorForecast

/// A number of a cell as text.
///
/// Excel stores 1.1 as 1.1000000000000001 and shows 15 digits at most: so many are kept. The zeros that the
/// format shows at the end are part of the figure; digits that it hides are kept all the same.
struct CellNumber {
  /// The text: a decimal number, one with a percent sign, or a date as in 2021-12-31.
  let text: String

  /// Writes a number as its format says; nil where there is no such number or date.
  init?(_ stored: String, format: NumberFormat, countsFrom1904: Bool) {
    guard let value = Double(stored), value.isFinite, !stored.lowercased().contains("x") else {
      return nil
    }
    switch format {
    case .number(let decimals): text = Self.decimal(value, decimals: decimals)
    case .percent(let decimals): text = Self.percent(value, decimals: decimals) + "%"
    case .date:
      guard let date = SerialDate(value, countsFrom1904: countsFrom1904) else { return nil }
      text = date.text
    }
  }

  private static func decimal(_ value: Double, decimals: Int) -> String {
    padded(NumberText(value).significant(15), decimals: decimals)
  }

  /// The point moves two places in the digits: a product with 100 would be rounded once more.
  private static func percent(_ value: Double, decimals: Int) -> String {
    let digits = NumberText(value).significant(15)
    let figure = try? PrintedNumber(table: Array(digits.utf8)[...])
    return padded(figure?.scaled(byPowerOfTen: 2)?.description ?? digits, decimals: decimals)
  }

  private static func padded(_ digits: String, decimals: Int) -> String {
    guard decimals > 0, !digits.contains("e") else { return digits }
    let present = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let zeros = String(repeating: "0", count: max(0, min(decimals, 15) - present))
    return present == 0 ? digits + "." + zeros : digits + zeros
  }
}
