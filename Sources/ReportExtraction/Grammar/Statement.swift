import IndicatorForecast

/// A figure, or a target in words, that the grammar found beside the name of an indicator.
struct Statement {
  /// The place in ``Lexicon/codes``.
  var indicator: Int
  var year: Int
  var stage: Stage
  var measure: Measure
  var value: PrintedNumber?
  var unit: MeasurementUnit
  var prices: PriceBasis?
  var isEstimate = false
  var qualifier = Qualifier.exact
  var sentence: Range<Int>
  var name: Range<Int>
  /// The number; the words of a target without one.
  var number: Range<Int>
  var unitWord: Range<Int>?
  var roleWord: Range<Int>?
  var qualifierWord: Range<Int>?
  var refusal: RefusalReason?
}
