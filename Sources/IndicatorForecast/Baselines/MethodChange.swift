/// A part of the method that two baselines have differently.
public struct MethodChange: Hashable, Sendable {
  /// What a baseline is made by, beside the observations.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// The version of the program.
    case version
    /// How and until when the data were read.
    case options
    /// The names of indicators.
    case registry
    /// The accounting identities.
    case identities
    /// The pooled priors of the outlooks.
    case priors
    /// The limits of the review's rules.
    case rules
  }

  /// The part.
  public let part: Part
  /// What changed of it.
  public let text: BilingualText

  /// Creates a change.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - text: What changed of it.
  public init(_ part: Part, _ text: BilingualText) {
    self.part = part
    self.text = text
  }

  /// Whether figures of a column depend on the part: rules judge and don't forecast, priors don't change data.
  func bears(on column: BaselineColumn) -> Bool {
    switch part {
    case .rules: column == .findings
    case .priors: column.subject == .outlook || column.subject == .judgement
    case .version, .options, .registry, .identities: true
    }
  }
}
