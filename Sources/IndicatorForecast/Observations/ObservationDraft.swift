/// An observation as its row has it: the vintage may still be open.
struct ObservationDraft {
  let area: String
  let indicator: String
  let year: Int
  let stage: Stage
  let measure: Measure
  let value: PrintedNumber?
  let unit: MeasurementUnit
  let priceBasis: PriceBasis?
  let status: ObservationStatus
  let qualifier: Qualifier
  let vintage: Int?
  let source: ObservationSource
  let replaces: Bool
  let place: ObservationPlace

  /// The observation, with this vintage where the row gives none.
  func observation(vintage assumed: Int) -> Observation {
    Observation(
      area: area, indicator: indicator, year: year, stage: stage, measure: measure, value: value,
      unit: unit, priceBasis: priceBasis, status: status, qualifier: qualifier,
      vintage: vintage ?? assumed, source: source)
  }
}
