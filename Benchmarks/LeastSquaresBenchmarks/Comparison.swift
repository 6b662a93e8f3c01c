/// Times several pieces of work in turns and keeps the median of each.
///
/// In turns, because the machine's speed drifts: each round meets the same minute.
struct Comparison {
  private let rounds: Int
  private let repetitions: Int

  /// Prepares a comparison; repetitions follow from a rough count of elementary operations.
  init(rounds: Int = 11, operations: Int) {
    self.rounds = rounds
    repetitions = max(1, 4_000_000 / max(1, operations))
  }

  /// Returns the median time of one execution of each piece of work, in microseconds.
  func microseconds(_ work: [() -> Double]) -> [Double] {
    var times = work.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (index, piece) in work.enumerated() { times[index].append(time(piece)) }
    }
    return times.map { $0.sorted()[$0.count / 2] }
  }

  private func time(_ piece: () -> Double) -> Double {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      for _ in 0..<repetitions { blackHole(piece()) }
    }
    return elapsed / .microseconds(1) / Double(repetitions)
  }
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
