import XCTest

/// The largest deviation from a reference, relative to the largest magnitude of each vector.
struct WorstDeviation {
  private let name: String
  private var worst: [String: (deviation: Double, place: String, tolerance: Double)] = [:]

  init(_ name: String) { self.name = name }

  /// Asserts that a vector agrees with its reference.
  mutating func check(
    _ values: [Double], _ reference: [Double], _ quantity: String, _ place: String,
    within tolerance: Double, file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertEqual(values.count, reference.count, "\(quantity), \(place)", file: file, line: line)
    XCTAssertFalse(reference.isEmpty, "\(quantity), \(place)", file: file, line: line)
    let scale = reference.map(abs).max() ?? 0
    let differences = zip(values, reference).map { $0 == $1 ? 0 : abs($0 - $1) }
    let deviation = (differences.max() ?? 0) / (scale > 0 ? scale : 1)
    XCTAssertLessThanOrEqual(
      deviation, tolerance, "\(name): \(quantity), \(place)", file: file, line: line)
    if deviation >= worst[quantity]?.deviation ?? 0 {
      worst[quantity] = (deviation, place, tolerance)
    }
  }

  /// Asserts that a number agrees with its reference.
  mutating func check(
    _ value: Double?, _ reference: Figures, _ quantity: String, _ place: String,
    within tolerance: Double, file: StaticString = #filePath, line: UInt = #line
  ) {
    check(
      [value ?? .nan], [reference.number], quantity, place, within: tolerance, file: file,
      line: line)
  }

  /// Prints the worst deviation of each quantity.
  func report() {
    for (quantity, entry) in worst.sorted(by: { $0.key < $1.key }) {
      print("\(name): \(quantity) off by \(entry.deviation) of \(entry.tolerance), \(entry.place)")
    }
  }
}
