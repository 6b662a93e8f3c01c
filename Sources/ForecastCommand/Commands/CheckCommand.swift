import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast check`: the plan review.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reviews a plan: contradictions, slips and implausible targets.",
    discussion: """
      The plan of a year is reviewed as of the report that gave its targets. Failures come first, the \
      gravest and what explains most at the top. The exit code is 1 where a failure is at or above \
      --fail-on.
      """)

  @Option(help: "The plan year (default: the latest that the data have a target for).")
  var year: Int?

  @OptionGroup var data: DataOptions

  @OptionGroup var method: MethodOptions

  @Option(
    name: .customLong("fail-on"), help: "The least gravity that ends with exit code 1.")
  var failOn = FailureThreshold.error

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func validate() throws {
    if let year, !Observation.years.contains(year) {
      throw ValidationError("--year takes a plan year, such as 2021, not \(year).")
    }
  }

  func run() throws {
    let thresholds = try method.thresholds(language: wording.language)
    let priors = try method.pooledPriors(language: wording.language)
    let catalogue = try data.catalogueOfAllAreas(language: wording.language)
    let review = try catalogue.review(
      of: year, area: data.area, thresholds: thresholds, priors: priors)
    let others =
      year == nil && data.area == nil ? catalogue.remarksOnOtherYears(than: review.year) : []
    for remark in others + catalogue.remarksOnCodes(area: data.area) {
      StandardError.write("forecast: note: \(remark.text(in: wording.language))\n")
    }
    switch format {
    case .text: try StandardOutput.write(text(review, catalogue.indicators))
    case .csv: try StandardOutput.write(FindingTable(review.findings).text)
    case .json: try StandardOutput.write(try JSONText.of(review.findings.map(FindingDocument.init)))
    }
    if failOn.isReached(by: review.gravest) { throw ExitCode(1) }
  }

  private func text(_ review: PlanReview, _ indicators: IndicatorRegistry) -> String {
    let lines = ReviewText(
      review, indicators: indicators, width: wording.textWidth, language: wording.language,
      isColored: wording.isStyled
    ).lines
    let odds = review.plans.flatMap { self.odds($0, indicators) }
    return ([wording.heading(lines[0])] + lines.dropFirst() + odds).joined(separator: "\n")
      + "\n"
  }

  /// What is to be expected of the targets of a plan, and what it implies.
  private func odds(_ plan: AreaPlan, _ indicators: IndicatorRegistry) -> [String] {
    let names = indicators.named(in: plan.area)
    let lines = PlanOddsText(
      PlanOdds(plan), PlanImplications(plan), width: wording.textWidth, language: wording.language,
      name: { names.name(of: $0) }
    ).lines
    return lines.isEmpty
      ? [] : ["", SeriesCatalogue.areaName(plan.area).text(in: wording.language)] + lines
  }
}

/// The least gravity of a finding that makes the command fail.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case error
  case warning
  case never

  /// Returns whether the gravest failure is grave enough.
  func isReached(by gravest: FindingSeverity?) -> Bool {
    switch self {
    case .error: gravest == .error
    case .warning: gravest == .error || gravest == .warning
    case .never: false
    }
  }
}
