import RealModule

/// A slip in one figure that would make every equation hold that the figure stands in.
///
/// The likelihood of the figure *p* as printed, if it is a slip, is Σ P(*p* | *c*) / *k*(*c*) over the
/// corrections *c* that satisfy all equations: the other figures leave *k* of them open, as many as
/// units of the last digit fit into their rounding, and a slip makes *p* out of *c* with the
/// probability of its kind and place. If no figure is a slip and the base was revised, it is
/// the density of revisions at the difference, times the width of *p*'s last digit.
struct SlipExplanation {
  /// The slip, with the likeliest correction.
  let cause: Conflict.Cause

  /// How likely the figure would be printed as it is, if it were a slip.
  let likelihood: Double

  /// Takes a figure and all equations that it stands in; nil where no slip explains them, or where an
  /// accounting identity holds with the figure as printed and not with a correction.
  init?(
    _ observation: Observation, in equations: [FigureEquation], of system: EquationSystem,
    witness: IdentityWitness
  ) {
    guard let figure = observation.value else { return nil }
    let openness = equations.map { $0.halfWidth(besides: observation) }.min() ?? 0
    let fitting = figure.slips.compactMap { slip -> (slip: PrintedNumber.Slip, share: Double)? in
      guard let interval = system.interval(observation, as: slip.figure),
        equations.allSatisfy({ !$0.replacing(observation, with: interval).isViolated }),
        !witness.speaksAgainst(slip.figure, of: observation)
      else { return nil }
      return (slip, slip.probability / (1 + openness / interval.halfWidth))
    }
    guard let best = fitting.max(by: { $0.share < $1.share })?.slip else { return nil }
    likelihood = fitting.reduce(0) { $0 + $1.share }
    cause =
      best.kind == .wrongUnit
      ? .unitSlip(observation, correction: best.figure)
      : .digitSlip(observation, correction: best.figure)
  }
}
