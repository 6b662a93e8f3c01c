/// Little-endian integers in the bytes of an archive; nil beyond their end.
struct ArchiveBytes {
  let bytes: [UInt8]

  func integer16(at offset: Int) -> Int? { integer(at: offset, length: 2) }

  func integer32(at offset: Int) -> Int? { integer(at: offset, length: 4) }

  private func integer(at offset: Int, length: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - length else { return nil }
    return (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  /// The bytes of a range; nil where it leaves the archive.
  func slice(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<offset + count]
  }
}
