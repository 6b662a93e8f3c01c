import IndicatorForecast

/// A number with its unit and qualifier, or the two ends of a range.
struct Figure {
  var value: PrintedNumber?
  var token: Int
  var unit: Int?
  var unitToken: Int?
  /// The upper end and its token, of a range.
  var upper: (value: PrintedNumber?, token: Int)?
  /// The unit of the upper end, where it isn't that of the lower one: `between 900 million and 1 billion yuan`.
  var upperUnit: Int?
  var qualifier: Qualifier?
  var qualifierToken: Int?
  /// The sign of a word for growth inside a list.
  var sign: Int64?
  var currency: Int32?
}
