import ArgumentParser
import IndicatorDatasets
import IndicatorForecast

/// Where the observations come from.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "A file of observations, a folder that holds observations.csv, or - (repeatable).",
      discussion: """
        CSV, JSON or .xlsx, in any of the layouts of --layout. Without it, the data sets that ship \
        with the program.
        """,
      valueName: "path"))
  var paths: [String] = []

  @Option(help: "Only the area of this code or name.")
  var area: String?

  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: ArgumentHelp(
      "Use only what reports given in or before this year said.", valueName: "vintage"))
  var asOf: Int?

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    if let asOf, !Observation.years.contains(asOf) {
      throw ValidationError("--as-of takes the year of a report, such as 2021, not \(asOf).")
    }
  }

  /// Returns the series of the data as of the vintage asked for, in the area asked for.
  func catalogue(language: Language) throws(CommandFailure) -> SeriesCatalogue {
    let indicators = try reading.indicators(language: language)
    let observations = try observations(indicators, language: language)
    return try SeriesCatalogue(
      observations, asOf: asOf, indicators: indicators, language: language
    ).restricted(toArea: area)
  }

  /// Returns the observations of all files, in their order; remarks go to standard error.
  func observations(
    _ indicators: IndicatorRegistry, language: Language
  ) throws(CommandFailure) -> [Observation] {
    let inputs = try inputs()
    do throws(DataFileErrors) {
      let files = try parsed(inputs, reading.options(indicators))
      let observations = try ObservationFile.merging(files)
      for warning in files.flatMap(\.file.warnings) {
        StandardError.write("forecast: note: \(warning.message.text(in: language))\n")
      }
      return observations
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  private func inputs() throws(CommandFailure) -> [DataFile] {
    guard !paths.isEmpty else {
      return IndicatorDataset.all.map { DataFile(name: $0.name, bytes: $0.bytes) }
    }
    var inputs: [DataFile] = []
    for path in paths {
      let file = FileBytes.isFolder(path) ? path + "/observations.csv" : path
      let name = file == "-" ? "standard input" : file
      inputs.append(DataFile(name: name, bytes: try FileBytes.read(file)))
    }
    if let sheet = reading.sheet, let text = inputs.first(where: { !$0.isWorkbook }) {
      throw CommandFailure(
        .usage,
        "--sheet \(EscapedText(sheet)) is for workbooks, and \(EscapedText(text.name, limit: 1000)) "
          + "is none; leave out --sheet.")
    }
    return inputs
  }

  /// Reads every file before complaining, so that all errors come in one pass.
  private func parsed(
    _ inputs: [DataFile], _ options: ReadingOptions
  ) throws(DataFileErrors) -> [(name: String, file: ObservationFile)] {
    var files: [(name: String, file: ObservationFile)] = []
    var errors: [DataFileErrors] = []
    // The embedded data sets have a layout of their own.
    let options = paths.isEmpty ? ReadingOptions() : options
    for input in inputs {
      do throws(DataFileErrors) {
        let file = try input.observations(sheet: reading.sheet, options: options)
        files.append((input.name, file))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    return files
  }
}
