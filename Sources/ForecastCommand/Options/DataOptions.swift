import ArgumentParser
import IndicatorDatasets
import IndicatorForecast

/// Where the observations come from.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "An observations file, a folder that holds observations.csv, or - (repeatable).",
      discussion: "Without it, the data sets that ship with the program.",
      valueName: "path"))
  var paths: [String] = []

  @Option(help: "Only the area of this code or name.")
  var area: String?

  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: ArgumentHelp(
      "Use only what reports given in or before this year said.", valueName: "vintage"))
  var asOf: Int?

  func validate() throws {
    if let asOf, !Observation.years.contains(asOf) {
      throw ValidationError("--as-of takes the year of a report, such as 2021, not \(asOf).")
    }
  }

  /// Returns the series of the data as of the vintage asked for, in the area asked for.
  func catalogue(language: Language) throws(CommandFailure) -> SeriesCatalogue {
    let observations = try observations(language: language)
    return try SeriesCatalogue(observations, asOf: asOf, language: language)
      .restricted(toArea: area)
  }

  private func observations(language: Language) throws(CommandFailure) -> [Observation] {
    let inputs = try inputs()
    do throws(DataFileErrors) {
      return try ObservationFile.merging(Self.parsed(inputs))
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  private typealias Input = (name: String, bytes: [UInt8])

  private func inputs() throws(CommandFailure) -> [Input] {
    guard !paths.isEmpty else { return IndicatorDataset.all.map { ($0.name, $0.bytes) } }
    var inputs: [Input] = []
    for path in paths {
      let file = FileBytes.isFolder(path) ? path + "/observations.csv" : path
      inputs.append((file == "-" ? "standard input" : file, try FileBytes.read(file)))
    }
    return inputs
  }

  /// Reads every file before complaining, so that all errors come in one pass.
  private static func parsed(
    _ inputs: [Input]
  ) throws(DataFileErrors) -> [(name: String, file: ObservationFile)] {
    var files: [(name: String, file: ObservationFile)] = []
    var errors: [DataFileErrors] = []
    for (name, bytes) in inputs {
      do throws(DataFileErrors) {
        files.append((name, try ObservationFile(parsing: bytes, name: name)))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    return files
  }
}
