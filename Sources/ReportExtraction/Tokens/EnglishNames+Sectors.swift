extension EnglishNames {
  /// The value added of the three sectors and of all industry: `value added of the tertiary industry`, `the service
  /// sector's added value`, `value added in services`.
  static let sectors: [(codes: [String], words: [Substring])] = {
    let (primary, secondary, tertiary) =
      ("primary_value_added", "secondary_value_added", "tertiary_value_added")
    return [
      ([primary], valueAdded(of: kinds.map { "primary \($0)" }) + ["value added of agriculture"]),
      ([secondary], valueAdded(of: kinds.map { "secondary \($0)" })),
      ([tertiary], valueAdded(of: kinds.map { "tertiary \($0)" }) + services),
      (
        [primary, secondary, tertiary],
        valueAdded(of: several("primary, secondary and tertiary"))
          + valueAdded(of: several("primary, secondary, and tertiary"))
      ),
      ([secondary, tertiary], valueAdded(of: several("secondary and tertiary"))),
      (["industrial_value_added"], industry),
    ].map { codes, words in (codes, words.flatMap { variants(of: $0[...]) }) }
  }()

  private static let kinds = ["industry", "sector", "industries"]

  private static func several(_ names: String) -> [String] {
    ["industries", "sectors"].map { "\(names) \($0)" }
  }

  /// A sector's value added, and the sector alone, which stands for it beside other sectors.
  private static func valueAdded(of sectors: [String]) -> [String] {
    sectors + sectors.map { "the \($0)" } + named(sectors)
  }

  private static func named(_ owners: [String]) -> [String] {
    let all = owners + owners.map { "the \($0)" }
    return amounts.flatMap { amount in
      all.flatMap { owner in
        ["of", "in", "by", "from"].map { "\(amount) \($0) \(owner)" }
          + ["\(owner) \(amount)", "\(owner)'s \(amount)"]
      } + owners.map { "\($0.split(separator: " ").joined(separator: "-")) \(amount)" }
    }
  }

  private static let amounts = ["value added", "value-added output", "total value added"]

  /// Services count as the tertiary sector where their value added is told, not where they stand alone.
  private static let services = named([
    "service industry", "services industry", "service industries", "service sector",
    "services sector", "services",
  ])

  private static let industry: [String] =
    ["industrial value added", "total industrial value added", "all industrial value added"]
    + ["industry", "all industry", "all industries", "the whole industry", "industry as a whole"]
    .flatMap { ["value added of \($0)", "total value added of \($0)"] }
}
