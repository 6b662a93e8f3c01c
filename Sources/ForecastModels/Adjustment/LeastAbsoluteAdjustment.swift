import LinearAlgebra

/// Moves whole numbers as little as possible so that they satisfy linear constraints.
///
/// min Σ costᵢ |xᵢ − startᵢ| subject to whole xᵢ, some of them held, and lower ≤ Σ aᵢ xᵢ ≤ upper. The sum of
/// absolute changes moves few numbers and leaves the others alone, where least squares would move all.
///
/// It is solved by branch and bound: the linear program without the wholeness bounds what a branch can
/// reach, a number that is not whole makes two branches, and what is found is checked in exact integer
/// arithmetic: rounding can't let a wrong solution pass.
///
/// - SeeAlso: A. H. Land, A. G. Doig, *An automatic method of solving discrete programming problems*,
///   Econometrica 28 (1960); the use of the same objective for contradicting survey records: I. P. Fellegi,
///   D. Holt, *A systematic approach to automatic edit and imputation*, JASA 71 (1976).
public struct LeastAbsoluteAdjustment: Hashable, Sendable {
  /// A number that may be moved.
  public struct Variable: Hashable, Sendable {
    /// The number to begin with.
    public let start: Int64

    /// What it costs to move it by one.
    public let cost: Double

    /// Its least value; nil where there is none.
    public let least: Int64?

    /// Whether it must stay.
    public let isHeld: Bool

    /// Creates a variable.
    ///
    /// - Parameters:
    ///   - start: The number to begin with.
    ///   - cost: What it costs to move it by one.
    ///   - least: Its least value.
    ///   - isHeld: Whether it must stay.
    /// - Precondition: The cost is positive and finite.
    public init(start: Int64, cost: Double, least: Int64? = nil, isHeld: Bool = false) {
      precondition(cost > 0 && cost.isFinite, "moving a number costs something")
      self.start = start
      self.cost = cost
      self.least = least
      self.isHeld = isHeld
    }
  }

  /// The numbers.
  public let variables: [Variable]

  /// The constraints.
  public let constraints: [IntegerConstraint]

  /// Creates an adjustment.
  ///
  /// - Parameters:
  ///   - variables: The numbers.
  ///   - constraints: The constraints between them.
  public init(variables: [Variable], constraints: [IntegerConstraint]) {
    self.variables = variables
    self.constraints = constraints
  }

  /// Returns the numbers that satisfy all constraints at the least cost.
  ///
  /// - Returns: One number a variable; of several solutions of the same cost the one found first, the
  ///   same in every run.
  /// - Throws: ``LeastAbsoluteAdjustmentError``; in particular
  ///   ``LeastAbsoluteAdjustmentError/infeasible(constraints:held:)`` with what contradicts itself.
  /// - Complexity: Exponential in the worst case; the search ends after 3,000 linear programs.
  public func solution() throws(LeastAbsoluteAdjustmentError) -> AdjustedIntegers {
    guard constraints.allSatisfy({ $0.sum(variables.map(\.start)) != nil }) else {
      throw .tooManyDigits
    }
    if let found = try adjusted(.least) { return found }
    throw irreducible()
  }

  /// What a search is after.
  private enum Aim {
    case least
    case any
  }

  /// The solution, or nil where there is none: numbers that no constraint connects are adjusted apart.
  private func adjusted(_ aim: Aim) throws(LeastAbsoluteAdjustmentError) -> AdjustedIntegers? {
    var values = variables.map(\.start)
    guard constraints.allSatisfy({ !$0.terms.isEmpty || $0.isSatisfied(by: values) }) else {
      return nil
    }
    var (cost, isProven) = (0.0, true)
    for part in connected {
      var search = AdjustmentSearch(self.part(part))
      try search.run(untilFound: aim == .any)
      guard let found = search.best else { return nil }
      for (position, variable) in part.variables.enumerated() {
        values[variable] = found.values[position]
      }
      cost += found.cost
      isProven = isProven && found.isProvenLeast
    }
    return AdjustedIntegers(values: values, cost: cost, isProvenLeast: isProven)
  }

  /// Numbers that constraints connect, and these constraints, both increasing.
  private typealias Part = (variables: [Int], constraints: [Int])

  /// The parts that have a constraint.
  private var connected: [Part] {
    var label = Array(variables.indices)
    for constraint in constraints {
      let labels = Set(constraint.terms.map { label[$0.variable] })
      guard let least = labels.min() else { continue }
      for index in label.indices where labels.contains(label[index]) { label[index] = least }
    }
    return Set(label).sorted().compactMap { one in
      let members = variables.indices.filter { label[$0] == one }
      let own = constraints.indices.filter { place in
        constraints[place].terms.first.map { label[$0.variable] == one } ?? false
      }
      return own.isEmpty ? nil : (members, own)
    }
  }

  private func part(_ part: Part) -> LeastAbsoluteAdjustment {
    var position: [Int: Int] = [:]
    for (place, variable) in part.variables.enumerated() { position[variable] = place }
    return LeastAbsoluteAdjustment(
      variables: part.variables.map { variables[$0] },
      constraints: part.constraints.map { constraints[$0].renumbered(position) })
  }

  /// Lets go of constraints and held numbers one by one, and keeps those without which there would be a
  /// solution.
  ///
  /// - SeeAlso: J. W. Chinneck, E. W. Dravnieks, *Locating minimal infeasible constraint sets in linear
  ///   programs*, ORSA Journal on Computing 3 (1991), the deletion filter.
  private func irreducible() -> LeastAbsoluteAdjustmentError {
    var kept = Set(constraints.indices)
    var held = Set(variables.indices.filter { variables[$0].isHeld })
    for constraint in constraints.indices.reversed()
    where !isFeasible(kept.subtracting([constraint]), held) {
      kept.remove(constraint)
    }
    for variable in held.sorted(by: >) where !isFeasible(kept, held.subtracting([variable])) {
      held.remove(variable)
    }
    return .infeasible(constraints: kept.sorted(), held: held.sorted())
  }

  private func isFeasible(_ kept: Set<Int>, _ held: Set<Int>) -> Bool {
    let part = LeastAbsoluteAdjustment(
      variables: variables.indices.map { index in
        let variable = variables[index]
        return Variable(
          start: variable.start, cost: variable.cost, least: variable.least,
          isHeld: held.contains(index))
      },
      constraints: kept.sorted().map { constraints[$0] })
    do throws(LeastAbsoluteAdjustmentError) {
      return try part.adjusted(.any) != nil
    } catch {
      // Not proven to be infeasible: what is named may then hold a part too many, never one too few.
      return true
    }
  }
}
