import ForecastReport
import IndicatorForecast

/// The evaluation of past targets as tables of at most 80 columns, and as CSV.
struct PlanEvaluationText {
  let evaluation: PlanEvaluation
  /// The indicators that are known by name.
  let indicators: IndicatorRegistry
  let language: Language

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  /// The lines; none where no target could be given a chance.
  var lines: [String] {
    guard let score = evaluation.score else { return [] }
    return [
      words(
        "Targets of plans · \(score.count) with a result · \(score.reached) reached",
        "计划目标 · \(score.count) 个有结果 · \(score.reached) 个实现"), "",
    ] + scores(score) + [""] + reliability
  }

  /// What is said where there is no target to evaluate.
  var nothing: [String] {
    [words("  No target with a later result could be judged.", "  没有可评价的、已有结果的目标。")]
  }

  private func scores(_ all: PlanEvaluation.Score) -> [String] {
    var table = TextTable([
      .init(words("indicator", "指标")), .init(words("cases", "数量"), .trailing),
      .init(words("reached", "实现"), .trailing), .init("Brier", .trailing),
      .init(words("pooled", "合并"), .trailing), .init(words("own", "自身基准率"), .trailing),
      .init(words("base", "总基准率"), .trailing),
      .init(words("hindsight", "事后基准"), .trailing),
    ])
    let scores = evaluation.scoresByIndicator
    let rows = Array(zip(names(scores.map { ($0.area, $0.indicator) }), scores.map(\.score)))
    for (name, score) in rows + (rows.count > 1 ? [(words("all", "全部"), all)] : []) {
      table.append(
        [name, String(score.count), String(score.reached)]
          + [
            score.brier, score.pooledBrier, score.ownBaseRateBrier, score.baseRateBrier,
            score.hindsightBrier,
          ].map { NumberText($0).fixed(3) })
    }
    return table.lines(width: 80)
      + [
        words(
          "  Brier: mean squared error of the chance · pooled: with the chance by past gaps",
          "  Brier：概率的均方误差 · 合并：与按以往偏差的概率平均"),
        words(
          "  own: always the share reached before, of the indicator's own targets",
          "  自身基准率：该指标自身此前目标实现的比例"),
        words(
          "  base: that of all indicators · hindsight: that of these, unknowable",
          "  总基准率：全部指标此前实现的比例 · 事后基准：这些目标实现的比例，当时无从得知"),
      ]
  }

  /// The names of some series, no two alike: with the area where there are several, with the codes where the names
  /// don't tell two apart.
  private func names(_ codes: [(area: String, indicator: String)]) -> [String] {
    let isOneArea = Set(codes.map(\.area)).count == 1
    let names = codes.map { one in
      let indicator = indicators.name(of: one.indicator).text(in: language)
      let area = SeriesCatalogue.areaName(one.area).text(in: language)
      return isOneArea ? indicator : words("\(area): \(indicator)", "\(area)：\(indicator)")
    }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(codes, names).map { one, name in
      let text = counts[name] == 1 ? name : "\(name) (\(one.area) \(one.indicator))"
      return EscapedText(text).description
    }
  }

  private var reliability: [String] {
    var table = TextTable([
      .init(words("chance", "概率")), .init(words("cases", "数量"), .trailing),
      .init(words("mean", "平均"), .trailing), .init(words("reached", "实现"), .trailing),
    ])
    for bin in evaluation.reliability() {
      let ends = [bin.range.lowerBound, bin.range.upperBound].map { NumberText($0).fixed(1) }
      table.append([
        ends.joined(separator: "–"), String(bin.count), NumberText(bin.meanChance).fixed(2),
        NumberText(bin.reachedShare).fixed(2),
      ])
    }
    return table.lines()
  }

  // MARK: CSV

  /// The header and a row a target.
  var csv: String {
    var writer = DelimitedTextWriter()
    writer.write([
      "area", "indicator", "year", "measure", "qualifier", "target", "upper_end", "result",
      "reached", "probability", "probability_inside", "probability_past", "base_rate",
      "own_base_rate",
    ])
    for one in evaluation.cases {
      let target = one.target
      let number = target.figure.value ?? target.figure.upperEnd
      writer.write([
        target.area, target.indicator, String(target.year), target.measure.rawValue,
        target.figure.qualifier.rawValue, number.map(\.description) ?? "",
        target.figure.isRange ? target.figure.upperEnd.map(\.description) ?? "" : "",
        significant(target.result), target.isReached ? "1" : "0", significant(one.chance),
        significant(one.insideChance), significant(one.pastChance), significant(one.baseRate),
        significant(one.ownBaseRate),
      ])
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func significant(_ value: Double?) -> String {
    NumberText.published(value) ?? ""
  }
}
