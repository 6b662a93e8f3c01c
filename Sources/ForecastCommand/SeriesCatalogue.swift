import IndicatorForecast

/// The series of the data at hand, found by any of their names.
struct SeriesCatalogue {
  /// The series, in the order of area and indicator codes.
  let series: [IndicatorSeries]

  private let asOf: Int?

  /// The observations of every vintage: what a name may mean, also when it isn't known yet.
  private let observations: [Observation]

  /// The identities that hold between the indicators.
  private let identities: [AccountingIdentity]

  init(_ observations: [Observation], identities: [AccountingIdentity], asOf: Int?) {
    series = SeriesConstruction(asOf: asOf, identities: identities).series(from: observations)
    self.identities = identities
    self.asOf = asOf
    self.observations = observations
  }

  /// Returns what is left of the identities that a series stands in, years in order.
  func residuals(of one: IndicatorSeries) -> [IdentityResidual] {
    identities.filter { $0.indicators.contains(one.indicator) && $0.holds(for: one.area) }
      .flatMap { $0.residuals(in: series.filter { $0.area == one.area }) }
  }

  /// Returns the names to show for an indicator.
  static func indicatorName(_ code: String) -> BilingualText {
    IndicatorRegistry.standard.name(of: code)
  }

  /// Returns the names to show for an area.
  static func areaName(_ code: String) -> BilingualText {
    AreaRegistry.standard.name(of: code)
  }

  /// Returns the series of one area; of all where no name is given.
  func restricted(toArea name: String?) throws(CommandFailure) -> SeriesCatalogue {
    guard let name else { return self }
    let code = AreaRegistry.standard.code(for: name)
    let kept = observations.filter { $0.area == code }
    guard kept.isEmpty else { return SeriesCatalogue(kept, identities: identities, asOf: asOf) }
    throw unknown("area", name, suggestions: areaRegistry.suggestions(for: name))
  }

  /// Returns the series of an indicator, one an area.
  func series(named name: String) throws(CommandFailure) -> [IndicatorSeries] {
    let code = IndicatorRegistry.standard.code(for: name)
    let found = series.filter { $0.indicator == code }
    guard found.isEmpty else { return found }
    try requireUnknown(code)
    throw unknown("indicator", name, suggestions: indicatorRegistry.suggestions(for: name))
  }

  /// Says when an indicator was first reported that was not known yet as of the vintage asked for.
  private func requireUnknown(_ code: String) throws(CommandFailure) {
    let vintages = observations.filter { $0.indicator == code }.map(\.vintage)
    guard let first = vintages.min(), let asOf else { return }
    throw CommandFailure(
      .data,
      "nothing was known of \(EscapedText(code)) as of \(asOf): its first report is of \(first); "
        + "choose a later --as-of.")
  }

  /// The indicators of the data alone, so that a suggestion can be followed.
  private var indicatorRegistry: IndicatorRegistry {
    IndicatorRegistry(
      uniqueCodes(\.indicator).map { code in
        IndicatorRegistry.standard.indicator(named: code)
          ?? Indicator(code: code, chinese: code, english: code)
      })
  }

  private var areaRegistry: AreaRegistry {
    AreaRegistry(
      uniqueCodes(\.area).map { code in
        AreaRegistry.standard.area(named: code) ?? Area(code: code, chinese: code, english: code)
      })
  }

  private func uniqueCodes(_ code: KeyPath<Observation, String>) -> [String] {
    Set(observations.map { $0[keyPath: code] }).sorted()
  }

  private func unknown(
    _ kind: String, _ name: String, suggestions: [String]
  ) -> CommandFailure {
    let hint =
      suggestions.isEmpty ? "" : " Did you mean \(suggestions.joined(separator: " or "))?"
    return CommandFailure(
      .usage, "the data have no \(kind) “\(EscapedText(name))”.\(hint) 'forecast list' shows all.")
  }
}
