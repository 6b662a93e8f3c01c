extension DataFileProblem {
  /// What is wrong with a layout, a unit, a name or an action.
  var layoutSentence: BilingualText? {
    switch self {
    case .unknownLayout(let found):
      BilingualText(
        english: "the header is not one of observations: it has \(Self.list(found)); name the "
          + "columns indicator, year and value, or write years across",
        chinese: "标题行不属于可识别的布局：\(Self.list(found))；请将各列命名为指标、年份、数值，或以年份为列")
    case .runningText:
      BilingualText(
        english: "this is running text, not a table; if it is a report, make a table of it by "
          + "'forecast extract FILE' first",
        chinese: "这是文章而不是表格；若为工作报告，请先用 'forecast extract 文件' 提取成表")
    case .neitherYearNorName:
      BilingualText(
        english: "the column is neither a year nor a known name; correct or remove it",
        chinese: "该列既不是年份，也不是已知名称；请更正或删除")
    case .unitsDisagree(let inName):
      BilingualText(
        english: "is the unit, yet the name says \(Self.shown(inName)); correct one",
        chinese: "为单位，但名称中的单位是 \(Self.shown(inName))；请更正其一")
    case .powersDisagree(let inUnit):
      BilingualText(
        english: "is the power of ten, yet the unit says \(inUnit); correct one",
        chinese: "为数量级，但单位的数量级是 \(inUnit)；请更正其一")
    case .errorCell:
      BilingualText(
        english: "is the error of a formula; correct the formula or clear the cell",
        chinese: "为公式错误；请更正公式或清空单元格")
    case .resultAfterVintage(let vintage):
      BilingualText(
        english: "is the year of a result, which a report of \(vintage) can't know; correct one",
        chinese: "为实绩的年份，\(vintage) 年的报告不可能已知；请更正其一")
    default: nil
    }
  }

  /// Contradictions between names and files, and remarks that are no errors.
  var remarkSentence: BilingualText {
    switch self {
    case .conflictingNames(let line, let firstName, let value, let name):
      BilingualText(
        english: "“\(name)” and “\(firstName)” mean the same, which is \(value) in line \(line); "
          + "keep the right figure, or give one of them a code of its own",
        chinese: "“\(name)”与“\(firstName)”含义相同，而后者在第 \(line) 行为 \(value)；"
          + "请保留正确的数值，或为其一另设代码")
    case .sameUnderTwoNames(let line, let firstName, let name):
      BilingualText(
        english: "“\(name)” means the same as “\(firstName)” in line \(line); it counts once",
        chinese: "“\(name)”与第 \(line) 行的“\(firstName)”含义相同；只计一次")
    case .partialDeletion:
      BilingualText(
        english: "deletes a part of an observation; leave it empty to delete all of it",
        chinese: "仅删除观测值的一部分；如要删除整个观测值，请留空")
    case .nothingToDelete:
      BilingualText(
        english: "the row deletes what is not there; correct its key or remove the row",
        chinese: "要删除的观测值不存在；请更正其键值或删去本行")
    case .nameTaken(let line):
      BilingualText(
        english: "is a name of line \(line) too; a name means one indicator",
        chinese: "也是第 \(line) 行的名称；一个名称只能表示一个指标")
    case .otherSpelling(let line):
      BilingualText(
        english: "is the name of line \(line) with its accents encoded in another way; the rows "
          + "are read as two series, so write both alike if they are one",
        chinese: "与第 \(line) 行的名称仅重音符号的编码不同；按两个序列读取，如为同一序列请统一写法")
    case .invisibleCharacter:
      BilingualText(
        english: "has an invisible character; two such names may look alike and differ",
        chinese: "含有不可见字符；看似相同的名称可能并不相同")
    case .doubtfulEncoding:
      BilingualText(
        english: "begins with an accent: is the file really UTF-8, or is it gb18030?",
        chinese: "以重音符开头：文件是否确为 UTF-8，还是 gb18030？")
    case .assumedVintage(let vintage):
      BilingualText(
        english: "no vintage is given; all figures are taken to be published in \(vintage)",
        chinese: "未注明发布年份；全部数据视为 \(vintage) 年发布")
    case .omitted(let count, let layout):
      BilingualText(
        english: "\(count) observations have no place in the layout \(layout) and are left out",
        chinese: "布局 \(layout) 无法容纳 \(count) 条观测值，已略去")
    default: BilingualText(english: "is not valid", chinese: "无效")
    }
  }
}
