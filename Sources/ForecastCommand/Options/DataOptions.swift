import ArgumentParser
import IndicatorDatasets
import IndicatorForecast
import SpreadsheetReading

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

  @Option(
    name: .customLong("identities"),
    help: ArgumentHelp(
      "A file of accounting identities (repeatable).",
      discussion: "Without it, identities.txt beside the data.",
      valueName: "path"))
  var identityPaths: [String] = []

  @OptionGroup var reading: ReadingArguments

  func validate() throws {
    if let asOf, !Observation.years.contains(asOf) {
      throw ValidationError("--as-of takes the year of a report, such as 2021, not \(asOf).")
    }
  }

  /// Returns the series of the data as of the vintage asked for, in the area asked for.
  func catalogue(language: Language) throws(CommandFailure) -> SeriesCatalogue {
    try catalogueOfAllAreas(language: language).restricted(toArea: area)
  }

  /// Returns the series of the data as of the vintage asked for, whatever area is asked for.
  func catalogueOfAllAreas(language: Language) throws(CommandFailure) -> SeriesCatalogue {
    try planData(language: language).catalogue
  }

  /// Returns the series of all areas, and the files that they are made of.
  func planData(language: Language) throws(CommandFailure) -> PlanData {
    let indicators = try reading.indicators(language: language)
    let (inputs, identityInputs) = (try inputs(), try identityInputs())
    let (observations, identities) = try contents(
      inputs, identityInputs, indicators, language: language)
    let catalogue = SeriesCatalogue(
      observations, identities: identities, asOf: asOf, indicators: indicators,
      language: language)
    let areUsers = !paths.isEmpty || !identityPaths.isEmpty
    for remark in areUsers ? catalogue.identityRemarks : [] { Self.note(remark, language) }
    let files =
      inputs.map { record($0, .observations) } + identityInputs.map { record($0, .identities) }
    return PlanData(catalogue: catalogue, inputs: files + (try registryRecord()))
  }

  private func record(_ file: DataFile, _ kind: PlanInput.Kind) -> PlanInput {
    let isEmbedded = paths.isEmpty && (kind == .observations || identityPaths.isEmpty)
    let name =
      isEmbedded
      ? file.name + (kind == .observations ? "/observations.csv" : "/identities.txt")
      : FileBytes.name(of: file.name)
    return PlanInput(kind: kind, name: name, bytes: file.bytes, isEmbedded: isEmbedded)
  }

  private func registryRecord() throws(CommandFailure) -> [PlanInput] {
    guard let registry = reading.registry else { return [] }
    let bytes = try FileBytes.read(registry)
    return [
      PlanInput(
        kind: .registry, name: FileBytes.name(of: registry), bytes: bytes, isEmbedded: false)
    ]
  }

  /// Returns the observations of all files, in their order; remarks go to standard error.
  func observations(
    _ indicators: IndicatorRegistry, language: Language
  ) throws(CommandFailure) -> [Observation] {
    let inputs = try inputs()
    do throws(DataFileErrors) {
      let files = try parsed(inputs, reading.options(indicators))
      let observations = try ObservationFile.merging(files)
      Self.remark(files, language: language)
      return observations
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  /// Reads every file before any complaint, so that all errors come in one pass.
  private func contents(
    _ inputs: [DataFile], _ identityInputs: [DataFile], _ indicators: IndicatorRegistry,
    language: Language
  ) throws(CommandFailure) -> (observations: [Observation], identities: [AccountingIdentity]) {
    var observations: [Observation] = []
    var identities: [AccountingIdentity] = []
    var errors: [DataFileErrors] = []
    do throws(DataFileErrors) {
      let files = try parsed(inputs, reading.options(indicators))
      observations = try ObservationFile.merging(files)
      Self.remark(files, language: language)
    } catch {
      errors.append(error)
    }
    do throws(DataFileErrors) {
      identities = try self.identities(identityInputs, indicators)
    } catch {
      errors.append(error)
    }
    guard errors.isEmpty else {
      throw CommandFailure(DataFileErrors(errors), language: language)
    }
    return (observations, identities)
  }

  private static func remark(
    _ files: [(name: String, file: ObservationFile)], language: Language
  ) {
    for warning in files.flatMap(\.file.warnings) { note(warning.message, language) }
  }

  private static func note(_ sentence: BilingualText, _ language: Language) {
    StandardError.write("forecast: note: \(sentence.text(in: language))\n")
  }

  /// The files named; else those beside the observations.
  private func identityInputs() throws(CommandFailure) -> [DataFile] {
    guard identityPaths.isEmpty else { return try identityPaths.map(Self.input) }
    guard !paths.isEmpty else {
      return IndicatorDataset.all.map { DataFile(name: $0.name, bytes: $0.identityBytes) }
    }
    var beside: [String] = []
    for path in paths where path != "-" {
      let folder = FileBytes.isFolder(path) ? path : FileBytes.folder(of: path)
      let file = folder + "/identities.txt"
      if !beside.contains(file), FileBytes.exists(file) { beside.append(file) }
    }
    return try beside.map(Self.input)
  }

  private static func input(_ path: String) throws(CommandFailure) -> DataFile {
    DataFile(name: path == "-" ? "standard input" : path, bytes: try FileBytes.read(path))
  }

  private func inputs() throws(CommandFailure) -> [DataFile] {
    guard !paths.isEmpty else {
      return IndicatorDataset.all.map { DataFile(name: $0.name, bytes: $0.bytes) }
    }
    let inputs = try paths.map { path throws(CommandFailure) in
      try Self.input(FileBytes.isFolder(path) ? path + "/observations.csv" : path)
    }
    if let sheet = reading.sheet, let text = inputs.first(where: { !$0.isWorkbook }) {
      throw CommandFailure(
        .usage,
        "--sheet \(EscapedText(sheet)) is for workbooks, and \(EscapedText(text.name, limit: 1000)) "
          + "is none; leave out --sheet.")
    }
    return inputs
  }

  private func parsed(
    _ inputs: [DataFile], _ options: ReadingOptions
  ) throws(DataFileErrors) -> [(name: String, file: ObservationFile)] {
    // The embedded data sets have a layout of their own.
    let options = paths.isEmpty ? ReadingOptions() : options
    return try Self.all(inputs) { input throws(DataFileErrors) in
      (input.name, try input.observations(sheet: reading.sheet, options: options))
    }
  }

  /// The identities, each once.
  private func identities(
    _ inputs: [DataFile], _ indicators: IndicatorRegistry
  ) throws(DataFileErrors) -> [AccountingIdentity] {
    let areShipped = paths.isEmpty && identityPaths.isEmpty
    let files = try Self.all(inputs) { input throws(DataFileErrors) in
      try IdentityFile(
        parsing: input.bytes, name: input.name,
        encoding: areShipped ? .utf8 : reading.encoding, indicators: indicators
      ).identities
    }
    var seen: Set<AccountingIdentity> = []
    return files.flatMap(\.self).filter { seen.insert($0).inserted }
  }

  /// What every input holds; else the errors of all.
  private static func all<Content>(
    _ inputs: [DataFile], _ parse: (DataFile) throws(DataFileErrors) -> Content
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

/// The series that plans are put together from, and the files that they were read from.
struct PlanData {
  let catalogue: SeriesCatalogue
  /// The files, in the order read.
  let inputs: [PlanInput]
}

/// A file of observations, whatever it is written in.
struct DataFile {
  /// The name, for errors.
  let name: String
  /// The contents.
  let bytes: [UInt8]

  /// Reads the observations; a workbook is known by its first bytes.
  func observations(
    sheet: String?, options: ReadingOptions
  ) throws(DataFileErrors) -> ObservationFile {
    guard Workbook.isWorkbook(bytes) else {
      return try ObservationFile(parsing: bytes, name: name, options: options)
    }
    let grid = try Workbook(parsing: bytes, name: name).grid(ofSheet: sheet)
    return try ObservationFile(grid, options: options)
  }

  /// Whether the file has sheets.
  var isWorkbook: Bool { Workbook.isWorkbook(bytes) }
}
