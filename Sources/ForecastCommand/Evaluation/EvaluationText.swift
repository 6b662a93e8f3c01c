import ForecastReport
import IndicatorForecast

/// An evaluation as a table of at most 80 columns, and as CSV.
struct EvaluationText {
  let evaluation: Evaluation
  let language: Language

  private func words(_ english: String, _ chinese: String) -> String {
    BilingualText(english: english, chinese: chinese).text(in: language)
  }

  /// The lines of the text; the first one is the title.
  var lines: [String] {
    [title, ""] + (evaluation.rows.isEmpty ? [nothing] : table) + skips
  }

  private var title: String {
    words(
      "Rolling origins · \(evaluation.seriesCount) series · \(evaluation.horizon) ahead",
      "滚动起点评价 · \(evaluation.seriesCount) 个序列 · 向前 \(evaluation.horizon) 期")
  }

  private var nothing: String {
    words(
      "  No forecast could be judged: a later value is needed.", "  没有可评价的预测：需要更晚的数值。")
  }

  private var coverages: [Coverage] { evaluation.coverages }

  private var table: [String] {
    let leading: [TextTable.Column] = [
      .init(words("model", "模型")), .init(words("ahead", "期"), .trailing),
      .init(words("cases", "数量"), .trailing), .init("MASE", .trailing),
      .init("sMAPE", .trailing), .init(words("bias", "偏向"), .trailing),
    ]
    let intervals = coverages.map {
      TextTable.Column(CoverageOption($0).percentage + " %", .trailing)
    }
    var table = TextTable(
      leading + intervals + [
        .init("MSIS", .trailing), .init(words("skill", "技巧"), .trailing),
        .init("p", .trailing),
      ])
    var previous: ModelChoice?
    for row in evaluation.rows {
      table.append(cells(row, isFirst: row.model != previous))
      previous = row.model
    }
    return table.lines() + ["", legend]
  }

  private func cells(_ row: EvaluationRow, isFirst: Bool) -> [String] {
    let summary = row.summary
    var cells = [isFirst ? row.model.rawValue : ""]
    cells.append(row.step.map(String.init) ?? words("all", "全部"))
    cells.append(String(summary.count))
    cells.append(fixed(summary.meanAbsoluteScaledError, 2))
    cells.append(fixed(summary.symmetricPercentageError, 1))
    cells.append(fixed(100 * summary.signBias, 0))
    for interval in summary.intervals {
      cells.append(
        fixed(100 * interval.coverage, 0) + "±" + fixed(100 * interval.standardError, 0))
    }
    cells.append(fixed(summary.intervals.last?.meanScaledScore, 1))
    cells.append(fixed(row.skillAgainstNaive, 2))
    cells.append(fixed(row.againstNaive, 3))
    return cells
  }

  private var legend: String {
    let widest = coverages.last.map { CoverageOption($0).percentage + " %" } ?? ""
    return words(
      """
        bias: % of values above the median less % below · coverage ± standard error
        MSIS of \(widest) · skill and p: against the naive forecast
      """,
      """
        偏向：高于中位数的百分比减低于的百分比 · 覆盖率 ± 标准误
        MSIS 为 \(widest) 区间 · 技巧与 p 值相对于朴素预测
      """)
  }

  private var skips: [String] {
    guard !evaluation.skips.isEmpty else { return [] }
    return ["", words("Skipped origins", "跳过的起点")]
      + evaluation.skips.map { "  \($0.model.rawValue): \($0.count) \(reason($0.reason))" }
  }

  private func reason(_ reason: SkippedOrigin.Reason) -> String {
    switch reason {
    case .noValue: words("without any value", "个，无任何数值")
    case .tooFewObservations:
      words("with fewer observations than --min-train asks for", "个，观测值少于 --min-train 的要求")
    case .noOutcome: words("without a later value", "个，无更晚的数值")
    case .notFitted: words("that the model needs more observations for", "个，观测值不足")
    case .notComparable: words("whose basis has no counterpart now", "个，口径无法对应")
    }
  }

  private func fixed(_ value: Double?, _ decimals: Int) -> String {
    guard let value, value.isFinite else { return "–" }
    return NumberText(value).fixed(decimals)
  }

  // MARK: CSV

  /// The header and a row a model and step, each with what the model was skipped for; a model that
  /// could not be judged at all has one row without figures.
  var csv: String {
    var writer = DelimitedTextWriter()
    let intervals = coverages.flatMap { coverage in
      let level = CoverageOption(coverage).percentage
      return ["cov\(level)", "se\(level)", "msis\(level)"]
    }
    writer.write(
      [
        "model", "h", "cases", "scaled_cases", "mae", "rmse", "mase", "rmsse", "smape", "mape",
        "sign_bias",
      ]
        + ["pinball", "crps"] + intervals
        + ["skill_naive", "skill_drift", "p_naive", "p_drift"]
        + SkippedOrigin.Reason.allCases.map { "skipped_" + $0.rawValue })
    for model in evaluation.models {
      let rows = evaluation.rows.filter { $0.model == model }.map(fields)
      let empty =
        [model.rawValue, "all", "0", "0"]
        + Array(repeating: "", count: 13 + 3 * coverages.count)
      for row in rows.isEmpty ? [empty] : rows { writer.write(row + skipFields(model)) }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func fields(_ row: EvaluationRow) -> [String] {
    let summary = row.summary
    var numbers: [Double?] = [
      summary.meanAbsoluteError, summary.rootMeanSquaredError, summary.meanAbsoluteScaledError,
      summary.rootMeanSquaredScaledError, summary.symmetricPercentageError,
      summary.meanAbsolutePercentageError, summary.signBias, summary.meanScaledPinballLoss,
      summary.rankedProbabilityScore,
    ]
    for interval in summary.intervals {
      numbers.append(100 * interval.coverage)
      numbers.append(100 * interval.standardError)
      numbers.append(interval.meanScaledScore)
    }
    numbers.append(row.skillAgainstNaive)
    numbers.append(row.skillAgainstDrift)
    numbers.append(row.againstNaive)
    numbers.append(row.againstDrift)
    let leading = [
      row.model.rawValue, row.step.map(String.init) ?? "all", String(summary.count),
      String(summary.scaledCount),
    ]
    return leading + numbers.map(significant)
  }

  private func skipFields(_ model: ModelChoice) -> [String] {
    SkippedOrigin.Reason.allCases.map { String(evaluation.skipCount(model, $0)) }
  }

  private func significant(_ value: Double?) -> String {
    NumberText.published(value) ?? ""
  }
}
