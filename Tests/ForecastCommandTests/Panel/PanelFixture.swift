/// Long tables for the commands that take a panel.
enum PanelFixture {
  /// A growing series of each length from one to some, named by its length.
  static func table(upTo count: Int, header: String = "unique_id,ds,y") -> String {
    let rows = (1...count).flatMap { length in
      (0..<length).map { "s\(length),\(2000 + $0),\(100 + 7 * $0 + ($0 * $0) % 5)" }
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
