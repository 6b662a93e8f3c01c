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
    self.old = EscapedText(old, limit: 200).description
    self.new = EscapedText(new, limit: 200).description
    self.language = language
  }

  /// The lines, the first one a summary.
  public var lines: [String] {
    let (count, matched) = (comparison.changes.count, comparison.matchedCount)
    let title = words(
      "\(old) → \(new): \(count) changes in \(matched) series that both have",
      "\(old) → \(new)：两者共有的 \(matched) 个序列中有 \(count) 处变化")
    return [title] + blocks
  }

  private var blocks: [String] {
    var lines: [String] = []
    var start = 0
    let changes = comparison.changes
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
    var table = TextTable(columns.map { .init("", $0) })
    var reasons: [String] = []
    for change in changes where change.column != BaselineColumn.history.rawValue {
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
    return ["", Self.key(changes[0])] + table.lines()
      + ["  " + words("because of ", "原因：") + list.joined(separator: words("; ", "；"))]
  }

  private static func key(_ change: BaselineChange) -> String {
    "\(EscapedText(change.area))/\(EscapedText(change.indicator))"
  }

  private func name(_ cause: BaselineChange.Cause) -> String {
    switch cause {
    case .newData: words("new data", "新数据")
    case .revisedData: words("revised data", "数据修订")
    case .changedMethod: words("changed method", "方法改变")
    }
  }

  private static func cell(_ text: String) -> String {
    text.isEmpty ? "–" : EscapedText(text, limit: 40).description
  }

  private func words(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
