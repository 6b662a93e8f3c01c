import RealModule
import Statistics

extension TimeSeries {
  /// The exponents of a largest value, to base two, whose squares and fourth powers, and those of its roundings,
  /// are far from the ends of the range of doubles.
  private static let ordinaryExponents = -256...256

  /// The exponent *k* of the unit 2^*k* in which models compute with the series: 0 for ordinary series, else that
  /// of its largest value.
  ///
  /// No value loses a digit by it: where others are so much smaller that they would leave the range of doubles, the
  /// unit is as near to it as they allow.
  package var unitExponent: Int {
    let magnitudes = values.lazy.map(\.magnitude).filter { $0 > 0 }
    guard let largest = magnitudes.max(), let least = magnitudes.min(),
      !Self.ordinaryExponents.contains(Int(largest.exponent))
    else { return 0 }
    let lost = Int(Double.leastNormalMagnitude.exponent)
    return largest > 1
      ? max(0, min(Int(largest.exponent), Int(least.exponent) - lost)) : Int(largest.exponent)
  }

  /// Returns the series in the unit 2^*k*: each value divided by it.
  package func inUnit(exponent: Int) -> TimeSeries {
    guard exponent != 0 else { return self }
    return TimeSeries(
      checkedPeriods: periods, values: values.map { $0.multiplied(byTwoTo: -exponent) })
  }
}

extension Forecast {
  /// Returns the forecast of a series whose unit is 2^*k* as one in the unit 1.
  package func fromUnit(exponent: Int) -> Forecast {
    guard exponent != 0 else { return self }
    return Forecast(
      origin: periods[0] - 1, distributions: distributions.map { $0.fromUnit(exponent: exponent) })
  }
}

extension PredictiveDistribution {
  /// A logarithm moves by that of the unit; any other location and its scale are multiplied by it.
  fileprivate func fromUnit(exponent: Int) -> PredictiveDistribution {
    let isLogarithm = mixture.scale == .logarithm
    let components = mixture.components.map { component in
      let (location, scale) = (component.distribution.location, component.distribution.scale)
      return StudentTMixture.Component(
        weight: component.weight,
        distribution: StudentTDistribution(
          degreesOfFreedom: component.distribution.degreesOfFreedom,
          location: isLogarithm
            ? location + Double(exponent) * .log(2) : location.multiplied(byTwoTo: exponent),
          scale: isLogarithm ? scale : scale.multiplied(byTwoTo: exponent)))
    }
    return PredictiveDistribution(StudentTMixture(components: components, scale: mixture.scale))
  }
}

extension Double {
  /// Returns the number times 2^*k*; *k* may be beyond the exponents of doubles, as from 2⁻¹⁰⁷⁴ to 1.
  fileprivate func multiplied(byTwoTo exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: self)
  }
}
