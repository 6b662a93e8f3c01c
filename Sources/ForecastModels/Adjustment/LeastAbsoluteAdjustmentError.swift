/// Why whole numbers can't be adjusted.
public enum LeastAbsoluteAdjustmentError: Error, Hashable, Sendable {
  /// These constraints and held numbers contradict each other; without any one of them the others can be
  /// satisfied, or 3,000 linear programs don't show that they can't. All are positions, increasing.
  case infeasible(constraints: [Int], held: [Int])

  /// A sum needs more than 37 digits.
  case tooManyDigits

  /// The search for a solution was ended after 3,000 linear programs.
  case tooManyBranches
}
