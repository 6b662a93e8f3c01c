import XCTest

/// How far likelihoods lie above the ones they must reach.
struct LikelihoodMargins {
  private let file: String
  private var least: [String: (margin: Double, id: String)] = [:]

  init(_ file: String) { self.file = file }

  mutating func check(
    _ value: Double?, atLeast bound: Double, slack: Double, _ name: String, _ id: String,
    line: UInt = #line
  ) {
    let margin = (value ?? .nan) - bound
    XCTAssertGreaterThanOrEqual(margin, -slack, "\(file): \(name), \(id)", line: line)
    if margin < least[name]?.margin ?? .infinity { least[name] = (margin, id) }
  }

  func report() {
    for (name, entry) in least.sorted(by: { $0.key < $1.key }) {
      print("\(file): \(name) least margin \(entry.margin), \(entry.id)")
    }
  }
}
