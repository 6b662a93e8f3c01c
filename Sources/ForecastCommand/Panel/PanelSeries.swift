import IndicatorForecast

/// One series of a panel, as read.
struct PanelSeries: Hashable {
  /// Its name.
  let id: String

  /// The line of its first row.
  let line: Int

  /// The line of its last row.
  let lastLine: Int

  /// Its observations, periods increasing.
  let series: TimeSeries
}
