/// Which series are sums of which others: a hierarchy, or several that share their bottom.
///
/// Series without parts are the bottom. With *S* the matrix that makes all series from the bottom,
/// the row sums *S* 1 count the bottom parts under each series (one for a bottom series itself).
public struct SummingStructure: Hashable, Sendable {
  /// The number of series.
  public let seriesCount: Int

  /// One equation a series with parts: the series equals the sum of its parts.
  public let constraints: [LinearConstraint]

  /// The number of bottom parts under each series, *S* 1.
  public let bottomCounts: [Int]

  /// Creates a structure.
  ///
  /// - Parameters:
  ///   - seriesCount: The number of series.
  ///   - parts: For each series that is a sum, the series that it is the sum of; none is a bottom
  ///     series.
  /// - Throws: ``ReconciliationError/cyclicStructure(series:)`` where a series is a part of itself.
  /// - Precondition: Every series is below `seriesCount`, and none stands twice in a sum.
  /// - Complexity: O(*n* + the number of parts).
  public init(seriesCount: Int, parts: [Int: [Int]]) throws(ReconciliationError) {
    let named = Array(parts.keys) + parts.values.joined()
    precondition(named.allSatisfy { (0..<seriesCount).contains($0) }, "no such series")
    var counter = BottomCounter(parts: parts, seriesCount: seriesCount)
    for series in 0..<seriesCount { try counter.visit(series) }
    self.seriesCount = seriesCount
    bottomCounts = counter.counts
    constraints = parts.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
      .map { LinearConstraint(total: $0.key, equalsSumOf: $0.value) }
  }
}

/// Counts the bottom parts of each series once, however many sums it stands in.
private struct BottomCounter {
  let parts: [Int: [Int]]
  var counts: [Int]
  private var isOpen: [Bool]

  init(parts: [Int: [Int]], seriesCount: Int) {
    self.parts = parts
    counts = Array(repeating: 0, count: seriesCount)
    isOpen = Array(repeating: false, count: seriesCount)
  }

  mutating func visit(_ series: Int) throws(ReconciliationError) {
    guard counts[series] == 0 else { return }
    guard !isOpen[series] else { throw .cyclicStructure(series: series) }
    isOpen[series] = true
    let below = parts[series] ?? []
    for part in below { try visit(part) }
    counts[series] = below.isEmpty ? 1 : below.reduce(0) { $0 + counts[$1] }
    isOpen[series] = false
  }
}
