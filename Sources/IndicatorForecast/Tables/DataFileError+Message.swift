extension DataFileError {
  /// A sentence that says where the error is, what was found and how to mend it.
  ///
  /// The value is the subject of the sentence where that has none; else it stands before it.
  public var message: BilingualText {
    let sentence = problem.sentence
    let quoted = value.map { "“\($0)”" } ?? ""
    guard problem.hasSubject else {
      return BilingualText(
        english: "\(englishPlace): \(quoted.isEmpty ? "" : quoted + " ")\(sentence.english)",
        chinese: "\(chinesePlace)：\(quoted)\(sentence.chinese)")
    }
    let isShown = value.map { !$0.isEmpty } ?? false
    return BilingualText(
      english: "\(englishPlace): \(isShown ? quoted + ": " : "")\(sentence.english)",
      chinese: "\(chinesePlace)：\(isShown ? quoted + "：" : "")\(sentence.chinese)")
  }

  /// File names may be long; what matters in them is at the end of the line anyway.
  private var shownFile: String { EscapedText(file, limit: 1000).description }

  private var shownColumnName: String? {
    columnName.map { EscapedText($0).description }
  }

  private var englishPlace: String {
    var place = shownFile
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    if let name = shownColumnName { place += column == nil ? ", column \(name)" : " (\(name))" }
    return place
  }

  private var chinesePlace: String {
    var place = shownFile
    if let line { place += " 第 \(line) 行" }
    if let column { place += "第 \(column) 列" }
    if let name = shownColumnName { place += column == nil ? " \(name) 列" : "（\(name)）" }
    return place
  }
}
