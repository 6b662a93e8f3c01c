/// Writes a list of flat objects in JSON, an object a line.
struct JSONRowWriter {
  /// A value of an object.
  enum Value {
    case null
    case text(String)
    /// A number as it is to be written, in JSON's own form.
    case number(String)
  }

  private var text = "["
  private var isEmpty = true

  /// Appends one object.
  mutating func write(_ row: [(name: String, value: Value)]) {
    text += isEmpty ? "\n" : ",\n"
    isEmpty = false
    let members = row.map { JSONString($0.name).text + ": " + Self.text(of: $0.value) }
    text += "  {" + members.joined(separator: ", ") + "}"
  }

  /// The whole list.
  var bytes: [UInt8] { Array((text + (isEmpty ? "]\n" : "\n]\n")).utf8) }

  private static func text(of value: Value) -> String {
    switch value {
    case .null: "null"
    case .text(let text): JSONString(text).text
    case .number(let digits): digits
    }
  }
}
