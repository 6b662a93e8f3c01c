import IndicatorForecast

/// What must hold of the limits that are read out of any bytes.
enum FuzzedRules {
  /// Reads bytes as a rules file, and traps where something does not hold.
  static func check(_ bytes: [UInt8]) {
    let file = FuzzedInput(bytes).read { () throws(DataFileErrors) in
      try RulesFile(parsing: bytes, name: FuzzedInput.name)
    }
    guard let file else { return }
    for limit in ReviewLimit.all {
      let value = limit.value(in: file.thresholds)
      precondition(limit.range.contains(value), "a limit beyond its range")
      precondition(!limit.isWhole || value == value.rounded(), "a part of a count")
    }
    let text = Array(file.thresholds.canonicalText.utf8)
    let again = try? RulesFile(parsing: text, name: "written")
    precondition(again == file, "others than those written")
  }
}
