import IndicatorForecast

/// Which year and whose figures a part of a sentence gives.
struct Scope {
  var year: Int
  var stage: Stage
  /// Years that no figure is wanted of: a goal for a later year.
  var isOtherYear = false
  var isPartOfYear = false
  var isSeveralYears = false
  /// Whether the years are those of a sum told behind a name's figure: 36.8亿元，五年累计123亿元.
  var isSeveralYearsOfItem = false
  /// Whether the year is told as the end of a span of years, which goes on behind the figure.
  var isEndOfSpan = false
  var isOtherArea = false
  /// Whether growth is told against another year than the one before.
  var isOfOtherBase = false
  /// Whether it can't be told which year 今年 is.
  var isDoubtful = false
  var isEstimate = false
  /// Whether 预计 stands behind a name, and ends with what is told of it.
  var isEstimateOfItem = false
  var prices: PriceBasis?
}
