import IndicatorForecast

/// What changed between two baselines, and why, for a terminal: a block a series.
public struct ChangeText: Hashable, Sendable {
  private let comparison: BaselineComparison
  private let old: String
  private let new: String
  private let language: Language

  /// Creates the text.
  ///
  /// - Parameters:
  ///   - comparison: The changes.
  ///   - old: The name of the older baseline.
  ///   - new: The name of the newer one.
  ///   - language: The language of the words.
  public init(_ comparison: BaselineComparison, old: String, new: String, language: Language) {
    self.comparison = comparison
    self.old = EscapedText(old, limit: 60).description
    self.new = EscapedText(new, limit: 60).description
    self.language = language
  }

  /// The lines, the first one a summary.
  public var lines: [String] {
    let (count, matched) = (
      comparison.changes.count { !Self.histories.contains($0.column) }, comparison.matchedCount
    )
    if let warning = comparison.warning {
      let sentence = words(
        "\(old) → \(new): \(warning.english).", "\(old) → \(new)：\(warning.chinese)。")
      return filled(sentence) + lists
    }
    let title = words(
      "\(old) → \(new): \(Self.plural(count, "change")) in \(matched) series that both have",
      "\(old) → \(new)：两者共有的 \(matched) 个序列，变化 \(count) 处")
    return filled(title) + blocks + lists
  }

  private static let width = 80
  /// The reasons name what changed of the history.
  private static let histories = [BaselineColumn.history, .estimated].map(\.rawValue)

  private static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func filled(_ text: String, indent: Int = 0, hanging: Int = 2) -> [String] {
    FilledText(text, width: Self.width, indent: indent, hanging: hanging).lines
  }

  /// The series that one baseline alone has.
  private var lists: [String] {
    let wholes: [(BaselineChange.Cause, String)] = [
      (.vanished, words("Vanished: ", "不再有的序列：")),
      (.appeared, words("Appeared: ", "新增的序列：")),
    ]
    return wholes.flatMap { cause, heading -> [String] in
      let keys = comparison.changes.filter { $0.isWholeSeries && $0.causes == [cause] }.map(
        Self.key)
      guard !keys.isEmpty else { return [] }
      return [""] + filled(heading + keys.joined(separator: words(", ", "、")))
    }
  }

  private var blocks: [String] {
    var lines: [String] = []
    var start = 0
    let changes = comparison.changes.filter { !$0.isWholeSeries }
    while start < changes.count {
      var end = start
      while end < changes.count, Self.key(changes[end]) == Self.key(changes[start]) { end += 1 }
      lines += block(Array(changes[start..<end]))
      start = end
    }
    return lines
  }

  private func block(_ changes: [BaselineChange]) -> [String] {
    let columns: [TextTable.Alignment] = [.leading, .trailing, .leading, .trailing, .leading]
    var table = TextTable(
      columns.enumerated().map { .init("", $1, isWhole: $0 == 0) })
    var reasons: [String] = []
    for change in changes where !Self.histories.contains(change.column) {
      table.append([
        change.column, Self.cell(change.old), "→", Self.cell(change.new),
        change.causes.map(name).joined(separator: words(" + ", "、")),
      ])
    }
    for detail in changes.flatMap(\.details).map({ $0.text(in: language) })
    where !reasons.contains(detail) {
      reasons.append(detail)
    }
    let list = reasons.map { EscapedText($0, limit: 200).description }
    let because = words("because of ", "原因：") + list.joined(separator: words("; ", "；"))
    return ["", Self.key(changes[0])] + table.lines(width: Self.width)
      + filled(because, indent: 2, hanging: 4)
  }

  private static func key(_ change: BaselineChange) -> String {
    "\(EscapedText(change.area))/\(EscapedText(change.indicator))"
  }

  private func name(_ cause: BaselineChange.Cause) -> String {
    switch cause {
    case .newData: words("new data", "新数据")
    case .revisedData: words("revised data", "数据修订")
    case .planYear: words("another year", "计划年份不同")
    case .otherData: words("other data", "其他数据")
    case .changedMethod: words("changed method", "方法改变")
    case .appeared: words("appeared", "新增")
    case .vanished: words("vanished", "不再有")
    }
  }

  private static func cell(_ text: String) -> String {
    text.isEmpty ? "–" : EscapedText(text, limit: 40).description
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
