/// The years that the headings of a report name, in the order of the report.
struct HeadingYears {
  /// Of headings that look back: `Review of 2023`.
  var reviewed: [Int] = []
  /// Of headings that plan.
  var planned: [Int] = []
  /// Of headings that may do either: 关于2024年的工作, `Work in 2024`.
  var others: [Int] = []

  /// Whether no heading looks back or plans.
  var isEmpty: Bool { reviewed.isEmpty && planned.isEmpty }

  /// The year looked back on: none of the report's own date or later.
  func reviewYear(before ofDate: Int?) -> Int? {
    reviewed.filter { $0 < ofDate ?? .max }.max()
  }

  /// The year planned: of two years that follow each other the second.
  var planYear: Int? { [planned.max(), secondOfPair].compactMap { $0 }.max() }

  /// The later of two years that headings name one behind the other, where none looks back on it.
  private var secondOfPair: Int? {
    let all = reviewed + planned + others
    guard let last = all.max(), all.contains(last - 1), !reviewed.contains(last) else { return nil }
    return last
  }
}
