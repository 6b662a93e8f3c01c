/// What a reader of observations is told beside the file.
public struct ReadingOptions: Sendable {
  /// The layout; nil to tell it from the file.
  public var layout: ObservationLayout?
  /// The encoding of a text file.
  public var encoding: TextEncoding
  /// The indicators whose names become codes.
  public var indicators: IndicatorRegistry
  /// The areas whose names become codes.
  public var areas: AreaRegistry
  /// The year in which figures without a vintage were published; nil to take the default of the layout.
  public var vintage: Int?
  /// Whether commas may stand between groups of three digits, as in 74,982.
  public var allowsThousandsCommas: Bool

  /// Creates the options.
  ///
  /// - Parameters:
  ///   - layout: The layout; nil to tell it from the file.
  ///   - encoding: The encoding of a text file.
  ///   - indicators: The indicators whose names become codes.
  ///   - areas: The areas whose names become codes.
  ///   - vintage: The year in which figures without a vintage were published; nil for the default.
  ///   - allowsThousandsCommas: Whether commas may stand between groups of three digits.
  /// - Precondition: `vintage` is in ``Observation/years``.
  public init(
    layout: ObservationLayout? = nil, encoding: TextEncoding = .utf8,
    indicators: IndicatorRegistry = .standard, areas: AreaRegistry = .standard,
    vintage: Int? = nil, allowsThousandsCommas: Bool = false
  ) {
    precondition(vintage.map(Observation.years.contains) ?? true, "years have 4 digits")
    self.layout = layout
    self.encoding = encoding
    self.indicators = indicators
    self.areas = areas
    self.vintage = vintage
    self.allowsThousandsCommas = allowsThousandsCommas
  }
}
