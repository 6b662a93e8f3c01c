/// The halves of English names that stand apart: `industries above designated size recorded value added of …`.
extension EnglishNames {
  /// Whose a figure is.
  static let stems: [(stems: [NameStem], words: String)] = [
    ([.industryAboveScale], firmsAboveScale),
    (
      [.urban],
      residents("urban", areas: "cities and towns") + "|townspeople|city dwellers|town dwellers"
    ),
    (
      [.rural],
      residents("rural", areas: "the countryside") + "|villagers|country people|country dwellers"
    ),
    (
      [.urban, .rural],
      """
      urban and rural residents|urban and rural households|both urban and rural residents|\
      residents in urban and rural areas|urban residents and rural residents|\
      rural and urban residents
      """
    ),
    ([.primary], owners("primary")),
    ([.agriculture], "agricultural sector's|agriculture's"),
    ([.secondary], owners("secondary")),
    ([.tertiary], owners("tertiary") + "|service sector's|services sector's|service industry's"),
  ]

  /// Which figure it is.
  static let attributes: [(attribute: NameAttribute, words: String)] = [
    (.valueAdded, "value added|value-added|added value|value-added output|value added output"),
    (.output, "output value|gross output value|value of output|total output"),
  ]

  private static let firmsAboveScale: String = {
    let firms = [
      "industrial enterprises", "industries", "industry", "enterprises", "industrial firms",
      "firms", "industrial companies", "manufacturers",
    ]
    let sizes = [
      "above designated size", "of designated size", "above scale", "above the designated size",
      "above a designated size", "above the designated scale", "above designated scale",
    ]
    let kinds = ["above-scale", "large-scale", "large", "major"]
    return
      (firms.flatMap { firm in sizes.map { "\(firm) \($0)" } }
      + kinds.map { "\($0) industrial enterprises" }
      + [
        "above-scale industry", "above-scale industries", "above-scale enterprises",
        "above-scale industrial firms", "above-scale firms", "above-scale companies",
        "large-scale industry", "large-scale industries",
      ])
      .joined(separator: "|")
  }()

  /// The output of farming in all its branches.
  static let farming: [Substring] = {
    let branches = ["fishery", "fisheries", "fishing"].flatMap { fishery in
      ["animal husbandry", "livestock"].flatMap { livestock in
        ["agriculture", "farming"].flatMap { crops in
          [
            "\(crops), forestry, \(livestock) and \(fishery)",
            "\(crops), forestry, \(livestock), and \(fishery)",
          ]
        }
      }
    }
    return (branches + ["agriculture", "farming"]).flatMap { branches in
      ["gross output value", "output value", "gross output", "total output value"].map {
        "\($0) of \(branches)"
      }
    }
  }()

  private static func residents(_ kind: String, areas: String) -> String {
    """
    \(kind) residents|\(kind) households|\(kind) people|\(kind) dwellers|\
    \(kind) permanent residents|\
    permanent \(kind) residents|residents in \(kind) areas|residents of \(kind) areas|\
    residents in \(areas)
    """
  }

  private static func owners(_ sector: String) -> String {
    ["industry's", "sector's"].map { "\(sector) \($0)|the \(sector) \($0)" }.joined(separator: "|")
  }
}
