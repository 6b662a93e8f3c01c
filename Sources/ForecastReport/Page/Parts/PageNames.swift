import IndicatorForecast

/// The names that the page shows, and the order of the indicators.
struct PageNames: Sendable {
  private let areas: AreaRegistry
  private let indicators: IndicatorRegistry
  private let places: [String: Int]

  init(areas: AreaRegistry, indicators: IndicatorRegistry) {
    self.areas = areas
    self.indicators = indicators
    places = Dictionary(
      indicators.indicators.enumerated().map { ($1.code, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the names as they are in an area.
  func named(in area: String) -> PageNames {
    PageNames(areas: areas, indicators: indicators.named(in: area))
  }

  /// The indicators that are known by name.
  var registry: IndicatorRegistry { indicators }

  /// Returns the names of an area, short enough to be a heading.
  func area(_ code: String) -> BilingualText { Self.short(areas.name(of: code)) }

  /// Returns the names of an indicator, short enough to be a heading.
  func indicator(_ code: String) -> BilingualText { Self.short(indicators.name(of: code)) }

  private static func short(_ name: BilingualText) -> BilingualText {
    BilingualText { EscapedText(name.text(in: $0)).description }
  }

  /// Returns whether one indicator stands before another: in the order of the registry, then by code.
  func precedes(_ one: String, _ other: String) -> Bool {
    (places[one] ?? .max, one) < (places[other] ?? .max, other)
  }

  /// Returns an identity in names, such as `Gross output = Industrial output + Tertiary output`.
  func equation(_ identity: AccountingIdentity) -> BilingualText {
    EquationText(identity, names: indicators).text
  }
}
