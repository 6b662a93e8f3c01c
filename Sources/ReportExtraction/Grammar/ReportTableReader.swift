import IndicatorForecast

/// Reads tables whose rows stand as paragraphs with a tab between cells.
///
/// The head says which year and what a column gives; a row without a head above it says so in its second cell:
/// 地区生产总值, 增长(%), 7左右.
struct ReportTableReader {
  let lexicon: Lexicon
  let frame: ReportFrame
  let scalars: UnsafeBufferPointer<Unicode.Scalar>
  var columns: [TableColumn] = []
  /// The unit that a line above the table names for all of it.
  var unitOfCaption: Int?
  /// Whether the rows since that of the gross domestic product were sectors of it.
  var isBelowProduct = false
  /// Whether the row read last was a head, which the next one may go on with.
  private var isBelowHead = false
  var tokens: [Token] = []
  var numbers: [PrintedNumber] = []
  var scope = Scope(year: 0, stage: .actual)
  var statements: [Statement] = []

  init(
    _ lexicon: Lexicon, _ frame: ReportFrame, _ scalars: UnsafeBufferPointer<Unicode.Scalar>
  ) {
    self.lexicon = lexicon
    self.frame = frame
    self.scalars = scalars
  }

  /// Forgets the head: text that is no row ends a table.
  mutating func end() {
    unitOfCaption = nil
    columns.removeAll(keepingCapacity: true)
    (isBelowHead, isBelowProduct) = (false, false)
  }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - tokenizer: The words of the row.
  ///   - places: The columns of its cells, where it does not have one for each.
  ///   - scope: What the section is about.
  /// - Returns: Whether it is a row that only a table can have, so that no sentence is read in it.
  mutating func read(
    _ tokenizer: Tokenizer, at places: RowColumns.Row?, scope: Scope
  ) -> Bool {
    read(tokenizer.tokens, tokenizer.numbers, at: places, scope: scope)
  }

  /// Reads a row whose cells a stack of lines gave, under its head.
  mutating func read(
    _ row: StackedTable.Cells, under head: StackedTable.Cells, scope: Scope
  ) {
    end()
    _ = read(head.tokens, head.numbers, scope: scope)
    _ = read(row.tokens, row.numbers, scope: scope)
    end()
  }

  /// Takes in a line above a table: 单位：亿元、%.
  mutating func readCaption(_ tokenizer: borrowing Tokenizer) {
    let words = tokenizer.tokens
    guard words.count <= 12, let unit = words.firstIndex(where: { starts($0, "单位") }),
      let colon = words[unit...].firstIndex(where: { $0.kind == .colon })
    else { return }
    unitOfCaption = words[colon...].compactMap { self.unit(of: $0) }.first
  }

  private func unit(of token: Token) -> Int? {
    token.kind == .unit ? Int(token.value) : token.kind == .text ? unit(token.range) : nil
  }

  private mutating func read(
    _ words: [Token], _ values: [PrintedNumber], at places: RowColumns.Row? = nil, scope: Scope
  ) -> Bool {
    tokens = words
    numbers = values
    // The next row's words are written where these stand.
    defer { (tokens, numbers) = ([], []) }
    self.scope = scope
    statements.removeAll(keepingCapacity: true)
    let cells = Self.cells(tokens)
    guard cells.count > 1, !tokens.contains(where: { $0.kind == .stop || isPause($0, of: cells) })
    else { return false }
    if !cells.contains(where: { isFigure($0) }), !isRowOfWords(cells) {
      readHead(spread(cells, at: places))
      return true
    }
    isBelowHead = false
    readRow(cells, at: places)
    return true
  }

