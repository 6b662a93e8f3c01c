/// A date that a workbook counts in days.
///
/// Day 1 is 1 January 1900, and day 60 is a 29 February 1900 that never was, so days up to 60 are not read;
/// with the other count, day 0 is 1 January 1904.
struct SerialDate {
  /// The date as in `2021-12-31`, with the time behind it where there is one.
  let text: String

  /// Converts a count of days; nil outside the years 1900 to 9999.
  init?(_ days: Double, countsFrom1904: Bool) {
    let first = countsFrom1904 ? 0.0 : 61.0
    guard days >= first, days < 2_958_466 else { return nil }
    let whole = Int(days)
    let (year, month, day) = Self.civil(
      fromDaysSince1970: whole - (countsFrom1904 ? 24_107 : 25_569))
    let date = "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
    let seconds = Int(((days - Double(whole)) * 86_400).rounded())
    text = seconds == 0 ? date : date + "T" + Self.time(min(seconds, 86_399))
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
  }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }

  /// The Gregorian date of a day.
  ///
  /// - SeeAlso: H. Hinnant, *chrono-compatible low-level date algorithms* (2013), `civil_from_days`.
  private static func civil(fromDaysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
