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
