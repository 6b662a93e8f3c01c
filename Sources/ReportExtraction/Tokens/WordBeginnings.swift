/// The first two characters of words, as bits that stay in the nearest cache.
///
/// Most characters of a text begin no word; to find that out in the table of all characters would wait for
/// memory at each. Different pairs may share a bit: what isn't contained begins no word, what is may.
struct WordBeginnings: Sendable {
  /// A bit for each first character that is a word itself, and for each pair.
  private var words = [UInt64](repeating: 0, count: 1024)
  private var pairs = [UInt64](repeating: 0, count: 1024)

  /// Adds a word of one character of the basic plane.
  mutating func insert(_ character: UInt32) {
    words[Int(character >> 6)] |= 1 << UInt64(character & 63)
  }

  /// Adds the words that begin with two characters.
  mutating func insert(_ first: UInt32, _ second: UInt32) {
    let bit = Self.bit(first, second)
    pairs[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  /// Whether a word may begin with two characters, the first of the basic plane.
  @inline(__always)
  func contain(_ first: UInt32, _ second: UInt32) -> Bool {
    let bit = Self.bit(first, second)
    if pairs[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0 { return true }
    return words[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0
  }

  /// 16 bits that depend on all bits of both.
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> UInt32 {
    ((first << 16 ^ second) &* 0x9E37_79B1) >> 16
  }
}
