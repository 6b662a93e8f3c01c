/// What makes an observation unique in a file.
///
/// The two ends of a range are two observations; any other qualifier doesn't tell figures apart: "about 8"
/// beside "8" is a contradiction.
struct ObservationKey: Hashable {
  private let area: String
  private let indicator: String
  private let year: Int
  private let stage: Stage
  private let measure: Measure
  private let rangeEnd: Qualifier?
  private let vintage: Int

  init(_ observation: Observation) {
    area = observation.area
    indicator = observation.indicator
    year = observation.year
    stage = observation.stage
    measure = observation.measure
    rangeEnd = observation.qualifier.isRangeEnd ? observation.qualifier : nil
    vintage = observation.vintage
  }
}
