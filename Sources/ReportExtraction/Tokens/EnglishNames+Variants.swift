extension EnglishNames {
  /// Spellings of one phrase inside a name: each name is known with every one of them.
  private static let spellings: [[String]] = [
    [
      "designated size", "the designated size", "a designated size", "the designated scale",
      "designated scale",
    ],
    ["value added", "value-added", "added value"],
    ["real estate", "real-estate"],
    ["fixed-asset", "fixed asset"],
    ["imports and exports", "imports and exports of goods", "imports and exports in goods"],
    ["exports and imports", "exports and imports of goods"],
    ["in per capita", "in the per capita"],
    ["in urban areas", "in the urban areas"],
    ["cities and towns", "towns and cities"],
    ["in disposable", "in the disposable"],
    [
      "general public budget", "the general public budget", "general public budgets",
      "the general public budgets",
    ],
  ]

  /// The budget's names, with whichever words say that it is the area's own.
  static let budgets: [(code: String, words: [Substring])] = {
    let budgets = [
      "general budgetary", "general budget", "general public budgetary", "public budgetary",
      "public fiscal budget", "fiscal general budget", "public finance budget",
      "general fiscal budget",
      "general public fiscal budget",
    ]
    let owners = [
      "", " of local governments", " of local government", " of the local government",
      " of local finance",
    ]
    return [
      ("revenue", "general_public_budget_revenue"), ("revenues", "general_public_budget_revenue"),
      ("expenditure", "general_public_budget_expenditure"),
      ("expenditures", "general_public_budget_expenditure"),
    ].map { side, code in
      let names = (budgets + ["general public budget"]).map { "\($0) \(side)" }
      let owned = names.flatMap { name in
        ["", "local "].flatMap { local in owners.map { Substring(local + name + $0) } }
      }
      let inside = ["", "government ", "public "].flatMap { spender -> [Substring] in
        variants(of: "\(spender)\(side) in general public budget")
          + ["\(spender)\(side) in the general budget"]
      }
      return (code, owned + inside)
    }
  }()

  /// Foreign capital, by whichever word it is used.
  static let foreignInvestment: String = {
    let capital = ["foreign direct investment", "foreign investment", "foreign capital", "fdi"]
    let used = ["used", "utilized", "utilised", "paid in", "in actual use", "absorbed"]
    return "foreign capital|"
      + capital.flatMap { capital in
        used.flatMap { used in
          ["\(capital) \(used)", "\(capital) actually \(used)", "\(used) \(capital)"]
            + ["actually \(used) \(capital)", "actual \(used) \(capital)"]
        } + [
          "actual use of \(capital)", "use of \(capital)", "paid-in \(capital)",
          "actual utilization of \(capital)", "utilization of \(capital)",
          "utilization of \(capital) in actual terms", "use of \(capital) in actual terms",
          "paid-in \(capital) actually utilized", "paid-in \(capital) actually used",
          "\(capital) we actually used", "\(capital) we used",
        ]
      }.joined(separator: "|")
  }()

  /// Returns a name in all its spellings.
  static func variants(of name: Substring) -> [Substring] {
    var found = [String(name)]
    for spellings in spellings {
      for name in found {
        guard let spelling = spellings.first(where: { contains(name, $0) }) else { continue }
        for other in spellings where other != spelling {
          let variant = replacing(spelling, by: other, in: name)
          if !found.contains(variant) { found.append(variant) }
        }
      }
    }
    return found.map { $0[...] }
  }

  private static func contains(_ name: String, _ words: String) -> Bool {
    place(of: Array(words.utf8), in: Array(name.utf8)) != nil
  }

  private static func replacing(_ words: String, by other: String, in name: String) -> String {
    var bytes = Array(name.utf8)
    guard let start = place(of: Array(words.utf8), in: bytes) else { return name }
    bytes.replaceSubrange(start..<(start + words.utf8.count), with: Array(other.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func place(of words: [UInt8], in name: [UInt8]) -> Int? {
    guard name.count >= words.count else { return nil }
    return (0...(name.count - words.count)).first { start in
      name[start..<(start + words.count)].elementsEqual(words)
    }
  }
}
