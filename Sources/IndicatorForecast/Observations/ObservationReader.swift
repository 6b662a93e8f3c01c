/// Reads the rows of a table of observations and collects the errors of all of them.
struct ObservationReader {
  /// A row, and what it does where the layout has actions.
  struct Row {
    enum Action {
      case append
      case replace
      case delete
    }

    let row: ObservationRow
    var action = Action.append
  }

  /// Either a row's observation or its deletion, in the order of the file.
  private enum Step {
    case draft(ObservationDraft)
    case deletion(ObservationSelection, ObservationPlace)
  }

  private let options: ReadingOptions
  private var steps: [Step] = []
  private var resolver: NameResolver
  private var warnedNames: Set<String> = []

  /// The errors of the rows.
  var errors: [DataFileError] = []
  /// Remarks that are no errors.
  private(set) var warnings: [DataFileError] = []

  init(_ options: ReadingOptions) {
    self.options = options
    resolver = NameResolver(options)
  }

  mutating func read(_ row: Row) {
    if row.action == .delete {
      deletion(row.row).map { steps.append(.deletion($0, place(of: row.row))) }
    } else {
      draft(row.row, replaces: row.action == .replace).map { steps.append(.draft($0)) }
    }
  }

  /// The changes that the rows make; vintages that no row gives are filled in.
  mutating func changes(of grid: CellGrid) -> [ObservationChange] {
    let vintages = AssumedVintages(
      drafts: steps.compactMap { if case .draft(let draft) = $0 { draft } else { nil } },
      chosen: options.vintage)
    if let assumed = vintages.remark {
      warnings.append(
        DataFileError(file: grid.file, sheet: grid.sheet, problem: .assumedVintage(assumed)))
    }
    return steps.map { step in
      switch step {
      case .deletion(let selection, let place):
        ObservationChange(action: .delete(selection), place: place)
      case .draft(let draft):
        ObservationChange(
          action: draft.replaces
            ? .replace(draft.observation(vintage: vintages.vintage(of: draft)))
            : .append(draft.observation(vintage: vintages.vintage(of: draft))),
          place: draft.place)
      }
    }
  }

  // MARK: Rows

  /// Returns the value of a field, or nil with its error noted.
  mutating func attempt<Value>(
    _ read: () throws(DataFileError) -> Value
  ) -> Value? {
    do throws(DataFileError) {
      return try read()
    } catch {
      errors.append(error)
      return nil
    }
  }

  private func place(of row: ObservationRow) -> ObservationPlace {
    let field = row.field(.value)
    let names = [row.name(in: .area), row.name(in: .indicator)].filter { !$0.isEmpty }
    return ObservationPlace(
      sheet: row.grid.sheet, line: field?.line ?? row.record.line, column: field?.column,
      columnName: row.header.name(of: .value), value: field?.text,
      writtenName: names.joined(separator: " "))
  }

  private mutating func draft(_ row: ObservationRow, replaces: Bool) -> ObservationDraft? {
    let area = area(in: row)
    let label = label(in: row)
    checkFrequency(of: row)
    let year = attempt { () throws(DataFileError) in try row.year(.period) }
    let stage = stage(in: row)
    let figure = figure(in: row, label: label, options)
    let prices: PriceBasis?? = attempt { () throws(DataFileError) in
      try row.optionalCode(.prices)
    }
    let qualifier: Qualifier?? = attempt { () throws(DataFileError) in
      try row.optionalCode(.qualifier)
    }
    let vintage = vintage(in: row)
    let line = attempt { () throws(DataFileError) in
      try row.integer(.sourceLine, in: 1...999_999_999)
    }
    guard let area, let label, let year, let stage, let figure, let prices, let qualifier,
      let vintage, let line
    else { return nil }
    let draft = ObservationDraft(
      area: area, indicator: label.code, year: year, stage: stage, measure: figure.measure,
      value: figure.value, unit: figure.unit, priceBasis: prices, status: figure.status,
      qualifier: qualifier ?? .exact, vintage: vintage,
      source: ObservationSource(document: row.name(in: .source), line: line), replaces: replaces,
      place: place(of: row))
    return isPossible(draft, in: row) ? draft : nil
  }

  /// A table may name no area.
  private mutating func area(in row: ObservationRow) -> String? {
    guard row.field(.area) != nil || !row.isTable else { return Area.unspecifiedCode }
    guard let name = attempt({ () throws(DataFileError) in try row.name(.area) }) else {
      return nil
    }
    warn(of: name, .area, in: row)
    return resolver.area(name)
  }

  private mutating func label(in row: ObservationRow) -> IndicatorLabel? {
    guard let name = attempt({ () throws(DataFileError) in try row.name(.indicator) }) else {
      return nil
    }
    warn(of: name, .indicator, in: row)
    guard row.isTable else { return IndicatorLabel(name, code: resolver.indicator(name)) }
    return resolver.label(name, rowHasUnit: !row.text(.unit).isEmpty)
  }

  /// Says once a name what makes it suspicious: it may look like another one and differ, or be misread.
  private mutating func warn(of name: String, _ column: ObservationColumn, in row: ObservationRow) {
    guard warnedNames.insert(name).inserted, let problem = NameSuspicion(name).problem else {
      return
    }
    warnings.append(row.error(column, problem))
  }

