/// How a table of observations is laid out.
///
/// Each can be read and written. What a layout has no column for has a documented default on input;
/// what it has no place for is left out on output, and ``ObservationDocument/omitted`` counts it.
public enum ObservationLayout: String, CaseIterable, Hashable, Sendable {
  /// `observations.csv`: the concept names of SDMX, one row a figure.
  case observations
  /// SDMX-CSV 2.0: the same columns behind `STRUCTURE, STRUCTURE_ID, ACTION`.
  case sdmxCSV = "sdmx-csv"
  /// One row a figure under plain names: `area, indicator, year, value, unit`, in English or Chinese.
  case tidy
  /// Indicators down, years across.
  case wide
  /// Years down, indicators across.
  case wideTransposed = "wide-transposed"
  /// Nixtla's `unique_id, ds, y`, where `unique_id` is `AREA/INDICATOR` or a name.
  case nixtla
  /// A list of objects with the columns of `observations.csv` or of the tidy layout.
  case json
}
