import IndicatorForecast

/// Parts the series that have a bad row from those that don't.
///
/// A series is kept whole or left out whole: a forecast of what is left of it would look like one of all its rows.
struct PanelSieve {
  /// The series without a bad row.
  let series: [PanelSeries]

  /// What is left out.
  let rest: PanelRest

  /// Parts the series.
  ///
  /// - Parameters:
  ///   - panel: The series that could be read, and the errors.
  ///   - rows: All rows that have fields.
  ///   - layout: Which fields hold what.
  ///   - language: The language of the reasons.
  init(
    _ panel: Panel, rows: [DelimitedText.Record], _ layout: PanelLayout, language: Language
  ) {
    let reasons = Dictionary(grouping: panel.errors) { $0.line ?? 0 }
      .mapValues { errors in
        errors.map { $0.message.text(in: language) }.joined(separator: "; ")
      }
    let bad = Set(
      rows.filter { reasons[$0.line] != nil }.map { $0.fields[layout.id].trimmedText })
    series = panel.series.filter { !bad.contains($0.id) }
    var rest = PanelRest()
    for row in rows where bad.contains(row.fields[layout.id].trimmedText) {
      rest.add(
        [layout.id, layout.period, layout.value].map { row.fields[$0].trimmedText },
        line: row.line, reason: reasons[row.line] ?? "")
    }
    // Rows that fall apart have no fields, and belong to nobody.
    let known = Set(rows.map(\.line))
    for error in panel.errors where !known.contains(error.line ?? 0) {
      rest.add(
        ["", "", error.value ?? ""], line: error.line ?? 0,
        reason: error.message.text(in: language))
    }
    rest.count = bad.subtracting([""]).count
    self.rest = rest
  }
}
