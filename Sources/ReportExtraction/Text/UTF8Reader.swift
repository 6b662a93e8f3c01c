/// Valid UTF-8, read character by character without a check.
struct UTF8Reader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The byte of the next character.
  var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Returns the next character's number and passes it.
  ///
  /// - Precondition: ``offset`` is that of a character in valid UTF-8.
  @inline(__always)
  mutating func next() -> UInt32 {
    let first = UInt32(bytes[offset])
    if first < 0x80 {
      offset += 1
      return first
    }
    if first >= 0xE0 && first < 0xF0 {
      offset += 3
      return (first & 0x0F) << 12 | continuation(-2) << 6 | continuation(-1)
    }
    if first < 0xE0 {
      offset += 2
      return (first & 0x1F) << 6 | continuation(-1)
    }
    offset += 4
    return (first & 0x07) << 18 | continuation(-3) << 12 | continuation(-2) << 6 | continuation(-1)
  }

  @inline(__always)
  private func continuation(_ distance: Int) -> UInt32 { UInt32(bytes[offset + distance] & 0x3F) }

  /// Passes the line feed of a CRLF; returns whether there was one.
  mutating func passLineFeed(behind scalar: UInt32) -> Bool {
    guard scalar == 0x0D, offset < bytes.count, bytes[offset] == 0x0A else { return false }
    offset += 1
    return true
  }

  /// Moves to the character before and returns its number.
  mutating func previous() -> UInt32 {
    repeat { offset -= 1 } while bytes[offset] & 0xC0 == 0x80
    let start = offset
    let scalar = next()
    offset = start
    return scalar
  }
}
