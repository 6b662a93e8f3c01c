import IndicatorForecast

/// A baseline as data and options give it now.
struct BaselineDraft {
  let baseline: Baseline
  let findings: FindingRows
  private let year: Int
  private let options: BaselineManifest.Options
  private let inputs: [PlanInput]
  private let rules: BaselineManifest.Method
  private let priors: BaselineManifest.Method

  /// Computes the baseline of a year; of the last one with targets where none is given.
  init(
    year: Int?, data: DataOptions, method: MethodOptions, language: Language
  ) throws {
    let planData = try data.planData(language: language)
    let pooled = try method.pooledPriors(language: language)
    let thresholds = try method.thresholds(language: language)
    let review = try planData.catalogue.review(
      of: year, area: data.area, thresholds: thresholds, priors: pooled)
    self.year = review.year
    baseline = Baseline(of: review.plans, findings: review.findings)
    findings = try FindingRows(
      parsing: Array(FindingTable(review.findings).text.utf8), name: "findings.csv")
    options = BaselineManifest.Options(data)
    inputs = planData.inputs + (try method.inputs())
    rules = method.rulesRecord(thresholds)
    priors = try method.priorsRecord(pooled)
  }

  /// The tables, by the names of their files.
  var texts: [(name: String, text: String, rows: Int)] {
    [
      ("baseline.csv", baseline.text, baseline.rows.count),
      ("findings.csv", findings.text, findings.rows.count),
    ]
  }

  /// The manifest of these tables.
  func manifest(of texts: [(name: String, text: String, rows: Int)]) -> BaselineManifest {
    BaselineManifest(
      year: year, options: options, rules: rules, priors: priors, inputs: inputs,
      outputs: texts.map {
        .init(name: $0.name, rows: $0.rows, sha256: SHA256Text(of: $0.text).text)
      })
  }

  /// The files of the folder.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    let texts = texts
    let manifest = try manifest(of: texts).text()
    return texts.map { ($0.name, Array($0.text.utf8)) } + [("manifest.json", Array(manifest.utf8))]
  }
}

extension MethodOptions {
  /// The limits of the file, or the defaults.
  func thresholds(language: Language) throws(CommandFailure) -> ReviewThresholds {
    try Self.thresholds(rules, language: language)
  }

  /// The limits of a file, or the defaults where none is named.
  static func thresholds(
    _ path: String?, language: Language
  ) throws(CommandFailure) -> ReviewThresholds {
    guard let path else { return ReviewThresholds() }
    let bytes = try FileBytes.read(path)
    do throws(DataFileErrors) {
      return try RulesFile(parsing: bytes, name: path == "-" ? "standard input" : path).thresholds
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  /// The priors of the file, or those built in.
  func pooledPriors(language: Language) throws(CommandFailure) -> PooledPriors {
    guard let priors else { return .builtIn }
    return try PriorsFile.read(priors, language: language)
  }

  /// The limits as they are recorded: where they come from, and what they say.
  func rulesRecord(_ thresholds: ReviewThresholds) -> BaselineManifest.Method {
    .init(
      source: rules.map { FileBytes.name(of: $0) } ?? "built-in",
      sha256: SHA256Text(of: thresholds.canonicalText).text)
  }

  /// The priors as they are recorded: where they come from, and what they say.
  func priorsRecord(_ pooled: PooledPriors) throws -> BaselineManifest.Method {
    .init(
      source: priors.map { FileBytes.name(of: $0) } ?? "built-in",
      sha256: SHA256Text(of: try PriorsFile.text(of: pooled)).text)
  }

  /// The files of the method.
  func inputs() throws(CommandFailure) -> [PlanInput] {
    var inputs: [PlanInput] = []
    for (kind, path) in [(PlanInput.Kind.rules, rules), (.priors, priors)] {
      guard let path else { continue }
      let bytes = try FileBytes.read(path)
      inputs.append(
        PlanInput(kind: kind, name: FileBytes.name(of: path), bytes: bytes, isEmbedded: false))
    }
    return inputs
  }
}
