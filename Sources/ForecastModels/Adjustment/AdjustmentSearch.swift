import LinearAlgebra

/// The branches of a ``LeastAbsoluteAdjustment``, the one that may cost least first.
///
/// A number that stands in a single constraint follows from the others: the nearest to its start that
/// satisfies the constraint is the best. Only the others are branched on, the *heads*; the *followers* are worked
/// out exactly.
struct AdjustmentSearch {
  /// The linear programs after which the search ends.
  static let limit = 3000

  private let variables: [LeastAbsoluteAdjustment.Variable]
  private let constraints: [IntegerConstraint]
  /// The numbers that may move.
  private let free: [Int]
  /// The constraint of each free number that follows from the others; nil for heads.
  private let constraintOfFollower: [Int?]
  /// The constraints as rows of a linear program in costs: column 2 i is a rise of the free number i, times
  /// its cost, column 2 i + 1 a fall.
  private let rows: [(coefficients: [Double], bound: Double)]
  private var open: [Branch] = []

  /// The best solution so far.
  private(set) var best: AdjustedIntegers?

  /// The range that a branch leaves to the change of each free number.
  private typealias Ranges = [(lower: Int64?, upper: Int64?)]

  /// A part of all solutions, and what its cheapest point would be if numbers needed not be whole.
  private struct Branch {
    let ranges: Ranges
    let changes: [Double]
    let cost: Double
  }

  init(_ adjustment: LeastAbsoluteAdjustment) {
    let (variables, constraints) = (adjustment.variables, adjustment.constraints)
    let free = variables.indices.filter { !variables[$0].isHeld }
    self.variables = variables
    self.constraints = constraints
    self.free = free
    let places = free.map { index in
      constraints.indices.filter { place in
        constraints[place].terms.contains { $0.variable == index }
      }
    }
    constraintOfFollower = places.map { own in
      own.count == 1 && places.count { $0 == own } == 1 ? own[0] : nil
    }
    rows = constraints.flatMap {
      Self.rows($0.tightened(free: Set(free), at: variables.map(\.start)), variables, free)
    }
  }

  private static func rows(
    _ constraint: IntegerConstraint, _ variables: [LeastAbsoluteAdjustment.Variable], _ free: [Int]
  ) -> [(coefficients: [Double], bound: Double)] {
    var coefficients = [Double](repeating: 0, count: 2 * free.count)
    for term in constraint.terms {
      guard let position = free.firstIndex(of: term.variable) else { continue }
      coefficients[2 * position] = Double(term.coefficient) / variables[term.variable].cost
      coefficients[2 * position + 1] = -coefficients[2 * position]
    }
    // Sums of all starts were found to fit before.
    let start = constraint.sum(variables.map(\.start)) ?? 0
    let largest = coefficients.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? largest : 1
    let scaled = coefficients.map { $0 / scale }
    let upper = constraint.upper.map { (scaled, Double($0 - start) / scale) }
    let lower = constraint.lower.map { (scaled.map { -$0 }, Double(start - $0) / scale) }
    return [upper, lower].compactMap(\.self)
  }

  /// Searches for the best solution, or ends with the first one found.
  mutating func run(untilFound: Bool = false) throws(LeastAbsoluteAdjustmentError) {
    var count = 1
    add(
      free.map { index in
        (variables[index].least.map { min(0, $0 - variables[index].start) }, nil)
      })
    while let branch = takeCheapest() {
      if untilFound, best != nil { return }
      if let best, branch.cost >= best.cost - 1e-10 * max(1, best.cost) { return }
      guard count < Self.limit else {
        guard let best else { throw .tooManyBranches }
        self.best = AdjustedIntegers(values: best.values, cost: best.cost, isProvenLeast: false)
        return
      }
      for ranges in split(branch) {
        count += 1
        add(ranges)
      }
    }
  }

  /// The branch that may cost least, the latest of equals.
  private mutating func takeCheapest() -> Branch? {
    guard let least = open.map(\.cost).min(),
      let index = open.lastIndex(where: { $0.cost <= least })
    else { return nil }
    return open.remove(at: index)
  }

