/// The end of a line between two digits, which stands inside one number or between two.
struct NumberSeam {
  /// What the two pieces are.
  enum Verdict {
    /// One number.
    case whole
    /// Two numbers.
    case apart
    /// One number or two.
    case doubtful
  }

  /// The digits, points and commas at the end of the line.
  let before: [UInt32]
  /// The digits, points and commas at the beginning of the next.
  let after: [UInt32]
  /// The character behind ``after``.
  private let next: UInt32
  /// Whether the next line begins as an item of a list does.
  private let isItem: Bool

  /// More digits than any number of a report has.
  private static let longest = 24

  init(_ line: TextLine, _ below: TextLine, in text: TextSource) {
    var backward = text.reader(at: line.end)
    var before: [UInt32] = []
    while backward.offset > line.start && before.count < Self.longest {
      let scalar = text.normal(backward.previous()).value
      guard Self.isPart(scalar) else { break }
      before.append(scalar)
    }
    self.before = before.reversed()
    var forward = text.reader(at: below.start)
    var after: [UInt32] = []
    var next: UInt32 = 0
    while forward.offset < below.end && after.count < Self.longest {
      next = text.normal(forward.next()).value
      guard Self.isPart(next) else { break }
      after.append(next)
    }
    self.after = after
    self.next = next
    isItem = below.has(.startsItem)
  }

  private static func isPart(_ scalar: UInt32) -> Bool {
    scalar.isDigit || scalar == 0x2E || scalar == 0x2C
  }

  /// Decides, given whether the line ends where the page ends, and whether a line may end inside a word,
  /// which it does in no Latin script.
  func verdict(isFull: Bool, isChinese: Bool) -> Verdict {
    let joint = before + trimmedAfter
    if before.last == 0x2C {
      guard Self.isGrouped(joint) else { return .apart }
      return isChinese ? .whole : .doubtful
    }
    guard Self.isGrouped(joint) || Self.isPlain(joint), !isItem, !isBesideDate else {
      return .doubtful
    }
    if after.first == 0x2E { return .whole }
    guard isChinese else { return .doubtful }
    return isFull || before.last == 0x2E ? .whole : .doubtful
  }

  /// Without the point or comma that ends the clause.
  private var trimmedAfter: [UInt32] {
    Array(after[...(after.lastIndex(where: \.isDigit) ?? -1)])
  }

  /// Whether one piece is a year or a part of a date by itself.
  private var isBesideDate: Bool {
    let dateSigns: [UInt32] = [0x5E74, 0x6708, 0x65E5]
    guard dateSigns.contains(next) else { return false }
    return trimmedAfter.isYear || (before.isYear && next != 0x5E74)
  }

  /// Whether it is a number without commas: at most twelve digits and at most four decimals.
  private static func isPlain(_ number: [UInt32]) -> Bool {
    guard !number.contains(0x2C), let first = number.first, first.isDigit else { return false }
    return hasPlainEnd(number[...], limit: 12)
  }

  private static func hasPlainEnd(_ number: ArraySlice<UInt32>, limit: Int) -> Bool {
    let parts = number.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count <= limit, !parts[0].isEmpty else { return false }
    return parts.count == 1 || (1...4).contains(parts[1].count)
  }

  /// Whether it is a number with a comma before every three digits.
  private static func isGrouped(_ number: [UInt32]) -> Bool {
    let groups = number.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count), groups[0].allSatisfy(\.isDigit),
      let last = groups.last, hasPlainEnd(last, limit: 3)
    else { return false }
    return last.prefix(while: \.isDigit).count == 3
      && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isDigit) }
  }
}
