/// Why a file is not a workbook that can be read.
public enum WorkbookProblem: Error, Hashable, Sendable {
  /// A workbook of before 2007, or one that is protected by a password.
  case oldOrEncrypted
  /// Neither an archive nor one that holds a workbook.
  case notAWorkbook
  /// The archive is cut off or its contents don't agree with its directory.
  case damaged(part: String)
  /// A part of the archive is written in a way that is not read.
  case unsupported(part: String)
  /// A part that another one refers to is missing.
  case missingPart(String)
  /// A part is not the XML that it should be; the line within the part.
  case malformed(part: String, line: Int)
  /// More bytes than are read.
  case tooLarge(part: String, limit: Int)
  /// More cells than are read.
  case tooManyCells(limit: Int)
  /// There is no sheet of this name.
  case noSheet(found: [String])

  /// What is wrong and how to mend it, to be put behind the name of the file.
  var sentence: BilingualText {
    switch self {
    case .oldOrEncrypted:
      BilingualText(
        english: "an old .xls or a protected workbook; save it as .xlsx without a password",
        chinese: "为旧版 .xls 或受密码保护的工作簿；请另存为不带密码的 .xlsx")
    case .notAWorkbook:
      BilingualText(
        english: "an archive, but not a workbook; save the table as .xlsx or CSV",
        chinese: "为压缩文件，但不是工作簿；请将表格另存为 .xlsx 或 CSV")
    case .noSheet(let found):
      BilingualText(
        english: "there is no such sheet; the workbook has \(DataFileProblem.list(found))",
        chinese: "没有该工作表；工作簿中有 \(DataFileProblem.list(found))")
    case .tooManyCells(let limit):
      BilingualText(
        english: "the sheet has more than \(limit) cells; leave out what is not needed",
        chinese: "工作表超过 \(limit) 个单元格；请删去不需要的部分")
    default: partSentence
    }
  }

  private var partSentence: BilingualText {
    switch self {
    case .damaged(let part):
      BilingualText(
        english: "the workbook is damaged at \(Self.shown(part)); save it again",
        chinese: "工作簿在 \(Self.shown(part)) 处损坏；请重新保存")
    case .unsupported(let part):
      BilingualText(
        english: "\(Self.shown(part)) is packed in a way that is not read; save the workbook again",
        chinese: "\(Self.shown(part)) 的压缩方式无法读取；请重新保存工作簿")
    case .missingPart(let part):
      BilingualText(
        english: "the workbook lacks \(Self.shown(part)); save it again",
        chinese: "工作簿缺少 \(Self.shown(part))；请重新保存")
    case .malformed(let part, let line):
      BilingualText(
        english:
          "\(Self.shown(part)) is not well-formed in its line \(line); save the workbook again",
        chinese: "\(Self.shown(part)) 第 \(line) 行格式有误；请重新保存工作簿")
    case .tooLarge(let part, let limit):
      BilingualText(
        english: "\(Self.shown(part)) unpacks to more than \(limit >> 20) MB; "
          + "leave out what is not needed",
        chinese: "\(Self.shown(part)) 解压后超过 \(limit >> 20) MB；请删去不需要的部分")
    default: BilingualText(english: "is not valid", chinese: "无效")
    }
  }

  private static func shown(_ part: String) -> String { EscapedText(part).description }
}
