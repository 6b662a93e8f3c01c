import IndicatorForecast

extension ReportTextError {
  /// Where it stands; nil for what concerns the whole document.
  public var place: TextPlace? {
    switch self {
    case .zeroByte(let place, _), .controlCharacters(let place, _), .notInEncoding(_, let place, _),
      .unknownEncoding(let place, _):
      place
    case .empty, .tooLarge, .tooManyLines, .notText: nil
    }
  }

  /// What is wrong and how to mend it, to be put behind the name of the file and the place.
  public var sentence: BilingualText {
    switch self {
    case .empty:
      BilingualText(
        english: "there is no text in it; name the file that holds the report",
        chinese: "其中没有文字；请指定包含报告的文件")
    case .tooLarge(let limit):
      BilingualText(
        english: "it is longer than \(limit >> 20) MB; name one report a file",
        chinese: "超过 \(limit >> 20) MB；请每个文件只放一份报告")
    case .tooManyLines(let limit):
      BilingualText(
        english: "it has more than \(limit) lines; name one report a file",
        chinese: "超过 \(limit) 行；请每个文件只放一份报告")
    case .notText(let kind): kind.sentence
    default: bytesSentence
    }
  }

  private var bytesSentence: BilingualText {
    switch self {
    case .zeroByte(_, let offset):
      BilingualText(
        english: "byte \(offset) is zero, which no text holds; if the file is UTF-16, "
          + "say so by --encoding utf-16, else save it as UTF-8",
        chinese: "第 \(offset) 字节为零，文本中不应出现；如为 UTF-16 请用 --encoding utf-16 说明，否则请另存为 UTF-8")
    case .controlCharacters(_, let count):
      BilingualText(
        english:
          "\(count) control characters begin here, so it is no text; save the report as text",
        chinese: "从此处起有 \(count) 个控制字符，不是文本；请将报告另存为文本")
    case .notInEncoding(let encoding, _, let offset):
      BilingualText(
        english: "byte \(offset) is not \(encoding.rawValue); name the encoding by --encoding",
        chinese: "第 \(offset) 字节不是 \(encoding.rawValue)；请用 --encoding 指定编码")
    case .unknownEncoding(_, let offset):
      BilingualText(
        english: "byte \(offset) is neither UTF-8 nor Chinese in GB18030; "
          + "name the encoding by --encoding or save the file as UTF-8",
        chinese: "第 \(offset) 字节既不是 UTF-8 也不是 GB18030 中文；请用 --encoding 指定编码，或另存为 UTF-8")
    default: BilingualText(english: "it can't be read", chinese: "无法读取")
    }
  }
}

extension DocumentKind {
  /// Why a document of the kind is not read as text.
  fileprivate var sentence: BilingualText {
    switch self {
    case .text: BilingualText(english: "it is text", chinese: "是文本")
    case .pdf: BilingualText(english: "it is a PDF file, not text", chinese: "是 PDF 文件，不是文本")
    case .archive: BilingualText(english: "it is an archive, not text", chinese: "是压缩文件，不是文本")
    case .legacyOffice:
      BilingualText(
        english: "it is an old or protected Office file; save it as .docx without a password",
        chinese: "是旧版或受保护的 Office 文件；请另存为不带密码的 .docx")
    case .richText:
      BilingualText(
        english: "it is rich text; save it as .docx or plain text",
        chinese: "是 RTF 文件；请另存为 .docx 或纯文本")
    case .image:
      BilingualText(
        english: "it is a picture; have its text recognised first",
        chinese: "是图片；请先进行文字识别")
    case .compressed:
      BilingualText(english: "it is compressed; unpack it first", chinese: "是压缩文件；请先解压")
    case .program: BilingualText(english: "it is a program, not text", chinese: "是程序，不是文本")
    }
  }
}
