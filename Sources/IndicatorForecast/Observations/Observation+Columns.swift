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
