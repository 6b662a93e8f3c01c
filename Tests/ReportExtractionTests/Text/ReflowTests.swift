import XCTest

@testable import ReportExtraction

/// Lines that belong together, and lines that don't.
final class ReflowTests: XCTestCase {
  func testLinesBrokenAtThePageWidthAreOneSentence() throws {
    let text = """
      　　二〇二一年，面对复杂严峻的外部环境，全县上下坚持稳中求进工
      作总基调，统筹推进各项工作。初步核算，全年地区生产总值完成
      128.6亿元，增长6.5%；固定资产投资增长8%，社会消费品零售总额
      达到45亿元。
      　　一年来，我们坚持发展第一要务，着力做好了以下几个方面的工
      作。
      """
    XCTAssertEqual(
      try ReportText(decoding: Array(text.utf8)).paragraphs,
      [
        "二〇二一年，面对复杂严峻的外部环境，全县上下坚持稳中求进工作总基调，统筹推进各项工作。初步核算，"
          + "全年地区生产总值完成128.6亿元，增长6.5%;固定资产投资增长8%，社会消费品零售总额达到45亿元。",
        "一年来，我们坚持发展第一要务，着力做好了以下几个方面的工作。",
      ])
  }

  func testAnEnglishHeadingBehindAPageNumberIsNoPartOfTheSentenceBefore() throws {
    for heading in ["II. Goals for five years and targets for 2022", "Part Two Our Targets"] {
      let text = """
        Our factories use much more energy than those of our neighbors, and rising
        prices squeeze the poor, and 43 villages can't yet count on any safe water.

                                           - 2 -

        \(heading)

        For this, the first year of the new term, we suggest that our GDP grow by 14
        percent, and retail sales of consumer goods by about 16 percent, and exports.
        """
      let paragraphs = try ReportText(decoding: Array(text.utf8)).paragraphs
      XCTAssertEqual(paragraphs.count, 3, heading)
      XCTAssertEqual(paragraphs[1], heading)
    }
  }

  func testAnEnglishHeadingBetweenFullLinesIsAParagraphOfItsOwn() throws {
    for heading in [
      "Plan for 2022", "Part Two: The Overall Requirements and Main Targets for 2022",
    ] {
      let text = """
        A total of 5,270 new urban jobs were created, and residents had more
        to spend. Spending on education took up 19.6 percent of the budgets.
        \(heading)
        The year 2022 marks the end of a plan. Our targets are GDP growth of
        6 percent or higher; growth of 8 percent in fixed-asset investments,
        and of 7 percent in retail sales.
        """
      let paragraphs = try ReportText(decoding: Array(text.utf8)).paragraphs
      XCTAssertEqual(paragraphs.count, 3, heading)
      XCTAssertEqual(paragraphs[1], heading)
    }
  }

  func testAnEnglishNumberGoesOnWithItsUnitBelow() throws {
    for (number, unit) in [("RMB 24.7", "billion"), ("24.7", "million")] {
      let text = "The exports of the city totalled \(number)\n\(unit), growing by 16.3%."
      XCTAssertEqual(
        try ReportText(decoding: Array(text.utf8)).paragraphs,
        ["The exports of the city totalled \(number) \(unit), growing by 16.3%."])
    }
  }

  func testAYearAboveAUnitIsNoAmount() throws {
    XCTAssertEqual(
      try ReportText(decoding: Array("GDP in 2021\nbillion yuan\n58.7".utf8)).paragraphs,
      ["GDP in 2021", "billion yuan", "58.7"])
  }

  func testANumberThatEndsASentenceIsNoCellBesideTheNext() throws {
    XCTAssertEqual(
      try ReportText(decoding: Array("Exports rose by 2.87%. 14 firms were founded.".utf8))
        .paragraphs,
      ["Exports rose by 2.87%. 14 firms were founded."])
  }

  func testHeadingsAreParagraphsOfTheirOwn() throws {
    let text = """
      一、2021年工作回顾
      过去的一年，全县人民在党的坚强领导下，攻坚克难，砥砺前行，各项
      事业取得了新的成绩。
      二、2022年主要预期目标
      地区生产总值增长6%左右，一般公共预算收入增长5%以上，城镇新增就
      业5000人。
      """
    let paragraphs = try ReportText(decoding: Array(text.utf8)).paragraphs
    XCTAssertEqual(paragraphs.count, 4)
    XCTAssertEqual(paragraphs[0], "一、2021年工作回顾")
    XCTAssertEqual(paragraphs[2], "二、2022年主要预期目标")
    XCTAssertTrue(paragraphs[3].hasSuffix("城镇新增就业5000人。"))
  }

  func testAParagraphALineStaysAParagraphALine() throws {
    let lines = [
      "政府工作报告", "——2022年3月29日在第二次会议上", "2021年全镇完成社会总产值158.21亿元，增长21.9%。", "2022年工作安排", "今年增长5%。",
    ]
    XCTAssertEqual(
      try ReportText(decoding: Array(lines.joined(separator: "\n").utf8)).paragraphs, lines)
  }

