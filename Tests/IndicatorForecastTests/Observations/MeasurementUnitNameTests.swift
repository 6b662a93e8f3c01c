import IndicatorForecast
import XCTest

final class MeasurementUnitNameTests: XCTestCase {
  func testUnitsOfReportsAreKnown() {
    let units: [(String, String, Int)] = [
      ("元", "CNY", 0), ("万元", "CNY", 4), ("亿元", "CNY", 8), ("万亿元", "CNY", 12),
      ("千元", "CNY", 3), ("百万元", "CNY", 6), ("人", "PERSON", 0), ("万人", "PERSON", 4),
      ("家", "FIRM", 0), ("户", "HOUSEHOLD", 0), ("%", "PC", 0), ("％", "PC", 0),
      ("百分点", "PP", 0), ("亿美元", "USD", 8), ("万美元", "USD", 4), ("USD", "USD", 0),
      ("CNY", "CNY", 0), ("100 million CNY", "CNY", 8), ("100 million yuan", "CNY", 8),
      ("10,000 yuan", "CNY", 4), ("10 000 yuan", "CNY", 4), ("billion USD", "USD", 9),
      ("USD bn", "USD", 9), ("10 thousand persons", "PERSON", 4), ("亿 元", "CNY", 8),
      ("percent", "PC", 0), ("RMB million", "CNY", 6),
    ]
    for (name, code, power) in units {
      XCTAssertEqual(
        MeasurementUnit(named: name), MeasurementUnit(code: code, powerOfTen: power), name)
    }
  }

  func testUnknownUnitsStayTheirOwnCodes() {
    XCTAssertEqual(MeasurementUnit(named: "万吨"), MeasurementUnit(code: "吨", powerOfTen: 4))
    XCTAssertEqual(
      MeasurementUnit(named: "亿千瓦时"), MeasurementUnit(code: "千瓦时", powerOfTen: 8))
    XCTAssertEqual(MeasurementUnit(named: "千瓦时"), MeasurementUnit(code: "千瓦时"))
    XCTAssertEqual(
      MeasurementUnit(named: "million tonnes"), MeasurementUnit(code: "tonnes", powerOfTen: 6))
    XCTAssertEqual(MeasurementUnit(named: " 件 "), MeasurementUnit(code: "件"))
    XCTAssertEqual(MeasurementUnit(named: " "), .unspecified)
    XCTAssertNil(MeasurementUnit.known("万吨"))
  }

  /// A unit of a table is that of the coded layouts, where a name that is known becomes its code.
  func testTheCodeOfAnUnknownUnitIsNoNameOfAKnownOne() {
    for name in [
      "万万元", "万%", "million percent", "百万万元", "10 thousand 10 thousand CNY", "万吨", "x",
    ] {
      let unit = MeasurementUnit(named: name)
      XCTAssertNil(MeasurementUnit.known(unit.code), name)
      XCTAssertEqual(MeasurementUnit(named: unit.name.english), unit, name)
    }
    XCTAssertEqual(MeasurementUnit(named: "万%"), MeasurementUnit(code: "万%"))
  }

  func testNamesThatAreShownAreReadBack() {
    for code in ["CNY", "USD", "PERSON", "FIRM", "HOUSEHOLD"] {
      for power in MeasurementUnit.powerOfTenRange {
        let unit = MeasurementUnit(code: code, powerOfTen: power)
        XCTAssertEqual(MeasurementUnit(named: unit.name.english), unit, unit.name.english)
        XCTAssertEqual(MeasurementUnit(named: unit.name.chinese), unit, unit.name.chinese)
      }
    }
    for unit in [MeasurementUnit.percent, .unspecified, MeasurementUnit(code: "PP")] {
      XCTAssertEqual(MeasurementUnit(named: unit.name.english), unit)
      XCTAssertEqual(MeasurementUnit(named: unit.name.chinese), unit)
    }
  }

  /// 74,982 万元 of one report and 7.4982 亿元 of another are one figure.
  func testTheSameAmountInTwoUnitsIsTheSameObservation() throws {
    let text = """
      indicator,year,value,unit
      税收收入,2021,74982,万元
      税收,2021,7.4982,亿元
      """
    let file = try ObservationFile(parsing: Array(text.utf8), name: "t.csv")
    XCTAssertEqual(file.observations.map(\.value?.description), ["74982"])
    XCTAssertTrue(
      file.warnings.map(\.problem).contains(
        .sameUnderTwoNames(firstLine: 2, firstName: "税收收入", name: "税收")))
    let yuan = MeasurementUnit.yuan(powerOfTen: 4)
    let converted = try XCTUnwrap(
      yuan.converted(PrintedNumber(parsing: "7.4982"), from: .yuan(powerOfTen: 8)))
    XCTAssertEqual(converted, try PrintedNumber(parsing: "74982"))
  }
}
