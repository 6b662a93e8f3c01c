/// How grave a finding is.
public enum FindingSeverity: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Worth knowing; nothing is wrong.
  case info
  /// Hard to believe, or not explained by what is printed. Rules about likelihood go no further.
  case warning
  /// Figures that can't all be right.
  case error

  /// Whether one severity is below another.
  public static func < (one: FindingSeverity, other: FindingSeverity) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