  func testItemsOfAListAreParagraphs() throws {
    let text = "主要目标：\n1、生产总值增长6%；\n2. 财政收入增长5%\n（三）投资增长8%\n第四章 其他\n• 消费增长9%"
    XCTAssertEqual(
      try ReportText(decoding: Array(text.utf8)).paragraphs,
      ["主要目标:", "1、生产总值增长6%;", "2.财政收入增长5%", "(三)投资增长8%", "第四章其他", "•消费增长9%"])
  }

  func testAUnitBelowItsNumberIsJoined() throws {
    XCTAssertEqual(try reflowed("完成总产值5.2亿\n元，增长5.8\n%。"), "完成总产值5.2亿元，增长5.8%。\n")
  }

  func testWordsBrokenByALineEndInEnglishKeepTheirBlank() throws {
    let text = """
      In 2021, the gross domestic product of the county reached 128.6 billion
      yuan, up by 6.5 percent; value added of industry rose by 7.2 percent and
      retail sales of consumer goods went up by 8 percent.
      """
    XCTAssertEqual(
      try reflowed(text),
      "In 2021, the gross domestic product of the county reached 128.6 billion yuan, up by 6.5 percent; "
        + "value added of industry rose by 7.2 percent and retail sales of consumer goods went up by "
        + "8 percent.\n")
  }

  func testAThousandsCommaIsInACell() throws {
    let text = "地区生产总值    亿元    1,624.38    8.3\n城镇居民人均可支配收入    元    37,215    8.6"
    XCTAssertEqual(
      try ReportText(decoding: Array(text.utf8)).paragraphs,
      ["地区生产总值\t亿元\t1,624.38\t8.3", "城镇居民人均可支配收入\t元\t37,215\t8.6"])
  }

  func testRowsOfATableAreNotJoined() throws {
    let text =
      "指标          2021年    2022年\n地区生产总值    128.6    136.5\n工业增加值       56.2     60.1\n财政收入         8.3      8.9"
    XCTAssertEqual(
      try reflowed(text),
      "指标\t2021年\t2022年\n地区生产总值\t128.6\t136.5\n工业增加值\t56.2\t60.1\n财政收入\t8.3\t8.9\n")
  }

  func testCellsALineAreNotJoined() throws {
    XCTAssertEqual(
      try reflowed("地区生产总值\n128.6\n136.5\n6.1%\n财政收入\n8.3\n8.9\n7%"),
      "地区生产总值\n128.6\n136.5\n6.1%\n财政收入\n8.3\n8.9\n7%\n")
  }

  func testRowsMayHaveThousandsCommas() throws {
    XCTAssertEqual(
      try reflowed("指标名称    单位    完成\n实际利用外资    万美元    3,218    -6.0\n出口    万美元    1,105    2.0"),
      "指标名称\t单位\t完成\n实际利用外资\t万美元\t3,218\t-6.0\n出口\t万美元\t1,105\t2.0\n")
  }

  func testItemsInLatinScriptAreNotJoined() throws {
    let paragraph = String(repeating: "The economy grew steadily, and so on. ", count: 8)
    let paragraphs = String(repeating: paragraph.dropLast() + "\n", count: 4)
    let items = "GDP growth of 5 percent, while striving for better\n12 million new urban jobs\n"
    XCTAssertEqual(try reflowed(paragraphs + items), paragraphs + items)
  }

  func testWhatStandsBeforeTheNextWordEndsNoParagraph() throws {
    let text = """
      　　——农业生产喜获丰收。粮食总产量10850吨，与

                        - 1 -

      上年持平；烤烟收购1.42万担，烟农户均收入1.35万元，

      实现烟叶税187万元；发展核桃6500亩、生姜1200亩。
      """
    XCTAssertTrue(try reflowed(text).contains("10850吨，与上年持平;烤烟"))
  }

  func testJustifiedProseIsNoTable() throws {
    let text = """
      Last year,  we kept the epidemic,  the flood   and   the   drought in hand,  and the county,  with
      its   towns, grew as planned. The value added of industry,   above   all that of machinery,  rose.
      """
    XCTAssertEqual(try ReportText(decoding: Array(text.utf8)).paragraphs.count, 1)
  }
  func testARateEndsAnItemOfAList() throws {
    let items = """
      Growth in total retail sales of consumer goods of around 6 percent

      Growth in the per capita disposable income of rural residents of 7 percent or more

      Growth in the value added of industrial enterprises above designated size of 8%

      """
    XCTAssertEqual(try reflowed(items), items.replacingOccurrences(of: "\n\n", with: "\n"))
  }

  func testABulletIsNoChineseCharacterAndNoReviewersLine() throws {
    let text = """
      Having weighed what is needed against what is possible, we propose the following targets for
      this year, as they were agreed upon in December by the committees of the congress and others:
      • At least 11 million urban jobs to be created, and a registered urban unemployment rate
      held to within 4 percent
      • Investment in fixed assets to increase by approximately 9 percent, and retail sales of
      consumer goods by roughly 10 percent
      """
    let paragraphs = try ReportText(decoding: Array(text.utf8))
    XCTAssertTrue(paragraphs.warnings.isEmpty)
    XCTAssertTrue(try reflowed(text).contains("rate held to within 4 percent\n"))
  }
}
