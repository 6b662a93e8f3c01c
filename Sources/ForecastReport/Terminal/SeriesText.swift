import IndicatorForecast

/// A constructed series as lines for a terminal: values with their roundings, breaks, conflicts.
public struct SeriesText: Sendable {
  private let series: IndicatorSeries
  private let indicator: BilingualText
  private let area: BilingualText
  private let residuals: [IdentityResidual]
  private let asOf: Int?
  private let language: Language

  /// Creates the text of a series.
  ///
  /// - Parameters:
  ///   - series: What is shown.
  ///   - indicator: The names of its indicator.
  ///   - area: The names of its area.
  ///   - residuals: What its years leave of the identities that it stands in.
  ///   - asOf: The latest vintage that was asked for; nil where all are used.
  ///   - language: The language of the words.
  public init(
    _ series: IndicatorSeries, indicator: BilingualText, area: BilingualText,
    residuals: [IdentityResidual] = [], asOf: Int? = nil, language: Language
  ) {
    self.series = series
    self.indicator = indicator
    self.area = area
    self.residuals = residuals
    self.asOf = asOf
    self.language = language
  }

  /// The lines, without line ends or styling; the first one is the title.
  public var lines: [String] {
    SeriesTitle(series, indicator: indicator, area: area).lines(in: language) + known + [""]
      + history + breaks + conflicts + identities + deflators + setAside
  }

  private var known: [String] {
    asOf.map { [words("as of the reports of \($0)", "截至 \($0) 年的报告")] } ?? []
  }

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  /// One decimal more than printed, so that the rounding interval can be seen.
  private func bound(_ value: Double) -> String {
    NumberText(value).fixed(series.decimalsShown + 1)
  }

  private var history: [String] {
    guard !series.points.isEmpty else {
      return [words("  No value is printed or implied for any year.", "  没有任何年份的数值可用。")]
    }
    var table = TextTable([
      .init(words("year", "年份")), .init(words("value", "数值"), .trailing),
      .init(words("rounding allows", "舍入区间"), .trailing),
      .init(words("growth", "增长"), .trailing), .init(""),
    ])
    let rows = series.points.map { ($0.year, row($0)) }
    let gaps = series.missingYears.map { ($0, missing($0)) }
    for row in (rows + gaps).sorted(by: { $0.0 < $1.0 }) { table.append(row.1) }
    return table.lines()
  }

  private func row(_ point: IndicatorSeries.Point) -> [String] {
    let interval = point.roundingInterval
    return [
      String(point.year), value(of: point),
      "\(bound(interval.lowerBound)) – \(bound(interval.upperBound))",
      point.growth.map { "\($0) %" } ?? "",
      ProvenanceText(point, in: series.unit).text.text(in: language),
    ]
  }

  /// A printed value with the digits that were printed, the points below each other.
  private func value(of point: IndicatorSeries.Point) -> String {
    let decimals = series.decimalsShown
    guard point.provenance == .reported, let printed = point.printed else {
      return NumberText(point.value).fixed(decimals)
    }
    let missing = decimals - max(0, printed.decimals)
    let blanks = missing + (printed.decimals <= 0 && decimals > 0 ? 1 : 0)
    return printed.description + String(repeating: " ", count: blanks)
  }

  private func missing(_ year: Int) -> [String] {
    let missing = MissingYearText(year, in: series)
    return [String(year), "–", "", missing.growth, missing.text.text(in: language)]
  }

  // MARK: What is to be known about it

  private var breaks: [String] {
    section(
      words("Breaks", "口径断点"),
      series.breaks.map { entry in
        let factor = NumberText(entry.factor).fixed(4)
        return switch entry.link {
        case .growthRate:
          words(
            "\(entry.year): earlier years times \(factor), by the growth rate of \(entry.year)",
            "\(entry.year) 年：此前年份按该年增速衔接，乘以 \(factor)")
        case .estimatedDeflator:
          words(
            "\(entry.year): earlier years times \(factor), estimated from growth and prices",
            "\(entry.year) 年：此前年份按可比价增速与估计的价格变动衔接，乘以 \(factor)")
        case .none:
          words(
            "\(entry.year): nothing links the earlier years; forecasts use the later ones",
            "\(entry.year) 年：无法与此前年份衔接，预测只用此后年份")
        }
      })
  }

  private var conflicts: [String] {
    section(
      words("Conflicts beyond rounding", "超出舍入误差的矛盾"),
      series.ledger.flatMap { conflict in
        let text = ConflictText(conflict, decimals: series.decimalsShown)
        return [text.statement.text(in: language), "  " + text.cause.text(in: language)]
      })
  }

  private var identities: [String] {
    let groups = Dictionary(grouping: residuals, by: \.identity)
      .sorted { $0.key.description < $1.key.description }
    return section(
      words("Identities", "恒等式"),
      groups.flatMap { identity, residuals in
        WrappedLine(identity.description, width: 78).lines
          + residuals.map { "  " + statement($0) }
      })
  }

  private func statement(_ residual: IdentityResidual) -> String {
    let decimals = series.decimalsShown
    let number =
      NumberText(residual.residual).fixed(decimals) + " ± "
      + NumberText(residual.tolerance).fixed(decimals)
    let kind =
      !residual.isOfPrintedValues
      ? words(" (values not all printed)", "（含未公布的数值）")
      : residual.isOfOneVintage || residual.isSatisfied
        ? "" : words(" (of different reports)", "（出自不同年份的报告）")
    let verdict =
      residual.isSatisfied ? words("holds", "成立") : words("does not hold", "不成立")
    return switch residual.identity.relation {
    case .equal:
      words(
        "\(residual.year): \(verdict), residual \(number)\(kind)",
        "\(residual.year) 年：\(verdict)，余差 \(number)\(kind)")
    case .atMost:
      words(
        "\(residual.year): \(verdict), difference \(number)\(kind)",
        "\(residual.year) 年：\(verdict)，差额 \(number)\(kind)")
    }
  }

  private var deflators: [String] {
    guard let first = series.deflators.first, let last = series.deflators.last,
      let least = series.deflators.min(by: { $0.rate < $1.rate }),
      let most = series.deflators.max(by: { $0.rate < $1.rate })
    else { return [] }
    let range = [least, most].map { "\(FigureWords.percent($0.rate)) (\($0.year))" }
    return section(
      words("Prices", "价格"),
      [
        words(
          "Growth is at comparable prices: against the levels it implies price changes of",
          "增速按可比价格计算，与水平值相比隐含的价格变动："),
        least == most
          ? range[0] : "\(first.year)–\(last.year): \(range.joined(separator: " … "))",
      ])
  }

  private var setAside: [String] {
    section(
      words("Set aside", "未采用"),
      series.setAside.map { entry in
        let observation = entry.observation
        let figure = observation.value?.description ?? ""
        let unit = EscapedText(observation.unit.name.text(in: language)).description
        let separator = words(", ", "，")
        return "\(observation.year): \(figure) \(unit)\(separator)\(words(for: entry.reason))"
      })
  }

  private func words(for reason: IndicatorSeries.SetAsideReason) -> String {
    switch reason {
    case .unit: words("in a unit that can't be converted", "单位无法换算")
    case .priceBasis: words("at other prices than the level printed last", "与最近公布的水平价格口径不同")
    case .range: words("one end of a range", "区间的一端")
    }
  }

  private func section(_ title: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["", title] + entries.map { "  " + $0 }
  }
}
