import ArgumentParser
import IndicatorForecast

extension ObservationLayout: ExpressibleByArgument {}

/// What the files are like, where they don't say it themselves.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The layout of the files (default: told from each).",
      discussion: "Workbooks (.xlsx) have one of these layouts in a sheet."))
  var layout: ObservationLayout?

  @Option(help: ArgumentHelp("The sheet of a workbook (default: the first).", valueName: "name"))
  var sheet: String?

  @OptionGroup var text: EncodingOptions

  @Option(
    help: ArgumentHelp(
      "A table code,zh,en,aliases of further indicators and their names.", valueName: "file"))
  var registry: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The year in which figures without a vintage were published.",
      discussion: "Without it, the year after the last result of the file.", valueName: "year"))
  var vintage: Int?

  @Flag(help: "Read 74,982 as 74982; without it such a number is refused.")
  var thousandsCommas = false

  /// The encoding of text files.
  var encoding: TextEncoding { text.encoding }

  func validate() throws {
    if let vintage, !Observation.years.contains(vintage) {
      throw ValidationError("--vintage takes the year of a report, such as 2021, not \(vintage).")
    }
  }

  /// The indicators that ship, and those of the registry file in front of them.
  func indicators(language: Language) throws(CommandFailure) -> IndicatorRegistry {
    guard let registry else { return .standard }
    let bytes = try FileBytes.read(registry)
    do throws(DataFileErrors) {
      return .standard.extended(by: try IndicatorRegistry(parsing: bytes, name: registry))
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  /// What the readers of files are told.
  func options(_ indicators: IndicatorRegistry) -> ReadingOptions {
    ReadingOptions(
      layout: layout, encoding: encoding, indicators: indicators, vintage: vintage,
      allowsThousandsCommas: thousandsCommas)
  }
}

extension TextEncoding: ExpressibleByArgument {}

/// How the characters of text files are written.
struct EncodingOptions: ParsableArguments {
  @Option(help: "The encoding of text files.")
  var encoding = TextEncoding.utf8
}
