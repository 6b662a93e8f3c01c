/// The shape of a series in one line: a bar of eighths for each value, between the least and the greatest.
///
/// - SeeAlso: E. R. Tufte, *Beautiful Evidence* (2006), chapter 2.
struct Sparkline: Hashable {
  /// The bars; a blank for a year without a value, bars of half the height where all values are the same.
  let text: String

  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Draws values.
  ///
  /// - Parameter values: One a year, nil where there is none; what is no number is left blank too.
  init(_ values: [Double?]) {
    let known = values.compactMap(\.self).filter(\.isFinite)
    let (least, most) = (known.min() ?? 0, known.max() ?? 0)
    // Halves first: the difference of the greatest numbers of either sign is no number.
    let range = most / 2 - least / 2
    text = String(
      values.map { value -> Character in
        guard let value, value.isFinite else { return " " }
        guard range > 0 else { return Self.bars[3] }
        let share = (value / 2 - least / 2) / range
        return Self.bars[min(Int(share * Double(Self.bars.count)), Self.bars.count - 1)]
      })
  }
}
