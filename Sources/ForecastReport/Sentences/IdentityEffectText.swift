import IndicatorForecast

/// What became of an identity in a forecast, in words.
public struct IdentityEffectText: Hashable, Sendable {
  private let effect: Outlook.IdentityEffect
  private let years: [Int]
  private let names: IndicatorRegistry

  /// Creates the text.
  ///
  /// - Parameters:
  ///   - effect: What became of the identity.
  ///   - years: The years to name, increasing; none where it is the same in all.
  ///   - names: The indicators that are known by name; a code without one stands for itself.
  public init(
    _ effect: Outlook.IdentityEffect, years: [Int] = [], names: IndicatorRegistry = .standard
  ) {
    self.effect = effect
    self.years = years
    self.names = names
  }

  /// What became of it, in a word or two, with the years to name.
  var status: BilingualText {
    let name = Self.heading(effect)
    guard !years.isEmpty else { return name }
    let spans = Self.spans(years)
    return BilingualText(
      english: "\(name.english) in \(spans.joined(separator: ", "))",
      chinese: "\(spans.joined(separator: "、")) 年\(name.chinese)")
  }

  /// Why the identity was left out, without a stop at the end; nil where it was applied.
  public var reason: BilingualText? {
    guard case .notApplied(let obstacle) = effect.status else { return nil }
    return reason(obstacle)
  }

  /// The identity in the names of its indicators; a title names the area.
  func equation(in language: Language) -> String {
    EquationText(effect.identity, names: names).text.text(in: language)
  }

  /// The status before the identity.
  var heading: BilingualText {
    let status = status
    return BilingualText(english: status.english + ": ", chinese: status.chinese + "：")
  }

  private static func heading(_ effect: Outlook.IdentityEffect) -> BilingualText {
    switch effect.status {
    case .applied where effect.identity.relation == .equal:
      BilingualText(english: "Adds up", chinese: "加总一致")
    case .applied: BilingualText(english: "Holds", chinese: "满足")
    case .binding: BilingualText(english: "Held at the limit", chinese: "满足（取等号）")
    case .notApplied: BilingualText(english: "Not applied", chinese: "未采用")
    }
  }

  /// Years that follow each other as one span.
  private static func spans(_ years: [Int]) -> [String] {
    var spans: [ClosedRange<Int>] = []
    for year in years {
      if let last = spans.last, last.upperBound + 1 == year {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  }

  private func reason(_ obstacle: CoherentOutlook.Obstacle) -> BilingualText {
    switch obstacle {
    case .missingSeries(let indicators):
      named(indicators, "the data have nothing of ", "", "数据中没有：", "")
    case .noValue(let indicators):
      named(indicators, "no forecast of ", "", "无法预测：", "")
    case .notComparable(let indicators):
      named(indicators, "no amounts in one unit: ", "", "并非同一单位的数额：", "")
    case .allPublished:
      BilingualText(english: "all values are published", chinese: "各项数值均已公布")
    case .contradiction(let identities, let published):
      contradiction(identities, published)
    case .notPositive(let indicator):
      named([indicator], "it would make ", " zero or negative", "会使其不为正：", "")
    case .illConditioned:
      BilingualText(
        english: "the spreads of the forecasts differ too much to compute with",
        chinese: "各预测的离散程度相差过大，无法计算")
    }
  }

  private func named(
    _ indicators: [String], _ before: String, _ after: String, _ chineseBefore: String,
    _ chineseAfter: String
  ) -> BilingualText {
    let list = list(indicators)
    return BilingualText(
      english: before + list.english + after, chinese: chineseBefore + list.chinese + chineseAfter)
  }

  private func list(_ indicators: [String]) -> BilingualText {
    BilingualText { language in
      let shown = indicators.map {
        EscapedText(names.name(of: $0).text(in: language)).description
      }
      let isPlain = shown.allSatisfy { !$0.contains(",") }
      return shown.joined(separator: language == .chinese ? "、" : isPlain ? ", " : "; ")
    }
  }

  private func contradiction(
    _ identities: [AccountingIdentity], _ published: [String]
  ) -> BilingualText {
    BilingualText { language in
      let equations = identities.map { EquationText($0, names: names).text.text(in: language) }
      let rules = equations.map { "“\(EscapedText($0, limit: 200))”" }
      let values = published.isEmpty ? nil : list(published).text(in: language)
      switch language {
      case .english:
        let sides =
          (rules.isEmpty ? [] : [rules.joined(separator: " and ")])
          + (values.map { ["the published values of \($0)"] } ?? [])
        return "it contradicts " + sides.joined(separator: " with ")
      case .chinese:
        let sides =
          (rules.isEmpty ? [] : [rules.joined(separator: "、")])
          + (values.map { ["已公布的数值（\($0)）"] } ?? [])
        return "与" + sides.joined(separator: "及") + "矛盾"
      }
    }
  }
}
