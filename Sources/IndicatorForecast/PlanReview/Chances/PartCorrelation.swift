import ForecastModels
import LinearAlgebra

/// The correlations of one year with those of parts and their wholes that are not known from the past.
struct PartCorrelation {
  /// The correlations, in the order of the year's values.
  private(set) var correlation: Matrix

  private let values: [CoherentOutlook.Value]

  /// Ties each part to its whole where nothing ties the two yet.
  init(of year: CoherentOutlook.Year) {
    correlation = year.correlation
    values = year.values
    for outcome in year.identities where Self.isInForce(outcome) {
      let places = outcome.identity.indicators.map { code in
        values.firstIndex { $0.indicator == code }
      }
      guard places.count == 2, let part = places[0], let whole = places[1] else { continue }
      tie(part, to: whole)
    }
  }

  private static func isInForce(_ outcome: CoherentOutlook.IdentityOutcome) -> Bool {
    guard outcome.identity.relation == .atMost else { return false }
    return outcome.status == .applied || outcome.status == .binding
  }

  /// Joins what moves with the part to what moves with the whole through these two alone: r(x, part) ρ
  /// r(whole, y), which leaves a correlation matrix.
  private mutating func tie(_ part: Int, to whole: Int) {
    let (near, far) = (connected(to: part), connected(to: whole))
    guard near.isDisjoint(with: far), let ratio = ratio(part, whole) else { return }
    for x in near {
      for y in far {
        let joined = correlation[x, part] * ratio * correlation[whole, y]
        (correlation[x, y], correlation[y, x]) = (joined, joined)
      }
    }
  }

  /// The values that are correlated with one, directly or through others, itself among them.
  private func connected(to one: Int) -> Set<Int> {
    var found: Set = [one]
    var open = [one]
    while let next = open.popLast() {
      for other in values.indices where correlation[next, other] != 0 {
        if found.insert(other).inserted { open.append(other) }
      }
    }
    return found
  }

  /// The spread of the part over that of the whole, 1 at most; nil where one of them is known.
  private func ratio(_ part: Int, _ whole: Int) -> Double? {
    let spreads = [part, whole].map { index in
      values[index].coherent.centralSpread * values[index].unit.scale
    }
    guard spreads.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    return min(1, spreads[0] / spreads[1])
  }
}
