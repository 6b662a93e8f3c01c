/// A linear equation or inequality between the values of several series.
///
/// Σ coefficientᵢ · xᵢ = bound, or ≤ bound, where series are counted from 0. Coefficients carry the
/// conversion between the series' units; the bound is in the unit of the left side.
public struct LinearConstraint: Hashable, Sendable {
  /// How the sum compares with the bound.
  public enum Relation: Hashable, Sendable {
    /// The sum equals the bound.
    case equal
    /// The sum does not exceed the bound.
    case atMost
  }

  /// One series and its coefficient.
  public struct Term: Hashable, Sendable {
    /// The 0-based series.
    public let series: Int

    /// Its coefficient, finite and not zero.
    public let coefficient: Double
  }

  /// The terms, by increasing series.
  public let terms: [Term]

  /// How the sum compares with the bound.
  public let relation: Relation

  /// The right-hand side.
  public let bound: Double

  /// Creates a constraint.
  ///
  /// - Parameters:
  ///   - coefficients: A finite coefficient for each series that takes part; zeros are left out.
  ///   - relation: How the sum compares with the bound.
  ///   - bound: The right-hand side, finite.
  /// - Precondition: Series are not negative, and all numbers are finite.
  public init(coefficients: [Int: Double], _ relation: Relation, _ bound: Double = 0) {
    precondition(coefficients.keys.allSatisfy { $0 >= 0 }, "series are counted from 0")
    precondition(coefficients.values.allSatisfy(\.isFinite), "coefficients are finite")
    precondition(bound.isFinite, "the bound is finite")
    // Sorted, so that sums have the same bits in every run.
    terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Term(series: $0.key, coefficient: $0.value) }
    self.relation = relation
    self.bound = bound
  }

  /// Creates the equation that parts add up to a total.
  ///
  /// - Parameters:
  ///   - total: The series of the total.
  ///   - parts: The series of the parts.
  /// - Precondition: The series differ and are not negative.
  public init(total: Int, equalsSumOf parts: [Int]) {
    precondition(Set(parts + [total]).count == parts.count + 1, "each series stands once")
    var coefficients = Dictionary(uniqueKeysWithValues: parts.map { ($0, -1.0) })
    coefficients[total] = 1
    self.init(coefficients: coefficients, .equal)
  }

  /// Creates the inequality that a part does not exceed its whole.
  ///
  /// - Parameters:
  ///   - part: The series of the part.
  ///   - whole: The series of the whole.
  /// - Precondition: The series differ and are not negative.
  public init(part: Int, notAbove whole: Int) {
    precondition(part != whole, "each series stands once")
    self.init(coefficients: [part: 1, whole: -1], .atMost)
  }

  /// Creates the inequality that a series is not below a value.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - value: Its least value, finite.
  /// - Precondition: The series is not negative.
  public init(series: Int, atLeast value: Double) {
    self.init(coefficients: [series: -1], .atMost, -value)
  }
}
