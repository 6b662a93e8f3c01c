import OrderedCollections

/// Observations written in a layout.
///
/// UTF-8, LF, `.` as decimal point. Read with the same layout, what was written gives back the same
/// observations, except for what the layout has no place for: ``omitted`` counts it.
///
/// - `observations`, `sdmx-csv` and `json` hold everything. The others don't hold a code that tables take apart:
///   税收增速 is the growth rate of 税收 there.
/// - `tidy` holds everything; columns beyond area, indicator, year, value, unit and vintage are written only
///   where they say something.
/// - `wide` and `wide-transposed` hold one row (or column) for what shares all but year and figure. They
///   lack the line of the source and observations without a figure.
/// - `nixtla` holds results, not targets, and levels, not growth rates, each of its latest vintage, in the
///   unit of the series' first figure.
public struct ObservationDocument: Sendable {
  /// The observations.
  public let observations: [Observation]
  /// The layout.
  public let layout: ObservationLayout
  /// Whether a byte order mark stands in front, by which Excel knows UTF-8; JSON has none.
  public let marksEncoding: Bool

  /// Creates a document.
  ///
  /// - Parameters:
  ///   - observations: The observations in the order wanted.
  ///   - layout: The layout.
  ///   - marksEncoding: Whether a byte order mark stands in front of a delimited text.
  public init(
    _ observations: [Observation], layout: ObservationLayout, marksEncoding: Bool = false
  ) {
    self.observations = observations
    self.layout = layout
    self.marksEncoding = marksEncoding
  }

  /// How many observations the layout has no place for.
  public var omitted: Int {
    switch layout {
    case .observations, .sdmxCSV, .tidy, .json: 0
    case .wide, .wideTransposed: observations.count { $0.value == nil }
    case .nixtla: observations.count - NixtlaRows(observations).figures.count
    }
  }

  /// The text.
  ///
  /// - Complexity: O(*n*) in the observations; in a wide table, in its cells.
  public var bytes: [UInt8] {
    switch layout {
    case .json: json
    case .observations: concepts(prefix: [])
    case .sdmxCSV: concepts(prefix: Self.structure)
    case .tidy: text(TidyRows(observations).rows)
    case .wide: text(WideRows(observations).rows)
    case .wideTransposed: text(Self.transposed(WideRows(observations).rows))
    case .nixtla: text(NixtlaRows(observations).rows)
    }
  }

  private func text(_ rows: [[String]]) -> [UInt8] {
    var writer = DelimitedTextWriter(marksEncoding: marksEncoding)
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  private static func transposed(_ rows: [[String]]) -> [[String]] {
    (rows.first ?? []).indices.map { place in rows.map { $0[place] } }
  }

  /// The columns in front of SDMX-CSV with what stands in them.
  private static let structure = [
    ("STRUCTURE", "dataflow"), ("STRUCTURE_ID", "INDICATOR_FORECAST:OBSERVATIONS(1.0.0)"),
    ("ACTION", "I"),
  ]

  /// Written row by row: the fields of all rows together take many times the memory of the text.
  private func concepts(prefix: [(name: String, content: String)]) -> [UInt8] {
    let columns = ObservationColumn.allCases
    var writer = DelimitedTextWriter(marksEncoding: marksEncoding)
    writer.write(prefix.map(\.name) + columns.map(\.rawValue))
    var row = prefix.map(\.content)
    for observation in observations {
      row.removeLast(row.count - prefix.count)
      for column in columns { row.append(observation.text(of: column)) }
      writer.write(row)
    }
    return writer.bytes
  }

  private var json: [UInt8] {
    var writer = JSONRowWriter()
    for observation in observations {
      writer.write(
        ObservationColumn.allCases.map { column in
          let text = observation.text(of: column)
          let value: JSONRowWriter.Value =
            text.isEmpty ? .null : column.isNumeric ? .number(text) : .text(text)
          return (column.rawValue, value)
        })
    }
    return writer.bytes
  }
}

extension ObservationColumn {
  /// Whether the column holds numbers.
  fileprivate var isNumeric: Bool {
    switch self {
    case .period, .value, .powerOfTen, .decimals, .vintage, .sourceLine: true
    default: false
    }
  }
}

/// The rows of a tidy table.
struct TidyRows {
  /// The header and one row an observation.
  let rows: [[String]]

  init(_ observations: [Observation]) {
    let table = TableColumns(observations)
    let columns = table.needed([
      .area, .indicator, .period, .value, .unit, .powerOfTen, .stage, .measure, .prices, .status,
      .qualifier, .vintage, .source, .sourceLine,
    ])
    rows =
      [columns.map(\.tableName)]
      + observations.map { observation in columns.map { table.text(of: $0, in: observation) } }
  }
}

/// The rows of a table with a year a column.
struct WideRows {
  /// The header and one row for what shares all but year and figure.
  let rows: [[String]]

  init(_ observations: [Observation]) {
    let figures = observations.filter { $0.value != nil }
    let table = TableColumns(figures)
    let columns = table.needed([
      .area, .indicator, .unit, .powerOfTen, .stage, .measure, .prices, .status, .qualifier,
      .vintage, .source,
    ])
    let years = Set(figures.map(\.year)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(years, years.indices))
    var lines: OrderedDictionary<[String], [String]> = [:]
    for observation in figures {
      let key = columns.map { table.text(of: $0, in: observation) }
      guard let place = places[observation.year] else { continue }
      lines[key, default: Array(repeating: "", count: years.count)][place] =
        table.text(of: .value, in: observation)
    }
    rows = [columns.map(\.tableName) + years.map(String.init)] + lines.map { $0.key + $0.value }
  }
}

/// The rows of Nixtla's layout.
struct NixtlaRows {
  private struct Series: Hashable {
    let area: String
    let indicator: String

    /// `AREA/INDICATOR`, or the indicator alone where no area is stated.
    var identifier: String {
      area == Area.unspecifiedCode && !indicator.contains("/") ? indicator : area + "/" + indicator
    }
  }

  /// The figures that the layout has a place for, by series in their first order, then by year.
  private(set) var figures: [(identifier: String, year: Int, value: PrintedNumber)] = []

  init(_ observations: [Observation]) {
    var latest: OrderedDictionary<Series, [Int: Observation]> = [:]
    for observation in observations where Self.hasPlace(observation) {
      let series = Series(area: observation.area, indicator: observation.indicator)
      let known = latest[series]?[observation.year]
      guard known.map({ $0.vintage < observation.vintage }) ?? true else { continue }
      latest[series, default: [:]][observation.year] = observation
    }
    for (series, years) in latest {
      let sorted = years.values.sorted { $0.year < $1.year }
      guard let unit = sorted.first?.unit else { continue }
      for observation in sorted {
        guard let value = observation.value.flatMap({ unit.converted($0, from: observation.unit) })
        else { continue }
        figures.append((series.identifier, observation.year, value))
      }
    }
  }

  private static func hasPlace(_ observation: Observation) -> Bool {
    observation.stage == .actual && observation.measure == .level && observation.value != nil
      && !observation.qualifier.isRangeEnd
  }

  /// The header and one row a figure.
  var rows: [[String]] {
    [["unique_id", "ds", "y"]]
      + figures.map { [$0.identifier, String($0.year), TableColumns.text(of: $0.value)] }
  }
}
