/// What a row that deletes names: every key that is given, and anything where a key is empty.
struct ObservationSelection: Hashable, Sendable {
  let area: String?
  let indicator: String?
  let year: Int?
  let stage: Stage?
  let measure: Measure?
  let qualifier: Qualifier?
  let vintage: Int?

  /// Whether the row names nothing and so means everything.
  var isEverything: Bool {
    area == nil && indicator == nil && year == nil && stage == nil && measure == nil
      && qualifier == nil && vintage == nil
  }

  /// Whether an observation is among those that are named.
  ///
  /// Of the qualifiers only the ends of a range tell observations apart.
  func contains(_ observation: Observation) -> Bool {
    area.map { $0 == observation.area } ?? true
      && indicator.map { $0 == observation.indicator } ?? true
      && year.map { $0 == observation.year } ?? true
      && stage.map { $0 == observation.stage } ?? true
      && measure.map { $0 == observation.measure } ?? true
      && vintage.map { $0 == observation.vintage } ?? true
      && qualifier.map { $0.rangeEnd == observation.qualifier.rangeEnd } ?? true
  }
}

extension Qualifier {
  /// The qualifier where it is one end of a range.
  var rangeEnd: Qualifier? { isRangeEnd ? self : nil }
}
