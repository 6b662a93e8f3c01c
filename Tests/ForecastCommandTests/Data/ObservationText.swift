/// The text of observations files.
enum ObservationText {
  static let header =
    "REF_AREA,INDICATOR,TIME_PERIOD,STAGE,MEASURE,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,VINTAGE"

  /// A file of levels of years from 2010 on, each printed a year later.
  static func levels(
    _ values: [String], area: String = "town", indicator: String = "output", unit: String = "CNY"
  ) -> String {
    let rows = values.enumerated().map { index, value in
      "\(area),\(indicator),\(2010 + index),ACTUAL,LEVEL,\(value),\(unit),8,\(2011 + index)"
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
