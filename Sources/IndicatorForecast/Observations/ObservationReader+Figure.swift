extension ObservationReader {
  /// The fields that depend on one another.
  struct Figure {
    let measure: Measure
    let value: PrintedNumber?
    let unit: MeasurementUnit
    let status: ObservationStatus
  }

  mutating func figure(
    in row: ObservationRow, label: IndicatorLabel?, _ options: ReadingOptions
  ) -> Figure? {
    let measure = measure(in: row, label: label)
    let status: ObservationStatus?? = attempt { () throws(DataFileError) in
      try row.optionalCode(.status)
    }
    let decimals = attempt { () throws(DataFileError) in
      try row.integer(.decimals, in: PrintedNumber.decimalsRange)
    }
    let isMissing = status == .some(.missing)
    let unit =
      row.isTable
      ? tableUnit(in: row, measure: measure, label: label)
      : unit(in: row, measure: measure, isMissing: isMissing)
    let value = attempt { () throws(DataFileError) in
      try row.value(
        decimals: decimals ?? nil, isPercent: unit == .percent,
        allowsThousandsCommas: options.allowsThousandsCommas)
    }
    guard let measure, let status, decimals != nil, let value, let unit else { return nil }
    let figure = Figure(measure: measure, value: value, unit: unit, status: status ?? .normal)
    guard let problem = contradiction(in: figure) else { return figure }
    errors.append(row.error(problem.column, problem.problem))
    return nil
  }

  /// In a table a figure is a level unless a column or the name says growth.
  private mutating func measure(in row: ObservationRow, label: IndicatorLabel?) -> Measure? {
    attempt { () throws(DataFileError) in
      guard row.isTable else { return try row.code(.measure) }
      let measure: Measure? = try row.optionalCode(.measure)
      return measure ?? (label?.isGrowth == true && Self.mayBeRate(row) ? .growth : .level)
    }
  }

  private static func mayBeRate(_ row: ObservationRow) -> Bool {
    let unit = MeasurementUnit(named: row.text(.unit))
    return unit.isUnspecified || unit == .percent
  }

  /// A missing figure may have no unit either; that of a growth rate is known anyway.
  private mutating func unit(
    in row: ObservationRow, measure: Measure?, isMissing: Bool
  ) -> MeasurementUnit? {
    if isMissing && measure == .growth && row.text(.unit).isEmpty { return .percent }
    let text = attempt { () throws(DataFileError) in
      isMissing ? row.name(in: .unit) : try row.name(.unit)
    }
    let power = attempt { () throws(DataFileError) in
      let power = try row.integer(.powerOfTen, in: MeasurementUnit.powerOfTenRange)
      guard isMissing || power != nil else { throw row.error(.powerOfTen, .emptyField) }
      return power ?? 0
    }
    guard let text, let power else { return nil }
    return unit(text, power: power, in: row)
  }

  /// The unit by its name, in its column or behind the indicator's name; percent for growth rates.
  private mutating func tableUnit(
    in row: ObservationRow, measure: Measure?, label: IndicatorLabel?
  ) -> MeasurementUnit? {
    let text = row.name(in: .unit)
    let power: Int?? = attempt { () throws(DataFileError) in
      try row.integer(.powerOfTen, in: MeasurementUnit.powerOfTenRange)
    }
    guard let power else { return nil }
    if let power { return unit(text, power: power, in: row) }
    let named = MeasurementUnit(named: text)
    let inName = label?.unit
    if let inName, !named.isUnspecified, inName != named {
      errors.append(row.error(.unit, .unitsDisagree(inName: label?.unitText ?? "")))
      return nil
    }
    let unit = named.isUnspecified ? inName : named
    return unit ?? (measure == .growth ? .percent : row.tableUnit ?? .unspecified)
  }

  /// A code with its power of ten in a column of its own; a name that is known becomes its code.
  private mutating func unit(
    _ text: String, power: Int, in row: ObservationRow
  ) -> MeasurementUnit? {
    let known = MeasurementUnit.known(text)
    if let known, known.powerOfTen != 0, known.powerOfTen != power {
      errors.append(row.error(.powerOfTen, .powersDisagree(inUnit: known.powerOfTen)))
      return nil
    }
    let code = known?.code ?? (text.isBlank ? MeasurementUnit.unspecified.code : text)
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
}
