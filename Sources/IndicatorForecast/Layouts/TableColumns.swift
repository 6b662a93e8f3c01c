/// The columns that a tidy or wide table of given observations needs, and what stands in them.
struct TableColumns {
  /// Whether units are written as a code and a power of ten, because a name would not be read back.
  private let splitsUnits: Bool
  private let observations: [Observation]

  init(_ observations: [Observation]) {
    self.observations = observations
    let units = Set(observations.map(\.unit))
    splitsUnits = !units.allSatisfy { MeasurementUnit(named: $0.name.english) == $0 }
  }

  /// Returns those of some columns in which an observation says something that a reader would not assume.
  func needed(_ columns: [ObservationColumn]) -> [ObservationColumn] {
    columns.filter { column in
      switch column {
      case .powerOfTen: splitsUnits
      // Without the column, a year to come is no year of a result.
      case .stage: observations.contains { $0.stage != .actual || $0.year > $0.vintage }
      case .measure: observations.contains { $0.measure != .level }
      case .prices: observations.contains { $0.priceBasis != nil }
      case .status: observations.contains { $0.status != .normal }
      case .qualifier: observations.contains { $0.qualifier != .exact }
      case .source: observations.contains { !$0.source.document.isEmpty }
      case .sourceLine: observations.contains { $0.source.line != nil }
      default: true
      }
    }
  }

  /// Returns the content of a column.
  func text(of column: ObservationColumn, in observation: Observation) -> String {
    switch column {
    case .unit: splitsUnits ? observation.unit.code : observation.unit.name.english
    case .value: observation.value.map(Self.text) ?? ""
    default: observation.text(of: column)
    }
  }

  /// The figure as printed; one that is rounded before the point keeps that by its exponent.
  static func text(of figure: PrintedNumber) -> String {
    figure.decimals < 0 ? "\(figure.significand)e\(-figure.decimals)" : figure.description
  }
}
