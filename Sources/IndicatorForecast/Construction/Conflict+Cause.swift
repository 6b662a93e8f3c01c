extension Conflict {
  /// What may have happened.
  public enum Cause: Hashable, Sendable {
    /// The figure of the year before was revised, and the revision not published.
    case revisedBase
    /// The set of units that are counted changed, such as the firms above scale.
    case sampleChange
    /// The growth rate is at other prices than the levels, without saying so.
    case priceBasis
    /// A digit of this figure is wrong: with the correction every equation holds.
    case digitSlip(Observation, correction: PrintedNumber)
    /// This figure is wrong by a power of ten: with the correction every equation holds.
    case unitSlip(Observation, correction: PrintedNumber)

    /// The observation that a slip is suspected in.
    public var suspect: Observation? {
      switch self {
      case .digitSlip(let observation, _), .unitSlip(let observation, _): observation
      case .revisedBase, .sampleChange, .priceBasis: nil
      }
    }
  }
}
