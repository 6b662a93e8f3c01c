/// What the layout of a text needs to know of one of its lines.
///
/// Four numbers and a few small ones: a document of nothing but line ends must fit into memory too.
struct TextLine {
  /// Facts about a line that are either so or not.
  struct Traits: OptionSet {
    let rawValue: UInt32

    /// There is a Chinese character.
    static let chinese = Traits(rawValue: 1 << 0)
    /// There is punctuation of a sentence before the last character.
    static let prose = Traits(rawValue: 1 << 1)
    /// It ends as a sentence does, the quotes and brackets behind that counted in.
    static let endsSentence = Traits(rawValue: 1 << 2)
    /// It ends with a colon.
    static let endsColon = Traits(rawValue: 1 << 3)
    /// It ends where no sentence can end: with a comma, a dash or an opening bracket.
    static let endsOpen = Traits(rawValue: 1 << 4)
    /// It ends with a digit, or with a point or an ASCII comma behind one.
    static let endsNumber = Traits(rawValue: 1 << 5)
    /// It ends with 万 or 亿.
    static let endsScale = Traits(rawValue: 1 << 6)
    /// It begins with what no line begins with: a comma, a full stop, a closing bracket.
    static let startsClosing = Traits(rawValue: 1 << 7)
    /// It begins with a digit, or with a point before one.
    static let startsNumber = Traits(rawValue: 1 << 8)
    /// It begins with a number and its unit, other than a date.
    static let startsAmount = Traits(rawValue: 1 << 24)
    /// It begins with a dash or tilde that no minus is, and a number behind it: the upper end of a range.
    static let startsRangeEnd = Traits(rawValue: 1 << 25)
    /// It ends with what stands before a number: 达, 至.
    static let endsBeforeNumber = Traits(rawValue: 1 << 26)
    /// It ends with a year behind an English month, as a line of its own does.
    static let endsDate = Traits(rawValue: 1 << 28)
    /// It is no Chinese, and ends with what may be a year.
    static let endsYear = Traits(rawValue: 1 << 30)
    /// It is no Chinese, and ends with a rate: an item of a list, where the next line begins with a capital.
    static let endsRate = Traits(rawValue: 1 << 31)
    /// It begins with a capital letter.
    static let startsCapital = Traits(rawValue: 1 << 29)
    /// It ends with a number, or with the per cent sign or unit behind one.
    static let endsAmount = Traits(rawValue: 1 << 27)
    /// It begins with a unit, or with a word that stands behind numbers only.
    static let startsUnit = Traits(rawValue: 1 << 9)
    /// It begins as an item of a list or a heading does: 一、 (一) 1. 第一章
    static let startsItem = Traits(rawValue: 1 << 10)
    /// It begins with a dash or a bullet.
    static let startsBullet = Traits(rawValue: 1 << 11)
    /// It is a row of a table.
    static let row = Traits(rawValue: 1 << 12)
    /// Its cells are separated by bars.
    static let bars = Traits(rawValue: 1 << 13)
    /// It is the name that word processors give to who has none.
    static let author = Traits(rawValue: 1 << 23)
    /// Its cells are separated by two blanks or more, or by tabs.
    static let gaps = Traits(rawValue: 1 << 22)
    /// It is Latin letters, digits and blanks only, a letter first.
    static let latin = Traits(rawValue: 1 << 14)
    /// There is a form feed between it and the line before.
    static let afterPageEnd = Traits(rawValue: 1 << 15)
    /// It can only be the number of a page.
    static let pageNumber = Traits(rawValue: 1 << 16)
    /// It is a whole number and nothing else.
    static let bareNumber = Traits(rawValue: 1 << 17)
    /// It is a rule drawn with characters.
    static let rule = Traits(rawValue: 1 << 18)
    /// It is not part of the text: a page number or a comment.
    static let leftOut = Traits(rawValue: 1 << 19)
    /// It begins as a reviewer's comment does, with 批注 and a colon.
    static let comment = Traits(rawValue: 1 << 20)
    /// It is such a beginning and nothing else: the comment is on the next line.
    static let commentHead = Traits(rawValue: 1 << 21)
  }

  /// The byte of the first character that is no blank.
  var start: UInt32 = 0
  /// The byte behind the last character that is no blank.
  var end: UInt32 = 0
  /// The number in the document of the character at ``start``.
  var origin: UInt32 = 0
  var traits: Traits = []
  /// The columns from the first character to the last, a Chinese character counted twice.
  var width: UInt16 = 0
  /// The columns of what no line end may divide at the beginning: a character or a Latin word.
  var firstWordWidth: UInt8 = 0
  /// The columns of the blanks before the first character.
  var indent: UInt8 = 0
  /// The blank lines before it.
  var blankLines: UInt8 = 0
  /// The value of a line that is ``Traits/bareNumber``.
  var number: UInt16 = 0

  func has(_ traits: Traits) -> Bool { self.traits.contains(traits) }
  func hasAny(of traits: Traits) -> Bool { !self.traits.isDisjoint(with: traits) }
}
