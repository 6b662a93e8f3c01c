/// What is among some bytes, found eight at a time.
struct ByteCensus {
  /// The number of line feeds.
  private(set) var lineFeeds = 0

  /// Whether there is a carriage return.
  private(set) var hasCarriageReturn = false

  /// Whether there is a quote.
  private(set) var hasQuote = false

  /// Whether no byte is part of a longer character.
  private(set) var isASCII = true

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  init(_ bytes: borrowing Span<UInt8>) {
    let raw = bytes.bytes
    let whole = bytes.count - bytes.count % 8
    let (feed, back) = (UInt64(ASCIIByte.lineFeed), UInt64(ASCIIByte.carriageReturn))
    let quote = UInt64(ASCIIByte.quote)
    var (feeds, returns, quotes, bits) = (0, UInt64(0), UInt64(0), UInt64(0))
    var place = 0
    while place < whole {
      let block = raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      feeds &+= Self.marks(of: feed, in: block).nonzeroBitCount
      returns |= Self.marks(of: back, in: block)
      quotes |= Self.marks(of: quote, in: block)
      bits |= block
      place &+= 8
    }
    lineFeeds = feeds
    hasCarriageReturn = returns != 0
    hasQuote = quotes != 0
    isASCII = bits & Self.highBits == 0
    for place in whole..<bytes.count { add(bytes[unchecked: place]) }
  }

  /// Returns the high bit of each of eight bytes that is the one looked for.
  ///
  /// - SeeAlso: H. S. Warren, *Hacker's Delight*, 2nd ed. (2012), section 6–1.
  @inline(__always)
  private static func marks(of byte: UInt64, in block: UInt64) -> UInt64 {
    let difference = block ^ (byte &* ones)
    return ~(((difference & ~highBits) &+ ~highBits) | difference) & highBits
  }

  private mutating func add(_ byte: UInt8) {
    if byte == ASCIIByte.lineFeed { lineFeeds += 1 }
    if byte == ASCIIByte.carriageReturn { hasCarriageReturn = true }
    if byte == ASCIIByte.quote { hasQuote = true }
    if byte >= 0x80 { isASCII = false }
  }
}