  /// Opens a branch unless nothing is in it, and takes whole numbers near its cheapest point.
  private mutating func add(_ ranges: Ranges) {
    guard let changes = relaxed(ranges) else { return }
    let cost = zip(free, changes).reduce(0) { $0 + abs($1.1) * variables[$1.0].cost }
    let isWhole = changes.indices.allSatisfy { fraction($0, changes) == 0 }
    let isTaken = takeRounded(changes)
    if isWhole && isTaken { return }
    open.append(Branch(ranges: ranges, changes: changes, cost: cost))
  }

  /// How far a change is from whole, rounding of the linear program left out.
  private func fraction(_ position: Int, _ changes: [Double]) -> Double {
    let distance = abs(changes[position] - changes[position].rounded())
    let noise = 1e-6 + 1e-8 / variables[free[position]].cost
    return distance > min(noise, 0.01) ? distance : 0
  }

  /// The changes of least cost within some ranges, whole or not; nil where there are none.
  private func relaxed(_ ranges: Ranges) -> [Double]? {
    var program = LinearProgram(costs: [Double](repeating: 1, count: 2 * free.count))
    for row in rows { program.add(row.coefficients, atMost: row.bound) }
    for (position, range) in ranges.enumerated() {
      let cost = variables[free[position]].cost
      var row = [Double](repeating: 0, count: 2 * free.count)
      (row[2 * position], row[2 * position + 1]) = (1, -1)
      if let upper = range.upper { program.add(row, atMost: Double(upper) * cost) }
      if let lower = range.lower { program.add(row.map { -$0 }, atMost: -Double(lower) * cost) }
    }
    guard let values = try? program.minimum() else { return nil }
    let changes = free.indices.map { position in
      (values[2 * position] - values[2 * position + 1]) / variables[free[position]].cost
    }
    return changes.allSatisfy { abs($0) < 1e17 } ? changes : nil
  }

  /// Tries both roundings of up to six heads; returns whether the nearest whole numbers are a solution.
  private mutating func takeRounded(_ changes: [Double]) -> Bool {
    let nearest = changes.map { Int64($0.rounded()) }
    let isTaken = take(nearest)
    let heads = changes.indices.filter { constraintOfFollower[$0] == nil }
    let loose = heads.filter { fraction($0, changes) > 0 }
    guard loose.count <= 6 else { return isTaken }
    for choice in 0..<(1 << loose.count) {
      var rounded = nearest
      for (bit, position) in loose.enumerated() {
        rounded[position] = Int64(changes[position].rounded(.down)) + Int64(choice >> bit & 1)
      }
      if let completed = followed(rounded) { _ = take(completed) }
    }
    return isTaken
  }

  /// The changes with each follower as near to its start as its constraint allows; nil where there is no such
  /// number.
  private func followed(_ changes: [Int64]) -> [Int64]? {
    var changes = changes
    var values = variables.map(\.start)
    for (index, change) in zip(free, changes) { values[index] += change }
    for (position, place) in constraintOfFollower.enumerated() {
      guard let place else { continue }
      let index = free[position]
      values[index] = variables[index].start
      guard let start = constraints[place].sum(values),
        let term = constraints[place].terms.first(where: { $0.variable == index }),
        let change = constraints[place].leastChange(from: start, by: term.coefficient)
      else { return nil }
      changes[position] = change
      values[index] += change
    }
    return changes
  }

  /// Keeps whole changes that satisfy every constraint exactly and cost less than the best so far; returns
  /// whether they satisfy them.
  private mutating func take(_ changes: [Int64]) -> Bool {
    var values = variables.map(\.start)
    var cost = 0.0
    for (index, change) in zip(free, changes) {
      values[index] += change
      cost += Double(change.magnitude) * variables[index].cost
      if let least = variables[index].least, values[index] < min(least, variables[index].start) {
        return false
      }
    }
    guard constraints.allSatisfy({ $0.isSatisfied(by: values) }) else { return false }
    if cost < best?.cost ?? .infinity {
      best = AdjustedIntegers(values: values, cost: cost, isProvenLeast: true)
    }
    return true
  }

