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
    var index = 0
    while index < bytes.count {
      guard let (scalar, length) = decoder.scalar(in: bytes, at: index) else {
        return .failure(Failure(behind: text, offset: index))
      }
      text += scalar.utf8
      index += length
    }
    return .success(text)
  }

  private static func utf16(_ bytes: [UInt8]) -> Result<[UInt8], Failure> {
    guard let isLittleEndian = isLittleEndian(bytes) else {
      return .failure(Failure(behind: [], offset: 0))
    }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
    }
    var text: [UInt8] = []
    var parser = Unicode.UTF16.ForwardParser()
    var iterator = units.makeIterator()
    var count = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        text += UTF16.decode(scalar).utf8
        count += scalar.count
      case .emptyInput where bytes.count.isMultiple(of: 2): return .success(text)
      case .emptyInput, .error: return .failure(Failure(behind: text, offset: 2 + 2 * count))
      }
    }
  }

  private static func isLittleEndian(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
  }
}
