import IndicatorForecast
import XCTest

final class IndicatorRegistryTests: XCTestCase {
  private let registry = IndicatorRegistry.standard

  func testIndicatorIsFoundByCodeNamesAndAliases() {
    let expected = [
      ("industrial_output", "industrial_output"), ("工业总产值", "industrial_output"),
      ("Industrial output", "industrial_output"), ("社会总产值", "gross_output"),
      ("规模以上工业总产值", "industrial_output_above_scale"),
      ("规上工业总产值", "industrial_output_above_scale"),
      ("规模工业总产值", "industrial_output_above_scale"), ("农业总产值", "agricultural_output"),
      ("第三产业总产值", "tertiary_output"), ("固定资产投资", "fixed_asset_investment"),
      ("固定项目投资", "fixed_asset_investment"), ("全社会固定资产投资", "fixed_asset_investment"),
      ("税收收入", "tax_revenue"), ("本级税收收入", "tax_revenue_own_level"),
      ("规模以上工业企业数", "above_scale_firms"), ("地区生产总值", "gdp"), ("生产总值", "gdp"),
      ("国内生产总值", "gdp"), ("GDP", "gdp"), ("经济总量", "gdp"),
      ("第一产业增加值", "primary_value_added"), ("第二产业增加值", "secondary_value_added"),
      ("第三产业增加值", "tertiary_value_added"), ("一般公共预算收入", "general_public_budget_revenue"),
      ("CPI", "cpi"), ("居民消费价格", "cpi"), ("城镇新增就业", "urban_new_jobs"),
      ("社会消费品零售总额", "retail_sales"),
    ]
    for (name, code) in expected {
      XCTAssertEqual(registry.indicator(named: name)?.code, code, name)
    }
  }

  func testBlanksWidthAndCaseDoNotMatter() {
    for name in [
      "工业 总产值", "INDUSTRIAL_OUTPUT", "ｉｎｄｕｓｔｒｉａｌ＿ｏｕｔｐｕｔ", "　工业总产值\n", "industrial OUTPUT",
    ] {
      XCTAssertEqual(registry.code(for: name), "industrial_output", name)
    }
    XCTAssertEqual(registry.code(for: "ＧＤＰ"), "gdp")
  }

  func testUnknownNameIsItsOwnCode() {
    XCTAssertNil(registry.indicator(named: "生猪出栏量"))
    XCTAssertEqual(registry.code(for: "生猪出栏量"), "生猪出栏量")
    XCTAssertEqual(
      registry.name(of: "生猪出栏量"), BilingualText(english: "生猪出栏量", chinese: "生猪出栏量"))
    XCTAssertEqual(registry.name(of: "gdp").chinese, "地区生产总值")
  }

  func testNoNameMeansTwoIndicators() {
    var owners: [String: String] = [:]
    for indicator in registry.indicators {
      for name in [indicator.code, indicator.name.chinese, indicator.name.english]
        + indicator.aliases
      {
        let folded = name.lowercased().filter { !$0.isWhitespace }
        let owner = owners[folded] ?? indicator.code
        XCTAssertEqual(owner, indicator.code, name)
        owners[folded] = indicator.code
      }
    }
  }

  func testOfTwoIndicatorsWithANameTheFirstCounts() {
    let registry = IndicatorRegistry([
      Indicator(code: "a", chinese: "甲", english: "A", aliases: ["x"]),
      Indicator(code: "b", chinese: "乙", english: "B", aliases: ["x", "a"]),
    ])
    XCTAssertEqual(registry.code(for: "x"), "a")
    XCTAssertEqual(registry.code(for: "a"), "a")
    XCTAssertEqual(registry.code(for: "b"), "b")
  }

  // MARK: Suggestions

  func testTypoSuggestsTheNearestName() {
    XCTAssertEqual(registry.suggestions(for: "industrial_outptu").first, "industrial_output")
    XCTAssertEqual(registry.suggestions(for: "工业总产直").first, "工业总产值")
    XCTAssertEqual(registry.suggestions(for: "gdo").first, "gdp")
    XCTAssertEqual(registry.suggestions(for: "固定资产投次").first, "固定资产投资")
    XCTAssertEqual(registry.suggestions(for: "Gross_ouput").first, "gross_output")
  }

  func testNothingNearSuggestsNothing() {
    XCTAssertEqual(registry.suggestions(for: "粮食"), [])
    XCTAssertEqual(registry.suggestions(for: ""), [])
    XCTAssertEqual(registry.suggestions(for: "  "), [])
  }

  func testSuggestionsAreFewAndInAFixedOrder() {
    let suggestions = registry.suggestions(for: "业总产值", limit: 2)
    XCTAssertEqual(suggestions, registry.suggestions(for: "业总产值", limit: 2))
    XCTAssertEqual(suggestions.count, 2)
    // 工业总产值 and 农业总产值 are both one edit away; the registry lists industry first.
    XCTAssertEqual(suggestions, ["工业总产值", "农业总产值"])
  }

  // MARK: Areas

  func testAreasOfTheDataAreFoundByCodeAndName() {
    let areas = AreaRegistry.standard
    for name in ["taiping", "太平镇", "Taiping", "TAIPING"] {
      XCTAssertEqual(areas.area(named: name)?.code, "taiping")
    }
    XCTAssertEqual(areas.code(for: "中国"), "China")
    XCTAssertEqual(areas.code(for: "北京市"), "Beijing")
    XCTAssertEqual(areas.code(for: "广东省"), "Guangdong")
    XCTAssertEqual(areas.code(for: "邵东市"), "Shaodong")
    XCTAssertEqual(areas.code(for: "清新区"), "清新区")
    XCTAssertEqual(areas.name(of: "taiping").chinese, "太平镇")
    XCTAssertEqual(areas.name(of: "清新区").english, "清新区")
    XCTAssertEqual(areas.suggestions(for: "Guandong"), ["Guangdong"])
  }
}
