import IndicatorForecast

/// Small observations files and observations for the tests.
enum Fixture {
  static let header =
    "REF_AREA,INDICATOR,FREQ,TIME_PERIOD,STAGE,MEASURE,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
    + "PRICES,OBS_STATUS,QUALIFIER,VINTAGE,SOURCE,SOURCE_LINE"

  /// A row with one field replaced by another text.
  static func row(
    area: String = "taiping", indicator: String = "gross_output", frequency: String = "A",
    period: String = "2020", stage: String = "ACTUAL", measure: String = "LEVEL",
    value: String = "127.99", unit: String = "CNY", power: String = "8", decimals: String = "2",
    prices: String = "", status: String = "A", qualifier: String = "EQ", vintage: String = "2021",
    source: String = "report", line: String = "42"
  ) -> String {
    [
      area, indicator, frequency, period, stage, measure, value, unit, power, decimals, prices,
      status, qualifier, vintage, source, line,
    ].joined(separator: ",")
  }

  static func bytes(_ rows: String...) -> [UInt8] {
    Array(([header] + rows).map { $0 + "\n" }.joined().utf8)
  }

  static func observations(_ rows: String...) throws -> [Observation] {
    let text = ([header] + rows).joined(separator: "\n")
    return try ObservationFile(parsing: Array(text.utf8), name: "test.csv").observations
  }

  /// The errors of a file; empty when it can be read.
  static func errors(in bytes: [UInt8]) -> [DataFileError] {
    do throws(DataFileErrors) {
      _ = try ObservationFile(parsing: bytes, name: "test.csv")
      return []
    } catch {
      return error.errors
    }
  }

  static func errors(_ rows: String...) -> [DataFileError] {
    errors(in: Array(([header] + rows).joined(separator: "\n").utf8))
  }

  /// The relative error of a value that was carried as a logarithm: those of the figures here are
  /// below 12 in size, known to half a unit in the last place (9e-16), and a handful are added up.
  static let logarithmicError = 1e-14

  /// A result in 亿元, or a growth rate in percent.
  static func actual(
    _ measure: Measure, _ year: Int, _ figure: String, vintage: Int? = nil,
    unit: MeasurementUnit = .yuan(powerOfTen: 8), prices: PriceBasis? = nil,
    status: ObservationStatus? = nil, qualifier: Qualifier = .exact, document: String = "report"
  ) throws -> Observation {
    Observation(
      area: "taiping", indicator: "gross_output", year: year, stage: .actual, measure: measure,
      value: try PrintedNumber(parsing: figure), unit: measure == .growth ? .percent : unit,
      priceBasis: prices, status: status, qualifier: qualifier, vintage: vintage ?? year + 1,
      source: ObservationSource(document: document))
  }

  /// A target in 亿元 or percent; without a figure when `figure` is nil.
  static func target(
    _ measure: Measure, _ year: Int, _ figure: String?, vintage: Int? = nil,
    unit: MeasurementUnit = .yuan(powerOfTen: 8), qualifier: Qualifier = .exact
  ) throws -> Observation {
    Observation(
      area: "taiping", indicator: "gross_output", year: year, stage: .target, measure: measure,
      value: try figure.map { try PrintedNumber(parsing: $0) },
      unit: measure == .growth ? .percent : unit, qualifier: qualifier, vintage: vintage ?? year,
      source: ObservationSource(document: "plan"))
  }
}
