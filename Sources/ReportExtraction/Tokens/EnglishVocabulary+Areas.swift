extension EnglishVocabulary {
  /// `the city`, `our city`, `the whole city's`, `citywide` of every level.
  static let areas: [WordList] = words.map { level, word, adjectives in
    let named = [word, "whole \(word)", "entire \(word)"].flatMap { [$0, "\($0)'s"] }
    // Without an article only what can't end a name, as `Qinghe County` does.
    let forms =
      named.flatMap { ["the \($0)", "our \($0)"] } + named.filter { $0 != word }
      + ["\(word)-wide", "\(word)wide"] + adjectives
    return WordList(.area, level.rawValue, separator: "|", forms.joined(separator: "|"))
  }

  private static let words: [(level: AreaLevel, word: String, adjectives: [String])] = [
    (.nation, "nation", ["national", "nationwide", "nationally", "china", "china's"]),
    (.nation, "country", []),
    (.province, "province", ["provincial"]),
    (.region, "region", ["regional"]),
    (.region, "autonomous region", []),
    (.city, "city", ["municipal"]),
    (.city, "municipality", []),
    (.city, "prefecture-level city", []),
    (.city, "county-level city", []),
    (.prefecture, "prefecture", []),
    (.prefecture, "autonomous prefecture", []),
    (.district, "district", []),
    (.county, "county", []),
    (.county, "autonomous county", []),
    (.banner, "banner", []),
    (.town, "town", []),
    (.township, "township", []),
    (.street, "subdistrict", []),
    (.street, "sub-district", []),
  ]
}
