import IndicatorForecast

/// The series of the data at hand, found by any of their names.
struct SeriesCatalogue {
  /// The series, in the order of area and indicator codes.
  let series: [IndicatorSeries]

  /// The indicators that are known by name.
  let indicators: IndicatorRegistry

  private let asOf: Int?

  /// The language of the messages.
  let language: Language

  /// The observations of every vintage: what a name may mean, also when it isn't known yet.
  private let observations: [Observation]

  /// The identities that hold between the indicators.
  let identities: [AccountingIdentity]

  /// The series of all areas, whichever was asked for: short series borrow from them.
  let lenders: [IndicatorSeries]

  /// The observations of all areas.
  private let everywhere: [Observation]

  /// Makes the series of some observations; an area's have those of all areas to borrow from.
  init(
    _ observations: [Observation], identities: [AccountingIdentity], asOf: Int?,
    indicators: IndicatorRegistry = .standard, language: Language,
    of all: SeriesCatalogue? = nil
  ) {
    self.indicators = indicators
    series = SeriesConstruction(asOf: asOf, identities: identities).series(from: observations)
    lenders = all?.lenders ?? series
    everywhere = all?.everywhere ?? observations
    self.identities = identities
    self.asOf = asOf
    self.language = language
    self.observations = observations
  }

  /// What was known as of the vintage asked for.
  var knownObservations: [Observation] { known(of: observations) }

  /// How many targets there are, in reports of any year.
  var observationsOfTargets: Int { observations.count { $0.stage == .target } }

  /// What was known of all areas, whichever was asked for.
  var observationsEverywhere: [Observation] { known(of: everywhere) }

  private func known(of observations: [Observation]) -> [Observation] {
    observations.filter { observation in asOf.map { observation.vintage <= $0 } ?? true }
  }

  /// Returns what is left of the identities that a series stands in, in the unit of the series, years
  /// in order.
  func residuals(of one: IndicatorSeries) -> [IdentityResidual] {
    identities.filter { $0.indicators.contains(one.indicator) && $0.holds(for: one.area) }
      .flatMap { $0.residuals(in: series.filter { $0.area == one.area }) }
      .compactMap { $0.converted(to: one.unit) }
  }

  /// What is said where no report is as early as was asked for: only an early vintage can leave no series.
  var nothingKnown: BilingualText {
    BilingualText(
      english: "nothing was known as of \(asOf.map(String.init) ?? "–"); choose a later --as-of.",
      chinese: "截至 \(asOf.map(String.init) ?? "–") 年尚无任何数据；请用 --as-of 选择更晚的年份。")
  }

  /// Returns the outlooks of some series, made to add up with all others of their areas.
  func coherentOutlooks(of some: [IndicatorSeries], options: OutlookOptions) -> [Outlook] {
    Outlook.coherent(from: some, among: lenders, identities: identities, options: options)
  }

  /// Returns the series of all areas as they were known when one was; as they are known now for nil.
  func lenders(knownWith one: IndicatorSeries?) -> [IndicatorSeries] {
    guard let one else { return lenders }
    return SeriesConstruction(asOf: one.vintage, identities: identities).series(from: everywhere)
  }

  /// Returns forecasts of a series made from what each report had said.
  func realTimeCases(
    of one: IndicatorSeries, horizon: Int, minimumCount: Int,
    forecast: (TimeSeries, IndicatorSeries) throws(FitError) -> Forecast
  ) -> RollingEvaluation.Result {
    RealTimeOrigins(
      horizon: horizon, minimumCount: minimumCount, asOf: asOf, identities: identities
    )
    .cases(area: one.area, indicator: one.indicator, of: observations, forecast: forecast)
  }

  /// Returns what past targets of a series came to, as far as it was known.
  func pastAttainment(of one: IndicatorSeries, before year: Int?) -> PastAttainment {
    TargetGaps(observations, asOf: asOf, before: year).attainment(of: one.indicator, in: one.area)
  }

  /// Returns how good the chances of the past targets of some series would have been.
  func planEvaluation(
    of some: [IndicatorSeries], isRealTime: Bool, priors: PooledPriors
  ) -> PlanEvaluation {
    let wanted = Set(some.map { [$0.area, $0.indicator] })
    let known = observations.filter { $0.vintage <= asOf ?? .max }
    return PlanEvaluation(
      known, identities: identities, isRealTime: isRealTime, priors: priors
    ) { wanted.contains([$0, $1]) }
  }

  /// The most remarks on identities that are written out.
  private static let remarkLimit = 20

  /// What the data don't have of the identities: a misspelt name would make an identity of nothing.
  ///
  /// The first are written out, and of the others the number is.
  var identityRemarks: [BilingualText] {
    let absences = identityAbsences
    let first = absences.prefix(Self.remarkLimit).map { $0() }
    guard absences.count > first.count else { return first }
    let rest = absences.count - first.count
    return first + [
      BilingualText(
        english: "\(rest) more names of the identities are not in the data.",
        chinese: "恒等式中另有 \(rest) 个名称不在数据中。")
    ]
  }

