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
    let members = row.map { Self.quoted($0.name) + ": " + Self.text(of: $0.value) }
    text += "  {" + members.joined(separator: ", ") + "}"
  }

  /// The whole list.
  var bytes: [UInt8] { Array((text + (isEmpty ? "]\n" : "\n]\n")).utf8) }

  private static func text(of value: Value) -> String {
    switch value {
    case .null: "null"
    case .text(let text): quoted(text)
    case .number(let digits): digits
    }
  }

  /// Only what JSON wants escaped is; the text stays readable.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
