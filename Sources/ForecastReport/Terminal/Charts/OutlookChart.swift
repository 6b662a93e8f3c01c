import IndicatorForecast

/// An outlook drawn for a terminal: the whole series in one line, and its last years with the forecast as a fan.
public struct OutlookChart: Sendable {
  /// The fewest columns that a chart is drawn in.
  public static let leastWidth = 40

  /// The most columns that a chart takes: on wider terminals the lines would be hard to follow.
  public static let greatestWidth = 120

  private let outlook: Outlook
  private let width: Int
  private let language: Language
  private let isColored: Bool

  /// Draws an outlook.
  ///
  /// - Parameters:
  ///   - outlook: What is drawn.
  ///   - width: The columns of the terminal; the chart takes ``leastWidth`` to ``greatestWidth`` of them.
  ///   - language: The language of the legend.
  ///   - isColored: Whether to set colours by control sequences.
  public init(_ outlook: Outlook, width: Int = 80, language: Language, isColored: Bool = false) {
    self.outlook = outlook
    self.width = min(max(width, Self.leastWidth), Self.greatestWidth)
    self.language = language
    self.isColored = isColored
  }

  /// The lines, without line ends; none where nothing could be drawn.
  public var lines: [String] {
    guard let fan = TerminalFan(outlook, width: width) else { return [] }
    return sparkline + fan.lines(in: language, isColored: isColored)
  }

  /// The series between its first and its last year; none of a single value.
  private var sparkline: [String] {
    let points = outlook.series.points
    guard let first = points.first, let last = points.last, first.year < last.year else {
      return []
    }
    let room = width - 2 * String(last.year).count - 4
    let years = max(first.year, last.year - room + 1)...last.year
    let text = Sparkline(years.map { outlook.series.point(in: $0)?.value }).text
    return ["  \(years.lowerBound) \(text) \(years.upperBound)", ""]
  }
}

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
