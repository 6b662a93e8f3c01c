/// A linear relation between whole numbers: lower ≤ Σ coefficientᵢ · xᵢ ≤ upper, all of them whole.
///
/// Decimal figures become whole numbers when they are counted in units of their last digit, so that what
/// is said of them is exact.
public struct IntegerConstraint: Hashable, Sendable {
  /// One variable and its coefficient.
  public struct Term: Hashable, Sendable {
    /// The 0-based variable.
    public let variable: Int

    /// Its coefficient, not zero.
    public let coefficient: Int128
  }

  /// The terms, by increasing variable.
  public let terms: [Term]

  /// The least value of the sum; nil where there is none.
  public let lower: Int128?

  /// The greatest value of the sum; nil where there is none.
  public let upper: Int128?

  private static let limit: UInt128 = 1 << 124

  /// Creates a constraint.
  ///
  /// - Parameters:
  ///   - coefficients: A coefficient for each variable that takes part; zeros are left out.
  ///   - lower: The least value of the sum.
  ///   - upper: The greatest value of the sum.
  /// - Precondition: The bounds are below 2¹²⁴ in size, so that differences fit.
  public init(coefficients: [Int: Int128], lower: Int128?, upper: Int128?) {
    precondition(
      [lower, upper].allSatisfy { $0.map { $0.magnitude < Self.limit } ?? true },
      "bounds are below 2^124")
    // Sorted, so that sums have the same bits in every run.
    terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Term(variable: $0.key, coefficient: $0.value) }
    self.lower = lower
    self.upper = upper
  }

  /// Returns the sum.
  ///
  /// - Parameter values: One value a variable.
  /// - Returns: The sum, or nil when it needs more than 37 digits.
  public func sum(_ values: [Int64]) -> Int128? {
    var sum: Int128 = 0
    for term in terms {
      let (product, overflow) = term.coefficient.multipliedReportingOverflow(
        by: Int128(values[term.variable]))
      let (next, isLost) = sum.addingReportingOverflow(product)
      guard !overflow, !isLost else { return nil }
      sum = next
    }
    return sum.magnitude < Self.limit ? sum : nil
  }

  /// Returns whether some values satisfy it.
  ///
  /// - Parameter values: One value a variable.
  /// - Returns: False also where the sum needs more than 37 digits.
  public func isSatisfied(by values: [Int64]) -> Bool {
    guard let sum = sum(values) else { return false }
    return (lower.map { $0 <= sum } ?? true) && (upper.map { sum <= $0 } ?? true)
  }

  /// The same constraint between variables with other positions.
  func renumbered(_ positions: [Int: Int]) -> IntegerConstraint {
    var coefficients: [Int: Int128] = [:]
    for term in terms { coefficients[positions[term.variable] ?? term.variable] = term.coefficient }
    return IntegerConstraint(coefficients: coefficients, lower: lower, upper: upper)
  }
}
