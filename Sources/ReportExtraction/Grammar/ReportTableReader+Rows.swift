import IndicatorForecast

/// The rows of a table under its head.
extension ReportTableReader {
  // MARK: Rows

  mutating func readRow(_ cells: [Range<Int>], at places: RowColumns.Row?) {
    guard let place = cells.firstIndex(where: { !$0.isEmpty && (isName($0) || isSector($0)) }),
      case let indicators = indicators(of: cells[place]), indicators.count == 1
    else { return }
    let name = tokens[nameToken(cells[place])].range
    noteProduct(indicators[0])
    // 工业总产值（亿元）.
    var unit = unitInName(cells[place]) ?? captionUnit(indicators[0])
    var role = TableColumn.Role.level
    openCorner(cells, places)
    guard let columns = columns(of: cells, at: places, behind: place, indicators[0]) else {
      return refuse(cells[(place + 1)...], indicators[0], name)
    }
    for (position, cell) in cells.enumerated().dropFirst(place + 1) where !cell.isEmpty {
      let index = columns[position]
      if let scaled = scaledUnit(cell, index, of: cells[(position + 1)...]) {
        unit = scaled
        continue
      }
      // One blank parts no cells: 亿元 55.1.
      if isFigure(cell) { unit = unitInName(cell) ?? unit }
      if readWords(cell, index, indicators[0], name) { continue }
      guard let figure = figure(cell) else {
        read(cell, &unit, &role)
        continue
      }
      guard !self.columns.isEmpty else {
        // What a second number of a row is, only a head can tell.
        let column = TableColumn(role: role, year: scope.year, stage: scope.stage)
        return append(figure, column, unit: figure.unit ?? unit, indicators[0], name)
      }
      guard self.columns.indices.contains(index), case let column = self.columns[index] else {
        continue
      }
      let ofFigure = figure.unit ?? column.unit ?? unit
      let lacksUnit =
        ofFigure == nil && column.role == .level
        && lexicon.dimensions[indicators[0]] != .growthOnly && !isCount(figure, indicators[0], name)
      guard !column.isDoubtful, !lacksUnit, column.role != .unit else {
        refuse(cells[position...position], indicators[0], name)
        continue
      }
      append(figure, column, unit: ofFigure, indicators[0], name)
    }
  }

  /// The unit of a caption, 单位：亿元, where the indicator may have it.
  private func captionUnit(_ indicator: Int) -> Int? {
    unitOfCaption.flatMap {
      ParagraphReader.fits(lexicon.units[$0], lexicon.dimensions[indicator]) ? $0 : nil
    }
  }

  // MARK: Columns

  /// The columns of a row's cells, or nil where cells are missing and it can't be told which.
  private func columns(
    of cells: [Range<Int>], at places: RowColumns.Row?, behind place: Int, _ indicator: Int
  ) -> [Int]? {
    if columns.isEmpty || cells.count == columns.count { return Array(cells.indices) }
    if let places, places.count == columns.count, places.columns.count == cells.count {
      return places.columns
    }
    let figures = cells.indices.filter { $0 > place && isValue(cells[$0]) }
    guard let told = onlyColumns(figures.map { cells[$0] }, behind: place, indicator) else {
      return nil
    }
    var all = Array(cells.indices)
    for (figure, column) in zip(figures, told) { all[figure] = column }
    return all
  }

  /// The columns of a row's figures, where they can stand in no others: a rate of unemployment has none of growth,
  /// and 4,000以上 is none.
  private func onlyColumns(
    _ figures: [Range<Int>], behind place: Int, _ indicator: Int
  ) -> [Int]? {
    var (first, last) = (place + 1, columns.count - 1)
    var (leftmost, rightmost): ([Int], [Int]) = ([], [])
    for figure in figures {
      guard first < columns.count,
        let column = columns[first...].firstIndex(where: { accepts($0, figure, indicator) })
      else { return nil }
      leftmost.append(column)
      first = column + 1
    }
    for figure in figures.reversed() {
      guard last > place,
        let column = columns[...last].lastIndex(where: { accepts($0, figure, indicator) })
      else { return nil }
      rightmost.insert(column, at: 0)
      last = column - 1
    }
    return leftmost == rightmost ? leftmost : nil
  }

  /// Whether a cell may stand in a column.
  private func accepts(_ column: TableColumn, _ cell: Range<Int>, _ indicator: Int) -> Bool {
    switch column.role {
    case .name, .unit: return false
    case .other: return true
    case .level, .growth: break
    }
    let isLevel = column.role == .level
    let dimension = lexicon.dimensions[indicator]
    guard let figure = figure(cell), let value = figure.value else { return true }
    if dimension == .rate { return isLevel }
    if dimension == .growthOnly { return !isLevel }
    if let unit = figure.unit { return isLevel != (lexicon.units[unit].code == "PC") }
    let whole = (0..<value.decimals).reduce(value.significand.magnitude) { rest, _ in rest / 10 }
    return isLevel || whole < Self.highestRate
  }

  /// What grows by more is not told in percent.
  private static let highestRate = 200

