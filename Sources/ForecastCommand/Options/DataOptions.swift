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

  @Option(
    name: .customLong("identities"),
    help: ArgumentHelp(
      "A file of accounting identities (repeatable).",
      discussion: "Without it, identities.txt beside the observations, where there is one.",
      valueName: "path"))
  var identityPaths: [String] = []

  func validate() throws {
    if let asOf, !Observation.years.contains(asOf) {
      throw ValidationError("--as-of takes the year of a report, such as 2021, not \(asOf).")
    }
  }

  /// Returns the series of the data as of the vintage asked for, in the area asked for.
  func catalogue(language: Language) throws(CommandFailure) -> SeriesCatalogue {
    let observations = try observations(language: language)
    let identities = try identities(language: language)
    return try SeriesCatalogue(
      observations, identities: identities, asOf: asOf, language: language
    )
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

  private func identities(language: Language) throws(CommandFailure) -> [AccountingIdentity] {
    let inputs = try identityInputs()
    do throws(DataFileErrors) {
      var identities: [AccountingIdentity] = []
      for (name, bytes) in inputs {
        identities += try IdentityFile(parsing: bytes, name: name).identities
      }
      return identities
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  /// The files named; else those beside the observations.
  private func identityInputs() throws(CommandFailure) -> [Input] {
    guard identityPaths.isEmpty else { return try identityPaths.map(Self.input) }
    guard !paths.isEmpty else { return IndicatorDataset.all.map { ($0.name, $0.identityBytes) } }
    let beside = paths.filter(FileBytes.isFolder).map { $0 + "/identities.txt" }
    return try beside.filter(FileBytes.exists).map(Self.input)
  }

  private static func input(_ path: String) throws(CommandFailure) -> Input {
    (path == "-" ? "standard input" : path, try FileBytes.read(path))
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
