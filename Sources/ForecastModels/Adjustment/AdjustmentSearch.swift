import LinearAlgebra

/// The branches of a ``LeastAbsoluteAdjustment``, depth first, the nearer whole number first.
struct AdjustmentSearch {
  /// The linear programs after which the search ends.
  private static let limit = 20_000

  private let variables: [LeastAbsoluteAdjustment.Variable]
  private let constraints: [IntegerConstraint]
  private let free: [Int]
  /// The constraints as rows of a linear program in costs: column 2 i is a rise of the free number i, times
  /// its cost, column 2 i + 1 a fall.
  private let rows: [(coefficients: [Double], bound: Double)]
  private var count = 0

  /// The best solution so far.
  private(set) var best: AdjustedIntegers?

  /// The range that a branch leaves to the change of each free number.
  private typealias Ranges = [(lower: Int64?, upper: Int64?)]

  init(_ adjustment: LeastAbsoluteAdjustment) {
    variables = adjustment.variables
    constraints = adjustment.constraints
    free = variables.indices.filter { [variables] in !variables[$0].isHeld }
    let (variables, free) = (variables, free)
    rows = constraints.flatMap { Self.rows($0, variables, free) }
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

  mutating func run() throws(LeastAbsoluteAdjustmentError) {
    var open: [Ranges] = [
      free.map { index in
        (variables[index].least.map { min(0, $0 - variables[index].start) }, nil)
      }
    ]
    while let ranges = open.popLast() {
      guard count < Self.limit else {
        guard let best else { throw .tooManyBranches }
        self.best = AdjustedIntegers(values: best.values, cost: best.cost, isProvenLeast: false)
        return
      }
      count += 1
      open += branches(of: ranges)
    }
  }

  /// Takes the solution of a branch if it is one, and returns the branches below it, the one to follow first
  /// at the end.
  private mutating func branches(of ranges: Ranges) -> [Ranges] {
    guard let changes = relaxed(ranges) else { return [] }
    let cost = zip(free, changes).reduce(0) { $0 + abs($1.1) * variables[$1.0].cost }
    if let best, cost >= best.cost - 1e-10 * max(1, best.cost) { return [] }
    if take(changes.map { Int64($0.rounded()) }) { return [] }
    return split(ranges, changes)
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

  /// Keeps whole changes that satisfy every constraint exactly and cost less than the best so far.
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

  /// Splits at the number that is farthest from whole; where all seem whole and are not a solution, around
  /// one of them that is not settled yet.
  private func split(_ ranges: Ranges, _ changes: [Double]) -> [Ranges] {
    let fractions = changes.map { abs($0 - $0.rounded()) }
    let open = ranges.indices.filter { ranges[$0].lower == nil || ranges[$0].lower != ranges[$0].upper }
    guard let position = open.max(by: { fractions[$0] < fractions[$1] }) else { return [] }
    let change = changes[position]
    guard fractions[position] > 1e-6 else {
      let whole = Int64(change.rounded())
      return [
        narrowed(ranges, position, nil, whole - 1), narrowed(ranges, position, whole + 1, nil),
        narrowed(ranges, position, whole, whole),
      ].compactMap(\.self)
    }
    let below = Int64(change.rounded(.down))
    let down = narrowed(ranges, position, nil, below)
    let up = narrowed(ranges, position, below + 1, nil)
    return (change - Double(below) < 0.5 ? [up, down] : [down, up]).compactMap(\.self)
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
