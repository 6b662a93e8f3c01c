/// How a figure is qualified in the text around it.
public enum Qualifier: String, CaseIterable, Hashable, Sendable {
  /// The figure itself.
  case exact = "EQ"
  /// At least, not below (以上, 不低于).
  case atLeast = "GE"
  /// Over, more than (超过, 突破).
  case greaterThan = "GT"
  /// At most, within (以内, 不超过).
  case atMost = "LE"
  /// About (左右, 约).
  case approximate = "APPROX"
  /// The lower end of a range.
  case lowerEnd = "LO"
  /// The upper end of a range.
  case upperEnd = "HI"
  /// Striven for (力争).
  case striven = "STRIVE"

  /// Whether any greater figure satisfies the text as well: at least, over.
  var isOpenAbove: Bool { self == .atLeast || self == .greaterThan }

  /// Whether any smaller figure satisfies the text as well: at most.
  var isOpenBelow: Bool { self == .atMost }

  /// Whether the figure is one end of a range, which is given in two rows.
  public var isRangeEnd: Bool { self == .lowerEnd || self == .upperEnd }
}
