import RealModule
import Statistics

extension ArimaFit {
  /// Returns distributions about the expected values.
  ///
  /// Student-t with ``degreesOfFreedom``; the variance is that of ``innovationVariances(horizon:)``
  /// and, where the coefficients were searched for, that of the coefficients.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Precondition: `horizon` ≥ 1.
  public func forecast(horizon: Int) -> Forecast {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    let likelihood = ArimaLikelihood(model, series)
    let variances = innovationVariances(horizon: horizon)
    let pass = self.pass(likelihood)
    let path = expectations(pass, likelihood, horizon: horizon)
    let spread = CoefficientSpread(likelihood, at: position, degreesOfFreedom: degreesOfFreedom)
    return Forecast(origin: series.lastPeriod, horizon: horizon) { step in
      let expected = path[step - 1]
      var variance = variances[step - 1]
      if let spread {
        variance += spread.variance(of: expected.value.slope)
        if model.hasConstant {
          let effect = expected.effectOfMean * likelihood.scale
          variance +=
            innovationVariance / likelihood.scale / likelihood.scale * effect * effect
            / pass.meanInformation.value
        }
      }
      return PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: Double(degreesOfFreedom), location: expected.value.value,
          scale: variance.squareRoot()))
    }
  }

  /// Returns the variances of the values ahead if the coefficients were known.
  ///
  /// σ² (cᵀ P c + Σ ψ²): the state after the series is not known exactly where θ is near the end of
  /// its range, and every later innovation counts with its effect ψ on the value.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One variance a period, in the series' unit squared.
  /// - Precondition: `horizon` ≥ 1.
  public func innovationVariances(horizon: Int) -> [Double] {
    precondition(horizon >= 1, "a forecast reaches at least one period ahead")
    let likelihood = ArimaLikelihood(model, series)
    let numbers = (coefficients.autoregressive, coefficients.movingAverage)
    let system = ArimaStateSpace(autoregressive: numbers.0, movingAverage: numbers.1)
    let covariance = likelihood.pass(numbers).filter.covariance
    var later = 0.0
    return stateEffects(system, horizon: horizon).map { effects in
      let count = effects.count
      var known = 0.0
      for row in 0..<count {
        for column in 0..<count {
          known += effects[row] * covariance[row * count + column] * effects[column]
        }
      }
      let result = innovationVariance * (known + later)
      let effect = zip(effects, system.loadings).reduce(0) { $0 + $1.0 * $1.1 }
      later += effect * effect
      return result
    }
  }

  /// Returns for each step what a unit of every state one step ahead adds to the value.
  private func stateEffects(
    _ system: ArimaStateSpace<Double>, horizon: Int
  ) -> [[Double]] {
    let count = system.stateCount
    var row = Array(repeating: 0.0, count: count)
    row[0] = 1
    var sums = Integration(
      differences: model.order.differences, zero: Array(repeating: 0.0, count: count))
    return (0..<horizon).map { _ in
      let result = sums.advance(row) { zip($0, $1).map { $0 + $1 } }
      let first = zip(row, system.autoregressive).reduce(0) { $0 + $1.0 * $1.1 }
      row = [first] + row.dropLast()
      return result
    }
  }

  /// The pass of the filter at the coefficients, with derivatives where they were searched for.
  private func pass(_ likelihood: ArimaLikelihood) -> ArimaLikelihood.Pass<DualNumber> {
    if let position { return likelihood.dualPass(at: position) }
    return likelihood.pass(
      (
        coefficients.autoregressive.map { DualNumber($0) },
        coefficients.movingAverage.map { DualNumber($0) }
      ), mean: (coefficients.constant - likelihood.centre) / likelihood.scale)
  }

  private struct Expectation {
    var value: DualNumber
    /// What a unit of μ adds.
    var effectOfMean: Double
  }

  private func expectations(
    _ pass: ArimaLikelihood.Pass<DualNumber>, _ likelihood: ArimaLikelihood, horizon: Int
  ) -> [Expectation] {
    var filter = pass.filter
    let latest = model.order.differences
    let zero = Expectation(value: DualNumber(0), effectOfMean: 0)
    var sums = Integration(differences: latest, zero: zero)
    let slope =
      latest == 2 ? series.lastValue - series.values[series.count - 2] : 0
    let base = latest > 0 ? series.lastValue : 0
    return (1...horizon).map { step in
      let effect = DualNumber(1) - filter.onesStates[0]
      let scaled = filter.states[0] + pass.mean * effect
      filter.advanceExpectations()
      let change = Expectation(
        value: scaled * DualNumber(likelihood.scale) + DualNumber(likelihood.centre),
        effectOfMean: effect.value)
      var result = sums.advance(change) {
        Expectation(
          value: $0.value + $1.value, effectOfMean: $0.effectOfMean + $1.effectOfMean)
      }
      result.value += DualNumber(base + Double(step) * slope)
      return result
    }
  }
}

/// Sums that undo differencing.
private struct Integration<Term> {
  private var sums: [Term]

  init(differences: Int, zero: Term) {
    sums = Array(repeating: zero, count: differences)
  }

  /// Adds a term and returns the sum, the sum of sums, or the term itself.
  mutating func advance(_ term: Term, _ add: (Term, Term) -> Term) -> Term {
    var current = term
    for index in sums.indices {
      sums[index] = add(sums[index], current)
      current = sums[index]
    }
    return current
  }
}

/// How far the search's coefficients may be off: the second derivatives of the likelihood.
private struct CoefficientSpread {
  private let hessian: SymmetricHessian<SIMD8<Double>>
  private let free: SIMDMask<SIMD8<Int64>>
  private let inflation: Double

  /// Creates the spread; nil where there was no search.
  init?(_ likelihood: ArimaLikelihood, at position: SIMD8<Double>?, degreesOfFreedom: Int) {
    guard let position else { return nil }
    let (lower, upper) = (likelihood.lowerBounds, likelihood.upperBounds)
    free = (position .> lower) .& (position .< upper)
    var likelihood = likelihood
    var hessian = likelihood.centralHessian(at: position, free: free)
    // The precision of a uniform distribution over the range.
    let range = (upper - lower).replacing(with: 1, where: .!free)
    hessian.addToDiagonal(12 / (range * range))
    self.hessian = hessian
    inflation = Double(likelihood.values.count) / Double(degreesOfFreedom)
  }

  func variance(of slope: SIMD8<Double>) -> Double {
    inflation * hessian.inverseForm(slope, free: free)
  }
}
