/// The years that the headings of a report name, in the order of the report.
struct HeadingYears {
  /// Of headings that look back: `Review of 2023`; `Work in 2024` looks like one as well.
  var reviewed: [Int] = []
  /// Of headings that plan.
  var planned: [Int] = []
  /// Of headings that tell no more than the year: 关于2024年的工作.
  var others: [Int] = []

  /// Whether no heading looks back or plans.
  var isEmpty: Bool { reviewed.isEmpty && planned.isEmpty }

  /// The year looked back on: none of the report's own date or later.
  ///
  /// Where two headings tell of one year and of the next alike, the first looks back and the second plans.
  func reviewYear(before ofDate: Int?) -> Int? {
    let years = reviewed.filter { $0 < ofDate ?? .max }
    guard let last = years.max() else { return nil }
    return secondOfPair == last ? last - 1 : last
  }

  /// The year planned.
  var planYear: Int? { [planned.max(), secondOfPair].compactMap { $0 }.max() }

  /// The later of two years that headings name one behind the other.
  private var secondOfPair: Int? {
    let all = reviewed + planned + others
    guard let last = all.max(), all.contains(last - 1) else { return nil }
    // A heading that looks back on the first of two years and another that looks back on both: no pair.
    let isPlanned = planned.contains(last) || others.contains(last)
    let isLookedBackOn = reviewed.contains(last) && (reviewed.firstIndex(of: last - 1) ?? .max) > (reviewed.firstIndex(of: last) ?? 0)
    return isPlanned || !isLookedBackOn ? last : nil
  }
}
