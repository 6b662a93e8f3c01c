import ForecastReport
import IndicatorForecast

/// An entry of the ledger as JSON.
struct ConflictDocument: Encodable {
  let kind: String
  let year: Int
  let printed: OrNull<Double>
  let implied: OrNull<Double>
  let relative_difference: OrNull<Double>
  let tolerance: OrNull<Double>
  let cause: String
  let causes: [String]
  let suspect: OrNull<Figure>
  let correction: OrNull<String>
  let message: Message
  let inputs: [Figure]

  /// A printed figure with its place.
  struct Figure: Encodable {
    let year: Int
    let measure: String
    let value: String
    let unit: String
    let unit_mult: Int
    let vintage: Int
    let source: String
    let source_line: OrNull<Int>

    init(_ observation: Observation) {
      year = observation.year
      measure = observation.measure.rawValue
      value = observation.value?.description ?? ""
      unit = observation.unit.code
      unit_mult = observation.unit.powerOfTen
      vintage = observation.vintage
      source = observation.source.document
      source_line = OrNull(observation.source.line)
    }
  }

  /// The entry in words.
  struct Message: Encodable {
    let en: String
    let zh: String
  }

  init(_ conflict: Conflict, decimals: Int) {
    kind = conflict.kind.rawValue
    year = conflict.year
    printed = OrNull(published: conflict.printed)
    implied = OrNull(published: conflict.implied)
    relative_difference = OrNull(published: conflict.relativeDifference)
    tolerance = OrNull(published: conflict.tolerance)
    let likeliest = conflict.causes.first
    cause = likeliest?.code ?? ""
    causes = conflict.causes.map(\.code)
    suspect = OrNull(likeliest?.suspect.map(Figure.init))
    correction = OrNull(likeliest?.correction?.description)
    let text = ConflictText(conflict, decimals: decimals)
    message = Message(
      en: "\(text.statement.english); \(text.cause.english)",
      zh: "\(text.statement.chinese)；\(text.cause.chinese)")
    inputs = conflict.observations.map(Figure.init)
  }
}

extension Conflict.Cause {
  /// The cause in one word, for programs.
  fileprivate var code: String {
    switch self {
    case .revisedBase: "revised_base"
    case .sampleChange: "sample_change"
    case .priceBasis: "price_basis"
    case .digitSlip: "digit_slip"
    case .unitSlip: "unit_slip"
    }
  }

  fileprivate var correction: PrintedNumber? {
    switch self {
    case .digitSlip(_, let correction), .unitSlip(_, let correction): correction
    case .revisedBase, .sampleChange, .priceBasis: nil
    }
  }
}
