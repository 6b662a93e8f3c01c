extension ReviewThresholds {
  /// All limits as a rules file: the same text for the same limits, whatever they are called in the program.
  ///
  /// The names stand in alphabetical order, one rule a line, and each number in the fewest digits that read
  /// back as it.
  public var canonicalText: String {
    let rules = Dictionary(grouping: ReviewLimit.all, by: \.rule).sorted { $0.key < $1.key }
    let lines = rules.map { rule, limits in
      let numbers = limits.sorted { $0.name < $1.name }.map { limit in
        "\"\(limit.name)\": \(limit.text(in: self))"
      }
      return "  \"\(rule.rawValue)\": {\(numbers.joined(separator: ", "))},"
    }
    return (["{"] + lines + ["  \"parent_area\": \(Self.quoted(parentArea))", "}"])
      .joined(separator: "\n") + "\n"
  }

  /// A string of JSON.
  private static func quoted(_ text: String) -> String {
    let parts = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20:
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(parts.joined())\""
  }
}

extension ReviewLimit {
  /// The limit as a number of JSON.
  fileprivate func text(in thresholds: ReviewThresholds) -> String {
    let value = value(in: thresholds)
    return isWhole ? String(Int(value)) : "\(value)"
  }
}
