import EncodingTables

/// Decodes GB18030, of which GBK and GB2312 are parts.
///
/// - SeeAlso: GB 18030-2005, *Information technology: Chinese coded character set*.
struct GB18030Decoder {
  /// The codes of four bytes below the supplementary planes: the code points that no code of one or two
  /// bytes stands for, in their order.
  private static let fourByteCodePoints = remainingCodePoints()

  /// Returns the scalar at a place with its length in bytes; nil where the bytes are not GB18030.
  func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, length: Int)? {
    let first = bytes[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    guard (0x81...0xFE).contains(first), index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    guard !Self.digits.contains(second) else { return fourByteScalar(in: bytes, at: index) }
    return Self.twoByteIndex(first, second)
      .flatMap { Unicode.Scalar(gb18030_code_point($0)) }
      .map { ($0, 2) }
  }

  private func fourByteScalar(
    in bytes: [UInt8], at index: Int
  ) -> (Unicode.Scalar, length: Int)? {
    guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
      Self.digits.contains(bytes[index + 3])
    else { return nil }
    let upper = UInt32(bytes[index] - 0x81) * 10 + UInt32(bytes[index + 1] - 0x30)
    let lower = UInt32(bytes[index + 2] - 0x81) * 10 + UInt32(bytes[index + 3] - 0x30)
    return codePoint(atFourByteIndex: upper * 1260 + lower).map { ($0, 4) }
  }

  private func codePoint(atFourByteIndex index: UInt32) -> Unicode.Scalar? {
    if index < Self.fourByteCodePoints.count {
      return Unicode.Scalar(Self.fourByteCodePoints[Int(index)])
    }
    guard index >= Self.supplementaryStart else { return nil }
    return Unicode.Scalar(index - Self.supplementaryStart + 0x10000)
  }

  private static let digits: ClosedRange<UInt8> = 0x30...0x39

  /// The index of the code 90308130, which is U+10000.
  private static let supplementaryStart: UInt32 = 189_000
  private static let twoByteCount: UInt32 = 126 * 190

  private static func twoByteIndex(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard (0x40...0x7E).contains(trail) || (0x80...0xFE).contains(trail) else { return nil }
    let place = UInt32(trail) - (trail < 0x7F ? 0x40 : 0x41)
    return UInt32(lead - 0x81) * 190 + place
  }

  private static func remainingCodePoints() -> [UInt16] {
    var isCovered = [Bool](repeating: false, count: 0x10000)
    for index in 0..<twoByteCount { isCovered[Int(gb18030_code_point(index))] = true }
    return (UInt16(0x80)...0xFFFF).filter {
      !isCovered[Int($0)] && !(0xD800...0xDFFF).contains($0)
    }
  }
}
