/// A relation that holds between indicators by definition: parts add up to a total, or a part does not
/// exceed its whole.
public struct AccountingIdentity: Hashable, Sendable {
  /// How the left side compares with the right side.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// Both sides are equal.
    case equal = "="
    /// The left side does not exceed the right one.
    case atMost = "<="
  }

  /// The code of the only area that it holds for; nil for all areas.
  public let area: String?

  /// The code of the indicator on the left side: the total, or the part.
  public let left: String

  /// How the left side compares with the right side.
  public let relation: Relation

  /// The codes of the indicators whose sum is the right side.
  public let right: [String]

  /// Creates an identity.
  ///
  /// - Parameters:
  ///   - area: The code of the only area that it holds for; nil for all areas.
  ///   - left: The code on the left side.
  ///   - relation: How the sides compare.
  ///   - right: The codes on the right side, at least one.
  /// - Precondition: No code stands twice.
  public init(area: String? = nil, left: String, relation: Relation, right: [String]) {
    precondition(!right.isEmpty, "an identity has two sides")
    precondition(Set([left] + right).count == right.count + 1, "an indicator stands once")
    self.area = area
    self.left = left
    self.relation = relation
    self.right = right
  }

  /// All indicators in it, the left one first.
  public var indicators: [String] { [left] + right }

  /// The identity without its area.
  public var equation: String { "\(left) \(relation.rawValue) \(right.joined(separator: " + "))" }

  /// Returns whether it holds for an area.
  ///
  /// - Parameter area: The code of an area.
  /// - Returns: True unless it is of another area.
  public func holds(for area: String) -> Bool { self.area == nil || self.area == area }
}

extension AccountingIdentity: CustomStringConvertible {
  /// The identity as a line of its file.
  public var description: String {
    area.map { "\($0): \(equation)" } ?? equation
  }
}
