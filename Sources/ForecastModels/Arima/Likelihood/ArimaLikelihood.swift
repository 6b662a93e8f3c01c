import RealModule

/// The negative logarithm of the likelihood of an ARIMA model as a function of partial
/// autocorrelations; mean and variance are at their best.
///
/// ½ *n* log S + ½ Σ log F for *n* differenced values with innovations' variances F and S = Σ v²/F.
/// The differenced series is measured from its mean, in a power of two near its largest value.
struct ArimaLikelihood: BoxObjective {
  let lowerBounds: SIMD8<Double>
  let upperBounds: SIMD8<Double>

  let model: ArimaModel
  /// The differenced series w, less `centre`, over `scale`.
  let values: [Double]
  let centre: Double
  let scale: Double
  /// Sums of squares below it are rounding.
  let floor: Double

  /// Partial autocorrelations nearer to ±1 are those of a series that wants differencing.
  private static let largestAutoregressivePartial = 0.9999

  init(_ model: ArimaModel, _ series: TimeSeries) {
    self.model = model
    let differences = series.values.differenced(model.order.differences)
    let centre =
      model.hasConstant ? differences.reduce(0, +) / Double(differences.count) : 0
    let deviations = differences.map { $0 - centre }
    let largest = deviations.reduce(0) { max($0, abs($1)) }
    // An exponent: dividing by it is exact.
    let scale = largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    values = deviations.map { $0 / scale }
    (self.centre, self.scale) = (centre, scale)
    let growth = Double(1 << (2 * model.order.differences))
    floor = max(growth * series.exactFitSumOfSquares / scale / scale, .leastNormalMagnitude)
    let (first, count) = (model.order.autoregressive, model.order.movingAverage)
    var bounds = SIMD8<Double>.zero
    for lane in 0..<first { bounds[lane] = Self.largestAutoregressivePartial }
    for lane in first..<first + count { bounds[lane] = 1 }
    (lowerBounds, upperBounds) = (-bounds, bounds)
  }

  /// What a pass of the filter leaves.
  struct Pass<Number: ModelNumber> {
    var filter: InnovationsFilter<Number>
    var innovations: [InnovationsFilter<Number>.Innovation]
    /// The mean μ of the scaled values, and Σ u²/F: what they tell of it.
    var mean: Number
    var meanInformation: Number
    /// Σ v²/F and Σ log F.
    var sumOfSquares: Number
    var logVariances: Number

    /// ½ *n* log S + ½ Σ log F.
    func objective(floor: Double) -> Number {
      let half = Number(Double(innovations.count) / 2)
      let squares = sumOfSquares.value > floor ? sumOfSquares : Number(floor)
      return half * squares.logarithm + Number(0.5) * logVariances
    }
  }

  /// Returns φ and θ at a point: numbers, or with their derivatives.
  func coefficients<Number: ModelNumber>(
    at point: SIMD8<Double>, _ number: (Double, Int) -> Number
  ) -> (autoregressive: [Number], movingAverage: [Number]) {
    let (first, count) = (model.order.autoregressive, model.order.movingAverage)
    let partials = (0..<first + count).map { number(point[$0], $0) }
    return (
      LevinsonRecursion.coefficients(partials: Array(partials[..<first])),
      LevinsonRecursion.coefficients(partials: Array(partials[first...])).map { -$0 }
    )
  }

  /// Returns the pass of the filter at coefficients, the mean given or else at its best.
  func pass<Number: ModelNumber>(
    _ coefficients: (autoregressive: [Number], movingAverage: [Number]), mean: Double? = nil
  ) -> Pass<Number> {
    var filter = InnovationsFilter(
      ArimaStateSpace(
        autoregressive: coefficients.autoregressive, movingAverage: coefficients.movingAverage))
    let innovations = values.map { filter.advance($0) }
    let (mean, information) = self.mean(innovations, given: mean)
    var (squares, logarithms) = (Number(0), Number(0))
    for innovation in innovations {
      let error = innovation.error - mean * innovation.effectOfMean
      squares += error * error / innovation.variance
      logarithms += innovation.variance.logarithm
    }
    return Pass(
      filter: filter, innovations: innovations, mean: mean, meanInformation: information,
      sumOfSquares: squares, logVariances: logarithms)
  }

  private func mean<Number: ModelNumber>(
    _ innovations: [InnovationsFilter<Number>.Innovation], given: Double?
  ) -> (mean: Number, information: Number) {
    guard model.hasConstant else { return (Number(0), Number(0)) }
    var (product, information) = (Number(0), Number(0))
    for innovation in innovations {
      let weight = innovation.effectOfMean / innovation.variance
      product += weight * innovation.error
      information += weight * innovation.effectOfMean
    }
    return (given.map { Number($0) } ?? product / information, information)
  }

  /// Returns the pass with derivatives by the partial autocorrelations.
  func dualPass(at point: SIMD8<Double>) -> Pass<DualNumber> {
    pass(coefficients(at: point) { DualNumber($0, parameter: $1) })
  }

  func value(at point: SIMD8<Double>) -> Double {
    pass(coefficients(at: point) { value, _ in value }).objective(floor: floor)
  }

  func valueAndGradient(at point: SIMD8<Double>) -> ObjectiveSlope<SIMD8<Double>> {
    let objective = dualPass(at: point).objective(floor: floor)
    return ObjectiveSlope(value: objective.value, gradient: objective.slope)
  }

  /// Whether nothing is left for coefficients to explain.
  var isExact: Bool {
    values.reduce(0) { $0 + $1 * $1 } <= floor
  }

  /// The search: from a grid that is the coarser the more parameters there are.
  var minimizer: BoxMinimizer {
    let count = model.order.autoregressive + model.order.movingAverage
    let positions: [Double] =
      switch count {
      case 0, 1: [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98]
      case 2: [0.03, 0.2, 0.35, 0.5, 0.65, 0.8, 0.97]
      case 3: [0.06, 0.3, 0.5, 0.7, 0.94]
      case 4: [0.15, 0.5, 0.85]
      default: [0.25, 0.75]
      }
    return BoxMinimizer(
      grid: BoxGrid(Array(repeating: positions, count: count)), startLimit: 3)
  }
}

extension [Double] {
  /// Returns the differences of neighbours, taken a number of times.
  func differenced(_ times: Int) -> [Double] {
    (0..<times).reduce(self) { values, _ in zip(values.dropFirst(), values).map { $0 - $1 } }
  }
}
