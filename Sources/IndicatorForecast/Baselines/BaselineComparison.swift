/// What changed between two baselines, of the same year or of two, with the cause of each change.
///
/// Series are matched by area and indicator. A series has *new data* where its history reaches years, its plan
/// is for a year, or its report is of a year that the older one did not have; *revised data* where a printed value
/// or, for the same plan year, a printed target is another; and the *method* changed where the manifests say so and
/// the column depends on that part, or where the same data give something else. Identities and borrowed
/// growth make outlooks of an area depend on each other, so a series without news of its own takes the causes
/// of the others of its area, which are then named. A series that only one baseline has appeared or vanished:
/// nothing else is said of it.
public struct BaselineComparison: Hashable, Sendable {
  /// The changes, by area and indicator, then in the order of the columns.
  public let changes: [BaselineChange]

  /// How many series both have.
  public let matchedCount: Int

  /// That the baselines have nothing in common, as a sentence; nil where they have.
  public let warning: BilingualText?

  /// Compares two baselines.
  ///
  /// - Parameters:
  ///   - old: The older baseline.
  ///   - new: The newer one.
  ///   - method: What changed of the method.
  ///   - files: What changed of the files of observations.
  public init(
    from old: Baseline, to new: Baseline, method: [MethodChange], files: [BilingualText] = []
  ) {
    let olds = Dictionary(old.rows.map { ($0.key, $0) }) { first, _ in first }
    let news = Dictionary(new.rows.map { ($0.key, $0) }) { first, _ in first }
    let keys = Set(olds.keys).union(news.keys).sorted()
    let states = keys.compactMap { key -> SeriesNews? in
      guard let old = olds[key], let new = news[key] else { return nil }
      return SeriesNews(old, new, method: method, files: files)
    }
    matchedCount = states.count
    warning =
      states.isEmpty && !keys.isEmpty ? Self.nothingInCommon(Self.areas(old), Self.areas(new)) : nil
    let byKey = Dictionary(uniqueKeysWithValues: states.map { ($0.new.key, $0) })
    changes = keys.flatMap { key -> [BaselineChange] in
      if let state = byKey[key] {
        let others = states.filter { $0.new[.area] == state.new[.area] && $0.new.key != key }
        return state.changes(others: others)
      }
      guard let row = news[key] ?? olds[key] else { return [] }
      return [Self.wholeRow(row, isNew: news[key] != nil)]
    }
  }

  private static func areas(_ baseline: Baseline) -> String {
    let areas = Set(baseline.rows.map { $0[.area] }).sorted()
    let shown = areas.prefix(3).map { EscapedText($0).description }.joined(separator: ", ")
    return areas.isEmpty ? "–" : shown + (areas.count > 3 ? ", …" : "")
  }

  private static func nothingInCommon(_ old: String, _ new: String) -> BilingualText {
    BilingualText(
      english: "no series is in both (areas \(old) and \(new)): nothing can be compared",
      chinese: "两者没有共有的序列（地区 \(old) 与 \(new)），无法比较")
  }

  private static func wholeRow(_ row: BaselineRow, isNew: Bool) -> BaselineChange {
    BaselineChange(
      area: row[.area], indicator: row[.indicator], column: "row",
      old: isNew ? "absent" : "present", new: isNew ? "present" : "absent",
      causes: [isNew ? .appeared : .vanished],
      details: [
        isNew
          ? BilingualText(english: "a series that was not there", chinese: "新增的序列")
          : BilingualText(english: "a series that is there no more", chinese: "不再有的序列")
      ])
  }
}
