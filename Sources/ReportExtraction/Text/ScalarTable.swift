/// What every character becomes and what it is, looked up by its number.
///
/// One table of 64 k entries instead of a chain of comparisons: the text is read once, and a look-up costs
/// the same for every character.
struct ScalarTable: Sendable {
  /// An entry of the table: the replacement in 16 bits, the class in eight, and flags.
  struct Entry {
    private var bits: UInt32

    init(_ replacement: UInt16, _ kind: ScalarClass, isWide: Bool) {
      bits = UInt32(replacement) | UInt32(kind.rawValue) << 16 | (isWide ? 1 << 24 : 0)
    }

    /// What a character may be besides its class.
    struct Role: OptionSet {
      let rawValue: UInt32
      /// A digit, Chinese or not.
      static let numeral = Role(rawValue: 1 << 25)
      /// Begins a unit, or a word that stands behind numbers only.
      static let unit = Role(rawValue: 1 << 26)
      static let bullet = Role(rawValue: 1 << 27)
      /// May begin the number of a page.
      static let pageStart = Role(rawValue: 1 << 28)
      /// May begin a reviewer's comment, or the name of who wrote one.
      static let noteStart = Role(rawValue: 1 << 29)
    }

    mutating func insert(_ role: Role) { bits |= role.rawValue }
    func has(_ role: Role) -> Bool { bits & role.rawValue != 0 }

    /// The character it becomes.
    var replacement: UInt32 { bits & 0xFFFF }
    /// The raw value of its class.
    var rawClass: UInt8 { UInt8(truncatingIfNeeded: bits >> 16) }
    /// How many columns it takes.
    var columns: Int { Int(1 + bits >> 24 & 1) }

    func isOf(_ kind: ScalarClass) -> Bool { rawClass == kind.rawValue }
    /// The class.
    ///
    /// Its raw values count its cases, as its bits do: a search among them, for each of the text's
    /// characters, took a tenth of the time.
    var kind: ScalarClass { unsafeBitCast(rawClass, to: ScalarClass.self) }
  }

  /// Hands the entries on, to be looked up without asking for the table each time.
  static func withEntries<T>(_ body: (UnsafeBufferPointer<Entry>) -> T) -> T {
    standard.entries.withUnsafeBufferPointer(body)
  }

  /// The table of the whole module.
  static let standard = ScalarTable()

  /// What all characters beyond the table are: wide and themselves.
  static let supplementary = Entry(0, .other, isWide: true)

  let entries: [Entry]

  private init() {
    var replacements = (0...0xFFFF).map { UInt16($0) }
    Self.simplify(&replacements)
    Self.narrow(&replacements)
    let classes = Self.classes()
    let roles = Self.roles()
    entries = (0...0xFFFF).map { number in
      let replacement = replacements[number]
      var entry = Entry(
        replacement, classes[Int(replacement)], isWide: number >= 0x1100 && !isNarrow(number))
      if let role = roles[UInt32(replacement)] { entry.insert(role) }
      return entry
    }
    func isNarrow(_ number: Int) -> Bool {
      (0x2000...0x2BFF).contains(number) || (0xFF61...0xFFDC).contains(number)
    }
  }

  /// Replaces traditional characters, and the radicals that PDF files write for whole characters.
  private static func simplify(_ replacements: inout [UInt16]) {
    for pair in SimplifiedCharacters.pairs { replacements[Int(pair.from)] = pair.to }
    for (radical, whole) in SimplifiedCharacters.radicals {
      replacements[Int(radical)] = replacements[Int(whole)]
    }
  }

  /// Replaces full-width forms and the variants of dashes and signs.
  private static func narrow(_ replacements: inout [UInt16]) {
    let ranges: [ClosedRange<Int>] = [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A]
    for number in ranges.joined() { replacements[number] = UInt16(number - 0xFEE0) }
    for (variants, replacement) in variants {
      for variant in variants.unicodeScalars {
        replacements[Int(variant.value)] = UInt16(replacement.value)
      }
    }
  }

  private static let variants: [(variants: String, replacement: Unicode.Scalar)] = [
    ("％﹪", "%"), ("＋", "+"), ("－\u{2212}\u{2010}\u{2011}", "-"), ("．﹒", "."), ("＄﹩", "$"),
    ("／", "/"), ("（﹙", "("), ("）﹚", ")"), ("；﹔", ";"), ("：﹕", ":"),
    ("\u{2012}\u{2013}\u{2015}～\u{2500}\u{2501}\u{301C}", "\u{2014}"), ("﹐", "，"), ("﹑", "、"),
    ("￥", "\u{A5}"), ("｜\u{2502}\u{2503}", "|"),
  ]

  /// The classes of the characters that nothing is replaced by any more.
  private static func classes() -> [ScalarClass] {
    var classes = [ScalarClass](repeating: .other, count: 0x10000)
    for number in 0x00...0x1F { classes[number] = .control }
    for number in 0x7F...0x9F { classes[number] = .control }
    for number in 0x21...0x7E { classes[number] = .sign }
    for number in 0x30...0x39 { classes[number] = .digit }
    for number in Array(0x41...0x5A) + Array(0x61...0x7A) { classes[number] = .letter }
    for number in Array(0x2000...0x200A) + [0x09, 0x20, 0xA0, 0x85, 0x1680, 0x2028, 0x2029] {
      classes[number] = .blank
    }
    for number in [0x202F, 0x205F, 0x3000] { classes[number] = .blank }
    for number in [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF] {
      classes[number] = .invisible
    }
    for number in Array(0x202A...0x202E) + Array(0x2066...0x2069) + Array(0xFE00...0xFE0F) {
      classes[number] = .invisible
    }
    for number in 0x2504...0x257F { classes[number] = .rule }
    for (characters, kind) in named {
      for character in characters.unicodeScalars { classes[Int(character.value)] = kind }
    }
    return classes
  }

  private static func roles() -> [UInt32: Entry.Role] {
    var roles: [UInt32: Entry.Role] = [:]
    for (characters, role) in characterRoles {
      for character in characters.unicodeScalars {
        roles[character.value, default: []].formUnion(role)
      }
    }
    return roles
  }

  private static let characterRoles: [(characters: String, role: Entry.Role)] = [
    ("0123456789", [.numeral, .pageStart]), ("一二三四五六七八九十百零〇", .numeral),
    // Only what stands behind a number much more often than at the beginning of a sentence.
    ("批审修校编微CcAaUuRrMmLl", .noteStart),
    ("元亿万年月日倍吨亩%‰", .unit), ("•●■◆▪·○★▲※➢►◎□◇*", .bullet), ("-\u{2014}第共页PpＰ·~(", .pageStart),
  ]

  private static let named: [(characters: String, kind: ScalarClass)] = [
    ("\n\r", .lineEnd), ("\u{B}\u{C}", .pageEnd), ("。!?！？;…｡", .sentenceEnd), ("，、,､", .comma),
    (":", .colon), (")]}”’）」』】》〉〕%‰℃°\"'", .closing), ("([{“‘「『【《〈〔$£€\u{A5}", .opening),
    ("-~\u{2014}", .dash), (".", .point), ("|", .bar), ("=_*+", .rule),
  ]
}
