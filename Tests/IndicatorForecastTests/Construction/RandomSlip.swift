import IndicatorForecast
import TestSupport

/// One misprint in random reports.
struct RandomSlip {
  enum Kind: String, CaseIterable {
    case replaced = "a digit replaced"
    case exchanged = "two neighbours exchanged"
    case dropped = "a digit dropped"
    case unit = "the unit off by 10^4"
  }

  let kind: Kind

  /// The figure as misprinted.
  let observation: Observation

  /// All figures, the misprinted one among them.
  let observations: [Observation]

  /// Misprints one figure, each as likely as any other, in a way that is drawn likewise; nil where the
  /// figure can't be misprinted in that way.
  init?(in reports: RandomReports, using generator: inout SplitMix64) {
    let index = reports.observations.indices.randomElement(using: &generator) ?? 0
    let original = reports.observations[index]
    kind = Kind.allCases.randomElement(using: &generator) ?? .replaced
    guard let slipped = Self.misprint(original, kind, using: &generator), slipped != original
    else { return nil }
    observation = slipped
    var all = reports.observations
    all[index] = slipped
    observations = all
  }

  private static func misprint(
    _ original: Observation, _ kind: Kind, using generator: inout SplitMix64
  ) -> Observation? {
    guard kind != .unit else { return inOtherUnit(original) }
    let text = original.value?.description ?? ""
    return slip(kind, text, using: &generator).flatMap { text in
      observation(original, printing: text, in: original.unit)
    }
  }

  private static func inOtherUnit(_ original: Observation) -> Observation? {
    guard original.measure == .level, let text = original.value?.description else { return nil }
    return observation(
      original, printing: text, in: .yuan(powerOfTen: 12 - original.unit.powerOfTen))
  }

  private static func slip(
    _ kind: Kind, _ text: String, using generator: inout SplitMix64
  ) -> String? {
    var characters = Array(text)
    let digits = characters.indices.filter { characters[$0].isNumber }
    guard let place = digits.indices.randomElement(using: &generator) else { return nil }
    switch kind {
    case .replaced:
      characters[digits[place]] = "0123456789".randomElement(using: &generator) ?? "0"
    case .exchanged:
      guard place + 1 < digits.count else { return nil }
      characters.swapAt(digits[place], digits[place + 1])
    case .dropped: characters.remove(at: digits[place])
    case .unit: return nil
    }
    // A number that starts with a zero, or has no digit before or behind the point, is no slip that
    // anybody overlooks.
    let result = String(characters)
    let whole = result.drop { $0 == "-" }.prefix(while: \.isNumber)
    let isPlain = whole.count == 1 || whole.first != "0"
    return !whole.isEmpty && isPlain && result.last != "." ? result : nil
  }

  private static func observation(
    _ original: Observation, printing text: String, in unit: MeasurementUnit
  ) -> Observation? {
    (try? PrintedNumber(parsing: text)).map { figure in
      Observation(
        area: original.area, indicator: original.indicator, year: original.year,
        stage: original.stage, measure: original.measure, value: figure, unit: unit,
        vintage: original.vintage, source: original.source)
    }
  }
}
