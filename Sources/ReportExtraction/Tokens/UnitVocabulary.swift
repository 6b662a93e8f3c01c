/// The units of figures, in words.
enum UnitVocabulary {
  /// The code of a unit that isn't measured here: 家, 公里.
  static let counted = "COUNT"

  /// Code, power of ten and words, separated by blanks; no code for a numeral alone.
  static let chinese: [(code: String, power: Int, words: String)] = [
    ("PC", 0, "% 个百分比 ％"),
    ("PP", 0, "个百分点 百分点 个点 个多百分点"),
    ("PERMILLE", 0, "‰"),
    ("CNY", 0, "元 元人民币 块钱 元/人"),
    ("CNY", 3, "千元"),
    ("CNY", 4, "万元 万元人民币 万人民币"),
    ("CNY", 6, "百万元"),
    ("CNY", 7, "千万元"),
    ("CNY", 8, "亿元 亿元人民币 亿人民币"),
    ("CNY", 12, "万亿元 万亿元人民币 万亿人民币 兆元"),
    ("USD", 0, "美元"),
    ("USD", 4, "万美元"),
    ("USD", 8, "亿美元"),
    ("USD", 12, "万亿美元"),
    ("USD", 7, "千万美元"),
    ("PERSON", 0, "人 名"),
    ("PERSON", 4, "万人 万名"),
    ("PERSON", 8, "亿人"),
    ("T", 0, "吨"),
    ("T", 4, "万吨"),
    ("T", 8, "亿吨"),
    ("KG", 0, "公斤 千克"),
    ("KG", 4, "万公斤"),
    ("KG", 8, "亿公斤"),
    ("JIN", 0, "斤"),
    ("JIN", 4, "万斤"),
    ("JIN", 8, "亿斤"),
    ("JIN", 12, "万亿斤"),
    ("", 4, "万"),
    ("", 8, "亿"),
    ("", 12, "万亿"),
    (
      counted, 0,
      """
      个 万个 家 户 项 条 所 座 处 件 宗 起 套 间 栋 幢 台 辆 次 场 期 批 位 届 号 日 天 小时 分钟 公里 千米 米 平方米 平方公里 亩 公顷 \
      立方米 千瓦时 度 千瓦 兆瓦 吨/日 人次 万人次 亿人次 万户 万家 万件 万亩 亿亩 万平方米 万公里 万套 万次 亿千瓦时 万千瓦 \
      万千瓦时 亿立方米 万立方米 个百分位 倍 成 分 份 年 岁 周年 株 万株 头 只 万头 万只 亿件 亿户 个月 季度 村 镇 县 市 区 \
      标箱 万标箱 张 架 艘 列 班 门 类 大 级 人/平方公里 微克 元/吨 元/斤 个项目 项目 名列 万架次 本 册 幅 片 支 部 颗 \
      国 省 公斤/亩 亿平方米 万辆 万台 万吨级 万吨标准煤 吨标准煤 标准煤 标准箱 万标准箱 时 分贝 摄氏度 兆 万册 个贫困村 所学校 \
      家企业 个村 个镇 万亿次 万张 亿次 人行 人民 大类 字 月 户次 家次 人均
      """
    ),
  ]

  /// The English ones, separated by bars.
  static let english: [(code: String, power: Int, words: String)] = {
    var units: [(code: String, power: Int, words: String)] = [
      ("PC", 0, "percent|per cent|pct"),
      ("PP", 0, "percentage points|percentage point|pp|points|point"),
      (counted, 0, "kilometers|kilometres|km|projects|mu|hectares|households|schools|times|fold"),
    ]
    let powers = [
      ("", 0), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
      ("hundred million", 8), ("ten thousand", 4), ("bn", 9), ("tn", 12), ("mn", 6), ("m", 6),
    ]
    let codes: [(code: String, words: [String])] = [
      ("", [""]), ("CNY", ["yuan", "rmb", "yuan rmb", "rmb yuan", "renminbi"]),
      ("USD", ["us dollars", "us dollar", "dollars", "u.s. dollars", "usd"]),
      ("T", ["tonnes", "tons", "metric tons", "metric tonnes"]),
      ("KG", ["kilograms", "kilogrammes"]),
      ("JIN", ["jin", "catties"]), ("PERSON", ["people", "persons"]),
    ]
    // `RMB billion` heads a column of a table.
    for (numeral, power) in powers where power >= 6 && numeral.count > 2 {
      units.append(("CNY", power, "rmb \(numeral)|cny \(numeral)|yuan \(numeral)"))
      units.append(("USD", power, "usd \(numeral)|us$\(numeral)|$\(numeral)"))
    }
    // `the 50-billion-yuan mark`.
    for (numeral, power) in powers where power >= 6 && numeral.count > 2 {
      units.append(("CNY", power, "\(numeral)-yuan|\(numeral)-rmb"))
      units.append(("USD", power, "\(numeral)-dollar"))
    }
    for (numeral, power) in powers {
      for (code, words) in codes where !(numeral.isEmpty && code.isEmpty) {
        let names = words.map { [numeral, $0].filter { !$0.isEmpty }.joined(separator: " ") }
        units.append((code, power, names.joined(separator: "|")))
      }
    }
    return units
  }()
}
