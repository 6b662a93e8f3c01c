import IndicatorForecast
import XCTest

final class WideLayoutTests: XCTestCase {
  private let expected = [
    "taiping gdp 2019: 84.75 100 million CNY", "taiping gdp 2021: 121.68 100 million CNY",
    "taiping tax_revenue 2020: 59000 10 thousand CNY",
  ]

  func testYearsMayStandAcross() throws {
    for text in [
      "地区,指标,单位,2019,2020,2021\n太平镇,GDP,亿元,84.75,,121.68\n太平镇,税收,万元,,59000,\n",
      "指标;地区;2019年;2020年;2021年;备注\nGDP（亿元）;太平镇;84.75;;121.68;x\n税收（万元）;太平镇;;59000;;\n",
      "项目/年份,area,2019,2020,2021\nGDP（亿元）,taiping,84.75,,121.68\n税收（万元）,taiping,,59000,\n",
      ",area,2019-12-31,2020-12-31,2021-12-31\nGDP（亿元）,taiping,84.75,,121.68\n税收（万元）,taiping,,59000,\n",
    ] {
      XCTAssertEqual(try TableFixture.observations(text).map(\.summary), expected, text)
    }
  }

  func testYearsMayStandDown() throws {
    for text in [
      "年份,GDP,税收\n地区,太平镇,太平镇\n单位,亿元,万元\n2019,84.75,\n2020,,59000\n2021,121.68,\n",
      ",GDP（亿元）,税收（万元）\narea,taiping,taiping\n2019年,84.75,\n2020年,,59000\n2021年,121.68,\n",
    ] {
      XCTAssertEqual(try TableFixture.observations(text).map(\.summary), expected, text)
    }
  }

  func testPlacesOfErrorsAreThoseOfTheFileAlsoWhereYearsStandDown() {
    let errors = TableFixture.errors("year,gdp,税收\n2019,1,x\n2020,y,2\n")
    XCTAssertEqual(errors.map(\.line), [2, 3])
    XCTAssertEqual(errors.map(\.column), [3, 2])
  }

  func testAColumnThatIsNeitherYearNorKnownIsNamed() {
    let text = "指标,2019,2O20\ngdp,1,2\n"
    XCTAssertEqual(
      TableFixture.errors(text).map(\.problem), [.unknownLayout(found: ["指标", "2019", "2O20"])])
    let errors = TableFixture.errors(text, ReadingOptions(layout: .wide))
    XCTAssertEqual(errors.map(\.problem), [.neitherYearNorName])
    XCTAssertEqual(errors.first?.value, "2O20")
  }

  func testAYearThatStandsTwiceIsNamed() {
    let errors = TableFixture.errors("指标,2019,2020,2019年\ngdp,1,2,3\n")
    XCTAssertEqual(errors.map(\.problem), [.duplicateColumn(first: 2)])
    XCTAssertEqual(errors.first?.column, 4)
  }

  func testRowsMaySayWhatTheirFiguresAre() throws {
    let text = """
      indicator,unit,stage,measure,qualifier,vintage,source,2021,2022
      gdp,%,target,growth,GE,2022,plan,,6.5
      """
    let read = try TableFixture.observations(text)
    XCTAssertEqual(read.map(\.summary), ["unspecified gdp 2022 target growth: 6.5 %"])
    XCTAssertEqual(read.first?.source.document, "plan")
    XCTAssertEqual(read.first?.qualifier, .atLeast)
  }

  func testTheUnitOfTheTitleYieldsToAnyOther() throws {
    let text = "一览表,,,\n,,,单位：亿元\n指标,2019,2020,2021\nGDP,1,2,3\n税收（万元）,,4,\nGDP增速,,5,6\n"
    let units = try TableFixture.observations(text).map { "\($0.unit.code) \($0.unit.powerOfTen)" }
    XCTAssertEqual(units, ["CNY 8", "CNY 8", "CNY 8", "CNY 4", "PC 0", "PC 0"])
  }

  func testATableOfTenThousandYearsColumnsIsBounded() {
    let header = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    XCTAssertEqual(TableFixture.errors(header + "\n" + header + "\n").count, 1)
  }
}
