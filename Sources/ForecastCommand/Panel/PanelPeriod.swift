import IndicatorForecast

/// The period of a row: a whole number, or the year of a date such as `2024-12-31`.
struct PanelPeriod {
  /// The whole number, or the year of the date.
  let year: Int

  /// The date, where it is one.
  let date: String?

  /// Takes a whole number of four digits at most, or a date; a month or a quarter is told apart from what
  /// is no period at all.
  init(_ text: String) throws(DataFileProblem) {
    let isDate = Self.isDate(text.utf8)
    let digits = isDate ? text.prefix(4) : text[...]
    let magnitude = digits.utf8.dropFirst(digits.first == "-" ? 1 : 0)
    guard (1...4).contains(magnitude.count), magnitude.allSatisfy(Self.isDigit),
      let year = Int(digits)
    else {
      throw Self.isPartOfYear(text) ? .notAnnual : .notAnInteger(-9999...9999)
    }
    self.year = year
    date = isDate ? text : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isDate(_ bytes: String.UTF8View) -> Bool {
    bytes.count == 10
      && bytes.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == UInt8(ascii: "-") : isDigit(byte)
      }
  }

  /// Whether a text is a month or a quarter: `2020-01`, `2020/1`, `202001`, `2020Q1`, `2020-M01`.
  private static func isPartOfYear(_ text: String) -> Bool {
    let rest = /[-\/][0-9]{1,2}|[-\/]?[QqMm][0-9]{1,2}|[0-9]{2}|年[0-9]{1,2}月/
    return text.prefix(4).wholeMatch(of: /[12][0-9]{3}/) != nil
      && text.dropFirst(4).wholeMatch(of: rest) != nil
  }
}
