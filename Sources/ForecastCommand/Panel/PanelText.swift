/// The lines of several series, one behind the other.
struct PanelText: Sendable {
  /// The lines of all of them.
  private(set) var bytes: [UInt8] = []

  /// Where the lines of each end.
  private var ends: [Int] = []

  /// Appends the lines of a series.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }

  /// Returns the lines without those of some series, given by their places.
  func leavingOut(_ places: Set<Int>) -> [UInt8] {
    guard !places.isEmpty else { return bytes }
    var kept: [UInt8] = []
    for place in ends.indices where !places.contains(place) {
      kept.append(contentsOf: bytes[(place > 0 ? ends[place - 1] : 0)..<ends[place]])
    }
    return kept
  }
}
