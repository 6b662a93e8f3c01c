/// A number at the right of the plot with the word for it below, at the height of what it is of.
struct ChartLabel: Hashable {
  /// What the number is of.
  enum Kind: String {
    case target
    case median
  }

  /// A label before it has a place.
  struct Text: Hashable {
    let kind: Kind
    let value: Double
    let number: String
  }

  /// The height of the two lines.
  static let height = 27.0

  let text: Text
  /// Where the number's line stands.
  let y: Double

  /// Returns the width that some numbers take, that of the word below at least: bold digits are 0.7 of their
  /// size wide at most.
  static func width(of numbers: [String]) -> Double {
    max(44, 8.5 * Double(numbers.map(\.count).max() ?? 0))
  }

  /// Places labels at their values, and moves them apart where they would touch: the greater value above.
  static func placed(_ texts: [Text], in frame: ChartFrame) -> [ChartLabel] {
    let sorted = texts.sorted { $0.value > $1.value }
    var places = sorted.map { frame.y($0.value) }
    if places.count == 2, places[1] - places[0] < height {
      let middle = (places[0] + places[1]) / 2
      places = [middle - height / 2, middle + height / 2]
    }
    let (first, last) = (frame.top, frame.bottom - 12)
    let excess = max(0, (places.last ?? last) - last) - max(0, first - (places.first ?? first))
    return zip(sorted, places).map { ChartLabel(text: $0, y: $1 - excess) }
  }
}