  /// Names above which the head has no cell: its first one is that of a year.
  private mutating func openCorner(_ cells: [Range<Int>], _ places: RowColumns.Row?) {
    let isBeside = places?.count == columns.count + 1
    guard let first = columns.first, first.isHeaded, isBeside || cells.count == columns.count + 1,
      isBeside || first.isDated, first.role != .name || first.isDated
    else { return }
    columns[0].role = first.role == .name ? .level : first.role
    var corner = TableColumn(role: .name, year: scope.year, stage: scope.stage)
    corner.isHeaded = false
    columns.insert(corner, at: 0)
  }

  /// Whether a cell holds a figure, or what stands where there is none.
  private func isValue(_ cell: Range<Int>) -> Bool {
    guard !cell.isEmpty else { return false }
    if isFigure(cell) { return true }
    return cell.contains { [.flat, .inWords].contains(tokens[$0].kind) }
      || cell.allSatisfy { tokens[$0].kind == .rangeDash }
  }

  /// Leaves out the figures of cells, with a note: which columns they stand in can't be told.
  private mutating func refuse(
    _ cells: ArraySlice<Range<Int>>, _ indicator: Int, _ name: Range<Int>
  ) {
    for cell in cells {
      guard isFigure(cell), let number = cell.first(where: isNumber) else { continue }
      var statement = Statement(
        indicator: indicator, year: scope.year, stage: scope.stage, measure: .level,
        value: numbers[Int(tokens[number].value)], unit: .unspecified,
        sentence: Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end), name: name,
        number: tokens[number].range)
      statement.refusal = .unclear
      statements.append(statement)
    }
  }

  /// A cell of words: the unit, or what the row measures.
  private func read(_ cell: Range<Int>, _ unit: inout Int?, _ role: inout TableColumn.Role) {
    if let first = tokens[cell].first, let last = tokens[cell].last,
      let whole = self.unit(Int(first.start)..<Int(last.end))
    {
      return unit = whole
    }
    for token in tokens[cell] {
      switch token.kind {
      case .growth, .growthNoun, .yearOnYear: role = .growth
      case .text: unit = self.unit(token.range) ?? unit
      case .share: role = .other
      default: break
      }
    }
  }

  // MARK: Names

  /// Whether a cell holds nothing but a sector, in the rows below the gross domestic product: #第一产业.
  private func isSector(_ cell: Range<Int>) -> Bool {
    guard isBelowProduct, !sector(of: cell).isEmpty else { return false }
    return cell.allSatisfy {
      [.stem, .filler, .amongWhich, .colon].contains(tokens[$0].kind) || isNumberSign($0)
    }
  }

  private func sector(of cell: Range<Int>) -> [Int] {
    guard let stem = cell.first(where: { tokens[$0].kind == .stem }) else { return [] }
    return lexicon.stemSets[Int(tokens[stem].value)].compactMap {
      lexicon.indicator($0, .valueAdded)
    }
  }

  private func indicators(of cell: Range<Int>) -> [Int] {
    let token = tokens[nameToken(cell)]
    return token.kind == .stem ? sector(of: cell) : lexicon.nameSets[Int(token.value)]
  }

  /// Notes whether the rows that follow may be the sectors of the gross domestic product.
  private mutating func noteProduct(_ indicator: Int) {
    let code = lexicon.codes[indicator]
    isBelowProduct = code == "gdp" || isBelowProduct && code.hasSuffix("value_added")
  }

  /// `#` before an item of what stands above it.
  private func isNumberSign(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count == 1 && [0x23, 0xFF03].contains(scalars[range.lowerBound].value)
  }

  /// Whether a cell holds one name and nothing else that names, but for its unit in brackets.
  func isName(_ cell: Range<Int>) -> Bool {
    let cell = cell.drop { isNumberSign($0) }
    let named = cell.filter { [.name, .growthName].contains(tokens[$0].kind) }
    return named.count == 1
      && cell.allSatisfy { index in
        tokens[index].kind == .text
          ? unit(tokens[index].range) != nil && index > cell.lowerBound
          : ![.stem, .share, .number].contains(tokens[index].kind)
      }
  }

  private func unitInName(_ cell: Range<Int>) -> Int? {
    for index in cell where tokens[index].kind == .text {
      if let unit = unit(tokens[index].range) { return unit }
    }
    return nil
  }

  /// `100 million yuan` in a column of units: the number belongs to the unit.
  private func scaledUnit(
    _ cell: Range<Int>, _ index: Int, of rest: ArraySlice<Range<Int>>
  ) -> Int? {
    let isHeaded = columns.indices.contains(index) && columns[index].role == .unit
    // Without a head the figure is still to come, and has no unit of its own.
    let isBeforeFigure =
      columns.isEmpty && rest.contains(where: isFigure)
      && !rest.contains { $0.contains { tokens[$0].kind == .unit } }
    // `CNY 100 million`.
    let currency = cell.first.flatMap { tokens[$0].kind == .currency ? tokens[$0].value : nil }
    guard isHeaded || isBeforeFigure, let first = cell.first,
      case let number = currency == nil ? first : first + 1, number + 1 < cell.upperBound,
      isNumber(number),
      tokens[number + 1].kind == .unit,
      case let factor = numbers[Int(tokens[number].value)], factor.decimals == 0
    else { return nil }
    let unit = lexicon.units[Int(tokens[number + 1].value)]
    var (rest, power) = (factor.significand, unit.powerOfTen)
    while rest > 1, rest % 10 == 0 { (rest, power) = (rest / 10, power + 1) }
    let code = currency.map { $0 == 0 ? "USD" : "CNY" } ?? unit.code
    let scaled = MeasurementUnit(code: code, powerOfTen: power)
    return rest == 1 ? lexicon.units.firstIndex(of: scaled) : nil
  }

  /// 正增长 in a column of targets, 持平 in one of results.
  private mutating func readWords(
    _ cell: Range<Int>, _ index: Int, _ indicator: Int, _ name: Range<Int>
  ) -> Bool {
    guard columns.indices.contains(index), case let column = columns[index],
      column.role == .growth || column.role == .level, !cell.contains(where: isNumber),
      let word = cell.first(where: { [.inWords, .flat].contains(tokens[$0].kind) })
    else { return false }
    let isFlat = tokens[word].kind == .flat
    guard isFlat || column.stage == .target else { return true }
    statements.append(
      Statement(
        indicator: indicator, year: column.year, stage: column.stage, measure: .growth,
        value: isFlat ? PrintedNumber(significand: 0, decimals: 0) : nil, unit: .percent,
        sentence: Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end), name: name,
        number: tokens[word].range))
    return true
  }

  private func isNumber(_ index: Int) -> Bool { tokens[index].kind == .number }

  private func nameToken(_ cell: Range<Int>) -> Int {
    cell.first { [.name, .growthName].contains(tokens[$0].kind) }
      ?? cell.first { tokens[$0].kind == .stem }
      ?? cell.lowerBound
  }

  /// The figure of a cell that holds nothing but one.
  private func figure(_ cell: Range<Int>) -> Figure? {
    var figure: Figure?
    for index in cell {
      let token = tokens[index]
      switch token.kind {
      case .number where figure?.value == nil:
        var found = figure ?? Figure(token: index)
        (found.value, found.token) = (numbers[Int(token.value)], index)
        figure = found
      case .number:
        guard figure?.upper == nil, tokens[index - 1].kind == .rangeDash else { return nil }
        figure?.upper = (numbers[Int(token.value)], index)
      case .unit: figure?.unit = Int(token.value)
      case .qualifierBefore, .qualifierAfter:
        figure = figure ?? Figure(token: index)
        figure?.qualifier = Qualifier.allCases[Int(token.value)]
      case .brokenNumber: return nil
      default: break
      }
    }
    return figure?.value == nil ? nil : figure
  }

  private static func fall(_ value: PrintedNumber) -> PrintedNumber {
    PrintedNumber(significand: -abs(value.significand), decimals: value.decimals)
  }

  /// `New urban jobs  5,000 or more`: in English persons need no unit.
  private func isCount(_ figure: Figure, _ indicator: Int, _ name: Range<Int>) -> Bool {
    lexicon.dimensions[indicator] == .persons && figure.value?.decimals == 0
      && (figure.value?.significand ?? 0) >= 100
      && Tokenizer.isLetter(scalars[name.lowerBound].value)
  }

  private mutating func append(
    _ figure: Figure, _ column: TableColumn, unit: Int?, _ indicator: Int, _ name: Range<Int>
  ) {
    guard var value = figure.value, column.role == .level || column.role == .growth else { return }
    let dimension = lexicon.dimensions[indicator]
    var unit = unit.map { lexicon.units[$0] }
    if dimension == .growthOnly, unit == nil || unit?.code == "PC",
      let change = ParagraphReader.change(ofIndex: value)
    {
      (value, unit) = (change, .percent)
    }
    // In a column of rates the unit of the row is that of its level.
    if column.role == .growth, unit?.code != "PP" { unit = .percent }
    if unit == nil, isCount(figure, indicator, name) {
      unit = MeasurementUnit(code: "PERSON", powerOfTen: 0)
    }
    guard let unit, unit.code != "PP" else { return }
    let isGrowth = column.role == .growth || (unit.code == "PC" && dimension != .rate)
    guard isGrowth || ParagraphReader.fits(unit, dimension) else { return }
    var upper = figure.upper
    if column.isFall {
      value = Self.fall(value)
      let end = figure.upper?.value.map(Self.fall)
      upper?.value = end
    }
    var statement = Statement(
      indicator: indicator, year: column.year, stage: column.stage,
      measure: isGrowth ? .growth : .level, value: value, unit: isGrowth ? .percent : unit,
      sentence: Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end), name: name,
      number: tokens[figure.token].range)
    statement.qualifier = figure.qualifier ?? .exact
    statement.isEstimate = column.isEstimate
    guard let upper else { return statements.append(statement) }
    statement.qualifier = .lowerEnd
    statements.append(statement)
    statement.qualifier = .upperEnd
    statement.value = upper.value
    statement.number = tokens[upper.token].range
    statements.append(statement)
  }
}
