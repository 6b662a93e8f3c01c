extension ObservationColumn {
  /// The names of the columns in tidy and wide tables, the one that is written first.
  private static let names: [(ObservationColumn, [String])] = [
    (.area, ["area", "region", "ref_area", "地区", "区域", "地区名称", "行政区", "行政区划"]),
    (
      .indicator,
      ["indicator", "series", "name", "variable", "id", "指标", "指标名称", "项目", "名称"]
    ),
    (.frequency, ["freq", "frequency", "频率"]),
    (.period, ["year", "period", "time", "time_period", "年份", "年度", "年", "时间", "时期"]),
    (.stage, ["stage", "阶段"]),
    (.measure, ["measure", "度量"]),
    (.value, ["value", "obs_value", "数值", "值", "指标值", "数据"]),
    (.unit, ["unit", "unit_measure", "单位", "计量单位"]),
    (.powerOfTen, ["unit_mult", "数量级"]),
    (.decimals, ["decimals", "小数位数", "小数位"]),
    (.prices, ["prices", "price_basis", "价格", "价格基准"]),
    (.status, ["status", "obs_status", "状态"]),
    (.qualifier, ["qualifier", "限定", "限定词"]),
    (.vintage, ["vintage", "发布年份", "报告年份", "公布年份"]),
    (.source, ["source", "来源", "数据来源", "资料来源"]),
    (.sourceLine, ["source_line", "来源行", "行号"]),
  ]

  private static let columns: [String: ObservationColumn] = Dictionary(
    names.flatMap { column, names in names.map { (folded($0), column) } },
    uniquingKeysWith: { first, _ in first })

  private static let writtenNames = Dictionary(
    uniqueKeysWithValues: names.map { ($0, $1.first ?? $0.rawValue) })

  /// Finds a column by one of its names in tidy and wide tables; case, blanks, hyphens, underscores and
  /// full or half width don't count.
  init?(tableName name: String) {
    guard let column = Self.columns[Self.folded(name)] else { return nil }
    self = column
  }

  /// The name that is written into tidy and wide tables.
  var tableName: String { Self.writtenNames[self] ?? rawValue }

  /// Returns a name without what does not tell columns apart.
  static func folded(_ name: String) -> String {
    NameIndex.folded(name).filter { $0 != "_" && $0 != "-" }
  }
}
