/// What may be wrong with a report or with the way it was read.
public enum ExtractionProblem: Hashable, Sendable {
  /// The end of a line stands inside a number, and the two pieces may be two numbers.
  case numberMayBeBroken(before: String, after: String)
  /// A line between the lines of the text was taken for a reviewer's comment and left out.
  case commentLeftOut(String)
  /// The same figure is printed with two values, each with its unit where one stands behind it.
  case conflictingFigures(indicator: String, text: String, firstText: String, first: TextPlace)
  /// A number beside the name of an indicator that couldn't be given to it without guessing.
  case unclearFigure(indicator: String, text: String)
  /// The title names another year than the one that the report was found to plan.
  case otherYearInTitle(Int, plan: Int)
  /// The name of the area wasn't found, so that totals of other areas can't be told.
  case areaNotFound
  /// So many characters follow each other without anything that divides sentences, and were not read.
  case undividedText(count: Int)
}
