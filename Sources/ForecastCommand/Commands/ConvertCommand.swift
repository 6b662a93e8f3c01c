import ArgumentParser
import IndicatorForecast

/// `forecast convert`: observations in another layout.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Observations in another layout, and a check of a file's every row.",
    discussion: """
      All layouts but wide and nixtla hold everything; what those two have no place for is left out, \
      and standard error says how much. Text that a spreadsheet would run as a formula has an \
      apostrophe in front, which this program takes away again.
      """)

  @OptionGroup var data: DataOptions

  @Option(help: "The layout of the output.")
  var to = ObservationLayout.observations

  @Flag(help: "Begin with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let language = wording.language
    let indicators = try data.reading.indicators(language: language)
    let area = data.area.map { AreaRegistry.standard.code(for: $0) }
    let vintage = data.asOf ?? Observation.years.upperBound
    let observations = try data.observations(indicators, language: language).filter {
      (area == nil || $0.area == area) && $0.vintage <= vintage
    }
    let document = ObservationDocument(observations, layout: to, marksEncoding: bom)
    try StandardOutput.write(String(decoding: document.bytes, as: UTF8.self))
    if document.omitted > 0 { note(document.omitted, language) }
  }

  private func note(_ omitted: Int, _ language: Language) {
    let problem = DataFileProblem.omitted(count: omitted, layout: to.rawValue)
    let message = DataFileError(file: "standard output", problem: problem).message
    StandardError.write("forecast: note: \(message.text(in: language))\n")
  }
}
