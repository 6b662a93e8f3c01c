/// What the first half of a composed name says: whose figure it is.
enum NameStem: Int, CaseIterable {
  case primary, secondary, tertiary, industry, industryAboveScale, agriculture
  case urban, rural, residents, privateSector, realEstate
  case trade, exports, imports, grain
}

/// What the second half of a composed name says: which figure it is.
enum NameAttribute: Int, CaseIterable {
  case valueAdded, output, income, investment, turnover, quantity
}

/// The names that are composed of a stem and an attribute, and what they mean.
enum NameParts {
  /// The code of each stem with each of its attributes.
  static let codes: [NameStem: [NameAttribute: String]] = [
    .primary: [.valueAdded: "primary_value_added"],
    .secondary: [.valueAdded: "secondary_value_added"],
    .tertiary: [.valueAdded: "tertiary_value_added", .output: "tertiary_output"],
    .industry: [
      .valueAdded: "industrial_value_added", .output: "industrial_output",
      .investment: "industrial_investment",
    ],
    .industryAboveScale: [
      .valueAdded: "industrial_value_added_above_scale", .output: "industrial_output_above_scale",
    ],
    .agriculture: [.output: "agricultural_output"],
    .urban: [.income: "urban_disposable_income"],
    .rural: [.income: "rural_disposable_income"],
    .residents: [.income: "disposable_income"],
    .privateSector: [.investment: "private_investment"],
    .realEstate: [.investment: "real_estate_investment"],
    .trade: [.turnover: "goods_trade"],
    .exports: [.turnover: "exports"],
    .imports: [.turnover: "imports"],
    .grain: [.quantity: "grain_output"],
  ]

  /// The stem and attribute of a code, where it is composed.
  static let parts: [String: (stem: NameStem, attribute: NameAttribute)] = {
    var result: [String: (stem: NameStem, attribute: NameAttribute)] = [:]
    for (stem, attributes) in codes {
      for (attribute, code) in attributes { result[code] = (stem, attribute) }
    }
    return result
  }()

  /// The words of the stems; several stems where a word names several.
  static let stems: [(stems: [NameStem], words: String)] = [
    ([.primary], "第一产业 一产"),
    ([.secondary], "第二产业 二产"),
    ([.tertiary], "第三产业 三产"),
    (
      [.primary, .secondary, .tertiary],
      """
      一、二、三产业 一二三产业 第一、二、三产业 第一、第二、第三产业 第一、第二和第三产业 一、二、三产 一二三产 \
      三次产业 一、二、三次产业 第一二三产业 一产、二产、三产
      """
    ),
    ([.secondary, .tertiary], "二、三产业 第二、三产业 二三产业 第二、第三产业 第二和第三产业 二、三产"),
    ([.industry], "工业 全部工业 全口径工业 全社会工业"),
    (
      [.industryAboveScale],
      """
      规模以上工业 规上工业 规模工业 规模以上工业企业 规上工业企业 规模工业企业 规模以上 规上 规模企业 规上企业 \
      规模以上企业
      """
    ),
    ([.agriculture], "农业 农林牧渔业 农林牧渔 农林牧副渔业 农牧业 农牧渔业 农林牧业 农林业 农渔业 农牧林渔业 农林牧渔服务业 农林牧渔及服务业"),
    ([.urban], "城镇居民 城镇常住居民 城镇 城市居民 城镇居民家庭 城市常住居民 城市 城镇住户 城镇家庭"),
    (
      [.rural],
      "农村居民 农村常住居民 农村 农民 农牧民 农村牧区居民 农村牧区常住居民 农村牧区 牧区居民 农牧区居民 农牧区常住居民 农牧民家庭 农村居民家庭 农业居民 村居民 农村住户 乡村居民 农牧民常住居民 农民常住居民 农牧业居民 农牧民居民 乡村常住居民 农村牧区居民家庭 农牧户"
    ),
    ([.urban, .rural], "城乡居民 城乡常住居民 城乡 城镇和农村居民 城镇与农村居民"),
    ([.residents], "居民 全体居民 全体常住居民 常住居民"),
    ([.privateSector], "民间"),
    ([.realEstate], "房地产开发 房地产"),
    ([.grain], "粮食"),
  ]

  /// Words of stems that are half a name only with an attribute behind them: 规模工业 is a stem, 规模 alone none.
  static let boundStems: [(stems: [NameStem], words: String)] = [([.industryAboveScale], "规模")]

  /// The words of the attributes.
  static let attributes: [(attribute: NameAttribute, words: String)] = [
    (.valueAdded, "增加值"),
    (.output, "总产值 产值 现价总产值 现价产值"),
    (.income, "人均可支配收入 可支配收入 收入 人均收入"),
    (.quantity, "产量 总产量 总产 年产量 全年产量 全年总产量"),
    (.investment, "投资 固定资产投资 投资额 固定资产投资额"),
  ]
}
