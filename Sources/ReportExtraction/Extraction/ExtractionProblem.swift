/// What may be wrong with a report or with the way it was read.
public enum ExtractionProblem: Hashable, Sendable {
  /// The end of a line stands inside a number, and the two pieces may be two numbers.
  case numberMayBeBroken(before: String, after: String)
  /// A line between the lines of the text was taken for a reviewer's comment and left out.
  case commentLeftOut(String)
}