  /// Whether a comma shows that a line with tabs is a sentence: `2023 target, growth (%)` is the head of a column.
  private func isPause(_ token: Token, of cells: [Range<Int>]) -> Bool {
    guard token.kind == .comma else { return false }
    let before = scalars[max(Int(token.start) - 1, 0)].value
    return cells.count < 3 || !Tokenizer.isLetter(before)
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
  func isFigure(_ cell: Range<Int>) -> Bool {
    cell.contains { tokens[$0].kind == .number && year(at: $0) == nil }
  }

  /// A year printed without 年.
  private func year(at index: Int) -> Int? {
    let number = numbers[Int(tokens[index].value)]
    guard number.decimals == 0, (1990...2099).contains(number.significand) else { return nil }
    return Int(number.significand)
  }

  /// Whether a row under a head names an indicator and gives words only: 进出口总额, 正增长.
  func isRowOfWords(_ cells: [Range<Int>]) -> Bool {
    !columns.isEmpty && cells.contains(where: isName)
      && tokens.contains { $0.kind == .inWords || $0.kind == .flat }
  }

  /// The cells of the second row of a head, with an empty one for each column that has none.
  private func spread(_ cells: [Range<Int>], at places: RowColumns.Row?) -> [Range<Int>] {
    guard isBelowHead, let places, places.count == columns.count,
      places.columns.count == cells.count,
      // Cells between bars may stand beyond the table.
      places.columns.allSatisfy({ $0 < places.count })
    else { return cells }
    var all = [Range<Int>](repeating: 0..<0, count: places.count)
    for (cell, column) in zip(cells, places.columns) { all[column] = cell }
    return all
  }

  /// A column of growth without a year of its own is that of the year to its left: 2022年完成, 比上年增长.
  ///
  /// A row with one cell is a caption inside the table, and one with a name and nothing that heads a column a row
  /// without figures.
  private mutating func readHead(_ cells: [Range<Int>]) {
    guard cells.count(where: { !$0.isEmpty }) > 1 else { return }
    guard columns.isEmpty || !cells.contains(where: isName) || cells.contains(where: isDated)
    else { return }
    var next: [TableColumn] = []
    for (place, cell) in cells.enumerated() {
      let isFirst = next.allSatisfy { !$0.isHeaded }
      var column = column(cell, isFirst: isFirst && (place == 0 || !isDated(cell)))
      let isBareYear = cell.contains { tokens[$0].kind == .number && year(at: $0) != nil }
      column.isHeaded = !cell.isEmpty
      column.isDated = isBareYear || hasYear(cell) || isOfPlan(cell)
      if column.role == .growth, !isDated(cell) { take(&column, from: next) }
      next.append(column)
    }
    columns = isBelowHead ? Self.joined(columns, next) : next
    isBelowHead = true
  }

  /// Gives a column of growth the year of those to its left: of 2022年, 2021年 the first; what grew of a quarter or of
  /// another area is as little of the report as the level.
  private func take(_ column: inout TableColumn, from columns: [TableColumn]) {
    guard var left = columns.last else { return }
    if left.role == .other, left.isOfOther {
      return (column.role, column.isOfOther) = (.other, true)
    }
    guard left.role == .level || left.role == .growth else { return }
    if left.role == .level, let before = columns.dropLast().last, before.role == .level,
      before.year == left.year + 1
    {
      left = before
    }
    (column.year, column.stage, column.isDated) = (left.year, left.stage, left.isDated)
  }

  private func isOfPlan(_ cell: Range<Int>) -> Bool {
    cell.contains { [.goal, .agenda, .plan].contains(tokens[$0].kind) }
  }

  /// The columns of a head of two rows: years above, and what is given of each below.
  private static func joined(_ above: [TableColumn], _ below: [TableColumn]) -> [TableColumn] {
    let years = Set(above.filter(\.isDated).map(\.year))
    var joined = below
    guard above.count == below.count else {
      guard years.count > 1 else { return below }
      for index in joined.indices.dropFirst(joined[0].isHeaded && joined[0].isDated ? 0 : 1)
      where !joined[index].isDated && joined[index].role != .unit {
        joined[index].isDoubtful = true
      }
      return joined
    }
    var span = above[0]
    for index in above.indices {
      if above[index].isHeaded { span = above[index] }
      guard below[index].isHeaded else {
        joined[index] = above[index]
        continue
      }
      // `Growth` above `2023 (%)`.
      let isRate = above[index].isHeaded && above[index].role == .growth
      if isRate, below[index].role == .level || below[index].role == .name {
        joined[index].role = .growth
      }
      guard span.isDated, !below[index].isDated else { continue }
      (joined[index].year, joined[index].stage) = (span.year, span.stage)
      (joined[index].isDated, joined[index].isEstimate) = (true, span.isEstimate)
      if span.role == .other || joined[index].role == .name, !isRate {
        joined[index].role = span.role
      }
      joined[index].unit = below[index].unit ?? span.unit
    }
    return joined
  }

  func isDated(_ cell: Range<Int>) -> Bool {
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
      case .year where isBase(index, in: cell):
        column = dated(column, year: Int(token.value) + 1)
      case .year, .relativeYear: column = dated(column, token)
      case .number:
        guard let year = year(at: index) else { continue }
        column = dated(column, year: isBase(index, in: cell) ? year + 1 : year)
      // The plan of a year that is over is no result.
      case .goal, .agenda, .plan,
        .filler where isPlan(token):
        if yearTold(cell) ?? frame.planYear < frame.planYear { column.role = .other }
        (column.year, column.stage) = (frame.planYear, .target)
      case .completing, .achieved, .estimate:
        if !hasYear(cell) { (column.year, column.stage) = (frame.reviewYear, .actual) }
        if token.kind == .estimate { column.isEstimate = true }
      // 上年完成 is a result, 比上年 a rate.
      case .yearOnYear where holdsResult(cell): break
      case .growth, .growthNoun, .yearOnYear: column.role = .growth
      case .decline:
        (column.role, column.isFall) = (.growth, !cell.contains { tokens[$0].kind == .growth })
      case .share, .partOfYear,
        .area where isOfOther(token):
        (column.role, column.isOfOther) = (.other, true)
      case .filler where tellsOfChange(token): column.role = .growth
      case .text where tellsOfChange(token): column.role = .growth
      case .text:
        if ["单位", "计量单位", "Unit"].contains(where: { starts(token, $0) }) { column.role = .unit }
        if starts(token, "序号") || starts(token, "备注") { column.role = .other }
        column.unit = unit(token.range) ?? column.unit
      // `target for 2009 (%)`.
      case .unit where column.stage == .target && lexicon.units[Int(token.value)].code == "PC":
        column.unit = Int(token.value)
      default: break
      }
    }
    settle(&column, cell)
    return column
  }

  /// `Change (%)`, `Year-on-year`, `YoY`.
  private func tellsOfChange(_ token: Token) -> Bool {
    let word = token.range.map { WordTrie.folded(scalars[$0].value) }
    return Self.changes.contains { word.starts(with: $0) }
  }

  private static let changes = ["change", "year-on-year", "year on year", "yoy", "y-o-y", "y/y"]
    .map { $0.unicodeScalars.map(\.value) }

  /// A growth in 亿元 is an amount, and a plan that is fulfilled in percent a rate of completion.
  private func settle(_ column: inout TableColumn, _ cell: Range<Int>) {
    let code = column.unit.map { lexicon.units[$0].code }
    let isAmount = column.role == .growth && code != nil && code != "PC" && code != "PP"
    let isCompletion =
      code == "PC" && column.role == .level && cell.contains { tokens[$0].kind == .completing }
    if isAmount || isCompletion { column.role = .other }
  }

  /// Whether a part of the year is told, or an area other than the report's.
  private func isOfOther(_ token: Token) -> Bool {
    token.kind != .area || frame.ownLevels.isEmpty
      || !frame.ownLevels.contains(Int(token.value))
  }

  private func holdsResult(_ cell: Range<Int>) -> Bool {
    cell.contains { tokens[$0].kind == .completing }
  }

  /// 计划, 目标, 预期 and 安排.
  private func isPlan(_ token: Token) -> Bool {
    token.kind != .filler || starts(token, "预期") || starts(token, "安排")
  }

  func hasYear(_ cell: Range<Int>) -> Bool {
    cell.contains { tokens[$0].kind == .year || tokens[$0].kind == .relativeYear }
  }

  /// The last year that a cell names.
  private func yearTold(_ cell: Range<Int>) -> Int? {
    cell.last { tokens[$0].kind == .year || tokens[$0].kind == .relativeYear }
      .map { tokens[$0].kind == .year ? Int(tokens[$0].value) : frame.year(of: tokens[$0]) }
  }

  /// Whether growth is told against the year at a place: `growth over 2014 (%)`, 比2014年增长.
  private func isBase(_ index: Int, in cell: Range<Int>) -> Bool {
    guard index > cell.lowerBound else { return false }
    return ["over", "on", "from", "against", "than", "比", "较"].contains { word in
      starts(tokens[index - 1], word) && tokens[index - 1].range.count == word.unicodeScalars.count
    }
  }

  private func dated(_ column: TableColumn, _ token: Token) -> TableColumn {
    dated(column, year: token.kind == .year ? Int(token.value) : frame.year(of: token))
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
  func unit(_ range: Range<Int>) -> Int? {
    var found: Int?
    lexicon.trie.forEachMatch(in: scalars, from: range.lowerBound, to: range.upperBound) {
      end, number in
      guard end == range.upperBound, lexicon.lexemes[number].kind == .unit else { return false }
      found = Int(lexicon.lexemes[number].value)
      return true
    }
    return found
  }
}
