/// Finds out whether bytes are UTF-8 text, and where they cease to be.
package enum TextEncodingCheck {
  /// A place in the bytes that makes them unreadable as UTF-8 text.
  struct Finding {
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
  ///   - isStart: Whether the file begins with them.
  /// - Returns: The reason, or nil where they can be read.
  /// - Complexity: O(*n*).
  static func problem(in bytes: [UInt8], isStart: Bool = true) -> Finding? {
    guard !isStart || !looksLikeUTF16(bytes) else { return Finding(line: 1, problem: .utf16) }
    if let offset = bytes.firstIndex(of: ASCII.nul) {
      return Finding(line: line(at: offset, in: bytes), problem: .nulByte)
    }
    guard let offset = invalidOffset(in: bytes) else { return nil }
    return Finding(line: line(at: offset, in: bytes), problem: .notUTF8(byteOffset: offset))
  }

  /// A mark of either byte order, or an ASCII letter beside a zero byte at the very start.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let (first, second) = (bytes[0], bytes[1])
    let hasMark = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)
    return hasMark || (first == 0) != (second == 0)
  }

  /// Returns the index of the first byte that is no part of UTF-8 text, or nil when all are.
  ///
  /// - Complexity: O(*n*).
  package static func invalidOffset(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      length += scalar.count
    }
    return length
  }

  /// Returns the line of a byte, counted from 1 over LF, CR and CRLF.
  static func line(at offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset {
      let isPairEnd =
        bytes[index] == ASCII.lineFeed && index > 0
        && bytes[index - 1] == ASCII.carriageReturn
      if ASCII.isLineEnd(bytes[index]) && !isPairEnd { line += 1 }
    }
    return line
  }
}
