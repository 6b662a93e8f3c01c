import IndicatorForecast

/// A change between two baselines as JSON.
struct ChangeDocument: Encodable {
  let area: String
  let indicator: String
  let column: String
  let old: String
  let new: String
  let causes: [String]
  let details: [Detail]

  /// A text in both languages.
  struct Detail: Encodable {
    let en: String
    let zh: String
  }

  init(_ change: BaselineChange) {
    area = change.area
    indicator = change.indicator
    column = change.column
    old = change.old
    new = change.new
    causes = change.causes.map(\.rawValue)
    details = change.details.map { Detail(en: $0.english, zh: $0.chinese) }
  }
}

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
