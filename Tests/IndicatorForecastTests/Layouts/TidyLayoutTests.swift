import IndicatorForecast
import XCTest

final class TidyLayoutTests: XCTestCase {
  private let expected = "taiping industrial_output_above_scale 2020: 92.63 100 million CNY"

  func testHeadersMayBeEnglishOrChinese() throws {
    for text in [
      "area,indicator,year,value,unit\n太平镇,规上工业总产值,2020,92.63,亿元",
      "地区,指标,年份,数值,单位\n太平镇,规模以上工业总产值,2020年,92.63,亿元",
      "Unit;Value;YEAR;Region;Series\n100 million CNY;92.63;2020-12-31;taiping;规上工业产值",
      "数值\t年度\t指标名称\t地区名称\t计量单位\t备注\n92.63\t2020\t规上工业总产值\tTaiping\t亿元\tx",
    ] {
      XCTAssertEqual(try TableFixture.observations(text).map(\.summary), [expected], text)
    }
  }

  func testEveryOptionalColumnIsRead() throws {
    let text = """
      area,indicator,year,value,unit,stage,measure,prices,status,qualifier,vintage,source,source_line
      taiping,gross_output,2022,12.5,%,计划,增速,可比价,p,ge,2022,report,7
      """
    XCTAssertEqual(
      try TableFixture.observations(text),
      [
        Observation(
          area: "taiping", indicator: "gross_output", year: 2022, stage: .target,
          measure: .growth, value: PrintedNumber(significand: 125, decimals: 1), unit: .percent,
          priceBasis: .comparable, status: .provisional, qualifier: .atLeast, vintage: 2022,
          source: ObservationSource(document: "report", line: 7))
      ])
  }

  func testWithoutAreaAndUnitBothAreSaidToBeNotStated() throws {
    let read = try TableFixture.observations("series,year,value\n蜂蜜产量,2020,5\n")
    XCTAssertEqual(read.map(\.summary), ["unspecified 蜂蜜产量 2020: 5 unit not stated"])
  }

  func testAUnitMayStandBehindTheName() throws {
    let text = "指标,年份,数值\n地区生产总值（亿元）,2020,8.5\n蜂蜜产量(公斤),2020,5\n\"税收收入 (万元)\",2020,7\n"
    XCTAssertEqual(
      try TableFixture.observations(text).map(\.summary),
      [
        "unspecified gdp 2020: 8.5 100 million CNY",
        "unspecified 蜂蜜产量(公斤) 2020: 5 unit not stated",
        "unspecified tax_revenue 2020: 7 10 thousand CNY",
      ])
  }

  func testAGrowthRateIsKnownByItsNameWhereTheRegistryKnowsTheRest() throws {
    let text = """
      indicator,year,value,unit
      地区生产总值增速,2020,6.1,%
      GDP同比增长,2021,8.4%,
      蜂蜜增速,2020,3,%
      城镇调查失业率,2020,5.6%,%
      """
    XCTAssertEqual(
      try TableFixture.observations(text).map(\.summary),
      [
        "unspecified gdp 2020 growth: 6.1 %", "unspecified gdp 2021 growth: 8.4 %",
        "unspecified 蜂蜜增速 2020: 3 %", "unspecified urban_unemployment_rate 2020: 5.6 %",
      ])
  }

  func testUnitsThatDisagreeAreErrors() {
    let errors = TableFixture.errors(
      "indicator,year,value,unit,unit_mult\nGDP（亿元）,2020,5,万元,\ngdp,2021,5,万元,8\n")
    XCTAssertEqual(
      errors.map(\.problem), [.unitsDisagree(inName: "亿元"), .powersDisagree(inUnit: 4)])
    XCTAssertEqual(errors.map(\.line), [2, 3])
  }

  func testTwoNamesOfOneIndicatorThatDisagreeAreBothNamed() {
    let errors = TableFixture.errors(
      "area,indicator,year,value,unit\n太平镇,税收收入,2021,74982,万元\ntaiping,税收,2021,7.5,亿元\n")
    XCTAssertEqual(
      errors.map(\.problem),
      [
        .conflictingNames(
          firstLine: 2, firstName: "太平镇 税收收入", firstValue: "EQ 74982 CNY × 10^4",
          name: "taiping 税收")
      ])
  }

