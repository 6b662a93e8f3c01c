import OrderedCollections

/// Finds an entry by any of its names.
///
/// A name is looked up as it stands first and folded then; of two entries that share a name the first
/// counts.
struct NameIndex: Hashable, Sendable {
  /// The names of each entry, in the order given.
  private let names: [[String]]
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]

  init(_ names: [[String]]) {
    self.names = names
    for (entry, names) in names.enumerated() {
      for name in names {
        exact[name] = exact[name] ?? entry
        folded[Self.folded(name)] = folded[Self.folded(name)] ?? entry
      }
    }
  }

  /// Returns the place of the entry with a name, or nil when no entry has it.
  ///
  /// - Parameter name: The name as it was read.
  /// - Returns: The place in the order given.
  func entry(named name: String) -> Int? {
    exact[name] ?? folded[Self.folded(name)]
  }

  /// Returns the names nearest to one that no entry has, the nearest name of an entry each.
  ///
  /// Nearness is the number of edits between the folded names, at most a third of the longer name's
  /// length and at least one; equal ones are in the order of the entries.
  func suggestions(for name: String, limit: Int) -> [String] {
    let wanted = Array(Self.folded(name))
    guard !wanted.isEmpty else { return [] }
    let candidates = names.compactMap { nearest(to: wanted, among: $0) }
    let sorted = candidates.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return Array(OrderedSet(sorted.map(\.element.name)).prefix(limit))
  }

  private func nearest(
    to wanted: [Character], among names: [String]
  ) -> (name: String, distance: Int)? {
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(Self.folded(name))
      let distance = EditDistance.between(wanted, candidate)
      let isNear = distance <= max(1, max(wanted.count, candidate.count) / 3)
      // A single character in common is no likeness: 税收 is not 产值.
      guard isNear, distance < candidate.count, distance < best?.distance ?? .max else { continue }
      best = (name, distance)
    }
    return best
  }

  /// Returns a name in half-width characters, ASCII letters in lower case, without blanks.
  static func folded(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
      result.append(lowercased(halfWidth(scalar)))
    }
    return String(result)
  }

  /// The full-width forms U+FF01 … U+FF5E are the ASCII characters U+0021 … U+007E.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Only ASCII, so that the result depends neither on the locale nor on the Unicode version.
  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("A"..."Z").contains(scalar) else { return scalar }
    return Unicode.Scalar(scalar.value + 0x20) ?? scalar
  }
}

/// The Damerau–Levenshtein distance in its restricted form (optimal string alignment).
enum EditDistance {
  /// Returns the least number of insertions, deletions, substitutions and swaps of neighbours that turn one
  /// sequence into the other, no part being edited twice.
  ///
  /// - Complexity: O(*n m*) time, O(*m*) space.
  /// - SeeAlso: F. J. Damerau, *A technique for computer detection and correction of spelling errors*,
  ///   Communications of the ACM 7 (1964).
  static func between<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
        var cost = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
