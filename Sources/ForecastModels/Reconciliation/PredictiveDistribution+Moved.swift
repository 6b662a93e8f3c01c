import RealModule
import Statistics

extension PredictiveDistribution {
  /// The distribution of a value that is known.
  static func certain(_ value: Double) -> PredictiveDistribution {
    PredictiveDistribution(
      StudentTDistribution(degreesOfFreedom: .infinity, location: value, scale: 0))
  }

  /// Returns the distribution of the same shape about another median.
  ///
  /// Each component's location ℓ becomes c + r (ℓ − m) and its scale r times as wide, where c and m are
  /// the new and the old median on the scale of the components.
  ///
  /// - Parameters:
  ///   - value: The new median, in the unit of the values.
  ///   - ratio: r, finite and not negative.
  /// - Returns: The distribution; nil where the scale is logarithmic and the median not positive.
  func moved(toMedian value: Double, widthTimes ratio: Double) -> PredictiveDistribution? {
    guard let centre = position(value), let old = position(median) else { return nil }
    var moved = mapped(about: old, to: centre, ratio)
    // The median of several components is searched for: what the search left over is taken back.
    for _ in 0..<2 where moved.mixture.components.count > 1 && moved.median != value {
      guard let found = moved.position(moved.median) else { return nil }
      moved = moved.mapped(about: found, to: centre, 1)
    }
    return moved
  }

  private func position(_ value: Double) -> Double? {
    switch mixture.scale {
    case .identity: value
    case .logarithm: value > 0 ? .log(value) : nil
    }
  }

  private func mapped(
    about old: Double, to centre: Double, _ ratio: Double
  ) -> PredictiveDistribution {
    let components = mixture.components.map { component in
      let distribution = component.distribution
      // One component lies at its median exactly, which a logarithm of it would round.
      let offset = mixture.components.count == 1 ? 0 : ratio * (distribution.location - old)
      return StudentTMixture.Component(
        weight: component.weight,
        distribution: StudentTDistribution(
          degreesOfFreedom: distribution.degreesOfFreedom, location: centre + offset,
          scale: ratio * distribution.scale))
    }
    return PredictiveDistribution(StudentTMixture(components: components, scale: mixture.scale))
  }
}
