/// One row of a file: what it does to the observations that were read before it.
struct ObservationChange: Sendable {
  /// The actions of SDMX.
  enum Action: Sendable {
    /// The observation is new; one that is there already is an error.
    case append(Observation)
    /// The observation is new or takes the place of one that is there.
    case replace(Observation)
    /// All observations that are selected go.
    case delete(ObservationSelection)
  }

  let action: Action
  /// Where the row stands; nil for observations that were not read from a file.
  let place: ObservationPlace?
}