  func testEmptyValuesAndMarkersOfMissingOnesAreErrorsUnlessTheStatusSaysSo() throws {
    let errors = TableFixture.errors(
      "indicator,year,value\na,2020,\na,2021,NA\na,2022,…\na,2023,-\n")
    XCTAssertEqual(errors.map(\.line), [2, 3, 4, 5])
    XCTAssertEqual(errors.first?.problem, .missingNotDeclared)
    let declared = try TableFixture.observations("indicator,year,value,status\na,2020,,M\n")
    XCTAssertEqual(declared.map(\.status), [.missing])
  }

  func testThousandsCommasAreReadOnlyWhereTheyAreAllowed() throws {
    let text = "indicator,year,value\na,2020,\"74,982\"\n"
    XCTAssertEqual(TableFixture.errors(text).map(\.problem), [.notANumber(.separator)])
    let options = ReadingOptions(allowsThousandsCommas: true)
    XCTAssertEqual(
      try TableFixture.observations(text, options).map(\.value?.description), ["74982"])
  }

  func testLinesOfATitleAndAUnitMayStandAboveTheHeader() throws {
    let text = "太平镇主要指标\n（单位：亿元）\n\n指标,年份,数值\n地区生产总值,2020,5\n税收收入（万元）,2020,7\n"
    XCTAssertEqual(
      try TableFixture.observations(text).map(\.summary),
      [
        "unspecified gdp 2020: 5 100 million CNY",
        "unspecified tax_revenue 2020: 7 10 thousand CNY",
      ])
  }

  // MARK: Vintages

  func testWithoutAVintageTheWholeFileIsPublishedTheYearAfterItsLastResult() throws {
    let text = """
      indicator,year,value,stage
      a,2019,1,
      a,2021,2,
      b,2018,3,
      a,2020,4,target
      a,2022,5,target
      a,2025,6,target
      """
    let file = try TableFixture.file(text)
    XCTAssertEqual(file.observations.map(\.vintage), [2022, 2022, 2022, 2020, 2022, 2022])
    XCTAssertEqual(file.warnings.map(\.problem), [.assumedVintage(2022)])
    XCTAssertFalse(
      file.observations.contains { $0.stage == .actual && $0.vintage <= 2021 }, "no look-ahead")
  }

  func testAVintageThatIsNamedCountsForRowsWithoutOne() throws {
    let text = "indicator,year,value,vintage\na,2019,1,2020\na,2020,2,\n"
    let file = try TableFixture.file(text, ReadingOptions(vintage: 2024))
    XCTAssertEqual(file.observations.map(\.vintage), [2020, 2024])
    XCTAssertEqual(file.warnings, [])
  }

  func testAResultCannotBeOlderThanItsReport() {
    let text = "indicator,year,value,vintage,status\na,2022,1,2021,\na,2022,1,2020,F\n"
    let errors = TableFixture.errors(text)
    XCTAssertEqual(errors.map(\.problem), [.resultAfterVintage(vintage: 2021)])
    XCTAssertEqual(
      TableFixture.errors("indicator,year,value\na,2022,1\n", ReadingOptions(vintage: 2020))
        .map(\.problem), [.resultAfterVintage(vintage: 2020)])
  }

  func testAResultThatIsSaidToBeOneIsTakenForOneAndComesBack() throws {
    let text = "indicator,year,value,unit,vintage,stage\na,2022,1,元,2021,ACTUAL\n"
    let observations = try TableFixture.observations(text)
    XCTAssertEqual(observations.map(\.stage), [.actual])
    for layout in [ObservationLayout.tidy, .wide, .wideTransposed] {
      let document = ObservationDocument(observations, layout: layout)
      XCTAssertEqual(
        try ObservationFile(parsing: document.bytes, name: "written").observations, observations)
    }
  }

  func testAllErrorsAreFoundInOnePassInBothLanguages() {
    let errors = TableFixture.errors(
      "指标,年份,数值,阶段\n,2020,1,\nGDP,20,x,?\nGDP,2020\nGDP,2020,1,\nGDP,2020,1,\n")
    XCTAssertEqual(errors.map(\.line), [2, 3, 3, 3, 4, 6])
    XCTAssertEqual(errors.map(\.column), [1, 2, 3, 4, nil, 3])
    XCTAssertTrue(errors[1].message.chinese.hasPrefix("t.csv 第 3 行第 2 列（年份）：“20”"))
  }
}
