extension EnglishNames {
  /// The names of incomes: of all residents, of those of towns, of those of the country, and of both.
  static let incomes: [(codes: [String], words: [Substring])] = {
    let (urban, rural) = ("urban_disposable_income", "rural_disposable_income")
    return [
      (["disposable_income"], ofAll),
      ([urban], of("urban") + toldApart(of: "urban") + ["disposable income per head, urban"]),
      (
        [rural],
        of("rural") + toldApart(of: "rural") + ofFarmers + ["disposable income per head, rural"]
      ),
      (
        [urban, rural],
        of("urban and rural") + of("both urban and rural") + ofEach
          + ["for urban and rural residents it", "those of urban and rural residents"]
      ),
    ].map { codes, words in (codes, words.map { Substring($0) }) }
  }()

  /// The same names with the word for growth before them.
  static let growthOfIncomes = incomes.map { codes, words in
    (codes: codes, words: words.flatMap { ["growth of \($0)"[...], "growth in \($0)"[...]] })
  }

  /// What is earned, with the word for income in its singular and its plural.
  private static let earnings: [String] = ["income", "incomes"].flatMap { income in
    [
      "per capita disposable \(income)", "per-capita disposable \(income)", "disposable \(income)",
      "disposable \(income) per capita", "disposable \(income) per head",
      "disposable \(income) per person", "disposable personal \(income)",
      "per capita disposable personal \(income)", "personal disposable \(income)",
      "personal per capita disposable \(income)", "personal \(income)", "per capita \(income)",
      "per capita personal \(income)", "\(income) per head", "household \(income)",
    ]
  }

  private static let ofAll: [String] =
    earnings.flatMap { earning in
      [
        earning, "\(earning) of residents", "\(earning) of all residents",
        "\(earning) of the residents",
        "\(earning) for all residents", "residents' \(earning)", "resident \(earning)",
        "\(earning) of permanent residents",
      ]
    } + [
      "income of residents", "incomes of residents", "residents' income", "residents' incomes",
      "resident income",
    ]

  /// The incomes of residents of one kind, urban or rural.
  private static func of(_ kind: String) -> [String] {
    (earnings + ["income", "incomes"]).flatMap { earning in
      [
        "\(kind) \(earning)", "\(kind) residents' \(earning)", "\(earning) of \(kind) residents",
        "\(earning) of \(kind) households", "\(kind) households' \(earning)",
        "\(earning) of the \(kind) residents", "\(earning) for \(kind) residents",
        "\(earning) in \(kind) areas", "\(earning) of residents in \(kind) areas",
        "\(earning) of permanent \(kind) residents", "\(earning) of \(kind) permanent residents",
        "\(earning) for \(kind) permanent residents",
        "\(earning), \(kind)", "\(earning), \(kind) residents", "\(earning) (\(kind))",
        "\(earning) (\(kind) residents)", "\(earning) of \(kind) people",
      ]
    }
      + [
        "per capita \(kind) disposable income", "disposable income of \(kind) residents per capita",
      ]
  }

  /// What farmers have to spend; what they earn net is another figure, and has no code.
  private static let ofFarmers: [String] = earnings.filter { $0.contains("disposable") }.flatMap {
    ["\($0) of farmers", "farmers' \($0)", "\($0) of the farmers", "\($0) for farmers"]
  }

  private static let ofEach: [String] = earnings.flatMap { earning in
    [
      "\(earning) of urban and of rural residents",
      "\(earning) of urban residents and rural residents",
    ]
  }

  /// What such an income stands with where the figure has a place of its own: `for rural residents the figure was`.
  private static func toldApart(of kind: String) -> [String] {
    [
      "for \(kind) residents the figure", "the figure for \(kind) residents",
      "that for \(kind) residents", "that of \(kind) residents", "that of \(kind) households",
      "the income of \(kind) residents", "for \(kind) residents it", "those of \(kind) residents",
      "those for \(kind) residents", "in \(kind) areas it", "in \(kind) areas the figure",
      kind == "rural" ? "in the countryside it" : "in town it",
    ]
  }
}
