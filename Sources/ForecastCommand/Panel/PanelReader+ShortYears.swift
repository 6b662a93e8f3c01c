import IndicatorForecast

extension PanelReader {
  /// The distance of a period from the years of its series beyond which it is no part of them.
  private static let farthest = 500

  /// Notes the periods of fewer than four digits that stand far from the years of their series: 06 is neither
  /// the year 6 nor, for certain, 2006.
  ///
  /// In sorted rows such a period would break the order; in rows that are yet to be sorted nothing else tells.
  mutating func noteShortYears() {
    for place in ids.indices {
      let years = rows[place].lazy.map(\.period)
      guard let nearest = years.filter({ $0 >= 1000 }).min(),
        let last = years.filter({ $0 < 1000 }).max(), nearest - last > Self.farthest
      else { continue }
      for row in rows[place] where row.period < 1000 {
        note(row, .farFromYears(nearest: nearest))
      }
    }
  }
}
