import IndicatorForecast

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON as the command prints it: indented, keys in alphabetical order, one line end at the end.
enum JSONText {
  /// Returns the text of a value.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

/// A value that is written as `null` where there is none, instead of being left out.
struct OrNull<Value: Encodable>: Encodable {
  private let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension OrNull<Double> {
  /// A number with at most 10 significant digits; null where it is infinite or not a number.
  init(published value: Double?) {
    self.init(value.flatMap { $0.isFinite ? Double(NumberText($0).significant()) : nil })
  }
}

/// A text in the quotes and escapes of JSON.
struct JSONString {
  let text: String

  init(_ content: String) {
    var text = "\""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text + "\""
  }
}
