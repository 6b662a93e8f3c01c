import IndicatorForecast

/// What a reader was given, and what must hold of the errors that it finds there.
struct FuzzedInput {
  /// The name of the file, for the errors.
  static let name = "fuzzed"

  /// How many messages of an input are looked at: there may be one for every byte.
  private static let messageLimit = 20

  private let length: Int
  private let lineCount: Int
  private let mayNameNoNumber: Bool

  init(_ bytes: [UInt8], encoding: TextEncoding = .utf8) {
    // Bytes that are no text have their line ends, too.
    let decoded = try? TextDecoding.utf8(from: bytes, in: encoding, file: Self.name)
    let text = String(decoding: decoded ?? bytes, as: UTF8.self)
    length = text.utf8.count
    lineCount = 1 + text.unicodeScalars.count(where: \.isLineEnd)
    mayNameNoNumber = Self.mayNameNoNumber(text)
  }

  /// Returns what a reader reads, or nil where it throws errors, of which everything holds.
  func read<Value>(_ reading: () throws(DataFileErrors) -> Value) -> Value? {
    do throws(DataFileErrors) {
      return try reading()
    } catch {
      precondition(!error.errors.isEmpty, "an error without a reason")
      check(error.errors)
      return nil
    }
  }

  /// Errors and remarks stand in the input and have a sentence in both languages.
  func check(_ errors: [DataFileError]) {
    for error in errors {
      precondition(error.line.map { $0 > 0 } ?? true, "no such line")
      precondition(error.column.map { $0 > 0 } ?? true, "no such column")
      // Rows and columns of a sheet are where it says that they are.
      guard error.sheet == nil else { continue }
      precondition(error.line.map { $0 <= lineCount } ?? true, "a line beyond the input")
      precondition(error.column.map { $0 <= length + 1 } ?? true, "a column beyond the input")
    }
    for error in errors.prefix(Self.messageLimit) {
      checkMessage(error.message.english)
      checkMessage(error.message.chinese)
      let bare = DataFileError(file: "", problem: error.problem).message
      precondition(Self.says(bare.english) && Self.says(bare.chinese), "an empty sentence")
    }
  }

  /// A message is one line that a terminal can show, and has no numbers that are none.
  func checkMessage(_ message: String) {
    precondition(EscapedText(message, limit: .max).description == message, "not printable")
    precondition(!message.contains("Optional("), "an optional in words")
    precondition(mayNameNoNumber || !Self.namesNoNumber(message), "a number that is none")
  }

  private static func says(_ sentence: String) -> Bool {
    sentence.unicodeScalars.count(where: \.properties.isAlphabetic) >= 2
  }

  /// Whether NaN or an infinity is among the words of a text.
  private static func namesNoNumber(_ text: String) -> Bool {
    let words = text.utf8.split { !(0x41...0x5A).contains($0 & 0xDF) }
    return words.contains { word in
      word.count == 3 && noNumbers.contains { $0.elementsEqual(word.map { $0 | 0x20 }) }
    }
  }

  /// Whether a text has the letters of NaN or of an infinity: an excerpt of it may end behind them.
  private static func mayNameNoNumber(_ text: String) -> Bool {
    let letters = text.utf8.map { $0 | 0x20 }
    return noNumbers.contains { letters.contains($0) }
  }

  private static let noNumbers = ["nan", "inf"].map { Array($0.utf8) }
}

extension Unicode.Scalar {
  /// Whether it ends a line by itself or with another.
  fileprivate var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
