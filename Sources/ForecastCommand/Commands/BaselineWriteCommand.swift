import ArgumentParser
import IndicatorForecast

/// `forecast baseline write`: writes a baseline, whole or not at all.
struct BaselineWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Writes the baseline of a plan year into a folder.",
    discussion: """
      The folder is replaced in one step: a reader finds the old baseline or the new one. A folder \
      that isn't a baseline is left alone.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var output: String

  @Option(parsing: .unconditional, help: "The plan year (default: the last one with targets).")
  var year: Int?

  @OptionGroup var data: DataOptions

  @OptionGroup var method: MethodOptions

  @OptionGroup var wording: WordingOptions

  func validate() throws {
    guard !output.isEmpty, output != "-" else {
      throw ValidationError("--output takes the name of a folder.")
    }
    if let year, !Observation.years.contains(year) {
      throw ValidationError("--year takes a plan year, such as 2021, not \(year).")
    }
  }

  func run() throws {
    let draft = try BaselineDraft(
      year: year, data: data, method: method, language: wording.language)
    let files = try draft.files()
    let folder = WholeFolder(output) { Set($0).isSubset(of: StoredBaseline.names) }
    try folder.write(files)
  }
}
