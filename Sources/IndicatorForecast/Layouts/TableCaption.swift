/// The lines above the header of an office's table: its title, and perhaps the unit of all its figures.
struct TableCaption {
  /// How many rows stand above the header.
  let rowCount: Int
  /// The unit named by 单位：万元 or `Unit: 10 thousand CNY`; nil where there is none.
  let unit: MeasurementUnit?

  /// Finds the rows above the header: at most ten that hold a title at their start, a unit or both, and
  /// another row below them.
  init(_ grid: CellGrid) {
    let rows = grid.rows.prefix(11).map { $0.fields.map(\.trimmedText) }
    let count = grid.source == .json ? 0 : rows.prefix(while: Self.isCaption).count
    rowCount = count < rows.count ? count : 0
    unit = rows.prefix(rowCount).joined().lazy.compactMap(Self.unit).first
  }

  private static func isCaption(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    let others = filled.filter { unit(in: $0) == nil }
    let hasTitleAtMost = others.isEmpty || others.count == 1 && texts.first == others.first
    return !filled.isEmpty && texts.count > 1 && hasTitleAtMost
      && filled.allSatisfy { TableYear($0) == nil }
  }

  private static let announcements: [(words: String, ends: String)] = [
    ("单位：", "）)，,；;、 "), ("单位:", "）)，,；;、 "), ("Unit:", ");"), ("unit:", ");"),
  ]

  /// The unit behind the words that announce one.
  private static func unit(in text: String) -> MeasurementUnit? {
    for (words, ends) in announcements {
      guard let start = text.firstRange(of: words)?.upperBound else { continue }
      let name = text[start...].prefix { !ends.contains($0) }
      if let unit = MeasurementUnit.known(String(name)) { return unit }
    }
    return nil
  }
}
