/// Times a piece of work and its yardstick in turns.
///
/// In turns, because the machine's speed drifts: a round's ratio meets the same moment.
struct Comparison {
  /// The median time of one execution, in microseconds.
  let work: Double

  /// The median time of one execution of the yardstick, in microseconds.
  let yardstick: Double

  /// The median of the rounds' ratios.
  let ratio: Double

  /// Times 31 rounds; a round's repetitions follow from a rough count of elementary operations.
  init(operations: Int, _ work: () -> Double, against yardstick: () -> Double) {
    let repetitions = max(1, 2_000_000 / max(1, operations))
    let rounds = (0..<31).map { _ in
      (work: time(repetitions, work), yardstick: time(repetitions, yardstick))
    }
    self.work = median(rounds.map(\.work))
    self.yardstick = median(rounds.map(\.yardstick))
    ratio = median(rounds.map { $0.work / $0.yardstick })
  }
}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// Returns the time of one of several executions, in microseconds.
private func time(_ repetitions: Int, _ piece: () -> Double) -> Double {
  let elapsed = ContinuousClock().measure {
    for _ in 0..<repetitions { blackHole(piece()) }
  }
  return elapsed / .microseconds(1) / Double(repetitions)
}

/// Takes a value, so that the optimizer cannot drop what computed it.
@inline(never)
func blackHole<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}

/// Numbers in [−1, 1) without a pattern that the arithmetic could profit from.
func numbers(_ count: Int) -> [Double] {
  var state: UInt64 = 2_021
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-52 - 1
  }
}
