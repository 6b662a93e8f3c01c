import IndicatorForecast

/// Why a file is not a document that can be read.
public enum WordDocumentError: Error, Hashable, Sendable {
  /// An archive of something else: a workbook, a presentation, just files.
  case notADocument
  /// The archive is cut off, or its contents don't agree with its directory; where.
  case damaged(part: String)
  /// A part is written in a way that is not read, or with a password.
  case unsupported(part: String)
  /// A part is not the XML that it should be; the line within the part.
  case malformed(part: String, line: Int)
  /// More bytes than are read.
  case tooLarge(part: String, limit: Int)

  init(_ problem: WorkbookProblem) {
    switch problem {
    case .damaged(let part), .missingPart(let part): self = .damaged(part: part)
    case .unsupported(let part): self = .unsupported(part: part)
    case .malformed(let part, let line): self = .malformed(part: part, line: line)
    case .tooLarge(let part, let limit): self = .tooLarge(part: part, limit: limit)
    case .oldOrEncrypted, .notAWorkbook, .tooManyCells, .noSheet: self = .notADocument
    }
  }

  /// What is wrong and how to mend it, to be put behind the name of the file.
  public var sentence: BilingualText {
    switch self {
    case .notADocument:
      BilingualText(
        english: "an archive, but not a document; save the report as .docx or as text",
        chinese: "为压缩文件，但不是文档；请将报告另存为 .docx 或纯文本")
    case .damaged(let part):
      BilingualText(
        english: "the document is damaged at \(EscapedText(part)); save it again",
        chinese: "文档在 \(EscapedText(part)) 处损坏；请重新保存")
    case .unsupported(let part):
      BilingualText(
        english: "\(EscapedText(part)) is packed in a way that is not read, or has a password; "
          + "save the document again without one",
        chinese: "\(EscapedText(part)) 的压缩方式无法读取，或受密码保护；请不带密码重新保存")
    case .malformed(let part, let line):
      BilingualText(
        english:
          "\(EscapedText(part)) is not well-formed in its line \(line); save the document again",
        chinese: "\(EscapedText(part)) 第 \(line) 行格式有误；请重新保存文档")
    case .tooLarge(let part, let limit):
      BilingualText(
        english: "\(EscapedText(part)) unpacks to more than \(limit >> 20) MB; save the text alone",
        chinese: "\(EscapedText(part)) 解压后超过 \(limit >> 20) MB；请仅保存文字")
    }
  }
}
