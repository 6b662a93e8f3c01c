import IndicatorForecast
import SystemZlib

/// Unpacks a deflated entry through zlib, in pieces of 64 kB: its size in memory doesn't matter.
struct Inflater {
  private let part: String
  private let limit: Int

  /// How many bytes were unpacked.
  private(set) var count = 0
  /// Their CRC-32.
  private(set) var checksum = 0

  init(part: String, limit: Int) {
    self.part = part
    self.limit = limit
  }

  /// Hands on the contents piece by piece.
  mutating func read(
    _ packed: ArraySlice<UInt8>, isPacked: Bool,
    _ consume: (UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    let result = packed.withUnsafeBufferPointer { packed in
      Result { () throws(WorkbookProblem) in
        guard isPacked else { return try pass(packed, to: consume) }
        try inflate(packed, consume)
      }
    }
    try result.get()
  }

  private mutating func pass(
    _ piece: UnsafeBufferPointer<UInt8>,
    to consume: (UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    count += piece.count
    guard count <= limit else { throw .tooLarge(part: part, limit: limit) }
    checksum = Int(crc32(uLong(checksum), piece.baseAddress, uInt(piece.count)))
    try consume(piece)
  }

  private mutating func inflate(
    _ packed: UnsafeBufferPointer<UInt8>,
    _ consume: (UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    var stream = z_stream()
    // Negative: the entry has neither zlib's header nor its checksum.
    let status = inflateInit2_(
      &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .damaged(part: part) }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.avail_in = uInt(packed.count)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var isAtEnd = false
    while !isAtEnd {
      let (status, length) = Self.next(&stream, into: &piece)
      guard status == Z_OK || status == Z_STREAM_END, length > 0 || status == Z_STREAM_END else {
        throw .damaged(part: part)
      }
      let result = piece.withUnsafeBufferPointer { piece in
        Result { () throws(WorkbookProblem) in
          try pass(UnsafeBufferPointer(rebasing: piece[..<length]), to: consume)
        }
      }
      try result.get()
      isAtEnd = status == Z_STREAM_END
    }
  }

  /// Fills the piece and returns zlib's status and how many bytes were written.
  private static func next(
    _ stream: inout z_stream, into piece: inout [UInt8]
  ) -> (status: Int32, length: Int) {
    piece.withUnsafeMutableBufferPointer { piece in
      stream.next_out = piece.baseAddress
      stream.avail_out = uInt(piece.count)
      let status = SystemZlib.inflate(&stream, Z_NO_FLUSH)
      return (status, piece.count - Int(stream.avail_out))
    }
  }
}