  /// Splits at the head farthest from whole; where all seem whole, around one of them that is not settled yet.
  private func split(_ branch: Branch) -> [Ranges] {
    let (ranges, changes) = (branch.ranges, branch.changes)
    let fractions = changes.indices.map { fraction($0, changes) }
    let unsettled = ranges.indices.filter { position in
      constraintOfFollower[position] == nil
        && (ranges[position].lower == nil || ranges[position].lower != ranges[position].upper)
    }
    // With every head settled, what was worked out of the followers is the best there is.
    let loose = unsettled.filter { fractions[$0] > 0 }
    let position = (loose.isEmpty ? unsettled : loose).max {
      (fractions[$0], $1) < (fractions[$1], $0)
    }
    guard let position else { return [] }
    let change = changes[position]
    guard fractions[position] > 0 else {
      let whole = Int64(change.rounded())
      return [
        narrowed(ranges, position, nil, whole - 1), narrowed(ranges, position, whole + 1, nil),
        narrowed(ranges, position, whole, whole),
      ].compactMap(\.self)
    }
    let below = Int64(change.rounded(.down))
    return [
      narrowed(ranges, position, nil, below), narrowed(ranges, position, below + 1, nil),
    ].compactMap(\.self)
  }

  /// The ranges with that of one number made narrower; nil where nothing is left of it.
  private func narrowed(
    _ ranges: Ranges, _ position: Int, _ lower: Int64?, _ upper: Int64?
  ) -> Ranges? {
    var ranges = ranges
    let range = ranges[position]
    ranges[position] = (
      [range.lower, lower].compactMap(\.self).max(), [range.upper, upper].compactMap(\.self).min()
    )
    if let lower = ranges[position].lower, let upper = ranges[position].upper, lower > upper {
      return nil
    }
    return ranges
  }
}

extension IntegerConstraint {
  /// The constraint with bounds that sums of whole numbers can reach: multiples of the greatest common divisor
  /// of the coefficients, counted from what the held numbers add.
  ///
  /// Without it 2 x − 2 y = 1 takes endless branches to find that it has no solution.
  fileprivate func tightened(free: Set<Int>, at values: [Int64]) -> IntegerConstraint {
    var (divisor, held): (Int128, Int128) = (0, 0)
    for term in terms {
      if free.contains(term.variable) {
        divisor = Self.greatestCommonDivisor(divisor, term.coefficient)
      } else {
        // Each product fits, since the sum of all was formed before; sums of some may not.
        let (next, overflow) = held.addingReportingOverflow(
          term.coefficient * Int128(values[term.variable]))
        guard !overflow else { return self }
        held = next
      }
    }
    guard divisor > 1, held.magnitude < 1 << 124 else { return self }
    let limit: Int128 = 1 << 123
    let floor = { (number: Int128) -> Int128 in
      let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
      return (rest < 0 ? quotient - 1 : quotient) * divisor
    }
    let bounds = (lower.map { held - floor(held - $0) }, upper.map { held + floor($0 - held) })
    guard [bounds.0, bounds.1].allSatisfy({ ($0?.magnitude ?? 0) < limit.magnitude }) else {
      return self
    }
    let coefficients = terms.map { ($0.variable, $0.coefficient) }
    return IntegerConstraint(
      coefficients: Dictionary(uniqueKeysWithValues: coefficients), lower: bounds.0, upper: bounds.1
    )
  }

  private static func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
    var (larger, smaller) = (one.magnitude, other.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(larger)
  }

  /// The least change of one variable that brings a sum between the bounds; nil where there is none.
  fileprivate func leastChange(from sum: Int128, by coefficient: Int128) -> Int64? {
    let isRising = coefficient > 0
    let size = isRising ? coefficient : -coefficient
    var steps: Int128 = 0
    if let lower, sum < lower {
      steps = (lower - sum + size - 1) / size
    } else if let upper, sum > upper {
      steps = -((sum - upper + size - 1) / size)
    }
    return Int64(exactly: isRising ? steps : -steps)
  }
}
