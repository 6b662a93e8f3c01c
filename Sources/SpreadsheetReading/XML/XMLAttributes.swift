/// The attributes of an element, looked up by name.
package struct XMLAttributes {
  private let values: [String: String]

  /// Reads the names and values that expat lists by turns, nil at the end.
  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    var values: [String: String] = [:]
    var place = 0
    while let list, let name = list[place], let value = list[place + 1] {
      values[String(cString: name)] = String(cString: value)
      place += 2
    }
    self.values = values
  }

  package subscript(name: String) -> String? { values[name] }

  /// The value of an attribute of another namespace, whatever its prefix.
  package func prefixed(_ name: String) -> String? {
    values.first { $0.key.hasSuffix(":" + name) }?.value
  }

  /// Whether a switch is on.
  func isTrue(_ name: String) -> Bool { ["1", "true"].contains(values[name] ?? "") }
}
