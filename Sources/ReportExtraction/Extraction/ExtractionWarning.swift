/// Something in a report that a reader should look at, and where.
public struct ExtractionWarning: Hashable, Sendable {
  /// Where it stands; nil for what concerns the whole document.
  public let place: TextPlace?
  /// What it is.
  public let problem: ExtractionProblem

  /// Creates a warning.
  ///
  /// - Parameters:
  ///   - place: Where it stands; nil for what concerns the whole document.
  ///   - problem: What it is.
  public init(at place: TextPlace?, _ problem: ExtractionProblem) {
    self.place = place
    self.problem = problem
  }
}
