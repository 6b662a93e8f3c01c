import ExtendedPrecision
import LinearAlgebra
import Statistics

/// A polynomial in the period, fitted by ordinary least squares.
///
/// What ``LinearTrend`` and ``QuadraticTrend`` return. A value *h* periods ahead has a Student-t
/// distribution with *n* − *p* degrees of freedom, the polynomial's value as centre and scale
/// s √(1 + x(XᵀX)⁻¹xᵀ): the leverage of the future row is inside the interval.
///
/// - SeeAlso: N. R. Draper & H. Smith, *Applied Regression Analysis*, 3rd ed. (1998), §3.1 (the variance of a
///   predicted observation).
public struct TrendFit: FittedModel, Hashable {
  /// The series that the trend was fitted to.
  public let series: TimeSeries

  private let degree: Int
  private let system: LeastSquares
  private let solution: LeastSquaresSolution

  /// Fits the polynomial of a degree.
  init(_ series: TimeSeries, degree: Int) throws(FitError) {
    // One observation more than parameters: without it there is no spread to tell an interval by.
    self.series = try series.requiring(degree + 2)
    self.degree = degree
    let design = Design.polynomial(
      degree: degree, of: series.periods.map { DoubleDouble(Double($0)) })
    do throws(LinearAlgebraError) {
      system = try LeastSquares(design)
    } catch {
      throw FitError(error)
    }
    solution = system.solution(for: series.values)
  }

  /// The intercept and the coefficients of the period's powers, in the series' unit.
  ///
  /// The polynomial is in the period itself, so for calendar years the intercept belongs to the
  /// year zero; digits are not lost by that.
  public var coefficients: [Double] { solution.coefficients }

  /// The standard errors of the coefficients.
  public var standardErrors: [Double] {
    system.standardErrors(errorDeviation: residualStandardError)
  }

  /// *n* − *p*, at least one.
  public var degreesOfFreedom: Int { series.count - degree - 1 }

  /// The residual standard error s, in the series' unit.
  public var residualStandardError: Double {
    solution.residualNorm / Double(degreesOfFreedom).squareRoot()
  }

  /// The share of variation about the mean that the trend explains; nil for a constant series.
  public var rSquared: Double? { solution.rSquared }

  /// The polynomial's value at each observation.
  public var fittedValues: [Double?] { solution.fittedValues }

  /// Returns distributions along the polynomial.
  ///
  /// - Parameter horizon: How many periods ahead.
  /// - Returns: One distribution a period.
  /// - Precondition: `horizon` ≥ 1.
  /// - Complexity: O(*h p*²) time for a polynomial of *p* coefficients.
  public func forecast(horizon: Int) -> Forecast {
    Forecast(origin: series.lastPeriod, horizon: horizon) { step in
      let row = powers(of: series.lastPeriod + step)
      let variance = 1 + system.predictionVariance(at: row)
      return PredictiveDistribution(
        StudentTDistribution(
          degreesOfFreedom: Double(degreesOfFreedom), location: solution.predictedValue(at: row),
          scale: residualStandardError * variance.squareRoot()))
    }
  }

  private func powers(of period: Int) -> [DoubleDouble] {
    var row = [DoubleDouble(Double(period))]
    for power in 1..<degree { row.append(row[power - 1] * Double(period)) }
    return row
  }
}
