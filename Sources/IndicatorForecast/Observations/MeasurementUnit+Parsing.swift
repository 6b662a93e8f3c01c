extension MeasurementUnit {
  /// The unit of figures whose file names none: the code `_X` of SDMX, "not specified".
  public static let unspecified = MeasurementUnit(code: "_X")

  /// Whether no unit was named.
  public var isUnspecified: Bool { code == "_X" }

  /// Reads the name of a unit, as tables write it: 亿元, `100 million CNY`, `10 thousand persons`, `%`.
  ///
  /// A unit that isn't known stays its own code: 万吨 is 吨 with 4. Blanks, full or half width and the
  /// case of ASCII letters don't count in known names.
  ///
  /// - Parameter name: The name; blank for a unit that isn't specified.
  public init(named name: String) {
    self = Self.known(name) ?? Self.unknown(name)
  }

  /// Returns the unit of a name in which every part is known, or nil.
  ///
  /// - Parameter name: The name of a unit.
  /// - Returns: The unit, or nil.
  public static func known(_ name: String) -> MeasurementUnit? {
    let folded = NameIndex.folded(name).filter { $0 != "," && $0 != "，" }
    guard !folded.isEmpty else { return nil }
    return bare(folded) ?? multiplied(folded)
  }

  /// A code of its own, with the power of ten of a numeral in front of it.
  ///
  /// What is left behind the numeral may not be known itself: 万万元 is not the unit 万元 with 4, nor 万% a rate.
  private static func unknown(_ name: String) -> MeasurementUnit {
    let trimmed = name.trimmedBlanks
    guard !trimmed.isEmpty else { return .unspecified }
    for (prefix, power) in prefixes where trimmed.hasPrefix(prefix) {
      let rest = String(trimmed.dropFirst(prefix.count))
      if !rest.isEmpty, known(rest) == nil {
        return MeasurementUnit(code: rest, powerOfTen: power)
      }
    }
    return MeasurementUnit(code: trimmed)
  }

  /// The numerals that an unknown unit may have in front of it.
  private static let prefixes =
    numerals.filter { $0.1 >= 4 } + englishPowers.map { words, power in (words + " ", power) }

  private static func bare(_ folded: String) -> MeasurementUnit? {
    codes[folded].map { MeasurementUnit(code: $0) }
  }

  /// A numeral before or behind a known unit: 万元, `10 thousand CNY`, `CNY bn`.
  private static func multiplied(_ folded: String) -> MeasurementUnit? {
    for (numeral, power) in numerals + foldedEnglishPowers {
      if folded.hasPrefix(numeral), let code = codes[String(folded.dropFirst(numeral.count))] {
        return scaled(code, power)
      }
      if folded.hasSuffix(numeral), let code = codes[String(folded.dropLast(numeral.count))] {
        return scaled(code, power)
      }
    }
    return nil
  }

  /// Rates have no powers of ten.
  private static func scaled(_ code: String, _ power: Int) -> MeasurementUnit? {
    ["PC", "PP", "_X"].contains(code) ? nil : MeasurementUnit(code: code, powerOfTen: power)
  }

  /// The longer numeral first: 万亿 before 万.
  private static let numerals: [(String, Int)] = [
    ("万亿", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6),
    ("十万", 5), ("万", 4), ("千", 3), ("百", 2), ("兆", 12),
  ]

  private static let englishPowers: [(String, Int)] =
    [
      ("100 million", 8), ("hundred million", 8), ("10 million", 7), ("ten thousand", 4),
      ("10 thousand", 4), ("100 thousand", 5), ("100 billion", 11), ("10 billion", 10),
      ("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3),
    ] + MeasurementUnit.powerOfTenRange.reversed().map { ("10^\($0)", $0) }

  private static let foldedEnglishPowers =
    englishPowers.map { (NameIndex.folded($0.0), $0.1) } + [
      ("100000000", 8), ("10000", 4), ("1000", 3), ("bn", 9), ("mn", 6), ("tn", 12),
    ]

  /// The codes of the names, folded.
  private static let codes: [String: String] = {
    let names: [(String, [String])] = [
      ("CNY", ["CNY", "元", "人民币", "人民币元", "元人民币", "RMB", "yuan", "RMB yuan"]),
      ("USD", ["USD", "美元", "US dollars", "US dollar", "US$"]),
      ("PC", ["PC", "%", "percent", "per cent", "百分比", "百分数"]),
      ("PP", ["PP", "百分点", "个百分点", "percentage points", "percentage point"]),
      ("PERSON", ["PERSON", "人", "persons", "people"]),
      ("FIRM", ["FIRM", "家", "firms", "enterprises"]),
      ("HOUSEHOLD", ["HOUSEHOLD", "户", "households"]),
      ("_X", ["_X", "unit not stated", "单位未注明"]),
    ]
    return Dictionary(
      names.flatMap { code, names in names.map { (NameIndex.folded($0), code) } },
      uniquingKeysWith: { first, _ in first })
  }()
}

extension String {
  /// The text without white space at its ends.
  var trimmedBlanks: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = start.lastIndex { !$0.properties.isWhitespace }.map { start.index(after: $0) }
    return String(start[..<(end ?? start.startIndex)])
  }
}
