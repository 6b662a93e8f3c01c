import IndicatorForecast

/// A figure of a baseline that is another now, as JSON.
struct DifferenceDocument: Encodable {
  let key: String
  let column: String
  let stored: String
  let recomputed: String

  init(_ difference: FigureDifference) {
    key = difference.key
    column = difference.column
    stored = difference.first
    recomputed = difference.second
  }
}
