/// A list of codes whose members have names in tables as well.
protocol TableCode: RawRepresentable<String>, CaseIterable {
  /// Names that mean a code, folded; the codes themselves need none.
  static var tableNames: [String: Self] { get }
}

extension TableCode {
  static var tableNames: [String: Self] { [:] }

  /// Finds a code by itself in any case, or by one of its names.
  init?(tableName name: String) {
    let folded = ObservationColumn.folded(name)
    let code = Self.allCases.first { ObservationColumn.folded($0.rawValue) == folded }
    guard let code = code ?? Self.tableNames[folded] else { return nil }
    self = code
  }
}

extension Stage: TableCode {
  static let tableNames: [String: Stage] = [
    "result": .actual, "实际": .actual, "实绩": .actual, "完成": .actual, "执行": .actual,
    "plan": .target, "目标": .target, "计划": .target, "预期": .target,
  ]
}

extension Measure: TableCode {
  static let tableNames: [String: Measure] = [
    "总量": .level, "绝对值": .level, "水平": .level,
    "growthrate": .growth, "增速": .growth, "增长率": .growth, "增长": .growth, "同比": .growth,
    "同比增长": .growth,
  ]
}

extension PriceBasis: TableCode {
  static let tableNames: [String: PriceBasis] = [
    "现价": .current, "当年价": .current, "当年价格": .current, "现行价格": .current,
    "constant": .comparable, "可比价": .comparable, "可比价格": .comparable, "不变价": .comparable,
    "不变价格": .comparable,
  ]
}

extension ObservationStatus: TableCode {}

extension Qualifier: TableCode {}
