import ExtendedPrecision
import ForecastModels
import TestSupport
import XCTest

/// What doubles can't hold is a typed error, never a wrong number.
final class RegressionRangeTests: XCTestCase {
  /// Subnormal: too near to zero for all the digits of a double.
  private let tiny = 1e-300 * 1e-10

  private func error(_ body: () throws -> Void) -> FitError? {
    do {
      try body()
      return nil
    } catch {
      return error as? FitError
    }
  }

  func testARegressorHasTheMagnitudesThatKeepAllDigits() throws {
    XCTAssertNil(error { _ = try Regressor(name: "x", values: [1e290, 0, -1e291]) })
    XCTAssertEqual(
      error { _ = try Regressor(name: "x", values: [1, 1e300, 1]) }, .tooLarge(index: 1))
    XCTAssertEqual(
      error { _ = try Regressor(name: "x", values: [tiny, -2 * tiny]) }, .tooSmall(index: 1))
    XCTAssertNil(error { _ = try Regressor(name: "x", values: [0, 0]) })
    XCTAssertNil(error { _ = try Regressor(name: "x", values: [tiny, 1]) }, "zero beside one")
  }

  func testPowersHaveThemToo() throws {
    let large = try Regressor(name: "x", values: [1, 1e100, 2])
    XCTAssertEqual(try large.powers(upTo: 2).count, 2)
    XCTAssertEqual(error { _ = try large.powers(upTo: 3) }, .tooLarge(index: 1))
    let small = try Regressor(name: "x", values: [1e-101, 1e-100])
    XCTAssertEqual(error { _ = try small.powers(upTo: 3) }, .tooSmall(index: 1))
    XCTAssertEqual(Regressor.magnitudes(forPower: 10), 0x1p-97...0x1p97)
  }

  func testACoefficientOutOfRangeIsNamedByItsPlace() throws {
    let y = [3.0, 1, 4, 1, 5, 9]
    let x = [1.0, 2, 4, 7, 8, 11]
    func fit(_ ofX: Double, _ ofY: Double) throws {
      let regressor = try Regressor(name: "x", values: x.map { $0 * ofX })
      let response = y.map { DoubleDouble($0 * ofY) }
      _ = try LinearRegression([regressor]).fitted(to: response)
    }
    XCTAssertNil(error { try fit(1e-150, 1e149) })
    XCTAssertEqual(error { try fit(1e-200, 1e149) }, .coefficientOutOfRange(index: 1))
    XCTAssertEqual(error { try fit(1e200, 1e-149) }, .coefficientOutOfRange(index: 1))
    let regressor = try Regressor(name: "x", values: x.map { $0 * 1e-200 })
    XCTAssertEqual(
      error {
        _ = try AutoregressiveErrorRegression([regressor], includesTrend: false)
          .fitted(to: TimeSeries(values: y.map { $0 * 1e149 }))
      }, .coefficientOutOfRange(index: 1))
  }

  func testAResponseNearZeroIsRefused() throws {
    let regressor = try Regressor(name: "x", values: [1, 2, 4, 7, 8])
    let response = [tiny, 3 * tiny, 2 * tiny, 0, tiny]
    XCTAssertEqual(
      error {
        _ = try LinearRegression([regressor]).fitted(to: response.map { DoubleDouble($0) })
      }, .tooSmall(index: 1))
    XCTAssertEqual(
      error {
        _ = try AutoregressiveErrorRegression([regressor], includesTrend: false)
          .fitted(to: TimeSeries(values: response))
      }, .tooSmall(index: 1))
  }

  func testResidualsNearZeroAreRefusedUnlessTheFitIsExact() throws {
    let regressor = try Regressor(name: "x", values: [1, 2, 3, 4, 5])
    func fit(_ values: [Double]) throws {
      _ = try LinearRegression([regressor]).fitted(to: values.map { DoubleDouble($0 * 1e-289) })
    }
    // What is left is a ten-billionth of the values: below 2⁻⁹⁹⁰ it has not all its digits.
    XCTAssertEqual(error { try fit([1, 2, 3 + 1e-10, 4, 5]) }, .tooSmall(index: 4))
    XCTAssertNil(error { try fit([1, 2, 3.5, 4, 5]) })
  }

  func testAStandardErrorThatADoubleCannotHoldIsNone() {
    for error in [Double.infinity, .nan, tiny] {
      let coefficient = Coefficient(
        name: "x", estimate: 1, standardError: error, degreesOfFreedom: 3)
      XCTAssertNil(coefficient.standardError)
      XCTAssertNil(coefficient.pValue)
    }
    let exact = Coefficient(name: "x", estimate: 1, standardError: 0, degreesOfFreedom: 3)
    XCTAssertEqual(exact.pValue, 0)
  }

  func testRandomExponentsGiveNumbersOrErrors() throws {
    let seed: UInt64 = 3_484
    var generator = SplitMix64(seed: seed)
    for index in 0..<400 {
      let rows = Int.random(in: 4...9, using: &generator)
      let (base, spread) = (
        Int.random(in: -320...305, using: &generator), [0, 3, 40].randomElement(using: &generator)
      )
      let columns = (0..<3).map { column in
        (0..<rows).map { _ -> Double in
          let exponent =
            (column == 0 ? 0 : base) + Int.random(in: 0...(spread ?? 0), using: &generator)
          return Double("\(Int.random(in: -99...99, using: &generator))e\(min(exponent, 306))") ?? 0
        }
      }
      // Two hundred fits each.
      let includesAutoregression = index.isMultiple(of: 10)
      assertFiniteOrRefused(
        columns, includesAutoregression: includesAutoregression, "seed \(seed), table \(index)")
    }
  }

  private func assertFiniteOrRefused(
    _ columns: [[Double]], includesAutoregression: Bool, _ message: String
  ) {
    do throws(FitError) {
      let regressors = [
        try Regressor(name: "x", values: columns[1]), try Regressor(name: "z", values: columns[2]),
      ]
      let fitted = try LinearRegression(regressors).fitted(to: TimeSeries(values: columns[0]))
      for estimator in [StandardErrorEstimator.classical, .hc0, .hc3, .neweyWest()] {
        assertNumbers(fitted.coefficients(estimator), message)
        XCTAssertFalse(fitted.fStatistic(estimator)?.value.isNaN ?? false, message)
      }
      guard includesAutoregression else { return }
      let autoregression = AutoregressiveErrorRegression(regressors, includesTrend: false)
      assertNumbers(try autoregression.fitted(to: fitted.series).coefficients, message)
    } catch {
      // Any typed error will do.
    }
  }

  private func assertNumbers(_ coefficients: [Coefficient], _ message: String) {
    for coefficient in coefficients {
      XCTAssertTrue(coefficient.estimate.isFinite, message)
      XCTAssertTrue(coefficient.standardError?.isFinite ?? true, message)
      XCTAssertFalse(coefficient.tStatistic?.isNaN ?? false, message)
      XCTAssertTrue(coefficient.pValue.map { (0...1).contains($0) } ?? true, message)
    }
  }
}
