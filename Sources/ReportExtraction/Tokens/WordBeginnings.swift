/// The first two characters of words, as bits that stay in the nearest cache.
///
/// Most characters of a text begin no word; to find that out in the table of all characters would wait for
/// memory at each. Different pairs may share a bit: what isn't contained begins no word, what is may.
struct WordBeginnings: Sendable {
  /// The bits, to be asked for many characters.
  struct Bits {
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    @inline(__always)
    private func isSet(_ place: Int) -> UInt64 { bits[place >> 6] &>> UInt64(place & 63) & 1 }

    /// Whether a word may begin with two characters, the first of the basic plane.
    @inline(__always)
    func contain(_ first: UInt32, _ second: UInt32) -> Bool {
      let pair = WordBeginnings.place(first, second)
      let word = WordBeginnings.place(first)
      return (isSet(pair) | isSet(word)) != 0
    }
  }

  /// A bit for each pair, and behind those one for each first character that is a word itself.
  private var bits = [UInt64](repeating: 0, count: 2048)

  /// Adds a word of one character of the basic plane.
  mutating func insert(_ character: UInt32) {
    let place = Self.place(character)
    bits[place >> 6] |= 1 << (place & 63)
  }

  /// Adds the words that begin with two characters.
  mutating func insert(_ first: UInt32, _ second: UInt32) {
    let place = Self.place(first, second)
    bits[place >> 6] |= 1 << (place & 63)
  }

  /// Hands the bits on.
  @inline(__always)
  func withBits<T>(_ body: (Bits) -> T) -> T {
    bits.withUnsafeBufferPointer { body(Bits(bits: $0)) }
  }

  /// 16 bits that depend on all bits of both.
  @inline(__always)
  fileprivate static func place(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((first << 16 ^ second) &* 0x9E37_79B1) >> 16)
  }

  @inline(__always)
  fileprivate static func place(_ character: UInt32) -> Int { 0x1_0000 + Int(character) }
}
