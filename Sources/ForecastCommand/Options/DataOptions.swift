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
      discussion: "Without it, identities.txt in the folders that --data names.",
      valueName: "path"))
  var identityPaths: [String] = []

  func validate() throws {
    if let asOf, !Observation.years.contains(asOf) {
      throw ValidationError("--as-of takes the year of a report, such as 2021, not \(asOf).")
    }
  }

  /// Returns the series of the data as of the vintage asked for, in the area asked for.
  ///
  /// Every file is read before any complaint, so that all errors come in one pass.
  func catalogue(language: Language) throws(CommandFailure) -> SeriesCatalogue {
    let (inputs, identityInputs) = (try inputs(), try identityInputs())
    var observations: [Observation] = []
    var identities: [AccountingIdentity] = []
    var errors: [DataFileErrors] = []
    do throws(DataFileErrors) {
      observations = try ObservationFile.merging(Self.parsed(inputs))
    } catch {
      errors.append(error)
    }
    do throws(DataFileErrors) {
      identities = try Self.identities(identityInputs)
    } catch {
      errors.append(error)
    }
    guard errors.isEmpty else {
      throw CommandFailure(DataFileErrors(errors), language: language)
    }
    return try SeriesCatalogue(
      observations, identities: identities, asOf: asOf, language: language
    ).restricted(toArea: area)
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

  private static func parsed(
    _ inputs: [Input]
  ) throws(DataFileErrors) -> [(name: String, file: ObservationFile)] {
    try all(inputs) { input throws(DataFileErrors) in
      (input.name, try ObservationFile(parsing: input.bytes, name: input.name))
    }
  }

  private static func identities(
    _ inputs: [Input]
  ) throws(DataFileErrors) -> [AccountingIdentity] {
    try all(inputs) { input throws(DataFileErrors) in
      try IdentityFile(parsing: input.bytes, name: input.name).identities
    }.flatMap(\.self)
  }

  /// What every input holds; else the errors of all.
  private static func all<Content>(
    _ inputs: [Input], _ parse: (Input) throws(DataFileErrors) -> Content
  ) throws(DataFileErrors) -> [Content] {
    var contents: [Content] = []
    var errors: [DataFileErrors] = []
    for input in inputs {
      do throws(DataFileErrors) {
        contents.append(try parse(input))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw DataFileErrors(errors) }
    return contents
  }
}
