import IndicatorForecast

/// Makes observations of statements, each figure once.
struct ReportBuilder {
  /// What two statements of the same thing share.
  private struct Key: Hashable {
    let indicator: Int
    let year: Int
    let stage: Stage
    let measure: Measure
    let rangeEnd: Qualifier?
  }

  /// The observations with one key.
  private struct Known {
    let first: Int
    /// The first with each value.
    var numbers: [NormalNumber: Int] = [:]
    /// The first of each unit and prices that another value contradicts: 超过150 and 148.7 contradict each
    /// other, 力争6.5 beside 6 doesn't.
    var clear: [Basis: Int] = [:]

    init(first: Int) { self.first = first }

    mutating func add(_ place: Int, _ number: NormalNumber?, _ basis: Basis?) {
      if let number { numbers[number] = place }
      if let basis, clear[basis] == nil { clear[basis] = place }
    }
  }

  /// What figures that can contradict each other share.
  private struct Basis: Hashable {
    let unit: String
    let prices: PriceBasis?
  }

  /// A value in whatever unit it was printed: 1.50亿元 and 15000万元 are the same.
  private struct NormalNumber: Hashable {
    let unit: String
    private let significand: Int64
    private let exponent: Int

    init(_ value: PrintedNumber, _ unit: MeasurementUnit) {
      self.unit = unit.code
      var (significand, exponent) = (value.significand, unit.powerOfTen - value.decimals)
      while significand != 0, significand.isMultiple(of: 10) {
        (significand, exponent) = (significand / 10, exponent + 1)
      }
      self.significand = significand
      self.exponent = significand == 0 ? 0 : exponent
    }
  }

  let text: ReportText
  let lexicon: Lexicon
  let frame: ReportFrame
  let area: String
  let document: String
  private var observations: [Observation] = []
  private var figures: [ExtractedFigure] = []
  private var warnings: [ExtractionWarning] = []
  private var known: [Key: Known] = [:]
  private var places: [TextPlace] = []

  init(
    text: ReportText, lexicon: Lexicon, frame: ReportFrame, area: String, document: String
  ) {
    self.text = text
    self.lexicon = lexicon
    self.frame = frame
    self.area = area
    self.document = document
  }

  mutating func add(_ statement: Statement) {
    guard statement.refusal == nil else {
      note(statement, .refused(statement.refusal ?? .unclear))
      warnIfUnclear(statement)
      return
    }
    guard Observation.years.contains(statement.year) else { return }
    let key = Key(
      indicator: statement.indicator, year: statement.year, stage: statement.stage,
      measure: statement.measure,
      rangeEnd: statement.qualifier.isRangeEnd ? statement.qualifier : nil)
    let number = statement.value.map { NormalNumber($0, statement.unit) }
    let same = known[key]
    // A target in words says no more than one with a figure.
    if let same, let place = number.map({ same.numbers[$0] }) ?? same.first {
      note(statement, .observation(place))
      return
    }
    let observation = observation(statement)
    let place = text.place(at: statement.number.lowerBound)
    let basis = Basis(unit: observation.unit.code, prices: observation.priceBasis)
    let isClear = number != nil && observation.qualifier != .striven
    if isClear, let first = same?.clear[basis] {
      warnings.append(
        ExtractionWarning(
          at: place,
          .conflictingFigures(indicator: observation.indicator, first: places[first])))
    }
    known[key, default: Known(first: observations.count)].add(
      observations.count, number, isClear ? basis : nil)
    note(statement, .observation(observations.count))
    observations.append(observation)
    places.append(place)
  }

  private func observation(_ statement: Statement) -> Observation {
    let isEstimate = statement.isEstimate && statement.stage == .actual && statement.value != nil
    return Observation(
      area: area, indicator: lexicon.codes[statement.indicator], year: statement.year,
      stage: statement.stage, measure: statement.measure, value: statement.value,
      unit: statement.unit, priceBasis: statement.prices, status: isEstimate ? .estimated : nil,
      qualifier: statement.qualifier, vintage: frame.vintage,
      source: ObservationSource(
        document: document, line: text.place(at: statement.number.lowerBound).line))
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
    let word = String(String.UnicodeScalarView(text.scalars[statement.number]))
    warnings.append(
      ExtractionWarning(
        at: text.place(at: statement.number.lowerBound),
        .unclearFigure(indicator: lexicon.codes[statement.indicator], text: word)))
  }

  /// Notes what was not read since nothing divides it.
  mutating func warnUndivided(_ range: Range<Int>) {
    warnings.append(
      ExtractionWarning(
        at: text.place(at: range.lowerBound), .undividedText(count: range.count)))
  }

  /// Returns the report.
  func report() -> ExtractedReport {
    var all = warnings
    if frame.areaName.isEmpty, frame.ownLevels.isEmpty {
      all.append(ExtractionWarning(at: nil, .areaNotFound))
    }
    let sorted = (text.warnings + all).sorted {
      ($0.place ?? TextPlace(line: 0, column: 0)) < ($1.place ?? TextPlace(line: 0, column: 0))
    }
    return ExtractedReport(
      area: area, planYear: frame.planYear, vintage: frame.vintage, observations: observations,
      warnings: sorted, figures: figures)
  }
}
