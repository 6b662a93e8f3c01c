import ReportExtraction
import XCTest

/// 财政收入 without another word is the whole; a word before it makes it something else.
final class FiscalRevenueTests: XCTestCase {
  func testPlainFiscalRevenueIsTheWhole() throws {
    try assertReads(
      "完成财政收入3.2亿元，增长6.5%。",
      ["fiscal_revenue 2021 A 3.2 CNY8 EQ", "fiscal_revenue 2021 A +6.5 EQ"])
    try assertPlans("财政收入增长7%以上。", ["fiscal_revenue 2022 T +7 GE"])
    try assertReads("Fiscal revenue rose by 4.2 percent.", ["fiscal_revenue 2021 A +4.2 EQ"])
    try assertReads("Government revenue increased by 3%.", ["fiscal_revenue 2021 A +3 EQ"])
  }

  func testTheBudgetIsAPartOfIt() throws {
    try assertReads(
      "财政收入80亿元，增长5%，其中一般公共预算收入46亿元，增长4%。",
      [
        "fiscal_revenue 2021 A 80 CNY8 EQ", "fiscal_revenue 2021 A +5 EQ",
        "general_public_budget_revenue 2021 A 46 CNY8 EQ",
        "general_public_budget_revenue 2021 A +4 EQ",
      ])
  }

  func testAWordBeforeItMakesItAnother() throws {
    try assertReads("人均财政收入4200元，增长5%。", [])
    try assertReads("中央财政收入12亿元，增长5%。", [])
    try assertReads("本级财政收入2亿元，增长5%。县级财政收入3亿元，增长4%。", [])
    try assertReads("税收收入占财政收入的比重达到72.5%，提高2个百分点。", [])
    try assertReads("财政收入占生产总值的比重为11.2%。", [])
    try assertReads("Central government revenue fell by 3%. Local fiscal revenue rose by 2%.", [])
  }
}
