import Foundation
import LinearAlgebra
import XCTest

/// Linear trends of many series of twenty years, against copying their data.
final class SharedDesignBenchmarks: XCTestCase {
  private static let years = 20

  func testRatiosToCopyingTheData() throws {
    let system = try trendSystem()
    print(
      "  series      fits µs      copy µs    ratio   ns a series   fits a second"
        + "   GB/s   GB/s of the copy")
    for count in [100, 1_000, 10_000, 100_000] {
      let series = Matrix(rows: Self.years, columns: count, storage: numbers(Self.years * count))
      let comparison = Comparison(operations: 10 * Self.years * count) {
        system.solutions(forColumnsOf: series).residualSumsOfSquares[count - 1]
      } against: {
        copy(of: series.storage)[count - 1]
      }
      // The data, read once by each; 1,000 bytes a microsecond are a gigabyte a second.
      let kilobytes = Double(8 * Self.years * count) / 1_000
      print(
        String(
          format: "%8d %12.1f %12.1f %8.2f %13.1f %15.0f %6.2f %18.2f", count, comparison.work,
          comparison.yardstick, comparison.ratio, 1_000 * comparison.work / Double(count),
          1e6 * Double(count) / comparison.work, kilobytes / comparison.work,
          kilobytes / comparison.yardstick))
      if count == 100_000 {
        XCTAssertLessThanOrEqual(comparison.ratio, 3, "the aim: at most three times the copy")
      }
      try assertLastTrend(system, series)
    }
  }

  func testHundredThousandSeries() throws {
    let system = try trendSystem()
    let count = 100_000
    let series = Matrix(rows: Self.years, columns: count, storage: numbers(Self.years * count))
    var sum = 0.0
    measure { sum += system.solutions(forColumnsOf: series).coefficients[1, count - 1] }
    blackHole(sum)
    try assertLastTrend(system, series)
  }

  private func trendSystem() throws -> LeastSquares {
    try LeastSquares(Design(columns: [(0..<Self.years).map { Double(2_002 + $0) }]))
  }

  private func assertLastTrend(_ system: LeastSquares, _ series: Matrix) throws {
    let last = series.columns - 1
    let batch = system.solutions(forColumnsOf: series)
    let single = system.solution(for: series.column(last))
    // Without refinement a slope of magnitude below one keeps 14 digits.
    XCTAssertEqual(batch.coefficients[1, last], single.coefficients[1], accuracy: 1e-14)
  }
}

/// A new array with the same elements: memory taken and written once.
private func copy(of values: [Double]) -> [Double] {
  Array(unsafeUninitializedCapacity: values.count) { buffer, count in
    count = buffer.initialize(fromContentsOf: values)
  }
}
