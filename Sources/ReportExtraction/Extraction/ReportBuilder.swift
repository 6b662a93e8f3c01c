import IndicatorForecast

/// Makes observations of statements, each figure once.
struct ReportBuilder {
  /// What two statements of the same thing share, in one number: each figure is looked up by it.
  private struct Key: Hashable {
    private let bits: UInt64

    init(_ statement: Statement) {
      let rangeEnd: UInt64 =
        switch statement.qualifier {
        case .lowerEnd: 1
        case .upperEnd: 2
        default: 0
        }
      let kind = (statement.stage == .target ? 4 : 0) | (statement.measure == .growth ? 8 : 0)
      bits =
        UInt64(statement.indicator) << 32 | UInt64(statement.year) << 8 | UInt64(kind) | rangeEnd
    }
  }

  /// A value of a key in whatever unit it was printed: 1.50亿元 and 15000万元 are the same.
  private struct NormalNumber: Hashable {
    let key: Key
    let unit: Int
    private let significand: Int64
    private let exponent: Int

    init(_ value: PrintedNumber, key: Key, unit: Int, powerOfTen: Int) {
      (self.key, self.unit) = (key, unit)
      var (significand, exponent) = (value.significand, powerOfTen - value.decimals)
      while significand != 0, significand.isMultiple(of: 10) {
        (significand, exponent) = (significand / 10, exponent + 1)
      }
      self.significand = significand
      self.exponent = significand == 0 ? 0 : exponent
    }
  }

  /// What figures that can contradict each other share: 超过150 and 148.7 contradict each other, 力争6.5 beside
  /// 6 doesn't.
  private struct Basis: Hashable {
    let key: Key
    let unit: Int
    let prices: PriceBasis?
  }

  let text: ReportText
  let lexicon: Lexicon
  let frame: ReportFrame
  let area: String
  let document: String
  private var observations: [Observation] = []
  private var figures: [ExtractedFigure] = []
  private var warnings: [ExtractionWarning] = []
  /// The first observation of each key and of each value.
  private var known: [Key: Int] = [:]
  private var numbers: [NormalNumber: Int] = [:]
  /// The first of what another value contradicts, as printed.
  private var clear: [Basis: Range<Int>] = [:]
  /// The codes of the units met, few; a unit is told by its place here.
  private var unitCodes: [String] = []

  init(
    text: ReportText, lexicon: Lexicon, frame: ReportFrame, area: String, document: String
  ) {
    self.text = text
    self.lexicon = lexicon
    self.frame = frame
    self.area = area
    self.document = document
  }

  mutating func add(_ statements: [Statement]) {
    for statement in statements { add(statement) }
  }

  private mutating func add(_ statement: Statement) {
    guard statement.refusal == nil else {
      note(statement, .refused(statement.refusal ?? .unclear))
      warnIfUnclear(statement)
      return
    }
    guard Observation.years.contains(statement.year) else { return }
    let key = Key(statement)
    let unit = number(ofUnit: statement.unit.code)
    let number = statement.value.map {
      NormalNumber($0, key: key, unit: unit, powerOfTen: statement.unit.powerOfTen)
    }
    // A target in words says no more than one with a figure.
    if let same = number.map({ numbers[$0] }) ?? known[key] {
      note(statement, .observation(same))
      return
    }
    let place = text.place(at: statement.number.lowerBound)
    if let number { numbers[number] = observations.count }
    if known[key] == nil { known[key] = observations.count }
    if number != nil, statement.qualifier != .striven {
      noteConflict(Basis(key: key, unit: unit, prices: statement.prices), statement, place)
    }
    note(statement, .observation(observations.count))
    observations.append(observation(statement, line: place.line))
  }

  private mutating func number(ofUnit code: String) -> Int {
    if let number = unitCodes.firstIndex(of: code) { return number }
    unitCodes.append(code)
    return unitCodes.count - 1
  }

  /// Warns where another value was stated before.
  private mutating func noteConflict(_ basis: Basis, _ statement: Statement, _ place: TextPlace) {
    let printed = printed(statement)
    guard let first = clear[basis] else {
      clear[basis] = printed
      return
    }
    warnings.append(
      ExtractionWarning(
        at: place,
        .conflictingFigures(
          indicator: lexicon.codes[statement.indicator], text: words(printed),
          firstText: words(first), first: text.place(at: first.lowerBound))))
  }

  /// The number with the unit that stands directly behind it.
  private func printed(_ statement: Statement) -> Range<Int> {
    let number = statement.number
    guard let unit = statement.unitWord, unit.lowerBound >= number.upperBound,
      unit.lowerBound <= number.upperBound + 1
    else { return number }
    return number.lowerBound..<unit.upperBound
  }

  private func words(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text.scalars[range]))
  }

  private func observation(_ statement: Statement, line: Int) -> Observation {
    let isEstimate = statement.isEstimate && statement.stage == .actual && statement.value != nil
    return Observation(
      area: area, indicator: lexicon.codes[statement.indicator], year: statement.year,
      stage: statement.stage, measure: statement.measure, value: statement.value,
      unit: statement.unit, priceBasis: statement.prices, status: isEstimate ? .estimated : nil,
      qualifier: statement.qualifier, vintage: frame.vintage,
      source: ObservationSource(document: document, line: line))
  }

  private mutating func note(_ statement: Statement, _ outcome: ExtractedFigure.Outcome) {
    figures.append(
      ExtractedFigure(
        indicator: lexicon.codes[statement.indicator], sentence: statement.sentence,
        name: statement.name, number: statement.number, unit: statement.unitWord,
        growthWord: statement.roleWord, qualifier: statement.qualifierWord, outcome: outcome))
  }

  private mutating func warnIfUnclear(_ statement: Statement) {
    guard statement.refusal == .unclear || statement.refusal == .brokenNumber else { return }
    warnings.append(
      ExtractionWarning(
        at: text.place(at: statement.number.lowerBound),
        .unclearFigure(
          indicator: lexicon.codes[statement.indicator], text: words(statement.number))))
  }

  /// Notes what was not read since nothing divides it.
  mutating func warnUndivided(_ range: Range<Int>) {
    warnings.append(
      ExtractionWarning(
        at: text.place(at: range.lowerBound), .undividedText(count: range.count)))
  }

  /// Returns the report; the warnings are given away.
  mutating func report() -> ExtractedReport {
    var all = text.warnings
    all += warnings
    warnings = []
    if frame.areaName.isEmpty, frame.ownLevels.isEmpty {
      all.append(ExtractionWarning(at: nil, .areaNotFound))
    }
    if let year = frame.otherYearsOfTitle.first {
      let problem = ExtractionProblem.otherYearInTitle(year, plan: frame.planYear)
      all.append(ExtractionWarning(at: text.place(at: frame.titleStart), problem))
    }
    all.sort {
      ($0.place ?? TextPlace(line: 0, column: 0)) < ($1.place ?? TextPlace(line: 0, column: 0))
    }
    return ExtractedReport(
      area: area, planYear: frame.planYear, vintage: frame.vintage, observations: observations,
      warnings: all, figures: figures)
  }
}
