/// Where the parameters and initial states of a fitted model come from.
public enum ParameterOrigin: Hashable, Sendable {
  /// From the series itself: they use up degrees of freedom and are uncertain.
  case estimated

  /// From elsewhere: they count as known.
  case given
}
