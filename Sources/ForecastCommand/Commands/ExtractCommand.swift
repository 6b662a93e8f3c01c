import ArgumentParser
import IndicatorForecast
import ReportExtraction

/// `forecast extract`: the observations that reports state.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Observations out of the text of work reports.",
    usage: "forecast extract <file> ... [<options>]",
    discussion: """
      Reads last year's results and this year's targets, each with the line it was found on. \
      What could not be read for certain is told on standard error with its line and column.
      """)

  @Argument(
    help: ArgumentHelp(
      "The reports: text, .docx or .pdf, or - for standard input.",
      discussion: "What a file holds tells its kind. PDF needs pdftotext (poppler-utils).",
      valueName: "file"))
  var files: [String]

  @Option(help: "The code or name of the area (default: from the heading).")
  var area: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The year of the plan (default: from the headings).",
      discussion: "The results are of the year before.", valueName: "year"))
  var year: Int?

  @Option(help: "The encoding of text files (default: recognised).")
  var encoding: TextEncoding?

  @Option(help: "What the output is for.")
  var format = Format.csv

  @Flag(help: "Show each figure in its sentence, those left out too, instead of the table.")
  var explain = false

  @OptionGroup var wording: WordingOptions

  /// The forms of the table.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
    case json

    /// The layout of the table.
    var layout: ObservationLayout { self == .csv ? .observations : .json }
  }

  func validate() throws {
    guard files.filter({ $0 == "-" }).count < 2 else {
      let sentence = BilingualText(
        english: "standard input can be read once only; name - once.",
        chinese: "标准输入只能读取一次；请只写一个 -。")
      throw ValidationError(sentence.text(in: wording.language))
    }
  }

  func run() throws {
    let reports = try allReports()
    for (source, report) in reports { note(report.warnings, of: source) }
    guard !explain else {
      return try StandardOutput.write(Array(explanation(reports).utf8), wording.language)
    }
    // Those of a single report are not copied: they may take a hundred megabytes.
    let observations =
      reports.count == 1
      ? reports[0].report.observations : reports.flatMap(\.report.observations)
    let document = ObservationDocument(observations, layout: format.layout)
    try StandardOutput.write(document.bytes, wording.language)
  }

  /// What every file states; else the complaints about all, and the exit code of the first.
  private func allReports() throws(CommandFailure) -> [(
    source: ReportSource, report: ExtractedReport
  )] {
    let extractor = ReportExtractor()
    var reports: [(ReportSource, ExtractedReport)] = []
    var failures: [CommandFailure] = []
    for file in files {
      do throws(CommandFailure) {
        let source = try ReportSource(file, encoding: encoding, language: wording.language)
        reports.append((source, try report(of: source, by: extractor)))
      } catch {
        failures.append(error)
      }
    }
    guard let first = failures.first else { return reports }
    throw CommandFailure(first.code, failures.map(\.message).joined(separator: "\n"))
  }

  private func report(
    of source: ReportSource, by extractor: ReportExtractor
  ) throws(CommandFailure) -> ExtractedReport {
    do throws(ReportExtractionError) {
      return try extractor.extracted(
        from: source.text, document: source.document, area: area, year: year)
    } catch {
      let code: CommandFailure.Code = if case .invalidYear = error { .usage } else { .data }
      throw CommandFailure(code, source.message(error.sentence, in: wording.language))
    }
  }

  private func note(_ warnings: [ExtractionWarning], of source: ReportSource) {
    var lines = ""
    for warning in warnings {
      let sentence = source.message(
        warning.problem.sentence, at: warning.place, in: wording.language)
      lines += "forecast: note: \(sentence)\n"
      // A long report may have notes of many megabytes.
      if lines.utf8.count > 1 << 16 {
        StandardError.write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    StandardError.write(lines)
  }

  private func explanation(
    _ reports: [(source: ReportSource, report: ExtractedReport)]
  ) -> String {
    reports.map { source, report in
      ExtractionExplanation(report, source, language: wording.language).text
    }.joined(separator: "\n")
  }
}
