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
  /// Whether it gives another area's figures, or those of a part of the year.
  var isOfOther = false
  /// Whether its figures are falls: 下降(%).
  var isFall = false
  /// Whether the head names the time itself.
  var isDated = false
  /// Whether the head has a cell here at all.
  var isHeaded = true
  /// Whether a head of two rows names several years, and it can't be told which is the column's.
  var isDoubtful = false
}
