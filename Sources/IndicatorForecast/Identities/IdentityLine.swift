/// One line of a file of identities: `[AREA:] NAME = NAME + NAME` or `[AREA:] NAME <= NAME`.
struct IdentityLine {
  /// What is wrong with a line, and at which character of it, counted from 1.
  struct Failure: Error {
    let column: Int
    let problem: DataFileProblem
  }

  /// A sign or a name with its place.
  private struct Token {
    let text: String
    let column: Int
    let isSign: Bool
  }

  /// What Chinese keyboards type for the signs, and signs that no identity has.
  private static let signs: [Character: String] = [
    ":": ":", "：": ":", "=": "=", "＝": "=", "+": "+", "＋": "+", "<": "<", "＜": "<",
    "≤": "<=", "≦": "<=", ">": ">", "＞": ">", "≥": ">", "≧": ">", "*": "*", "×": "*",
  ]

  /// Signs only where blanks stand around them; inside a name they belong to it.
  private static let looseSigns: Set<String> = ["-", "−", "–", "/", "÷"]

  /// The mark in front of a file, which stands inside where files were joined, and isn't seen.
  private static let mark: Character = "\u{FEFF}"

  private var tokens: [Token] = []
  private let end: Int

  init(_ line: Substring) {
    let text = line.prefix { $0 != "#" && $0 != "＃" }
    end = text.count + 1
    var name: (text: String, column: Int)?
    var column = 1
    for character in text {
      defer { column += 1 }
      guard character != Self.mark else { continue }
      if let sign = Self.signs[character] {
        append(name)
        name = nil
        append(sign, at: column)
      } else {
        name = name.map { ($0.text + String(character), $0.column) } ?? (String(character), column)
      }
    }
    append(name)
  }

  /// Adds a name, or nothing where it has only blanks.
  private mutating func append(_ name: (text: String, column: Int)?) {
    guard let name, let first = name.text.firstIndex(where: { !$0.isWhitespace }) else { return }
    let indent = name.text.distance(from: name.text.startIndex, to: first)
    tokens.append(
      Token(text: name.text.trimmedBlanks, column: name.column + indent, isSign: false))
  }

  /// Adds a sign; `=` right behind `<` makes one sign of the two.
  private mutating func append(_ sign: String, at column: Int) {
    if sign == "=", let last = tokens.last, last.text == "<", last.column == column - 1 {
      tokens[tokens.count - 1] = Token(text: "<=", column: last.column, isSign: true)
    } else {
      tokens.append(Token(text: sign, column: column, isSign: true))
    }
  }

  /// Returns the identity; nil for a line without one.
  ///
  /// - Throws: The first thing that doesn't belong there.
  func identity(
    indicators: IndicatorRegistry, areas: AreaRegistry
  ) throws(Failure) -> AccountingIdentity? {
    guard !tokens.isEmpty else { return nil }
    var rest = tokens[...]
    let area = tokens.count > 1 && tokens[1].text == ":" ? try name(&rest) : nil
    if area != nil { rest.removeFirst() }
    var names = [try name(&rest)]
    let relation = try relation(&rest)
    names.append(try name(&rest))
    while let sign = rest.popFirst() {
      guard sign.isSign, sign.text == "+" else { throw unexpected(sign) }
      names.append(try name(&rest))
    }
    let codes = try codes(names, indicators)
    return AccountingIdentity(
      area: area.map { areas.code(for: $0.text) }, left: codes[0], relation: relation,
      right: Array(codes.dropFirst()))
  }

  private func name(_ rest: inout ArraySlice<Token>) throws(Failure) -> Token {
    guard let token = rest.popFirst() else {
      throw Failure(column: end, problem: .notAnIdentity)
    }
    guard !token.isSign else { throw unexpected(token) }
    for word in token.text.split(separator: " ") where Self.looseSigns.contains(String(word)) {
      let offset = token.text.distance(from: token.text.startIndex, to: word.startIndex)
      throw Failure(column: token.column + offset, problem: .notAnIdentity)
    }
    return token
  }

  private func relation(
    _ rest: inout ArraySlice<Token>
  ) throws(Failure) -> AccountingIdentity.Relation {
    guard let token = rest.popFirst() else {
      throw Failure(column: end, problem: .notAnIdentity)
    }
    guard let relation = AccountingIdentity.Relation(rawValue: token.text) else {
      throw unexpected(token)
    }
    return relation
  }

  private func codes(
    _ names: [Token], _ indicators: IndicatorRegistry
  ) throws(Failure) -> [String] {
    var codes: [String] = []
    for name in names {
      let code = indicators.code(for: name.text)
      guard !codes.contains(code) else {
        throw Failure(column: name.column, problem: .repeatedIndicator(code))
      }
      codes.append(code)
    }
    return codes
  }

  private func unexpected(_ token: Token) -> Failure {
    Failure(column: token.column, problem: .notAnIdentity)
  }
}
