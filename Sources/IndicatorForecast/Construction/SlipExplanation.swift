import RealModule

/// A slip in one figure that would make every equation hold that the figure stands in.
///
/// The likelihood of the figure *p* as printed, if it is a slip, is Σ P(*p* | *c*) P(*c*) over its
/// corrections *c*: a slip makes *p* out of *c* with the probability of its kind and place, and *c* is
/// right with the share of what the other figures allow that rounds to *c*. For a growth rate that is
/// weighed by how much likelier *c* is than *p* by itself (``GrowthPlausibility``), and where *c* changes
/// prices by how usual the change is (``PriceChanges``). If no figure is a slip and
/// the base was revised, it is the density of revisions at the difference, times the width of *p*'s last
/// digit.
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
    guard let allowance = Self.allowance(for: observation, in: equations) else { return nil }
    let fitting = figure.slips(of: observation.measure).compactMap {
      slip -> (slip: PrintedNumber.Slip, share: Double)? in
      guard let interval = system.interval(observation, as: slip.figure),
        let share = allowance.share(inside: interval),
        !witness.speaksAgainst(slip.figure, of: observation)
      else { return nil }
      return (
        slip,
        slip.probability * share * Self.ratio(interval, observation, in: system)
          * Self.priceLikelihood(interval, of: observation, in: equations)
      )
    }
    guard let best = fitting.max(by: { $0.share < $1.share })?.slip else { return nil }
    likelihood = fitting.reduce(0) { $0 + $1.share }
    cause =
      switch best.kind {
      case .wrongUnit: .unitSlip(observation, correction: best.figure)
      case .lostSign, .addedSign: .signSlip(observation, correction: best.figure)
      default: .digitSlip(observation, correction: best.figure)
      }
  }

  /// How much likelier a correction is by itself than the figure as printed: known of growth rates alone.
  private static func ratio(
    _ correction: LogInterval, _ observation: Observation, in system: EquationSystem
  ) -> Double {
    guard observation.measure == .growth, let printed = LogInterval(observation, in: system.unit)
    else { return 1 }
    return system.plausibility.ratio(correction, to: printed, in: observation.year)
  }

  /// How usual the changes of prices are that a correction leaves, all together; 1 where there are none.
  private static func priceLikelihood(
    _ correction: LogInterval, of observation: Observation, in equations: [FigureEquation]
  ) -> Double {
    let distances = equations.filter { $0.kind == .impliedPrices }
      .map { abs(correction.point - $0.allowance(for: observation).point) }
    guard !distances.isEmpty else { return 1 }
    return PriceChanges.likelihood(ofDistance: distances.reduce(0, +) / Double(distances.count))
  }

  /// What all equations allow a figure to be; nil where they have nothing in common.
  private static func allowance(
    for observation: Observation, in equations: [FigureEquation]
  ) -> LogInterval? {
    var common: LogInterval?
    for equation in equations {
      let next = equation.allowance(for: observation)
      guard let narrowed = common.map({ $0.intersection(next) }) ?? next else { return nil }
      common = narrowed
    }
    return common
  }
}
