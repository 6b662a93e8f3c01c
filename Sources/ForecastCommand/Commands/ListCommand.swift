import ArgumentParser
import ForecastReport
import IndicatorForecast

/// `forecast list`: what the data hold.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Areas, indicators, years and observations of the data.")

  @OptionGroup var data: DataOptions

  @Option(help: "What the output is for.")
  var format = OutputFormat.text

  @OptionGroup var wording: WordingOptions

  func run() throws {
    let catalogue = try data.catalogue(language: wording.language)
    let entries = catalogue.series.map { ListEntry($0, catalogue.indicators) }
    switch format {
    case .text: try StandardOutput.write(text(entries, catalogue))
    case .csv: try StandardOutput.write(ListEntry.csv(entries))
    case .json: try StandardOutput.write(try JSONText.of(entries))
    }
  }

  /// A table an area, at most 80 columns wide: in English the code is name enough.
  private func text(_ entries: [ListEntry], _ catalogue: SeriesCatalogue) -> String {
    guard !entries.isEmpty else {
      let sentence = catalogue.nothingKnown.text(in: wording.language)
      return sentence.prefix(1).uppercased() + sentence.dropFirst() + "\n"
    }
    let areas = Dictionary(grouping: entries, by: \.area).sorted { $0.key < $1.key }
    return areas.map { code, entries in
      let name = SeriesCatalogue.areaName(code).text(in: wording.language)
      var table = TextTable(columns)
      for entry in entries { table.append(entry.cells(wording.language)) }
      return ([wording.heading(EscapedText(name).description)] + table.lines())
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private var columns: [TextTable.Column] {
    switch wording.language {
    case .english:
      [
        .init("indicator"), .init("unit"), .init("years"), .init("values", .trailing),
        .init("targets", .trailing),
      ]
    case .chinese:
      [
        .init("指标代码"), .init("名称"), .init("单位"), .init("年份"), .init("数值", .trailing),
        .init("目标", .trailing),
      ]
    }
  }
}
