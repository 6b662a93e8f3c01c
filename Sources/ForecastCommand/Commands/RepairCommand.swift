import ArgumentParser
import ForecastReport
import IndicatorForecast

extension RepairOptions.UnlistedTreatment: ExpressibleByArgument {}

/// `forecast repair`: the smallest change after which a plan contradicts itself no more.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "The smallest change of a plan's targets after which they agree.",
    discussion: """
      Levels agree with last year's results and the targets' growth, parts with their total, and no part \
      exceeds its whole, exactly in the printed digits. Changes count relative to the size of each \
      target, and their sum is the least possible.
      """)

  @Option(parsing: .unconditional, help: "The plan year (default: the last one with targets).")
  var year: Int?

  @Option(
    name: .customLong("keep"),
    help: ArgumentHelp(
      "Targets that stay: NAME, NAME:level or NAME:growth, separated by commas (repeatable).",
      discussion: "all:growth keeps every growth rate.", valueName: "targets"))
  var kept: [String] = []

  @Option(help: "What is asked of parts of a total that have no target.")
  var unlisted = RepairOptions.UnlistedTreatment.notNegative

  @OptionGroup var data: DataOptions

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let catalogue = try data.catalogueOfAllAreas(language: wording.language)
    var choices: [TargetChoice] = []
    for text in kept { choices += try KeptTargets(text, indicators: catalogue.indicators).choices }
    let options = RepairOptions(kept: choices, unlisted: unlisted)
    let plans = try catalogue.plans(
      of: year, area: data.area, priors: unlisted == .outlook ? .builtIn : nil
    ).plans
    let repairs = try repairs(of: plans, options)
    try StandardOutput.write(try output(repairs, catalogue.indicators))
  }

  func validate() throws {
    if let year, !Observation.years.contains(year) {
      throw ValidationError("--year takes a plan year, such as 2021, not \(year).")
    }
  }

  private func repairs(
    of plans: [AreaPlan], _ options: RepairOptions
  ) throws(CommandFailure) -> [PlanRepair] {
    var repairs: [PlanRepair] = []
    for plan in plans {
      do throws(PlanRepairError) {
        repairs.append(try PlanRepair(of: plan, options: options))
      } catch {
        let sentence = RepairErrorText(error).sentence.text(in: wording.language)
        switch error {
        case .noSuchTarget, .notLookedAt: throw CommandFailure(.usage, sentence)
        default:
          throw CommandFailure(.data, "\(EscapedText(plan.area)) \(plan.year): \(sentence)")
        }
      }
    }
    return repairs
  }

  private func output(_ repairs: [PlanRepair], _ indicators: IndicatorRegistry) throws -> String {
    switch format {
    case .text: text(repairs, indicators)
    case .csv: table(repairs)
    case .json: try JSONText.of(repairs.map(RepairDocument.init))
    }
  }

  /// The table, and in messages what has no place in it.
  private func table(_ repairs: [PlanRepair]) -> String {
    for repair in repairs {
      let area = EscapedText(repair.area)
      for one in repair.suspicions { toMend(one.indicator, repair.area, one.message, one.advice) }
      for one in repair.contradictions {
        toMend(one.indicators[0], repair.area, one.message, one.advice)
      }
      for one in repair.skipped {
        let target = "\(EscapedText(one.indicator)):\(one.measure.rawValue.lowercased())"
        StandardError.write(
          "forecast: note: \(area)/\(target) is not looked at (\(one.reason.rawValue))\n")
      }
    }
    return RepairTable(repairs).text
  }

  /// Says what is to be mended before anything is moved.
  private func toMend(
    _ indicator: String, _ area: String, _ message: BilingualText, _ advice: BilingualText?
  ) {
    let sentence = [message, advice].compactMap { $0?.text(in: wording.language) }
    StandardError.write(
      "forecast: note: \(EscapedText(area))/\(EscapedText(indicator)): "
        + "\(EscapedText(sentence.joined(separator: "; "), limit: 600))\n")
  }

  private func text(_ repairs: [PlanRepair], _ indicators: IndicatorRegistry) -> String {
    var codes: Set<String> = []
    for repair in repairs {
      codes.formUnion(repair.targets.map(\.indicator))
      codes.formUnion(repair.unlisted.flatMap(\.indicators))
      codes.formUnion(repair.skipped.map(\.indicator))
      codes.formUnion(repair.suspicions.map(\.indicator))
      codes.formUnion(repair.contradictions.flatMap(\.indicators))
    }
    var names: [String: BilingualText] = [:]
    for code in codes { names[code] = indicators.name(of: code) }
    let blocks = repairs.map { repair in
      let lines = RepairText(
        repair, area: SeriesCatalogue.areaName(repair.area), names: names,
        language: wording.language
      ).lines
      return ([wording.heading(lines[0])] + lines.dropFirst()).joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

/// Repairs as CSV: a row a target.
struct RepairTable {
  private let repairs: [PlanRepair]

  init(_ repairs: [PlanRepair]) {
    self.repairs = repairs
  }

  /// The header and the rows.
  var text: String {
    var writer = DelimitedTextWriter()
    writer.write([
      "area", "year", "indicator", "measure", "unit", "unit_mult", "qualifier", "printed",
      "repaired", "relative_change", "kept",
    ])
    for repair in repairs {
      for target in repair.targets {
        writer.write([
          repair.area, String(repair.year), target.indicator, target.measure.rawValue.lowercased(),
          target.unit.code, String(target.unit.powerOfTen), target.qualifier.rawValue,
          target.printed.description, target.repaired.description,
          NumberText(target.relativeChange).significant(), target.isKept ? "true" : "false",
        ])
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
