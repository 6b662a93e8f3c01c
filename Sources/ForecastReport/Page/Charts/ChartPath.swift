/// The text of a path through places of a chart.
enum ChartPath {
  /// Returns a line through years and values.
  static func line(_ points: [(year: Int, value: Double)], in frame: ChartFrame) -> String {
    points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + place(point.year, point.value, frame)
    }.joined()
  }

  /// Returns the outline of a band: along the upper ends, and back along the lower ones.
  static func outline(_ band: FanBand, in frame: ChartFrame) -> String {
    let there = zip(band.years, band.upper).map { place($0, $1, frame) }
    let back = zip(band.years, band.lower).dropFirst().reversed().map { place($0, $1, frame) }
    return "M" + (there + back).joined(separator: "L") + "z"
  }

  private static func place(_ year: Int, _ value: Double, _ frame: ChartFrame) -> String {
    NumberWords.place(frame.x(year)) + " " + NumberWords.place(frame.y(value))
  }
}
