import IndicatorForecast

/// What a baseline has otherwise than its data give now, for a terminal.
public struct DifferenceText: Hashable, Sendable {
  private let differences: [FigureDifference]
  private let name: String
  private let isDamaged: Bool
  private let language: Language

  /// Creates the text.
  ///
  /// - Parameters:
  ///   - differences: The figures that differ, stored first.
  ///   - name: The name of the baseline.
  ///   - isDamaged: Whether a file is not as it was written.
  ///   - language: The language of the words.
  public init(
    _ differences: [FigureDifference], name: String, isDamaged: Bool, language: Language
  ) {
    self.differences = differences
    self.name = EscapedText(name, limit: 60).description
    self.isDamaged = isDamaged
    self.language = language
  }

  /// The lines, the first one a verdict.
  public var lines: [String] {
    guard !differences.isEmpty else {
      guard isDamaged else { return [words("\(name) is current.", "\(name) 是最新的。")] }
      return filled(
        words(
          "\(name): the figures are those of its data, the files are not as written.",
          "\(name)：数值与数据一致，但文件已被改动。")) + advice
    }
    var table = TextTable([
      .init(words("row", "行")), .init(words("column", "列")),
      .init(words("stored", "存档"), .trailing), .init(words("recomputed", "重算"), .trailing),
    ])
    let shown = differences.prefix(Self.mostRows)
    for one in shown {
      let (first, second) = Self.parted(one.first, one.second)
      table.append([one.key, one.column, first, second].map(Self.cell))
    }
    let count = differences.count
    let verdict = words(
      count == 1 ? "\(name): one figure differs." : "\(name): \(count) figures differ.",
      "\(name)：有 \(count) 处不同。")
    return filled(verdict) + [""] + table.lines(width: Self.width) + rest(count - shown.count)
      + advice
  }

  private static let width = 80

  /// The rows that one still reads, those of a few series.
  ///
  /// JSON and CSV have all of them.
  private static let mostRows = 40

  /// How many rows are left out, and where they are.
  private func rest(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return filled(
      words(
        "… and \(count) more; --format csv or json shows all of them.",
        "……另有 \(count) 处；--format csv 或 json 可查看全部。"))
  }

  private func filled(_ text: String) -> [String] {
    FilledText(text, width: Self.width, indent: 0, hanging: 2).lines
  }

  /// What to do about it.
  private var advice: [String] {
    [""]
      + filled(
        words(
          "Where its data, options or the program changed, write it anew with "
            + "'forecast baseline write'; where a file was edited, restore that file.",
          "数据、选项或程序有变时，请用 'forecast baseline write' 重新生成；文件被改动时，请恢复该文件。"))
  }

  /// Long texts from a few characters before the first that differs.
  private static func parted(_ first: String, _ second: String) -> (String, String) {
    let common = zip(first, second).prefix { $0 == $1 }.count
    guard max(first.count, second.count) > 60, common > 20 else { return (first, second) }
    return ("…" + first.dropFirst(common - 10), "…" + second.dropFirst(common - 10))
  }

  private static func cell(_ text: String) -> String {
    guard !text.isEmpty else { return "–" }
    let isHash = text.count == 64 && text.allSatisfy(\.isHexDigit)
    return isHash ? "\(text.prefix(12))…" : EscapedText(text, limit: 60).description
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
