/// A year as tables write it: `2021`, `2021年`, `2021年度`, or its first or last day as a date.
struct TableYear {
  /// The year.
  let year: Int

  /// Reads any of these forms; nil where the text is none of them.
  init?(_ text: String) {
    if let year = TableYear(digits: text) {
      self = year
    } else if let ending = ["年度", "年"].first(where: text.hasSuffix) {
      self.init(digits: String(text.dropLast(ending.count)))
    } else {
      self.init(date: text)
    }
  }

  /// Reads four ASCII digits.
  init?(digits text: String) {
    let isYear = text.utf8.count == 4 && text.utf8.allSatisfy(ASCII.isDigit)
    guard isYear, let year = Int(text), Observation.years.contains(year) else { return nil }
    self.year = year
  }

  /// Reads the first or the last day of a year, with or without midnight: the dates that annual data have.
  private init?(date text: String) {
    let day = text.dropFirst(4)
    let midnight = ["", " 00:00:00", "T00:00:00"]
    guard ["-01-01", "-12-31"].contains(day.prefix(6)), midnight.contains(String(day.dropFirst(6)))
    else { return nil }
    self.init(digits: String(text.prefix(4)))
  }
}
