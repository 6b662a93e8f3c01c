/// Reads the rows of an observations file and collects the errors of all of them.
struct ObservationReader {
  private let file: String
  private let table: DelimitedText
  private(set) var observations: [Observation] = []
  private(set) var errors: [DataFileError]
  private var lines: [ObservationKey: (line: Int, observation: Observation)] = [:]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    table = DelimitedText(bytes, file: file)
    errors = table.errors
  }

  mutating func read() {
    guard let header = table.header else { return }
    let layout = ObservationLayout(header: header, file: file)
    errors += layout.errors
    guard layout.errors.isEmpty else { return }
    for record in table.rows {
      read(ObservationRow(file: file, layout: layout, record: record))
    }
    if table.rows.isEmpty && errors.isEmpty {
      errors.append(DataFileError(file: file, line: header.line, problem: .noRows))
    }
  }

  private mutating func read(_ row: ObservationRow) {
    guard let observation = observation(in: row) else { return }
    if let error = repetition(of: observation, in: row) {
      errors.append(error)
    } else {
      observations.append(observation)
    }
  }

  /// Returns the value of a field, or nil with its error noted.
  private mutating func attempt<Value>(
    _ read: () throws(DataFileError) -> Value
  ) -> Value? {
    do throws(DataFileError) {
      return try read()
    } catch {
      errors.append(error)
      return nil
    }
  }

  private mutating func observation(in row: ObservationRow) -> Observation? {
    let area = attempt { () throws(DataFileError) in try row.name(.area) }
    let indicator = attempt { () throws(DataFileError) in try row.name(.indicator) }
    checkFrequency(of: row)
    let year = attempt { () throws(DataFileError) in try row.year(.period) }
    let stage: Stage? = attempt { () throws(DataFileError) in try row.code(.stage) }
    let figure = figure(in: row)
    let prices: PriceBasis?? = attempt { () throws(DataFileError) in
      try row.optionalCode(.prices)
    }
    let qualifier: Qualifier?? = attempt { () throws(DataFileError) in
      try row.optionalCode(.qualifier)
    }
    let vintage = attempt { () throws(DataFileError) in try row.year(.vintage) }
    let line = attempt { () throws(DataFileError) in
      try row.integer(.sourceLine, in: 1...999_999_999)
    }
    guard let area, let indicator, let year, let stage, let figure, let prices, let qualifier,
      let vintage, let line
    else { return nil }
    return Observation(
      area: area, indicator: indicator, year: year, stage: stage, measure: figure.measure,
      value: figure.value, unit: figure.unit, priceBasis: prices, status: figure.status,
      qualifier: qualifier ?? .exact, vintage: vintage,
      source: ObservationSource(document: row.text(.source), line: line))
  }

  /// Only annual observations are understood; a quarter must never pass for a year.
  private mutating func checkFrequency(of row: ObservationRow) {
    guard !["", "A"].contains(row.text(.frequency)) else { return }
    errors.append(row.error(.frequency, .unknownCode(allowed: ["A"])))
  }

  /// The fields that depend on one another.
  private struct Figure {
    let measure: Measure
    let value: PrintedNumber?
    let unit: MeasurementUnit
    let status: ObservationStatus
  }

  private mutating func figure(in row: ObservationRow) -> Figure? {
    let measure: Measure? = attempt { () throws(DataFileError) in try row.code(.measure) }
    let status: ObservationStatus?? = attempt { () throws(DataFileError) in
      try row.optionalCode(.status)
    }
    let decimals = attempt { () throws(DataFileError) in
      try row.integer(.decimals, in: PrintedNumber.decimalsRange)
    }
    let value = attempt { () throws(DataFileError) in try row.value(decimals: decimals ?? nil) }
    let unit = unit(in: row, measure: measure, isMissing: status == .some(.missing))
    guard let measure, let status, decimals != nil, let value, let unit else { return nil }
    let figure = Figure(measure: measure, value: value, unit: unit, status: status ?? .normal)
    guard let problem = contradiction(in: figure) else { return figure }
    errors.append(row.error(problem.column, problem.problem))
    return nil
  }

  /// A missing figure may have no unit either; that of a growth rate is known anyway.
  private mutating func unit(
    in row: ObservationRow, measure: Measure?, isMissing: Bool
  ) -> MeasurementUnit? {
    if isMissing && measure == .growth && row.text(.unit).isEmpty { return .percent }
    let code = attempt { () throws(DataFileError) in
      isMissing ? row.text(.unit) : try row.name(.unit)
    }
    let power = attempt { () throws(DataFileError) in
      let power = try row.integer(.powerOfTen, in: MeasurementUnit.powerOfTenRange)
      guard isMissing || power != nil else { throw row.error(.powerOfTen, .emptyField) }
      return power ?? 0
    }
    guard let code, let power else { return nil }
    return MeasurementUnit(code: code, powerOfTen: power)
  }

  private func contradiction(
    in figure: Figure
  ) -> (column: ObservationColumn, problem: DataFileProblem)? {
    let unit = figure.unit
    if figure.value != nil && figure.status == .missing { return (.value, .valueOfMissing) }
    if figure.value == nil && figure.status != .missing { return (.value, .missingNotDeclared) }
    guard figure.measure == .growth && unit != .percent else { return nil }
    return (.unit, .growthNotInPercent(unit: unit.code, powerOfTen: unit.powerOfTen))
  }

  /// Returns the error when an earlier row gives the same observation, and remembers the row otherwise.
  private mutating func repetition(
    of observation: Observation, in row: ObservationRow
  ) -> DataFileError? {
    let key = ObservationKey(observation)
    guard let first = lines[key] else {
      lines[key] = (row.record.line, observation)
      return nil
    }
    guard !observation.hasSameFigure(as: first.observation) else {
      return row.error(.value, .duplicateRow(firstLine: first.line))
    }
    let value = first.observation.figureText
    return row.error(.value, .conflictingRow(firstLine: first.line, firstValue: value))
  }
}

extension Observation {
  /// Whether value, unit and qualifier are the same, however many decimals were printed.
  fileprivate func hasSameFigure(as other: Observation) -> Bool {
    guard unit.code == other.unit.code, qualifier == other.qualifier else { return false }
    guard let value, let otherValue = other.value else { return value == other.value }
    let converted = unit.converted(otherValue, from: other.unit)
    return converted.map(value.hasSameValue) ?? false
  }

  /// The figure with qualifier and unit, for messages.
  fileprivate var figureText: String {
    let text = value.map(\.description) ?? "M"
    let code = EscapedText(unit.code, limit: 20)
    return "\(qualifier.rawValue) \(text) \(code) × 10^\(unit.powerOfTen)"
  }
}
