/// For each character of a text its number in the document, kept as the runs in which both grow alike.
struct OriginRuns: Hashable, Sendable {
  /// The characters at which runs begin, increasing, and their numbers in the document, increasing too.
  private(set) var starts: [UInt32] = []
  private(set) var origins: [UInt32] = []

  /// Begins a run at a character.
  mutating func begin(at index: Int, from origin: Int) {
    starts.append(UInt32(index))
    origins.append(UInt32(origin))
  }

  /// The number in the document of a character.
  ///
  /// - Complexity: O(log *r*) for *r* runs.
  func origin(of index: Int) -> UInt32 {
    let run = Self.last(in: starts, notBeyond: UInt32(index))
    guard run >= 0 else { return UInt32(index) }
    return origins[run] + UInt32(index) - starts[run]
  }

  /// The last of increasing numbers that is at most a number; -1 where none is.
  static func last(in numbers: [UInt32], notBeyond number: UInt32) -> Int {
    var low = -1
    var high = numbers.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if numbers[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
