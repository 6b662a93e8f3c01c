extension IndicatorRegistry {
  /// The indicators of the data sets that ship and those usual in work reports.
  ///
  /// An alias is listed only where it means the same in every report; 第三产业 alone, for one, may be the
  /// output or the value added.
  public static let standard = IndicatorRegistry(output + accounts + finance + demand + people)

  private static let output = [
    Indicator(
      code: "gross_output", chinese: "社会总产值", english: "Gross output",
      aliases: ["全社会总产值", "Gross social output"]),
    Indicator(
      code: "industrial_output", chinese: "工业总产值", english: "Industrial output",
      aliases: ["全部工业总产值", "工业产值", "Gross industrial output"]),
    Indicator(
      code: "industrial_output_above_scale", chinese: "规模以上工业总产值",
      english: "Industrial output of firms above scale",
      aliases: ["规上工业总产值", "规模工业总产值", "规模以上工业产值", "规上工业产值", "规上工业企业总产值"]),
    Indicator(
      code: "agricultural_output", chinese: "农业总产值", english: "Agricultural output",
      aliases: ["农林牧渔业总产值", "农业产值"]),
    Indicator(
      code: "tertiary_output", chinese: "第三产业总产值", english: "Tertiary output",
      aliases: ["第三产业产值", "三产总产值"]),
    Indicator(
      code: "above_scale_firms", chinese: "规模以上工业企业数",
      english: "Industrial firms above scale",
      aliases: ["规上工业企业数", "规模以上工业企业", "规上工业企业"]),
    Indicator(
      code: "above_scale_enterprises", chinese: "规模以上企业数", english: "Enterprises above scale",
      aliases: ["规上企业数", "规模以上企业", "规上企业"]),
  ]

  private static let accounts = [
    Indicator(
      code: "gdp", chinese: "地区生产总值", english: "Gross domestic product",
      aliases: ["国内生产总值", "生产总值", "GDP", "经济总量", "Gross regional product"]),
    Indicator(
      code: "primary_value_added", chinese: "第一产业增加值", english: "Value added, primary",
      aliases: ["一产增加值"]),
    Indicator(
      code: "secondary_value_added", chinese: "第二产业增加值", english: "Value added, secondary",
      aliases: ["二产增加值"]),
    Indicator(
      code: "tertiary_value_added", chinese: "第三产业增加值", english: "Value added, tertiary",
      aliases: ["三产增加值", "服务业增加值"]),
    Indicator(
      code: "industrial_value_added_above_scale", chinese: "规模以上工业增加值",
      english: "Industrial value added of firms above scale",
      aliases: ["规上工业增加值", "规模工业增加值"]),
    Indicator(
      code: "industrial_value_added", chinese: "全部工业增加值", english: "Industrial value added",
      aliases: ["工业增加值", "全口径工业增加值"]),
  ]

  private static let finance = [
    Indicator(
      code: "tax_revenue", chinese: "税收收入", english: "Tax revenue",
      aliases: ["税收", "税收总收入"]),
    Indicator(
      code: "tax_revenue_own_level", chinese: "本级税收收入", english: "Tax revenue of the own level",
      aliases: ["本级税收", "镇本级税收收入"]),
    Indicator(
      code: "general_public_budget_revenue", chinese: "一般公共预算收入",
      english: "General public budget revenue",
      aliases: ["地方一般公共预算收入", "公共财政预算收入"]),
    Indicator(
      code: "general_public_budget_expenditure", chinese: "一般公共预算支出",
      english: "General public budget expenditure",
      aliases: ["公共财政预算支出", "地方一般公共预算支出"]),
    Indicator(
      code: "fiscal_revenue", chinese: "财政总收入", english: "Total fiscal revenue",
      aliases: ["公共财政总收入", "地方财政总收入", "Fiscal revenue"]),
  ]

  private static let demand = [
    Indicator(
      code: "fixed_asset_investment", chinese: "固定资产投资", english: "Fixed asset investment",
      aliases: ["固定项目投资", "全社会固定资产投资", "固定资产投资额", "固投"]),
    Indicator(
      code: "industrial_investment", chinese: "工业投资", english: "Industrial investment",
      aliases: ["工业固定资产投资"]),
    Indicator(
      code: "private_investment", chinese: "民间投资", english: "Private investment",
      aliases: ["民间固定资产投资"]),
    Indicator(
      code: "real_estate_investment", chinese: "房地产开发投资",
      english: "Investment in real estate development",
      aliases: ["房地产投资", "Real estate development investment"]),
    Indicator(
      code: "retail_sales", chinese: "社会消费品零售总额",
      english: "Retail sales of consumer goods", aliases: ["社消零", "社会消费品零售额"]),
    Indicator(
      code: "goods_trade", chinese: "进出口总额", english: "Imports and exports of goods",
      aliases: ["外贸进出口总额", "货物进出口总额", "进出口总值", "货物进出口总值"]),
    Indicator(
      code: "exports", chinese: "出口总额", english: "Exports of goods",
      aliases: ["外贸出口总额", "货物出口总额", "出口总值"]),
    Indicator(
      code: "imports", chinese: "进口总额", english: "Imports of goods",
      aliases: ["外贸进口总额", "货物进口总额", "进口总值"]),
    Indicator(
      code: "foreign_investment", chinese: "实际利用外资", english: "Foreign investment used",
      aliases: ["实际使用外资", "实际利用外资金额"]),
    Indicator(
      code: "cpi", chinese: "居民消费价格", english: "Consumer prices",
      aliases: ["居民消费价格指数", "居民消费价格涨幅", "CPI"]),
  ]

  private static let people = [
    Indicator(
      code: "urban_new_jobs", chinese: "城镇新增就业", english: "New urban jobs",
      aliases: ["城镇新增就业人数", "新增城镇就业"]),
    Indicator(
      code: "urban_unemployment_rate", chinese: "城镇调查失业率",
      english: "Surveyed urban unemployment rate"),
    Indicator(
      code: "registered_unemployment_rate", chinese: "城镇登记失业率",
      english: "Registered urban unemployment rate"),
    Indicator(
      code: "disposable_income", chinese: "居民人均可支配收入",
      english: "Disposable income per head", aliases: ["人均可支配收入", "全体居民人均可支配收入"]),
    Indicator(
      code: "urban_disposable_income", chinese: "城镇居民人均可支配收入",
      english: "Disposable income per head, urban"),
    Indicator(
      code: "rural_disposable_income", chinese: "农村居民人均可支配收入",
      english: "Disposable income per head, rural", aliases: ["农民人均可支配收入"]),
    Indicator(
      code: "population", chinese: "常住人口", english: "Resident population",
      aliases: ["年末常住人口"]),
    Indicator(
      code: "grain_output", chinese: "粮食总产量", english: "Grain output",
      aliases: ["粮食产量", "粮食总产"]),
  ]
}
