import IndicatorForecast

/// Reads tables whose rows stand as paragraphs with a tab between cells.
///
/// The head says which year and what a column gives; a row without a head above it says so in its second cell:
/// 地区生产总值, 增长(%), 7左右.
struct TableReader {
  let lexicon: Lexicon
  let frame: ReportFrame
  let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private var columns: [TableColumn] = []
  private var tokens: [Token] = []
  private var numbers: [PrintedNumber] = []
  private var scope = Scope(year: 0, stage: .actual)
  private(set) var statements: [Statement] = []

  init(
    _ lexicon: Lexicon, _ frame: ReportFrame, _ scalars: UnsafeBufferPointer<Unicode.Scalar>
  ) {
    self.lexicon = lexicon
    self.frame = frame
    self.scalars = scalars
  }

  /// Forgets the head: text that is no row ends a table.
  mutating func end() { columns.removeAll(keepingCapacity: true) }

  /// Reads a row; returns whether it is one that only a table can have, so that no sentence is read in it.
  mutating func read(_ tokenizer: Tokenizer, scope: Scope) -> Bool {
    read(tokenizer.tokens, tokenizer.numbers, scope: scope)
  }

  /// Reads a row whose cells a stack of lines gave, under its head.
  mutating func read(_ stack: StackedTable, scope: Scope) {
    _ = read(stack.head.tokens, stack.head.numbers, scope: scope)
    _ = read(stack.row.tokens, stack.row.numbers, scope: scope)
  }

  private mutating func read(
    _ words: [Token], _ values: [PrintedNumber], scope: Scope
  ) -> Bool {
    tokens = words
    numbers = values
    // The next row's words are written where these stand.
    defer { (tokens, numbers) = ([], []) }
    self.scope = scope
    statements.removeAll(keepingCapacity: true)
    let cells = Self.cells(tokens)
    guard cells.count > 1, !tokens.contains(where: { $0.kind == .comma || $0.kind == .stop })
    else { return false }
    if !cells.contains(where: { isFigure($0) }), !isRowOfWords(cells) {
      readHead(cells)
      return true
    }
    readRow(cells)
    return true
  }

  private static func cells(_ tokens: [Token]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    for (index, token) in tokens.enumerated() where token.kind == .cell {
      cells.append(start..<index)
      start = index + 1
    }
    return cells + [start..<tokens.count]
  }

  // MARK: Head

  /// Whether a cell holds a number that is no year.
  private func isFigure(_ cell: Range<Int>) -> Bool {
    cell.contains { tokens[$0].kind == .number && year(at: $0) == nil }
  }

  /// A year printed without 年.
  private func year(at index: Int) -> Int? {
    let number = numbers[Int(tokens[index].value)]
    guard number.decimals == 0, (1990...2099).contains(number.significand) else { return nil }
    return Int(number.significand)
  }

  /// Whether a row under a head names an indicator and gives words only: 进出口总额, 正增长.
  private func isRowOfWords(_ cells: [Range<Int>]) -> Bool {
    !columns.isEmpty && cells.contains(where: isName)
      && tokens.contains { $0.kind == .inWords || $0.kind == .flat }
  }

  /// A column of growth without a year of its own is that of the year to its left: 2022年完成, 比上年增长.
  private mutating func readHead(_ cells: [Range<Int>]) {
    columns.removeAll(keepingCapacity: true)
    for (place, cell) in cells.enumerated() {
      var next = column(cell, isFirst: place == 0)
      if let left = columns.last, left.role == .level || left.role == .growth,
        next.role == .growth, !isDated(cell)
      {
        (next.year, next.stage) = (left.year, left.stage)
      }
      columns.append(next)
    }
  }

  private func isDated(_ cell: Range<Int>) -> Bool {
    cell.contains { index in
      [.year, .relativeYear, .goal, .agenda, .plan, .completing, .achieved, .number, .estimate]
        .contains(tokens[index].kind)
    }
  }

  private func column(_ cell: Range<Int>, isFirst: Bool) -> TableColumn {
    var column = TableColumn(
      role: isFirst ? .name : .level, year: scope.year, stage: scope.stage)
    for index in cell {
      let token = tokens[index]
      switch token.kind {
      case .year, .relativeYear: column = dated(column, token)
      case .number: if let year = year(at: index) { column = dated(column, year: year) }
      // The plan of a year that is over is no result.
      case .goal, .agenda, .plan,
        .filler where isPlan(token):
        if column.year < frame.planYear, hasYear(cell) { column.role = .other }
        (column.year, column.stage) = (frame.planYear, .target)
      case .completing, .achieved, .estimate:
        if !hasYear(cell) { (column.year, column.stage) = (frame.reviewYear, .actual) }
        if token.kind == .estimate { column.isEstimate = true }
      // 上年完成 is a result, 比上年 a rate.
      case .yearOnYear where holdsResult(cell): break
      case .growth, .decline, .growthNoun, .yearOnYear: column.role = .growth
      case .share, .area, .partOfYear: column.role = .other
      case .text:
        if starts(token, "单位") { column.role = .unit }
        if starts(token, "序号") || starts(token, "备注") { column.role = .other }
        column.unit = unit(token.range) ?? column.unit
      default: break
      }
    }
    return column
  }

  private func holdsResult(_ cell: Range<Int>) -> Bool {
    cell.contains { tokens[$0].kind == .completing }
  }

  /// 计划, 目标, 预期 and 安排.
  private func isPlan(_ token: Token) -> Bool {
    token.kind != .filler || starts(token, "预期") || starts(token, "安排")
  }

