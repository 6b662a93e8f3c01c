import IndicatorForecast

/// Reads the observations out of the text of a work report.
///
/// What a report states of an indicator is read, and what only stands beside it is refused: completion rates,
/// shares, percentage points, totals of other areas, quarters, averages over years, goals for other years.
public struct ReportExtractor: Sendable {
  private let areas: AreaRegistry
  private var limits = ReadingLimits.standard
  let lexicon: Lexicon

  /// Creates an extractor.
  ///
  /// - Parameters:
  ///   - indicators: The indicators to look for.
  ///   - areas: The areas whose names have codes.
  /// - Complexity: O(*n*) for the names and words of the vocabulary, some thousand; make one for many reports.
  public init(indicators: IndicatorRegistry = .standard, areas: AreaRegistry = .standard) {
    self.areas = areas
    lexicon = Lexicon(indicators)
  }

  /// Returns an extractor that reads so much at a time: to one that reads little, short texts are long.
  package func reading(within limits: ReadingLimits) -> ReportExtractor {
    var extractor = self
    extractor.limits = limits
    return extractor
  }

  /// Returns what a report states.
  ///
  /// - Parameters:
  ///   - text: The text of the report.
  ///   - document: The name of the document, for the source of the observations.
  ///   - area: The code or name of the area; without one it is that of the heading.
  ///   - year: The year of the plan; without one it is that of the headings and the date.
  /// - Returns: The observations, the warnings and what became of each number.
  /// - Throws: ``ReportExtractionError`` when no year is given or found, or one that no report has.
  /// - Complexity: O(*n*) in the characters.
  public func extracted(
    from text: ReportText, document: String, area: String? = nil, year: Int? = nil
  ) throws(ReportExtractionError) -> ExtractedReport {
    if let year, !((Observation.years.lowerBound + 2)..<Observation.years.upperBound).contains(year)
    {
      throw .invalidYear(year)
    }
    let areaName = area.map { areas.area(named: $0)?.name.chinese ?? $0 }
    let report = text.scalars.withUnsafeBufferPointer { scalars -> ExtractedReport? in
      var reading = ReportReading(lexicon, scalars, of: text, limits)
      guard var frame = reading.frame(area: areaName, year: year) else { return nil }
      if frame.areaName.isEmpty { frame.areaName = areaSpokenOf(in: scalars, frame) }
      let printed = String(String.UnicodeScalarView(frame.areaName))
      let code = areas.code(for: area ?? (printed.isEmpty ? Area.unspecifiedCode : printed))
      var builder = ReportBuilder(
        text: text, lexicon: lexicon, frame: frame, area: code, document: document)
      reading.read(frame, into: &builder)
      return builder.report()
    }
    guard let report else { throw .noYear }
    return report
  }

  /// The one area of the registry that the text names and that is of the level it calls its own: 太平镇 where
  /// 全镇 and 我镇 stand; empty where there is none, or more than one.
  private func areaSpokenOf(
    in scalars: UnsafeBufferPointer<Unicode.Scalar>, _ frame: ReportFrame
  ) -> [Unicode.Scalar] {
    let suffixes = frame.ownLevels.compactMap { AreaLevel(rawValue: $0)?.suffix }
    let named = areas.areas.map { Array($0.name.chinese.unicodeScalars) }.filter { name in
      guard name.count > 2, let last = name.last, suffixes.contains(Character(last)) else {
        return false
      }
      return (0...max(0, scalars.count - name.count)).contains { start in
        scalars.count >= name.count && scalars[start].value == name[0].value
          && scalars[start..<(start + name.count)].elementsEqual(name)
      }
    }
    return named.count == 1 ? named[0] : []
  }
}
