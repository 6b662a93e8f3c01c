import ReportExtraction
import XCTest

/// The name of the area in the forms that titles have.
final class AreaNameTests: XCTestCase {
  private func assertNamed(_ area: String, _ titles: [String], line: UInt = #line) throws {
    for title in titles {
      let text = "\(title)\n一、2021年工作回顾\n全年地区生产总值增长5%。\n二、2022年工作安排\n"
      let report = try ReportLines.report(text, area: nil, year: nil)
      XCTAssertEqual(report.area, area, title, line: line)
      XCTAssertEqual(report.planYear, 2022, title, line: line)
      XCTAssertFalse(report.warnings.map(\.problem).contains(.areaNotFound), title, line: line)
    }
  }

  func testTitlesOfTownships() throws {
    try assertNamed(
      "青石镇",
      [
        "关于青石镇2021年工作总结及2022年工作计划", "青石镇2022年《政府工作报告》", "青石镇2021年度政府工作总结",
        "青石镇2021年度工作总结及2022年度工作计划", "青石镇人民政府2022年工作要点", "清河县青石镇2021年政府工作情况报告",
        "关于印发《青石镇2022年政府工作报告》的通知", "青石镇人大一次会议文件（三）\n政府工作报告",
        "政府工作报告\n2022年1月10日在中共青石镇委员会扩大会议上", "中共青石镇委 青石镇人民政府\n关于2021年工作总结的报告",
      ])
  }

  func testAnAssemblyMayStandOnTwoLines() throws {
    try assertNamed(
      "青石镇",
      [
        "政府工作报告\n2022年1月10日在青石镇第十九届\n人民代表大会第一次会议上",
        "政府工作报告\n——在清河县青石镇\n第十九届人民代表大会第一次会议上",
      ])
  }

  func testWhoeverReportsIsNoPartOfTheName() throws {
    try assertNamed(
      "清河县",
      [
        "政府工作报告\n各位代表：现在，我代表清河县人民政府，向大会报告工作。", "清河县政府2022年工作安排",
        "关于清河县2021年国民经济和社会发展计划执行情况的报告",
      ])
    try assertNamed("东湖街道", ["东湖街道办事处关于2021年工作情况和2022年工作计划的报告"])
  }

  func testAnEnglishTitleNamesTheAreaToo() throws {
    try assertNamed(
      "Qinghe County", ["Report on the Work of the Government of Qinghe County\nJanuary 10, 2022"])
  }

  func testAnEnglishReportSpeaksOfItsAreaByItsLevel() throws {
    let own = [
      ("Township", ["township", "town"]), ("Town", ["town", "township"]), ("City", ["city"]),
      ("Autonomous Prefecture", ["prefecture", "autonomous prefecture"]), ("Banner", ["banner"]),
      ("Subdistrict", ["subdistrict"]), ("District", ["district"]), ("County", ["county"]),
      ("Province", ["province"]),
    ]
    for (level, words) in own {
      for word in Set(own.flatMap(\.1)) {
        let text = """
          Report on the Work of the Government of Linhe \(level)
          Review of 2021
          The \(word) realized a GDP of 1.86 billion yuan.
          """
        XCTAssertEqual(
          try ReportLines.short(text, area: nil, year: 2022),
          words.contains(word) ? ["gdp 2021 A 1.86 CNY9 EQ"] : [], "\(word) in a \(level)")
      }
    }
  }
}
