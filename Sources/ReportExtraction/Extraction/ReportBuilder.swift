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

  let text: ReportText
  let lexicon: Lexicon
  let frame: ReportFrame
  let area: String
  let document: String
  private var observations: [Observation] = []
  private var figures: [ExtractedFigure] = []
  private var warnings: [ExtractionWarning] = []
  private var known: [Key: [Int]] = [:]
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
    let observation = observation(statement)
    let key = Key(
      indicator: statement.indicator, year: statement.year, stage: statement.stage,
      measure: statement.measure,
      rangeEnd: statement.qualifier.isRangeEnd ? statement.qualifier : nil)
    let same = known[key] ?? []
    if let place = same.first(where: { isSame(observations[$0], observation) }) {
      note(statement, .observation(place))
      return
    }
    let place = text.place(at: statement.number.lowerBound)
    if let first = same.first(where: { conflicts(observations[$0], observation) }) {
      warnings.append(
        ExtractionWarning(
          at: place,
          .conflictingFigures(indicator: observation.indicator, first: places[first])))
    }
    known[key, default: []].append(observations.count)
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

  /// Whether two observations give the same figure, in whatever unit; a target in words says no more than one
  /// with a figure.
  private func isSame(_ first: Observation, _ second: Observation) -> Bool {
    guard let value = second.value else { return true }
    guard let printed = first.value else { return false }
    guard let converted = first.unit.converted(value, from: second.unit) else { return false }
    return converted.hasSameValue(as: printed)
  }

  /// Whether two figures contradict each other: 超过150 and 148.7 do, 力争6.5 beside 6 doesn't.
  private func conflicts(_ first: Observation, _ second: Observation) -> Bool {
    first.value != nil && first.qualifier != .striven && second.qualifier != .striven
      && first.unit.code == second.unit.code && first.priceBasis == second.priceBasis
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
