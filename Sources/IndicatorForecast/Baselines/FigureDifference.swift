/// A figure that two tables have differently.
///
/// Figures are texts as the tables print them: a digit that isn't printed can't differ.
public struct FigureDifference: Hashable, Sendable {
  /// What the row is found by.
  public let key: String
  /// The column; `row` where one table doesn't have the row.
  public let column: String
  /// The figure of the first table.
  public let first: String
  /// The figure of the second.
  public let second: String

  /// Creates a difference.
  ///
  /// - Parameters:
  ///   - key: What the row is found by.
  ///   - column: The column.
  ///   - first: The figure of the first table.
  ///   - second: The figure of the second.
  public init(key: String, column: String, first: String, second: String) {
    self.key = key
    self.column = column
    self.first = first
    self.second = second
  }

  /// Returns whether two figures differ by more than the last of nine digits can.
  ///
  /// Results of the same method are the same to about 10⁻¹² with another library for linear algebra, and a
  /// number that lies between two roundings may then be rounded to either: two units of the ninth digit, or
  /// 10⁻⁹ of a probability, are no difference.
  ///
  /// - Parameters:
  ///   - first: A figure, or any text.
  ///   - second: Another.
  /// - Returns: True where they differ.
  public static func isReal(_ first: String, _ second: String) -> Bool {
    guard first != second else { return false }
    guard let one = Double(first), let other = Double(second) else {
      let pairs = (first.split(separator: " "), second.split(separator: " "))
      guard pairs.0.count == pairs.1.count, pairs.0.count > 1 else { return true }
      return zip(pairs.0, pairs.1).contains { differsAsPair(String($0), String($1)) }
    }
    return abs(one - other) > max(2e-8 * max(abs(one), abs(other)), 1e-9)
  }

  /// Entries such as `2020=127.99`.
  private static func differsAsPair(_ first: String, _ second: String) -> Bool {
    let (one, other) = (first.split(separator: "="), second.split(separator: "="))
    guard one.count == 2, other.count == 2, one[0] == other[0] else { return first != second }
    return isReal(String(one[1]), String(other[1]))
  }
}

extension Baseline {
  /// Returns where another baseline differs, row by row and column by column.
  ///
  /// - Parameter other: The other baseline.
  /// - Returns: The differences, in the order of the rows of this one, then those rows that only the
  ///   other has.
  public func differences(from other: Baseline) -> [FigureDifference] {
    let others = Dictionary(other.rows.map { ($0.key, $0) }) { first, _ in first }
    let own = Set(rows.map(\.key))
    let changed = rows.flatMap { row -> [FigureDifference] in
      guard let counterpart = others[row.key] else {
        return [.init(key: row.key, column: "row", first: "present", second: "absent")]
      }
      return BaselineColumn.allCases.compactMap { column in
        guard FigureDifference.isReal(row[column], counterpart[column]) else { return nil }
        return .init(
          key: row.key, column: column.rawValue, first: row[column], second: counterpart[column])
      }
    }
    let added = other.rows.filter { !own.contains($0.key) }.map {
      FigureDifference(key: $0.key, column: "row", first: "absent", second: "present")
    }
    return changed + added
  }
}
