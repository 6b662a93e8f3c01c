import IndicatorForecast

/// A document as UTF-8 that was checked, whatever it came in.
struct DecodedDocument {
  private let bytes: [UInt8]
  /// The bytes of the byte order mark.
  private let markLength: Int

  /// Decodes a document.
  ///
  /// - Throws: What makes it unreadable.
  /// - Complexity: O(*n*); UTF-8 is not copied.
  init(_ bytes: [UInt8], encoding: TextEncoding?) throws(ReportTextError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= ReportText.sizeLimit else {
      throw .tooLarge(limit: ReportText.sizeLimit)
    }
    let kind = DocumentKind(of: bytes)
    guard kind == .text else { throw .notText(kind) }
    let encoding = encoding ?? UTF16ByteOrder(markOf: bytes).map { _ in .utf16 }
    self.bytes = try Self.utf8(bytes, encoding)
    markLength = TextEncodingCheck.markLength(self.bytes)
    if Self.least(of: self.bytes) == 0, let offset = self.bytes.firstIndex(of: 0) {
      let place = Self.place(of: offset, in: self.bytes, from: markLength)
      throw .zeroByte(place, byteOffset: offset)
    }
  }

  /// The least byte: many are compared at a time, which a search for the first zero can't.
  private static func least(of bytes: [UInt8]) -> UInt8 {
    bytes.withUnsafeBufferPointer { $0.reduce(.max) { min($0, $1) } }
  }

  /// Hands the text without its byte order mark on.
  func withText<T>(
    _ body: (TextSource) throws(ReportTextError) -> T
  ) throws(ReportTextError) -> T {
    let result = bytes.withUnsafeBufferPointer { bytes in
      ScalarTable.withEntries { entries in
        Result { () throws(ReportTextError) in
          try body(TextSource(UnsafeBufferPointer(rebasing: bytes[markLength...]), entries))
        }
      }
    }
    return try result.get()
  }

  private static func utf8(
    _ bytes: [UInt8], _ encoding: TextEncoding?
  ) throws(ReportTextError) -> [UInt8] {
    switch encoding {
    case .utf8:
      guard let offset = TextEncodingCheck.invalidOffset(in: bytes) else { return bytes }
      throw .notInEncoding(.utf8, place(of: offset, in: bytes, from: 0), byteOffset: offset)
    case .some(let encoding): return try transcoded(bytes, encoding)
    case nil:
      guard let offset = TextEncodingCheck.invalidOffset(in: bytes) else { return bytes }
      guard !bytes.contains(0), looksChinese(bytes), let text = try? transcoded(bytes, .gb18030)
      else {
        throw .unknownEncoding(place(of: offset, in: bytes, from: 0), byteOffset: offset)
      }
      return text
    }
  }

  private static func transcoded(
    _ bytes: [UInt8], _ encoding: TextEncoding
  ) throws(ReportTextError) -> [UInt8] {
    do {
      return try TextDecoding.utf8(from: bytes, in: encoding, file: "")
    } catch {
      guard case .notInEncoding(_, let offset) = error.problem else {
        throw .notInEncoding(encoding, TextPlace(line: 1, column: 1), byteOffset: 0)
      }
      let place = TextPlace(line: error.line ?? 1, column: 1)
      throw .notInEncoding(encoding, place, byteOffset: offset)
    }
  }

  /// Whether most of the two-byte codes are those of GB2312: its signs and its common characters.
  ///
  /// Text in a Latin encoding is valid GB18030 too, but of rare characters.
  private static func looksChinese(_ bytes: [UInt8]) -> Bool {
    var codes = 0
    var common = 0
    var index = 0
    // A megabyte tells.
    let end = min(bytes.count - 1, 1 << 20)
    while index < end {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      codes += 1
      let isCommon = (0xA1...0xA3).contains(bytes[index]) || (0xB0...0xF7).contains(bytes[index])
      if isCommon && bytes[index + 1] >= 0xA1 { common += 1 }
      index += 2
    }
    return codes > 0 && common * 10 >= codes * 9
  }

  private static func place(of offset: Int, in bytes: [UInt8], from start: Int) -> TextPlace {
    let place = TextEncodingCheck.place(of: offset, in: bytes, from: start)
    return TextPlace(line: place.line, column: place.column)
  }
}
