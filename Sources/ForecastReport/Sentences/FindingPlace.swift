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

/// Where the figures behind a finding or a conflict stand, each place once.
struct FindingPlaces {
  private let places: [FindingPlace]

  /// The places of figures in their order.
  init(_ observations: [Observation]) {
    var seen: Set<String> = []
    places = observations.map { FindingPlace($0) }.filter { seen.insert($0.shown).inserted }
  }

  /// The places of a finding: of one about a target the target's first, which is where to look.
  init(_ finding: Finding) {
    let isTarget = { (one: Observation) in one.stage == .target && one.year == finding.year }
    let own = finding.inputs.filter { isTarget($0) && $0.indicator == finding.indicator }
    let others = finding.inputs.filter { isTarget($0) && $0.indicator != finding.indicator }
    self.init(own + others + finding.inputs.filter { !isTarget($0) })
  }

  /// Returns the places in a row, as many as have room; what is left out is said by an ellipsis, and no name is cut.
  ///
  /// - Parameter limit: The most characters, but one place at least.
  /// - Returns: The row.
  func text(limit: Int = 600) -> String {
    var (text, count) = ("", 0)
    for place in places {
      let next = text.isEmpty ? place.shown : "\(text), \(place.shown)"
      guard count == 0 || next.count <= limit else { return text + ", …" }
      (text, count) = (next, count + 1)
    }
    return text
  }

  /// The most places that stand beside the first one on a terminal.
  private static let othersLimit = 3

  /// The first place, and in short where else to look, such as `report:20, also :6`; nil without any.
  func short(in language: Language) -> String? {
    guard let first = places.first else { return nil }
    let others = places.dropFirst()
    guard !others.isEmpty else { return first.shown }
    let names = others.prefix(Self.othersLimit).map { place in
      guard let parts = place.parts, parts.document == first.parts?.document else {
        return place.shown
      }
      return ":\(parts.line)"
    }
    let rest = others.count > names.count ? ", …" : ""
    let separator = BilingualText(english: ", also ", chinese: "，另见 ").text(in: language)
    return first.shown + separator + names.joined(separator: ", ") + rest
  }
}
