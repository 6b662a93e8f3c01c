/// Finds out whether bytes are UTF-8 text, and where they cease to be.
package enum TextEncodingCheck {
  /// A place in the bytes that makes them unreadable as UTF-8 text.
  struct Fault {
    let line: Int
    let problem: DataFileProblem
  }

  /// The byte order mark in UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The number of bytes of a byte order mark at the start.
  package static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: mark) ? mark.count : 0
  }

  /// Looks for the first reason why bytes can't be read.
  ///
  /// - Parameters:
  ///   - bytes: A file, or a part of one.
  ///   - start: Where in the file they begin.
  /// - Returns: The reason, or nil where they can be read.
  /// - Complexity: O(*n*).
  static func problem(in bytes: [UInt8], startingAt start: Int = 0) -> Fault? {
    guard start > 0 || !looksLikeUTF16(bytes) else { return Fault(line: 1, problem: .utf16) }
    if let offset = bytes.firstIndex(of: ASCII.nul) {
      return Fault(line: line(at: offset, in: bytes), problem: .nulByte)
    }
    guard let offset = invalidOffset(in: bytes) else { return nil }
    return Fault(line: line(at: offset, in: bytes), problem: .notUTF8(byteOffset: start + offset))
  }

  /// A mark of either byte order, or an ASCII letter beside a zero byte at the very start.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    return UTF16ByteOrder(markOf: bytes) != nil || (bytes[0] == 0) != (bytes[1] == 0)
  }

  /// Returns the index of the first byte that is no part of UTF-8 text, or nil when all are.
  ///
  /// - Complexity: O(*n*).
  package static func invalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let length = commonLength(bytes, offset)
        guard length == 0 else {
          offset += length
          continue
        }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes[offset...].makeIterator()
        guard case .valid(let scalar) = parser.parseScalar(from: &iterator) else { return offset }
        offset += scalar.count
      }
      return nil
    }
  }

  /// How many bytes are valid by themselves, of what nearly all text is: eight bytes of ASCII, one, or a
  /// character of three bytes but for the blocks in which some are invalid; else 0.
  ///
  /// A `String` tells the same of a copy only, which takes three times as long.
  @inline(__always)
  private static func commonLength(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 {
      guard offset + 8 <= bytes.count else { return 1 }
      let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      return eight & 0x8080_8080_8080_8080 == 0 ? 8 : 1
    }
    guard first > 0xE0, first < 0xF0, first != 0xED, offset + 3 <= bytes.count,
      bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80
    else { return 0 }
    return 3
  }

  /// Returns the line of a byte, counted from 1 over LF, CR and CRLF.
  static func line(at offset: Int, in bytes: [UInt8]) -> Int { place(of: offset, in: bytes).line }

  /// Finds the place of a byte behind valid UTF-8.
  ///
  /// - Parameters:
  ///   - offset: The byte.
  ///   - bytes: The text.
  ///   - start: Where its first line begins: behind a byte order mark.
  /// - Returns: The line, counted over LF, CR and CRLF, and the column, counted over characters; both from 1.
  package static func place(
    of offset: Int, in bytes: [UInt8], from start: Int = 0
  ) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for index in start..<max(start, offset) {
      let byte = bytes[index]
      let isPairEnd =
        byte == ASCII.lineFeed && index > start && bytes[index - 1] == ASCII.carriageReturn
      if ASCII.isLineEnd(byte) {
        if !isPairEnd { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}

/// The order of the two bytes of a unit of UTF-16.
package enum UTF16ByteOrder {
  case littleEndian
  case bigEndian

  /// The order that a byte order mark at the start tells; nil without one.
  package init?(markOf bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .littleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .bigEndian
    } else {
      return nil
    }
  }
}
