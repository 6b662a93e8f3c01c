/// What is among some bytes, found sixty-four at a time.
struct ByteCensus {
  private typealias Block = SIMD64<UInt8>

  /// The number of line feeds.
  private(set) var lineFeeds = 0

  /// Whether there is a carriage return.
  private(set) var hasCarriageReturn = false

  /// Whether there is a quote.
  private(set) var hasQuote = false

  /// Whether no byte is part of a longer character.
  private(set) var isASCII = true

  init(_ bytes: borrowing Span<UInt8>) {
    let raw = bytes.bytes
    let whole = bytes.count - bytes.count % Block.scalarCount
    var (returns, quotes, bits) = (Block.zero, Block.zero, Block.zero)
    var start = 0
    while start < whole {
      // A lane counts to 255.
      let end = min(whole, start + 255 * Block.scalarCount)
      var feeds = Block.zero
      for place in stride(from: start, to: end, by: Block.scalarCount) {
        let block = raw.unsafeLoadUnaligned(fromByteOffset: place, as: Block.self)
        feeds &+= Block.zero.replacing(with: 1, where: block .== ASCIIByte.lineFeed)
        returns |= Block.zero.replacing(with: 1, where: block .== ASCIIByte.carriageReturn)
        quotes |= Block.zero.replacing(with: 1, where: block .== ASCIIByte.quote)
        bits |= block
      }
      for lane in feeds.indices { lineFeeds += Int(feeds[lane]) }
      start = end
    }
    hasCarriageReturn = returns.max() > 0
    hasQuote = quotes.max() > 0
    isASCII = bits.max() < 0x80
    for place in whole..<bytes.count { add(bytes[unchecked: place]) }
  }

  private mutating func add(_ byte: UInt8) {
    if byte == ASCIIByte.lineFeed { lineFeeds += 1 }
    if byte == ASCIIByte.carriageReturn { hasCarriageReturn = true }
    if byte == ASCIIByte.quote { hasQuote = true }
    if byte >= 0x80 { isASCII = false }
  }
}
