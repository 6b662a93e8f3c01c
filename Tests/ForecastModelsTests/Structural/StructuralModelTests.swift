import ForecastModels
import LinearAlgebra
import TestSupport
import XCTest

/// Structural models in cases that can be written down, by properties and by the contract.
final class StructuralModelTests: XCTestCase {
  private static let seed: UInt64 = 1989

  private let values = [112.0, 118, 132, 129, 121, 135, 148, 148, 136, 139]

  func testFormsKeepTheContract() throws {
    for (form, required) in [
      (StructuralModel.Form.localLevel, 3), (.localLinearTrend, 5), (.smoothTrend, 4),
    ] {
      try assertForecastModelContract(StructuralModel(form), ContractTraits(required: required))
    }
  }

  func testWithoutIrregularTheLevelIsARandomWalk() throws {
    let fit = try StructuralModel(.localLevel).fitted(
      to: TimeSeries(values: values), variances: StructuralVariances(irregular: 0, level: 9))
    XCTAssertEqual(fit.finalState.level, 139)
    XCTAssertEqual(fit.finalState.levelVariance, 0)
    let squares = zip(values.dropFirst(), values).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    let expected = -4.5 * log(2 * .pi * 9) - squares / 18
    // Nine terms of magnitude ten.
    XCTAssertEqual(fit.logLikelihood, expected, accuracy: 1e-12 * abs(expected))
    XCTAssertEqual(fit.innovationVariances(horizon: 3), [9, 18, 27])
    XCTAssertEqual(fit.fittedValues[1], 112)
    XCTAssertNil(fit.fittedValues[0])
  }

  func testWithoutLevelVarianceTheLevelIsTheMean() throws {
    let fit = try StructuralModel(.localLevel).fitted(
      to: TimeSeries(values: values), variances: StructuralVariances(irregular: 25, level: 0))
    // The recursion is a running mean.
    XCTAssertEqual(fit.finalState.level, 131.8, accuracy: 1e-12)
    XCTAssertEqual(fit.finalState.levelVariance, 2.5, accuracy: 1e-14)
    XCTAssertEqual(fit.innovationVariances(horizon: 2)[1], 27.5, accuracy: 1e-13)
  }

  func testWithoutStateVariancesTheTrendIsTheLine() throws {
    let series = try TimeSeries(values: values)
    let fit = try StructuralModel(.localLinearTrend).fitted(
      to: series, variances: StructuralVariances(irregular: 25, level: 0))
    let line = try LinearTrend().fitted(to: series).forecast(horizon: 4).medians
    for (own, reference) in zip(fit.forecast(horizon: 4).medians, line) {
      XCTAssertEqual(own, reference, accuracy: 1e-11)
    }
  }

  /// The likelihood of second differences by Cholesky's factor of their covariance.
  func testDiffuseLikelihoodIsThatOfSecondDifferences() throws {
    let (irregular, level, slope) = (4.0, 9.0, 2.0)
    let fit = try StructuralModel(.localLinearTrend).fitted(
      to: TimeSeries(values: values),
      variances: StructuralVariances(irregular: irregular, level: level, slope: slope))
    let changes = zip(values.dropFirst(), values).map { $0 - $1 }
    let differences = zip(changes.dropFirst(), changes).map { $0 - $1 }
    // Δ²y = ζ(t−1) + η(t) − η(t−1) + ε(t) − 2ε(t−1) + ε(t−2).
    let covariance: [Double] = [
      6 * irregular + 2 * level + slope, -4 * irregular - level, irregular,
    ]
    var matrix = Matrix(rows: 8, columns: 8)
    for row in 0..<8 {
      for column in 0..<8 where abs(row - column) < 3 {
        matrix[row, column] = covariance[abs(row - column)]
      }
    }
    let factor = try CholeskyFactorization(matrix)
    let squares = zip(differences, factor.solution(for: differences)).reduce(0) {
      $0 + $1.0 * $1.1
    }
    let determinant = factor.diagonal.reduce(0) { $0 + 2 * log($1) }
    XCTAssertEqual(
      fit.logLikelihood, -(8 * log(2 * .pi) + determinant + squares) / 2, accuracy: 1e-11)
  }

  func testNoVariancesOnAGridAreLikelier() throws {
    let series = try TimeSeries(values: values)
    for form in [StructuralModel.Form.localLevel, .localLinearTrend, .smoothTrend] {
      let model = StructuralModel(form)
      let best = try model.fitted(to: series)
      let grid = [0, 0.3, 1, 3, 10, 30, 60, 100, 300]
      for irregular in grid {
        for level in grid {
          for slope in grid where form == .localLinearTrend || slope > 0 {
            guard irregular + level > 0 || form != .localLevel else { continue }
            guard irregular + slope > 0 || form != .smoothTrend else { continue }
            guard irregular + level + slope > 0 else { continue }
            let fit = try model.fitted(
              to: series,
              variances: StructuralVariances(irregular: irregular, level: level, slope: slope))
            XCTAssertLessThanOrEqual(fit.logLikelihood, best.logLikelihood + 1e-9)
          }
        }
      }
    }
  }

  func testALineIsFollowedExactly() throws {
    let line = try TimeSeries(values: (0..<9).map { 50 + 2.5 * Double($0) })
    for form in [StructuralModel.Form.localLinearTrend, .smoothTrend] {
      let forecast = try StructuralModel(form).fitted(to: line).forecast(horizon: 3)
      XCTAssertEqual(forecast.medians, [72.5, 75, 77.5])
    }
  }

  func testGivenVariancesMakeNormalIntervals() throws {
    let fit = try StructuralModel(.localLevel).fitted(
      to: TimeSeries(values: values), variances: StructuralVariances(irregular: 1, level: 1))
    XCTAssertEqual(fit.degreesOfFreedom, .infinity)
  }

  func testAddingAConstantAddsItToTheForecast() throws {
    var generator = SplitMix64(seed: Self.seed)
    for count in 7...14 {
      var level = 50.0
      let walk = generator.normals(count).map { noise in
        level += 2 + 4 * noise
        return level
      }
      for form in [StructuralModel.Form.localLevel, .localLinearTrend, .smoothTrend] {
        let model = StructuralModel(form)
        let before = try model.fitted(to: TimeSeries(values: walk)).forecast(horizon: 4)
        let after = try model.fitted(to: TimeSeries(values: walk.map { $0 + 1000 })).forecast(
          horizon: 4)
        for (one, other) in zip(before.distributions, after.distributions) {
          for probability in [0.025, 0.5, 0.9] {
            // The shift rounds values to 1e-13; flat likelihoods magnify that some thousand times.
            XCTAssertEqual(
              other.quantile(probability), one.quantile(probability) + 1000, accuracy: 1e-8,
              "seed \(Self.seed), \(form)")
          }
        }
      }
    }
  }

  func testIntervalsContainWhatTheyShould() throws {
    var generator = SplitMix64(seed: Self.seed + 1)
    var inside = 0
    for _ in 0..<300 {
      let (noise, changes) = (generator.normals(16), generator.normals(16))
      var level = 0.0
      let path = zip(noise, changes).map { irregular, change in
        level += change
        return level + irregular
      }
      let fit = try StructuralModel(.localLevel).fitted(
        to: TimeSeries(values: Array(path.prefix(15))))
      let interval = fit.forecast(horizon: 1).intervals(.percent80)[0]
      if interval.lower <= path[15], path[15] <= interval.upper { inside += 1 }
    }
    // The share's standard error is 2.3 %.
    XCTAssertEqual(Double(inside) / 300, 0.8, accuracy: 0.07, "seed \(Self.seed + 1)")
  }
}
