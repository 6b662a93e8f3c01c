/// A file of accounting identities, one a line.
///
/// ```
/// # What adds up in a township's report.
/// gross_output = industrial_output + agricultural_output + tertiary_output
/// taiping: industrial_output_above_scale <= industrial_output
/// ```
///
/// Indicators and areas are named by any name that the registries know; an unknown name is its own
/// code. What follows `#` is a comment. Full-width signs (`：＝＋≤＃`) count as the ASCII ones; any other
/// operator is an error, never a part of a name. All errors of a file come in one pass.
public struct IdentityFile: Hashable, Sendable {
  /// The identities, in file order.
  public let identities: [AccountingIdentity]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - name: The name of the file, for the errors.
  /// - Throws: ``DataFileErrors`` with every line that is no identity.
  public init(parsing bytes: [UInt8], name: String) throws(DataFileErrors) {
    if let finding = TextEncodingCheck.problem(in: bytes) {
      throw DataFileErrors([
        DataFileError(file: name, line: finding.line, problem: finding.problem)
      ])
    }
    let start = TextEncodingCheck.markLength(bytes)
    let text = String(decoding: bytes[start...], as: UTF8.self)
    var identities: [AccountingIdentity] = []
    var errors: [DataFileError] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      do throws(DataFileProblem) {
        if let identity = try IdentityLine(line).identity { identities.append(identity) }
      } catch {
        errors.append(
          DataFileError(file: name, line: index + 1, value: String(line), problem: error))
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    self.identities = identities
  }
}

/// One line of the file.
private struct IdentityLine {
  private let text: String

  /// What Chinese keyboards type for the signs.
  private static let signs: [Character: String] = [
    "：": ":", "＝": "=", "＋": "+", "≤": "<=", "≦": "<=", "＜": "<", "＞": ">", "＃": "#",
  ]

  init(_ line: Substring) {
    let ascii = line.map { Self.signs[$0] ?? String($0) }.joined()
    text = String(ascii.prefix { $0 != "#" }).trimmingBlanks
  }

  /// The identity; nil for a line without one.
  var identity: AccountingIdentity? {
    get throws(DataFileProblem) {
      guard !text.isEmpty else { return nil }
      let scope = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let area = scope.count == 2 ? String(scope[0]).trimmingBlanks : nil
      let equation = String(scope[scope.count - 1])
      guard let relation = relation(in: equation), area?.isEmpty != true else {
        throw .notAnIdentity
      }
      let sides = equation.split(separator: relation.rawValue, omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw .notAnIdentity }
      return try identity(area, sides[0], relation, sides[1])
    }
  }

  private func relation(in equation: String) -> AccountingIdentity.Relation? {
    equation.contains("<=") ? .atMost : equation.contains("=") ? .equal : nil
  }

  private func identity(
    _ area: String?, _ left: Substring, _ relation: AccountingIdentity.Relation,
    _ right: Substring
  ) throws(DataFileProblem) -> AccountingIdentity {
    let total = String(left).trimmingBlanks
    let parts = right.split(separator: "+", omittingEmptySubsequences: false)
      .map { String($0).trimmingBlanks }
    guard ([total] + parts).allSatisfy(isName) else { throw .notAnIdentity }
    let codes = ([total] + parts).map { IndicatorRegistry.standard.code(for: $0) }
    var seen: Set<String> = []
    if let repeated = codes.first(where: { !seen.insert($0).inserted }) {
      throw .repeatedIndicator(repeated)
    }
    return AccountingIdentity(
      area: area.map { AreaRegistry.standard.code(for: $0) }, left: codes[0],
      relation: relation, right: Array(codes.dropFirst()))
  }
}

/// Whether a text may be a name: not empty, and without operators that no identity has.
private func isName(_ text: String) -> Bool {
  let operators: Set<Character> = ["<", ">", "=", "*", "≥", "×"]
  let words = text.split(separator: " ")
  return !words.isEmpty && !text.contains(where: operators.contains)
    && !words.contains { ["-", "−", "–", "/", "÷"].contains($0) }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
  }
}