  /// A sentence for each name that the data don't have, formed when it is asked for.
  private var identityAbsences: [() -> BilingualText] {
    let known = Set(uniqueCodes(\.indicator))
    return identities.flatMap { identity -> [() -> BilingualText] in
      let rule = EscapedText(identity.description)
      if let area = identity.area, !uniqueCodes(\.area).contains(area) {
        return [
          {
            absence(
              of: "the area \(EscapedText(area))", "地区 \(EscapedText(area))", rule,
              areaRegistry.suggestions(for: area))
          }
        ]
      }
      return identity.indicators.filter { !known.contains($0) }.map { code in
        {
          absence(
            of: "\(EscapedText(code))", "\(EscapedText(code))", rule,
            indicatorRegistry.suggestions(for: code))
        }
      }
    }
  }

  private func absence(
    of english: String, _ chinese: String, _ rule: EscapedText, _ suggestions: [String]
  ) -> BilingualText {
    let hint = Self.hint(suggestions)
    return BilingualText(
      english: "the data have nothing of \(english), which the identity “\(rule)” is about; "
        + "whether it holds can't be checked.\(hint.english)",
      chinese: "数据中没有\(chinese)，无法检验恒等式“\(rule)”是否成立。\(hint.chinese)")
  }

  private static func hint(_ suggestions: [String]) -> BilingualText {
    let names = suggestions.map { EscapedText($0).description }
    return BilingualText(
      english: names.isEmpty ? "" : " Did you mean \(names.joined(separator: " or "))?",
      chinese: names.isEmpty ? "" : "是否指 \(names.joined(separator: " 或 "))？")
  }

  /// Returns the names to show for an indicator.
  static func indicatorName(_ code: String, in indicators: IndicatorRegistry) -> BilingualText {
    indicators.name(of: code)
  }

  /// Returns the names to show for an area.
  static func areaName(_ code: String) -> BilingualText {
    AreaRegistry.standard.name(of: code)
  }

  /// Returns the series of one area; of all where no name is given.
  func restricted(toArea name: String?) throws(CommandFailure) -> SeriesCatalogue {
    guard let name else { return self }
    let code = AreaRegistry.standard.code(for: name)
    let kept = observations.filter { AreaRegistry.standard.code(for: $0.area) == code }
    guard kept.isEmpty else {
      return SeriesCatalogue(
        kept, identities: identities, asOf: asOf, indicators: indicators, language: language,
        of: self)
    }
    throw unknown(
      BilingualText(english: "area", chinese: "地区"), name,
      suggestions: areaRegistry.suggestions(for: name))
  }

  /// Returns the series of an indicator, one an area.
  ///
  /// The data may call it by any of its names, too.
  func series(named name: String) throws(CommandFailure) -> [IndicatorSeries] {
    let code = indicators.code(for: name)
    let found = series.filter { indicators.code(for: $0.indicator) == code }
    guard found.isEmpty else { return found }
    try requireUnknown(code)
    throw unknown(
      BilingualText(english: "indicator", chinese: "指标"), name,
      suggestions: indicatorRegistry.suggestions(for: name))
  }

  /// Returns the series of some indicators in the order of the names, each once, however many of its
  /// names are among them.
  func series(named names: [String]) throws(CommandFailure) -> [IndicatorSeries] {
    var found: [IndicatorSeries] = []
    var codes: Set<String> = []
    for name in names where codes.insert(indicators.code(for: name)).inserted {
      found += try series(named: name)
    }
    return found
  }

  /// Says when an indicator was first reported that was not known yet as of the vintage asked for.
  private func requireUnknown(_ code: String) throws(CommandFailure) {
    let vintages = observations.filter {
      indicators.code(for: $0.indicator) == code
    }.map(\.vintage)
    guard let first = vintages.min(), let asOf else { return }
    let sentence = BilingualText(
      english: "nothing was known of \(EscapedText(code)) as of \(asOf): "
        + "its first report is of \(first); choose a later --as-of.",
      chinese: "截至 \(asOf) 年尚无 \(EscapedText(code)) 的数据：最早的报告为 \(first) 年；"
        + "请用 --as-of 选择更晚的年份。")
    throw CommandFailure(.data, sentence.text(in: language))
  }

  /// The indicators of the data alone, so that a suggestion can be followed.
  private var indicatorRegistry: IndicatorRegistry {
    IndicatorRegistry(
      uniqueCodes(\.indicator).map { code in
        indicators.indicator(named: code)
          ?? Indicator(code: code, chinese: code, english: code)
      })
  }

  private var areaRegistry: AreaRegistry {
    AreaRegistry(
      uniqueCodes(\.area).map { code in
        AreaRegistry.standard.area(named: code) ?? Area(code: code, chinese: code, english: code)
      })
  }

  private func uniqueCodes(_ code: KeyPath<Observation, String>) -> [String] {
    Set(observations.map { $0[keyPath: code] }).sorted()
  }

  private func unknown(
    _ kind: BilingualText, _ name: String, suggestions: [String]
  ) -> CommandFailure {
    let hint = Self.hint(suggestions)
    let sentence = BilingualText(
      english: "the data have no \(kind.english) “\(EscapedText(name))”.\(hint.english) "
        + "'forecast list' shows all.",
      chinese: "数据中没有\(kind.chinese)“\(EscapedText(name))”。\(hint.chinese)"
        + "'forecast list' 可列出全部。")
    return CommandFailure(.usage, sentence.text(in: language))
  }
}
