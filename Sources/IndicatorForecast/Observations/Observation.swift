/// One figure of one document: what it is about, what was printed and where.
///
/// A level with its growth rate is two observations, a range is two as well (its lower and upper end), and
/// a figure that two reports give is one of each report, told apart by the vintage.
public struct Observation: Hashable, Sendable {
  /// The years that a file may hold.
  public static let years = 1000...2999

  /// The code of the area, such as `taiping`.
  public let area: String
  /// The code of the indicator, such as `industrial_output`; a name the registry doesn't know stays itself.
  public let indicator: String
  /// The year that the figure is about.
  public let year: Int
  /// Result or plan.
  public let stage: Stage
  /// Amount or growth rate.
  public let measure: Measure
  /// The figure in ``unit``; nil exactly when ``status`` is missing.
  public let value: PrintedNumber?
  /// The unit printed; percent for a growth rate.
  public let unit: MeasurementUnit
  /// The prices, where the source states them.
  public let priceBasis: PriceBasis?
  /// Normal, break, estimated, forecast, missing or provisional.
  public let status: ObservationStatus
  /// How the text qualifies the figure.
  public let qualifier: Qualifier
  /// The year in which the document was given: nothing of it was known before.
  public let vintage: Int
  /// The document and the line.
  public let source: ObservationSource

  /// Creates an observation.
  ///
  /// - Parameters:
  ///   - area: The code of the area.
  ///   - indicator: The code of the indicator.
  ///   - year: The year that the figure is about.
  ///   - stage: Result or plan.
  ///   - measure: Amount or growth rate.
  ///   - value: The figure in `unit`, nil when there is none.
  ///   - unit: The unit printed.
  ///   - priceBasis: The prices, where the source states them.
  ///   - status: The status; without one, missing when there is no value and normal otherwise.
  ///   - qualifier: How the text qualifies the figure.
  ///   - vintage: The year in which the document was given.
  ///   - source: The document and the line.
  /// - Precondition: `area` and `indicator` are not blank; both years are in ``years``; the status is
  ///   missing exactly when there is no value; a figure has a unit, and a growth rate is in percent.
  public init(
    area: String, indicator: String, year: Int, stage: Stage, measure: Measure,
    value: PrintedNumber?, unit: MeasurementUnit, priceBasis: PriceBasis? = nil,
    status: ObservationStatus? = nil, qualifier: Qualifier = .exact, vintage: Int,
    source: ObservationSource
  ) {
    let status = status ?? (value == nil ? .missing : .normal)
    precondition(!area.isBlank && !indicator.isBlank, "area and indicator need a name")
    precondition(Self.years.contains(year) && Self.years.contains(vintage), "years have 4 digits")
    precondition((value == nil) == (status == .missing), "missing means: no value")
    precondition(value == nil || !unit.code.isBlank, "a figure has a unit")
    precondition(measure == .level || unit == .percent, "a growth rate is in percent")
    self.area = area
    self.indicator = indicator
    self.year = year
    self.stage = stage
    self.measure = measure
    self.value = value
    self.unit = unit
    self.priceBasis = priceBasis
    self.status = status
    self.qualifier = qualifier
    self.vintage = vintage
    self.source = source
  }
}

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool {
    // Asked for every figure of a long report: a character is white space when its first scalar is, and
    // the first character of a name mostly tells.
    guard let first = unicodeScalars.first else { return true }
    let isPrinted = (0x21...0x7E).contains(first.value) || !first.properties.isWhitespace
    return !isPrinted && allSatisfy(\.isWhitespace)
  }
}

extension Observation {
  /// The content of a column of `observations.csv`.
  func text(of column: ObservationColumn) -> String {
    switch column {
    case .area: area
    case .indicator: indicator
    case .frequency: "A"
    case .period: String(year)
    case .stage: stage.rawValue
    case .measure: measure.rawValue
    case .value: value.map(\.description) ?? ""
    case .unit: unit.code
    case .powerOfTen: String(unit.powerOfTen)
    case .decimals: value.map { String($0.decimals) } ?? ""
    case .prices: priceBasis?.rawValue ?? ""
    case .status: status.rawValue
    case .qualifier: qualifier.rawValue
    case .vintage: String(vintage)
    case .source: source.document
    case .sourceLine: source.line.map(String.init) ?? ""
    }
  }
}
