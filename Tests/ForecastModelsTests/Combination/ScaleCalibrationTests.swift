import Statistics
import XCTest

@testable import ForecastModels

/// The calibration of the scale inside the rows that it is estimated from.
final class ScaleCalibrationTests: XCTestCase {
  private static let perStep = 100

  /// Outcomes whose logarithms are a hundredth and a half of a t with four degrees of freedom, at evenly
  /// spaced probabilities, and grow with the root of the steps; two sizes take turns.
  private var rows: [ScaleRows.Row] {
    let errors = StudentTDistribution(degreesOfFreedom: 4, scale: 0.015)
    return (1...RollingOrigins.horizon).flatMap { step in
      (0..<Self.perStep).map { index in
        let probability = (Double(index) + 0.5) / Double(Self.perStep)
        let spread = errors.quantile(probability) * Double(step).squareRoot()
        return ScaleRows.Row(
          panel: 0, step: step, weight: 1 / Double(Self.perStep), meanChange: 0.02, median: 1.03,
          outcome: 1.03 * exp(spread),
          columns: CombinationScale.columns(
            [index.isMultiple(of: 2) ? 0.02 : 0.03], unit: 1, step: step))
      }
    }
  }

  /// Returns how many rows of a step lie within so many scales of their medians.
  private func count(_ rows: [ScaleRows.Row], within reach: Double, of scale: CombinationScale)
    -> Int
  {
    rows.count { row in
      let size = exp(
        CombinationScale.exponent(
          row, scale.intercepts + scale.slopes, steps: RollingOrigins.horizon))
      // Factors are written down with six decimals.
      return abs(log(row.outcome / row.median))
        <= reach * (1 + 1e-4) * CombinationScale.limited(size / row.median)
    }
  }

  func testIntervalsOfEachStepHoldTheSharesThatTheyAreCalibratedTo() throws {
    let rows = rows
    let scale = try CombinationScale(rows, naive: [])
    for step in 1...RollingOrigins.horizon {
      let own = rows.filter { $0.step == step }
      let standard = StudentTDistribution(degreesOfFreedom: scale.degreesOfFreedom[step - 1])
      let factor = scale.factors[step - 1]
      // Of a hundred rows 93 in the interval of 95 %, and 76 in that of 80 %: the shares of the least
      // interval score. Rows come in pairs but for the sizes, so one may stand on the edge.
      XCTAssertEqual(
        Double(count(own, within: factor * standard.quantile(0.975), of: scale)), 93, accuracy: 1,
        "step \(step)")
      XCTAssertEqual(
        Double(count(own, within: factor * standard.quantile(0.9), of: scale)), 76, accuracy: 1,
        "step \(step)")
    }
  }

  func testTooFewRowsAreRefused() {
    // Four rows for each of six intercepts and two slopes are 32, and one more is needed.
    XCTAssertThrowsError(try CombinationScale(Array(rows.prefix(32)), naive: [])) { error in
      XCTAssertEqual(error as? FitError, .tooFewObservations(required: 32, actual: 32))
    }
  }
}
