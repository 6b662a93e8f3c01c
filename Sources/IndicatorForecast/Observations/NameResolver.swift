/// Turns the names of a file into codes and notes those that hold characters that are not seen.
///
/// Each name is looked up once.
struct NameResolver {
  private let indicators: IndicatorRegistry
  private let areas: AreaRegistry
  private var labels: [Bool: [String: IndicatorLabel]] = [:]
  private var codes: [String: String] = [:]
  private var areaCodes: [String: String] = [:]

  init(_ options: ReadingOptions) {
    indicators = options.indicators
    areas = options.areas
  }

  /// The code of a name that is nothing but a name; the name itself where it isn't known.
  mutating func indicator(_ name: String) -> String {
    if let code = codes[name] { return code }
    let code = indicators.code(for: name)
    codes[name] = code
    return code
  }

  /// The label of a table, which may hold a unit and a measure as well.
  mutating func label(_ text: String, rowHasUnit: Bool) -> IndicatorLabel {
    if let label = labels[rowHasUnit]?[text] { return label }
    let label = IndicatorLabel(text, in: indicators, rowHasUnit: rowHasUnit)
    labels[rowHasUnit, default: [:]][text] = label
    return label
  }

  mutating func area(_ name: String) -> String {
    if let code = areaCodes[name] { return code }
    let code = areas.code(for: name)
    areaCodes[name] = code
    return code
  }
}
