import ForecastReport
import IndicatorForecast
import XCTest

/// What `baseline check` says of figures that differ.
final class DifferenceTextTests: XCTestCase {
  private func lines(_ count: Int, _ language: Language = .english) -> [String] {
    let differences = (0..<count).map {
      FigureDifference(key: "town/series\($0)", column: "median", first: "1", second: "2")
    }
    return DifferenceText(differences, name: "base", isDamaged: false, language: language).lines
  }

  private func rows(_ lines: [String]) -> Int { lines.count { $0.contains("town/series") } }

  func testFortyRowsStandWhole() {
    XCTAssertEqual(rows(lines(40)), 40)
    XCTAssertFalse(lines(40).contains { $0.contains("more;") })
  }

  func testALongTableEndsWithACountOfTheRest() {
    let text = lines(300)
    XCTAssertEqual(text.first, "base: 300 figures differ.")
    XCTAssertEqual(rows(text), 40)
    XCTAssertTrue(text.contains("… and 260 more; --format csv or json shows all of them."))
    XCTAssertTrue(lines(300, .chinese).contains("……另有 260 处；--format csv 或 json 可查看全部。"))
  }
}
