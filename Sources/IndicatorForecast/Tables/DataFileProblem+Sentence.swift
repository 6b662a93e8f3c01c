extension DataFileProblem {
  /// What is wrong and how to mend it, to be put behind the place and the value.
  var sentence: BilingualText {
    textSentence ?? headerSentence ?? fieldSentence ?? rowSentence ?? layoutSentence
      ?? remarkSentence
  }

  private var textSentence: BilingualText? {
    switch self {
    case .emptyFile:
      BilingualText(
        english: "the file is empty; it needs a header line and at least one row",
        chinese: "文件为空；至少需要标题行和一行数据")
    case .noRows:
      BilingualText(
        english: "there is a header but no row; add at least one row",
        chinese: "只有标题行，没有数据；请至少添加一行数据")
    case .noTrainingRow:
      BilingualText(
        english: "no row is train in the column split; mark the rows to forecast from, or leave "
          + "the column out",
        chinese: "split 列中没有 train 行；请标出用于预测的行，或去掉该列")
    case .utf16:
      BilingualText(
        english: "the file is UTF-16; save it as UTF-8, or name the encoding: utf-16",
        chinese: "文件为 UTF-16 编码；请另存为 UTF-8，或指明编码 utf-16")
    case .nulByte:
      BilingualText(
        english: "a zero byte: this is not a text file; export the table as CSV in UTF-8",
        chinese: "含有零字节，不是文本文件；请将表格导出为 UTF-8 的 CSV")
    case .notUTF8(let offset):
      BilingualText(
        english: "byte \(offset) is not UTF-8; convert the file, or name the encoding if it is "
          + "gb18030 (or GBK)",
        chinese: "第 \(offset) 字节不是 UTF-8；请转换为 UTF-8；如为 GB18030（或 GBK），请指明编码 gb18030")
    case .notInEncoding(let encoding, let offset):
      BilingualText(
        english: "byte \(offset) is not \(encoding.rawValue): the file is in another encoding, "
          + "damaged or mixed",
        chinese: "第 \(offset) 字节不是 \(encoding.rawValue)：文件为其他编码、已损坏或混用编码")
    case .json(let problem): problem.sentence
    case .rules(let problem): problem.sentence
    case .workbook(let problem): problem.sentence
    default: quoteSentence
    }
  }

  private var quoteSentence: BilingualText? {
    switch self {
    case .strayQuote:
      BilingualText(
        english: "has a quote inside; put the whole field in quotes and double each quote in it",
        chinese: "中间有引号；请将整个字段加引号，其中的引号写两遍")
    case .textBehindQuote:
      BilingualText(
        english: "has text behind its closing quote; a quote inside a field is written twice",
        chinese: "的结束引号之后还有文字；字段内的引号应写两遍")
    case .unclosedQuote:
      BilingualText(
        english: "opens a quote that is never closed; add the closing quote",
        chinese: "的引号没有结束；请补上结束引号")
    case .fieldCount(let expected, let actual):
      BilingualText(
        english: "the row has \(actual) field\(actual == 1 ? "" : "s"), the header \(expected); "
          + "a comma inside a field needs quotes around the field",
        chinese: "本行有 \(actual) 个字段，标题行有 \(expected) 个；含逗号的字段须加引号")
    default: nil
    }
  }

  private var headerSentence: BilingualText? {
    switch self {
    case .missingColumn(let found, let similar?):
      BilingualText(
        english: "the column is missing; the header has \(Self.list(found)); "
          + "rename \(Self.shown(similar))",
        chinese: "缺少该列；标题行为 \(Self.list(found))；请更正 \(Self.shown(similar)) 的写法")
    case .missingColumn(let found, nil):
      BilingualText(
        english: "the column is missing; the header has \(Self.list(found))",
        chinese: "缺少该列；标题行为 \(Self.list(found))")
    case .unknownColumn(let found, let similar):
      Self.unknownColumn(Self.list(found), similar.map(Self.shown))
    case .duplicateColumn(let first):
      BilingualText(
        english: "the column already stands at place \(first); remove or rename one of the two",
        chinese: "该列与第 \(first) 列重复；请删除或改名")
    case .otherSeparator(let separator):
      BilingualText(
        english: "fields seem to be separated by “\(Self.shown(separator))”; write commas, "
          + "semicolons or tabs",
        chinese: "字段似以“\(Self.shown(separator))”分隔；请改用逗号、分号或制表符")
    default: nil
    }
  }

  private static func unknownColumn(_ found: String, _ similar: String?) -> BilingualText {
    BilingualText(
      english: "there is no such column; the header has \(found)"
        + (similar.map { "; did you mean \($0)?" } ?? ""),
      chinese: "没有该列；标题行为 \(found)" + (similar.map { "；是否指 \($0)？" } ?? ""))
  }

  private static func notNumeric(upTo limit: String) -> BilingualText {
    BilingualText(
      english: "is not a number up to \(limit); write -12.5 or 1.5e3, and leave out a row "
        + "without a value",
      chinese: "不是可用的数（绝对值不超过 \(limit)）；请写成 -12.5 或 1.5e3，缺值的行请删去")
  }

  private var fieldSentence: BilingualText? {
    switch self {
    case .emptyField:
      BilingualText(english: "the field is empty; it is required", chinese: "字段为空；此项必填")
    case .notANumber(let error): error.sentence
    case .notAnIdentity:
      BilingualText(
        english: "is no identity; write NAME = NAME + NAME or NAME <= NAME, with AREA: in front "
          + "where it holds for one area only",
        chinese: "不是恒等式；请写成 名称 = 名称 + 名称 或 名称 <= 名称，仅适用于某地区时前加“地区:”")
    case .repeatedIndicator(let name):
      BilingualText(
        english: "has \(EscapedText(name)) twice; each indicator stands once",
        chinese: "中 \(EscapedText(name)) 出现两次；每个指标只能出现一次")
    case .notNumeric: Self.notNumeric(upTo: "1.8e308")
    case .notNumericUpTo(let limit):
      Self.notNumeric(upTo: NumberText(limit).significant())
    case .notAnnual:
      BilingualText(
        english: "is a part of a year and the data must be annual; add up or average each year, "
          + "and write 2024",
        chinese: "为年内的时期，而数据须为年度数据；请按年合计或平均，并写成 2024")
    case .secondInYear(let line):
      BilingualText(
        english: "is in the year of line \(line) and the data must be annual; keep one value "
          + "a year",
        chinese: "与第 \(line) 行同属一年，而数据须为年度数据；每年只保留一个数值")
    case .notAYear:
      BilingualText(
        english: "is not a year; write four digits, 1000 to 2999",
        chinese: "不是年份；请写四位数字（1000 至 2999）")
    case .notAnInteger(let range):
      BilingualText(
        english: "is not an integer from \(range.lowerBound) to \(range.upperBound)",
        chinese: "不是 \(range.lowerBound) 至 \(range.upperBound) 的整数")
    case .unknownCode(let allowed):
      BilingualText(
        english: "is not one of \(allowed.joined(separator: ", "))",
        chinese: "无效；可用 \(allowed.joined(separator: "、"))")
    case .decimalsContradictValue(let printed):
      BilingualText(
        english: "contradicts OBS_VALUE, which is written with \(printed) decimals; correct one",
        chinese: "与 OBS_VALUE 的 \(printed) 位小数不符；请更正其一")
    default: magnitudeSentence
    }
  }

  private var magnitudeSentence: BilingualText? {
    switch self {
    case .tooLarge(let limit, let power):
      BilingualText(
        english: "is too large\(Self.english(power)): the limit is about "
          + "\(Self.rounded(limit)); write the column in a larger unit",
        chinese: "过大\(Self.chinese(power))，上限约为 \(Self.rounded(limit))；请将该列改用更大的单位")
    case .tooSmall(let limit, let power):
      BilingualText(
        english: "is the largest magnitude of its column and too small\(Self.english(power)): "
          + "the limit is about \(Self.rounded(limit)); write the column in a smaller unit",
        chinese: "为该列绝对值最大的数，仍过小\(Self.chinese(power))，下限约为 "
          + "\(Self.rounded(limit))；请将该列改用更小的单位")
    default: nil
    }
  }

  private static func rounded(_ limit: Double) -> String { NumberText(limit).significant(2) }

  private static func english(_ power: Int) -> String {
    power == 1 ? "" : " for its power \(power)"
  }

  private static func chinese(_ power: Int) -> String {
    power == 1 ? "" : "，无法计算其 \(power) 次幂"
  }

  private var rowSentence: BilingualText? {
    switch self {
    case .valueOfMissing:
      BilingualText(
        english: "is a value, yet OBS_STATUS is M (missing); remove the value or the status",
        chinese: "有数值，但 OBS_STATUS 为 M（缺失）；请删除数值或更正状态")
    case .missingNotDeclared:
      BilingualText(
        english: "the value is empty; give a number, or set OBS_STATUS to M (missing)",
        chinese: "数值为空；请填写数字，或将 OBS_STATUS 设为 M（缺失）")
    case .growthNotInPercent(let unit, let power):
      BilingualText(
        english: "a growth rate has the unit PC and UNIT_MULT 0, "
          + "not \(EscapedText(unit)) and \(power)",
        chinese: "增速的单位应为 PC、UNIT_MULT 应为 0，而不是 \(EscapedText(unit)) 和 \(power)")
    case .duplicateRow(let line, let observation):
      BilingualText(
        english: "\(observation) repeats line \(line); remove one of the two",
        chinese: "\(observation) 与第 \(line) 行重复；请删除其一")
    case .conflictingRow(let line, let value, let observation):
      BilingualText(
        english: "\(observation) is \(value) in line \(line); keep the right one",
        chinese: "\(observation) 在第 \(line) 行为 \(value)；请保留正确的一行")
    case .repeatedAcrossFiles(let first):
      BilingualText(
        english: "is in \(EscapedText(first, limit: 1000)) too; name each figure's file once",
        chinese: "在 \(EscapedText(first, limit: 1000)) 中也有；同一数据只应读入一次")
    default: orderSentence
    }
  }

  private var orderSentence: BilingualText? {
    switch self {
    case .rowsApart(let line):
      BilingualText(
        english: "the rows of a series stand together, and this one's end in line \(line); "
          + "sort the file, or use --unsorted",
        chinese: "同一序列的各行须相连，该序列止于第 \(line) 行；请排序，或使用 --unsorted")
    case .farFromYears(let nearest):
      BilingualText(
        english: "is far from the years of its series, the nearest of which is \(nearest); write "
          + "years with four digits",
        chinese: "与该序列的年份（最近的为 \(nearest)）相差悬殊；年份请写四位数字")
    case .periodsDescend(let previous):
      BilingualText(
        english: "comes after \(previous); sort the file by period, or use --unsorted",
        chinese: "排在 \(previous) 之后；请按时期排序，或使用 --unsorted")
    default: nil
    }
  }

  /// The first names of a header, escaped; a header of ten thousand columns stays one line.
  static func list(_ names: [String]) -> String {
    let first = names.prefix(20).map { shown($0) }
    return (first + (names.count > first.count ? ["…"] : [])).joined(separator: ", ")
  }

  static func shown(_ name: some CustomStringConvertible) -> String {
    EscapedText(name.description, limit: 40).description
  }
}
