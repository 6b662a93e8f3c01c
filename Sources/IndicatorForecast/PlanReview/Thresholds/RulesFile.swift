/// A file that sets limits of the plan review, in JSON.
///
/// ```json
/// {"parent_area": "China", "P01": {"warning_points": 2}, "P08": {"highest_percent": 25}}
/// ```
///
/// The names are the codes of the rules, and below them those of their limits (``ReviewLimit``). What the file
/// doesn't name is the default. An unknown name, a value that is no number, and a number that a limit can't be are
/// errors, all found in one pass; only where the text ceases to be JSON does the pass end.
public struct RulesFile: Hashable, Sendable {
  /// The limits.
  public let thresholds: ReviewThresholds

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - name: The name of the file, for the errors.
  ///   - areas: The areas whose names become codes.
  /// - Throws: ``DataFileErrors`` with everything that can't be used; the column's name is the place, such
  ///   as `P01.warning_points`.
  public init(
    parsing bytes: [UInt8], name: String, areas: AreaRegistry = .standard
  ) throws(DataFileErrors) {
    var reader = RulesReader(bytes, file: name, areas: areas)
    let errors = reader.read()
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    thresholds = reader.thresholds
  }
}

/// Walks over a rules file.
private struct RulesReader {
  private let file: String
  private let areas: AreaRegistry
  private let bytes: [UInt8]
  private var scanner: JSONScanner
  private var errors: [DataFileError] = []
  private(set) var thresholds = ReviewThresholds()
  private var lines: [String: Int] = [:]

  init(_ bytes: [UInt8], file: String, areas: AreaRegistry) {
    self.file = file
    self.areas = areas
    self.bytes = bytes
    scanner = JSONScanner(bytes)
  }

  mutating func read() -> [DataFileError] {
    if let fault = TextEncodingCheck.problem(in: bytes) {
      return [DataFileError(file: file, line: fault.line, problem: fault.problem)]
    }
    do throws(JSONProblem) {
      try readRules()
      guard scanner.peek() == nil else { throw .unexpectedCharacter }
      checkOrder()
    } catch {
      let excerpt = scanner.excerpt
      errors.append(
        DataFileError(
          file: file, line: scanner.line, value: excerpt.isEmpty ? nil : excerpt,
          problem: .json(error)))
    }
    return errors
  }

  private mutating func readRules() throws(JSONProblem) {
    guard scanner.skip(ASCII.openingBrace) else { throw .notRules }
    guard !scanner.skip(ASCII.closingBrace) else { return }
    var names: Set<String> = []
    repeat {
      let (name, line) = try readName()
      guard names.insert(name).inserted else { throw .repeatedName }
      if name == "parent_area" {
        try readParent(line)
      } else if let rule = PlanRuleCode(rawValue: name) {
        try readLimits(of: rule)
      } else {
        let allowed = ["parent_area"] + Set(ReviewLimit.all.map(\.rule.rawValue)).sorted()
        reject(name, nil, line, .unknownRule(allowed: allowed))
        try scanner.skipValue()
      }
    } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBrace)
  }

  private mutating func readLimits(of rule: PlanRuleCode) throws(JSONProblem) {
    guard scanner.skip(ASCII.openingBrace) else {
      _ = scanner.peek()
      reject(rule.rawValue, scanner.excerpt, scanner.line, .notAnObject)
      return try scanner.skipValue()
    }
    guard !scanner.skip(ASCII.closingBrace) else { return }
    var names: Set<String> = []
    repeat {
      let (name, line) = try readName()
      guard names.insert(name).inserted else { throw .repeatedName }
      try readLimit(rule, name, line)
    } while scanner.skip(ASCII.comma)
    try scanner.expect(ASCII.closingBrace)
  }

  private mutating func readLimit(
    _ rule: PlanRuleCode, _ name: String, _ line: Int
  ) throws(JSONProblem) {
    let limits = ReviewLimit.all.filter { $0.rule == rule }
    let place = "\(rule.rawValue).\(name)"
    guard let limit = limits.first(where: { $0.name == name }) else {
      reject(place, nil, line, .unknownRule(allowed: limits.map(\.name)))
      return try scanner.skipValue()
    }
    _ = scanner.peek()
    let excerpt = scanner.excerpt
    guard case .number(let digits)? = try scalar(),
      let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite,
      limit.range.contains(value), !limit.isWhole || value == value.rounded()
    else {
      let shown = excerpt.prefix { !",}".contains($0) }
      return reject(
        place, String(shown), line,
        .notALimit(
          least: limit.range.lowerBound, most: limit.range.upperBound, isWhole: limit.isWhole))
    }
    limit.set(value, in: &thresholds)
    lines[place] = line
  }

  private mutating func readParent(_ line: Int) throws(JSONProblem) {
    _ = scanner.peek()
    let excerpt = scanner.excerpt
    guard case .text(let name)? = try scalar(), !name.isBlank else {
      return reject("parent_area", excerpt, line, .notAnArea)
    }
    thresholds.parentArea = areas.code(for: name)
  }

  /// A single value; nil for a list or an object, which is skipped.
  private mutating func scalar() throws(JSONProblem) -> JSONScanner.Value? {
    if let byte = scanner.peek(), byte == ASCII.openingBracket || byte == ASCII.openingBrace {
      try scanner.skipValue()
      return nil
    }
    return try scanner.scalar()
  }

  private mutating func readName() throws(JSONProblem) -> (String, Int) {
    _ = scanner.peek()
    let line = scanner.line
    let name = try scanner.text()
    try scanner.expect(ASCII.colon)
    return (name, line)
  }

  /// Limits that bound something from both sides.
  private mutating func checkOrder() {
    let pairs: [(PlanRuleCode, String, String)] = [
      (.impliedBase, "info_percent", "warning_percent"),
      (.residualSector, "lowest_percent", "highest_percent"),
      (.taxElasticity, "lower_percentile", "upper_percentile"),
    ]
    for (rule, low, high) in pairs {
      let limits = ReviewLimit.all.filter { $0.rule == rule }
      guard let lower = limits.first(where: { $0.name == low }),
        let upper = limits.first(where: { $0.name == high })
      else { continue }
      let (least, most) = (lower.value(in: thresholds), upper.value(in: thresholds))
      guard least >= most else { continue }
      let place = "\(rule.rawValue).\(low)"
      reject(
        place, NumberText(least).significant(),
        lines[place] ?? lines["\(rule.rawValue).\(high)"] ?? 1,
        .limitsInDisorder(other: high, value: most))
    }
  }

  private mutating func reject(
    _ place: String, _ value: String?, _ line: Int, _ problem: RulesProblem
  ) {
    errors.append(
      DataFileError(
        file: file, line: line, columnName: place, value: value, problem: .rules(problem)))
  }
}
