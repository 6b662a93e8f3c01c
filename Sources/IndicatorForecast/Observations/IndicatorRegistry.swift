/// The indicators that are known by name.
///
/// A name is found as it stands, or else without regard to blanks, full or half width and the case of
/// ASCII letters. A name that isn't found is kept as its own code: nothing is dropped.
public struct IndicatorRegistry: Hashable, Sendable {
  /// The indicators, in the order in which they are listed.
  public let indicators: [Indicator]
  private let index: NameIndex

  /// Creates a registry.
  ///
  /// - Parameter indicators: The indicators in the order wanted; of two that share a name the first counts.
  public init(_ indicators: [Indicator]) {
    self.indicators = indicators
    index = NameIndex(indicators.map(\.allNames))
  }

  /// Returns the indicator with a code, name or alias.
  ///
  /// - Parameter name: A code, a Chinese or English name, or an alias.
  /// - Returns: The indicator, or nil when none has the name.
  public func indicator(named name: String) -> Indicator? {
    index.entry(named: name).map { indicators[$0] }
  }

  /// Returns the code of the indicator with a name, or the name itself when no indicator has it.
  ///
  /// - Parameter name: A code, a Chinese or English name, or an alias.
  /// - Returns: The code.
  public func code(for name: String) -> String {
    indicator(named: name)?.code ?? name
  }

  /// Returns the names to show for a code; a code that isn't known stands for itself.
  ///
  /// - Parameter code: A code.
  /// - Returns: The English and the Chinese name.
  public func name(of code: String) -> BilingualText {
    indicator(named: code)?.name ?? BilingualText(english: code, chinese: code)
  }

  /// Returns the registry with the names that indicators have in an area.
  ///
  /// What is 地区生产总值 of a province or a town is 国内生产总值 of the country. Names given by a registry file
  /// stay as they are.
  ///
  /// - Parameter area: A code, or a Chinese or English name.
  /// - Returns: The registry; every name is found in it as before.
  public func named(in area: String) -> IndicatorRegistry {
    let national = "国内生产总值"
    guard AreaRegistry.standard.code(for: area) == "China",
      let place = indicators.firstIndex(where: { $0.code == "gdp" }),
      indicators[place].name.chinese == "地区生产总值"
    else { return self }
    let gdp = indicators[place]
    var named = indicators
    named[place] = Indicator(
      code: gdp.code, chinese: national, english: gdp.name.english,
      aliases: gdp.aliases.filter { $0 != national } + [gdp.name.chinese])
    return IndicatorRegistry(named)
  }

  /// Returns the known names nearest to one that isn't known.
  ///
  /// Nearness is the Damerau–Levenshtein distance, at most a third of the length; ties are in the order of
  /// the registry.
  ///
  /// - Parameters:
  ///   - name: The name as typed.
  ///   - limit: The largest number of names, 3 unless stated.
  /// - Returns: The nearest name of each indicator, the nearest first.
  /// - Complexity: O(*n k*²) for *n* names of length *k*.
  public func suggestions(for name: String, limit: Int = 3) -> [String] {
    index.suggestions(for: name, limit: limit)
  }
}
