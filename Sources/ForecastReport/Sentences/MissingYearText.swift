import IndicatorForecast

/// A year of a series that has no value: the growth that is printed for it all the same, and what is to be said.
struct MissingYearText: Hashable {
  /// The growth printed for the year, with its percent sign; empty where none is.
  let growth: String

  /// What is there, in a word or two.
  let text: BilingualText

  /// Looks up a year without a value.
  init(_ year: Int, in series: IndicatorSeries) {
    let rate = series.growthRates.first { $0.year == year }?.rate
    growth = rate.map { "\($0) %" } ?? ""
    text =
      rate == nil
      ? BilingualText(english: "missing", chinese: "缺失")
      : BilingualText(english: "growth alone", chinese: "仅有增速")
  }
}
