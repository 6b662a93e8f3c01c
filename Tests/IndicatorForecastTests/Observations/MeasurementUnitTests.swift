import IndicatorForecast
import XCTest

final class MeasurementUnitTests: XCTestCase {
  func testNamesAreThoseOfReports() {
    let expected: [(MeasurementUnit, String, String)] = [
      (.yuan(powerOfTen: 8), "亿元", "100 million CNY"),
      (.yuan(powerOfTen: 4), "万元", "10 thousand CNY"),
      (.yuan(powerOfTen: 0), "元", "CNY"),
      (.yuan(powerOfTen: 12), "万亿元", "trillion CNY"),
      (.percent, "%", "%"),
      (MeasurementUnit(code: "PERSON", powerOfTen: 4), "万人", "10 thousand persons"),
      (MeasurementUnit(code: "FIRM"), "家", "firms"),
      (MeasurementUnit(code: "USD", powerOfTen: 8), "亿美元", "100 million USD"),
      (MeasurementUnit(code: "TON", powerOfTen: 6), "百万TON", "million TON"),
      (MeasurementUnit(code: "X", powerOfTen: 9), "十亿X", "billion X"),
      (MeasurementUnit(code: "X", powerOfTen: 3), "千X", "thousand X"),
      (MeasurementUnit(code: "X", powerOfTen: 7), "10^7 X", "10^7 X"),
    ]
    for (unit, chinese, english) in expected {
      XCTAssertEqual(unit.name, BilingualText(english: english, chinese: chinese))
    }
  }

  func testConversionIsExactAndKeepsThePrintedDigits() throws {
    let tenThousand = MeasurementUnit.yuan(powerOfTen: 4)
    let hundredMillion = MeasurementUnit.yuan(powerOfTen: 8)
    let tax = try PrintedNumber(parsing: "74982")
    XCTAssertEqual(hundredMillion.converted(tax, from: tenThousand)?.description, "7.4982")
    XCTAssertEqual(tenThousand.converted(tax, from: tenThousand), tax)
  }

  func testAnotherCodeCannotBeConverted() throws {
    let tax = try PrintedNumber(parsing: "74982")
    XCTAssertNil(MeasurementUnit.percent.converted(tax, from: .yuan(powerOfTen: 0)))
  }

  func testCodesOfTheFileAreThoseOfSDMX() {
    XCTAssertEqual(Stage.allCases.map(\.rawValue), ["ACTUAL", "TARGET"])
    XCTAssertEqual(Measure.allCases.map(\.rawValue), ["LEVEL", "GROWTH"])
    XCTAssertEqual(PriceBasis.allCases.map(\.rawValue), ["CURRENT", "COMPARABLE"])
    XCTAssertEqual(ObservationStatus.allCases.map(\.rawValue), ["A", "B", "E", "F", "M", "P"])
    XCTAssertEqual(
      Qualifier.allCases.map(\.rawValue), ["EQ", "GE", "GT", "LE", "APPROX", "LO", "HI", "STRIVE"])
    XCTAssertEqual(Qualifier.allCases.filter(\.isRangeEnd), [.lowerEnd, .upperEnd])
  }
}
