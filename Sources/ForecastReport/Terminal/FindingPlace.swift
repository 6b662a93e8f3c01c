import IndicatorForecast

/// Where a figure stands, as findings name it: `SOURCE:LINE`, or what tells the figure from others.
public struct FindingPlace: Hashable, Sendable {
  private let observation: Observation

  /// Creates the place of a figure.
  ///
  /// - Parameter observation: The figure.
  public init(_ observation: Observation) {
    self.observation = observation
  }

  /// The place for readers: the document where it is known, also without a line.
  var shown: String {
    let source = observation.source
    guard source.line == nil, !source.document.isEmpty else { return text }
    return EscapedText(source.document).description
  }

  /// The document and the line behind its colon; nil where there is no line.
  var parts: (document: String, line: Int)? {
    let source = observation.source
    guard let line = source.line, !source.document.isEmpty else { return nil }
    return (EscapedText(source.document).description, line)
  }

  /// Such as `taiping-work-report-2021:306`; without a line
  /// `China/gdp/2025/TARGET/GROWTH/2025`: area, indicator, year, stage, measure and vintage.
  public var text: String {
    let source = observation.source
    if let line = source.line, !source.document.isEmpty {
      return "\(EscapedText(source.document)):\(line)"
    }
    let parts = [
      observation.area, observation.indicator, String(observation.year),
      observation.stage.rawValue, observation.measure.rawValue, String(observation.vintage),
    ]
    return parts.map { EscapedText($0).description }.joined(separator: "/")
  }
}
