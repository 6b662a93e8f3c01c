import IndicatorForecast

/// What the cells of a column give, as the head of the table says.
struct TableColumn {
  enum Role {
    case name, unit, level, growth, other
  }

  var role: Role
  var year: Int
  var stage: Stage
  /// The unit that the head names: 完成额(亿元).
  var unit: Int?
  /// 预计.
  var isEstimate = false
}