  /// Only annual observations are understood; a quarter must never pass for a year.
  private mutating func checkFrequency(of row: ObservationRow) {
    guard !["", "A"].contains(row.text(.frequency)) else { return }
    errors.append(row.error(.frequency, .unknownCode(allowed: ["A"])))
  }

  /// In a table a figure is a result unless it is said to be a target.
  private mutating func stage(in row: ObservationRow) -> Stage? {
    attempt { () throws(DataFileError) in
      guard row.isTable else { return try row.code(.stage) }
      return try row.optionalCode(.stage) ?? .actual
    }
  }

  /// The vintage of the row; the inner nil where a table gives none.
  private mutating func vintage(in row: ObservationRow) -> Int?? {
    attempt { () throws(DataFileError) in
      row.isTable && row.text(.vintage).isEmpty ? nil : try row.year(.vintage)
    }
  }

  /// What a table doesn't say to be a result can't be one before its year has come.
  private mutating func isPossible(_ draft: ObservationDraft, in row: ObservationRow) -> Bool {
    guard row.isTable, row.text(.stage).isEmpty, draft.status != .forecast,
      let vintage = draft.vintage ?? options.vintage, draft.year > vintage
    else { return true }
    errors.append(row.error(.period, .resultAfterVintage(vintage: vintage)))
    return false
  }

  // MARK: Deletions

  private mutating func deletion(_ row: ObservationRow) -> ObservationSelection? {
    let columns: [ObservationColumn] = [
      .prices, .status, .decimals, .source, .sourceLine, .unit, .powerOfTen,
    ]
    if let part = columns.first(where: { !row.text($0).isEmpty }), row.text(.value).isEmpty {
      errors.append(row.error(part, .partialDeletion))
      return nil
    }
    let period: Int?? = attempt { () throws(DataFileError) in
      row.text(.period).isEmpty ? nil : try row.year(.period)
    }
    let vintage: Int?? = attempt { () throws(DataFileError) in
      row.text(.vintage).isEmpty ? nil : try row.year(.vintage)
    }
    let stage: Stage?? = attempt { () throws(DataFileError) in try row.optionalCode(.stage) }
    let measure: Measure?? = attempt { () throws(DataFileError) in try row.optionalCode(.measure) }
    let qualifier: Qualifier?? = attempt { () throws(DataFileError) in
      try row.optionalCode(.qualifier)
    }
    guard let period, let vintage, let stage, let measure, let qualifier else { return nil }
    let (area, indicator) = (row.name(in: .area), row.name(in: .indicator))
    return ObservationSelection(
      area: area.isEmpty ? nil : resolver.area(area),
      indicator: indicator.isEmpty ? nil : resolver.indicator(indicator), year: period,
      stage: stage, measure: measure, qualifier: qualifier, vintage: vintage)
  }
}

/// The vintages of figures whose file gives none.
///
/// A file without vintages is one publication. It can't be older than the year after its last result, so
/// that is when all its results are taken to be published, revised early ones included: a vintage too late
/// hides a figure for a while, one too early would let a forecast look ahead. A target is known in its own
/// year at the latest.
struct AssumedVintages {
  private let publication: Int

  /// The year that was assumed, where it had to be and nobody named it.
  let remark: Int?

  init(drafts: [ObservationDraft], chosen: Int?) {
    let open = drafts.filter { $0.vintage == nil }
    let lastResult = drafts.filter { $0.stage == .actual && $0.status != .forecast }.map(\.year)
      .max()
    let assumed =
      lastResult.map { $0 + 1 } ?? open.map(\.year).max() ?? Observation.years.upperBound
    publication = chosen ?? min(assumed, Observation.years.upperBound)
    remark = chosen == nil && !open.isEmpty ? publication : nil
  }

  func vintage(of draft: ObservationDraft) -> Int {
    if let vintage = draft.vintage { return vintage }
    return draft.stage == .target ? min(draft.year, publication) : publication
  }
}

/// Turns the names of a file into codes and notes those that hold characters that are not seen.
///
/// Each name is looked up once.
struct NameResolver {
  private let indicators: IndicatorRegistry
  private let areas: AreaRegistry
  private var labels: [Bool: [String: IndicatorLabel]] = [:]
  private var codes: [String: String] = [:]
  private var areaCodes: [String: String] = [:]

  init(_ options: ReadingOptions) {
    indicators = options.indicators
    areas = options.areas
  }

  /// The code of a name that is nothing but a name; the name itself where it isn't known.
  mutating func indicator(_ name: String) -> String {
    if let code = codes[name] { return code }
    let code = indicators.code(for: name)
    codes[name] = code
    return code
  }

  /// The label of a table, which may hold a unit and a measure as well.
  mutating func label(_ text: String, rowHasUnit: Bool) -> IndicatorLabel {
    if let label = labels[rowHasUnit]?[text] { return label }
    let label = IndicatorLabel(text, in: indicators, rowHasUnit: rowHasUnit)
    labels[rowHasUnit, default: [:]][text] = label
    return label
  }

  mutating func area(_ name: String) -> String {
    if let code = areaCodes[name] { return code }
    let code = areas.code(for: name)
    areaCodes[name] = code
    return code
  }
}