  private func hasYear(_ cell: Range<Int>) -> Bool {
    cell.contains { tokens[$0].kind == .year || tokens[$0].kind == .relativeYear }
  }

  private func dated(_ column: TableColumn, _ token: Token) -> TableColumn {
    dated(column, year: token.kind == .year ? Int(token.value) : frame.vintage + Int(token.value))
  }

  private func dated(_ column: TableColumn, year: Int) -> TableColumn {
    var column = column
    column.year = year
    column.stage = column.year >= frame.planYear ? .target : .actual
    if column.year > frame.planYear { column.role = .other }
    return column
  }

  private func starts(_ token: Token, _ word: String) -> Bool {
    let word = word.unicodeScalars
    return token.range.count >= word.count
      && scalars[token.range.prefix(word.count)].elementsEqual(word)
  }

  /// The unit that a text names, whole.
  private func unit(_ range: Range<Int>) -> Int? {
    var found: Int?
    lexicon.trie.forEachMatch(in: scalars, from: range.lowerBound, to: range.upperBound) {
      end, number in
      guard end == range.upperBound, lexicon.lexemes[number].kind == .unit else { return false }
      found = Int(lexicon.lexemes[number].value)
      return true
    }
    return found
  }

  // MARK: Rows

  private mutating func readRow(_ cells: [Range<Int>]) {
    guard let place = cells.firstIndex(where: { !$0.isEmpty && isName($0) }),
      case let indicators = lexicon.nameSets[Int(tokens[nameToken(cells[place])].value)],
      indicators.count == 1
    else { return }
    let name = tokens[nameToken(cells[place])].range
    // 工业总产值（亿元）.
    var unit = unitInName(cells[place])
    var role = TableColumn.Role.level
    let levels = columnsOfLevels(cells, behind: place, indicators[0])
    for (position, cell) in cells.enumerated().dropFirst(place + 1) where !cell.isEmpty {
      let index = levels[position] ?? position
      if readWords(cell, index, indicators[0], name) { continue }
      guard let figure = figure(cell) else {
        read(cell, &unit, &role)
        continue
      }
      let column =
        columns.indices.contains(index)
        ? columns[index] : TableColumn(role: role, year: scope.year, stage: scope.stage)
      append(figure, column, unit: figure.unit ?? column.unit ?? unit, indicators[0], name)
      // What a second number of a row is, only a head can tell.
      if columns.isEmpty { return }
    }
  }

  /// The columns of levels for the cells of a row that leaves out those of growth, as rates of unemployment do.
  private func columnsOfLevels(
    _ cells: [Range<Int>], behind place: Int, _ indicator: Int
  ) -> [Int: Int] {
    guard lexicon.dimensions[indicator] == .rate else { return [:] }
    let figures = cells.indices.filter { $0 > place && isFigure(cells[$0]) }
    let levels = columns.indices.filter { $0 > place && columns[$0].role == .level }
    guard figures.count == levels.count, columns.contains(where: { $0.role == .growth }) else {
      return [:]
    }
    return Dictionary(uniqueKeysWithValues: zip(figures, levels))
  }

  /// A cell of words: the unit, or what the row measures.
  private func read(_ cell: Range<Int>, _ unit: inout Int?, _ role: inout TableColumn.Role) {
    for token in tokens[cell] {
      switch token.kind {
      case .growth, .growthNoun, .yearOnYear: role = .growth
      case .text: unit = self.unit(token.range) ?? unit
      case .share: role = .other
      default: break
      }
    }
  }

  /// Whether a cell holds one name and nothing else that names, but for its unit in brackets.
  private func isName(_ cell: Range<Int>) -> Bool {
    let named = cell.filter { tokens[$0].kind == .name }
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
    cell.first { tokens[$0].kind == .name } ?? cell.lowerBound
  }

  /// The figure of a cell that holds nothing but one.
  private func figure(_ cell: Range<Int>) -> Figure? {
    var figure: Figure?
    for index in cell {
      let token = tokens[index]
      switch token.kind {
      case .number where figure == nil:
        figure = Figure(value: numbers[Int(token.value)], token: index)
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

  private mutating func append(
    _ figure: Figure, _ column: TableColumn, unit: Int?, _ indicator: Int, _ name: Range<Int>
  ) {
    guard let value = figure.value, column.role == .level || column.role == .growth else { return }
    let dimension = lexicon.dimensions[indicator]
    var unit = unit.map { lexicon.units[$0] }
    // In a column of rates the unit of the row is that of its level.
    if column.role == .growth, unit?.code != "PP" { unit = .percent }
    guard let unit, unit.code != "PP" else { return }
    let isGrowth = column.role == .growth || (unit.code == "PC" && dimension != .rate)
    guard isGrowth || ParagraphReader.fits(unit, dimension) else { return }
    var statement = Statement(
      indicator: indicator, year: column.year, stage: column.stage,
      measure: isGrowth ? .growth : .level, value: value, unit: isGrowth ? .percent : unit,
      sentence: Int(tokens[0].start)..<Int(tokens[tokens.count - 1].end), name: name,
      number: tokens[figure.token].range)
    statement.qualifier = figure.qualifier ?? .exact
    statement.isEstimate = column.isEstimate
    guard let upper = figure.upper else { return statements.append(statement) }
    statement.qualifier = .lowerEnd
    statements.append(statement)
    statement.qualifier = .upperEnd
    statement.value = upper.value
    statement.number = tokens[upper.token].range
    statements.append(statement)
  }
}
