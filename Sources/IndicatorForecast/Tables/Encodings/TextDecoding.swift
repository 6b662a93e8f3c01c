/// Turns the bytes of a file into UTF-8.
package enum TextDecoding {
  /// Returns the text in UTF-8.
  ///
  /// UTF-8 is returned as it is; whoever reads it checks it.
  ///
  /// - Throws: The error at the first bytes that are not of the encoding: nothing is replaced.
  /// - Complexity: O(*n*).
  package static func utf8(
    from bytes: [UInt8], in encoding: TextEncoding, file: String
  ) throws(DataFileError) -> [UInt8] {
    let decoded: Result<[UInt8], Failure> =
      switch encoding {
      case .utf8: .success(bytes)
      case .utf16: utf16(bytes)
      case .gb18030: gb18030(bytes)
      }
    switch decoded {
    case .success(let text): return text
    case .failure(let failure):
      throw DataFileError(
        file: file, line: failure.line,
        problem: .notInEncoding(encoding, byteOffset: failure.offset))
    }
  }

  private struct Failure: Error {
    let line: Int
    let offset: Int

    /// The line is counted in what was decoded so far.
    init(behind text: [UInt8], offset: Int) {
      line = TextEncodingCheck.line(at: text.count, in: text)
      self.offset = offset
    }
  }

  private static func gb18030(_ bytes: [UInt8]) -> Result<[UInt8], Failure> {
    let decoder = GB18030Decoder()
    var text: [UInt8] = []
    // Two bytes become three.
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var index = 0
    while index < bytes.count {
      guard let (scalar, length) = decoder.scalar(in: bytes, at: index) else {
        return .failure(Failure(behind: text, offset: index))
      }
      append(scalar, to: &text)
      index += length
    }
    return .success(text)
  }

  /// Byte by byte: as a sequence of bytes it takes several times as long.
  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    let value = scalar.value
    func continuation(_ shift: UInt32) -> UInt8 { UInt8(0x80 | value >> shift & 0x3F) }
    if value < 0x80 {
      text.append(UInt8(value))
      return
    }
    if value < 0x800 {
      text.append(UInt8(0xC0 | value >> 6))
    } else {
      if value < 0x10000 {
        text.append(UInt8(0xE0 | value >> 12))
      } else {
        text.append(UInt8(0xF0 | value >> 18))
        text.append(continuation(12))
      }
      text.append(continuation(6))
    }
    text.append(continuation(0))
  }

  private static func utf16(_ bytes: [UInt8]) -> Result<[UInt8], Failure> {
    guard let order = UTF16ByteOrder(markOf: bytes) else {
      return .failure(Failure(behind: [], offset: 0))
    }
    func unit(at index: Int) -> UInt32 {
      guard index + 1 < bytes.count else { return 0 }
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return order == .littleEndian ? second << 8 | first : first << 8 | second
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var index = 2
    while index < bytes.count {
      var value = unit(at: index)
      let start = index
      index += 2
      if value & 0xFC00 == 0xD800, unit(at: index) & 0xFC00 == 0xDC00 {
        value = 0x10000 + ((value & 0x3FF) << 10 | (unit(at: index) & 0x3FF))
        index += 2
      }
      guard index <= bytes.count, let scalar = Unicode.Scalar(value) else {
        return .failure(Failure(behind: text, offset: start))
      }
      append(scalar, to: &text)
    }
    return .success(text)
  }
}
